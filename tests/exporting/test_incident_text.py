"""Incidents in lines for people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from sitrep.exporting.incident_text import incident_text, line_of, link_text
from sitrep.linking import consensus
from sitrep.model import Article, Count, Feature, Incident, Link, Report, Told


def incident_of(article: Article, *reports: Report) -> Incident:
    return consensus(
        "0123456789abcdef",
        [Told(report=r, source=article.source, published=article.published) for r in reports],
    )


def test_a_few_lines_an_incident(article: Article, make_report: Callable[..., Report]) -> None:
    lines = line_of(incident_of(article, make_report())).splitlines()
    assert lines[0] == "01234567  6 Mar 2026  ASSAULT heavy-weapons · Aden, YEM"
    assert lines[1].strip() == "rebels (YEM REB)"
    assert "1 outlet · killed" in lines[2]
    assert lines[3].strip().startswith("“Rebels shelled the port of Aden")


def test_what_is_not_known_is_left_out(article: Article, make_report: Callable[..., Report]) -> None:
    bare = make_report(place=None, date=None, actors=(), figures=(), attribution=None)
    lines = line_of(incident_of(article, bare)).splitlines()
    assert lines[0] == "01234567  no date  ASSAULT heavy-weapons"
    assert lines[1].strip() == "–"


def test_all_of_an_incident(article: Article, make_report: Callable[..., Report]) -> None:
    report = make_report()
    count = Count(report_id="r1", told=6, text="sixth", since=dt.date(2026, 1, 1), held=("aa" * 8, "bb" * 8))
    text = incident_text(incident_of(article, report), [(report, article, "b9")], [count])
    assert "id  0123456789abcdef" in text
    assert "    2026-03-07  at least 14 people  officials" in text
    assert "“sixth”: the record holds 2 of 6 since 2026-01-01 (aaaaaaaa, bbbbbbbb)" in text
    assert "r1  2026-03-07 · Wire · a copy of b9 · article a1" in text


def test_a_terminal_is_not_steered(article: Article, make_report: Callable[..., Report]) -> None:
    report = make_report()
    report = replace(report, sentence=replace(report.sentence, text="Rebels \x1b[31mshelled"))
    assert "\x1b" not in incident_text(incident_of(article, report), [(report, article, "")], [])


def test_why_two_are_linked() -> None:
    features = (
        Feature(name="days", value=1.0, weight=0.2, note="same day"),
        Feature(name="place", value=-1.0, weight=0.3),
    )
    link = Link(one="a", two="b", score=0.4, weight=0.85, features=features)
    assert link_text(link, together=False).splitlines() == [
        "score 0.40, from 0 to 1; there was 85% of what can be compared",
        "    -0.30  place",
        "    +0.20  days  same day",
        "They tell different incidents.",
    ]
    assert "whatever else they share: days" in link_text(replace(link, apart="days"), together=False)
    assert link_text(None, together=True).startswith("Too little speaks for one incident")
