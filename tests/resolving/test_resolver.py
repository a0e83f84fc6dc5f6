"""Drafts -> reports: a reason for every field, and offsets that are right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from tests.support.parses import doc, parse, resolved, small_knowledge, told, treebank

from sitrep.exporting import record_of
from sitrep.model import Article, Report
from sitrep.resolving import resolve

ALL = tuple(sorted(treebank()))
FIELDS = ("event_type", "status", "place", "date")


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    """The reports of an article that has every sentence of the treebank."""
    return resolved(*ALL)


def _spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys():
            yield value
        for part in value.values():
            yield from _spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from _spans(part)


def test_every_span_has_the_words_it_covers(reports: list[Report]) -> None:
    text = doc(*ALL).text
    assert len(reports) > 50
    for report in reports:
        for span in _spans(record_of(report, Article(id="a1", text=text))):
            assert span["text"] in {text[span["start"] : span["end"]], ""}


def test_every_field_has_its_reason(reports: list[Report]) -> None:
    for report in reports:
        why = dict(report.why.fields)
        assert report.why.frame
        assert {field for field in FIELDS if why.get(field)} == set(FIELDS)
        for role in ("actors", "recipients"):
            parties = getattr(report, role)
            assert bool(why.get(role)) == bool(parties), report
            assert all(party.reason for party in parties)
        if report.attribution is not None:
            assert why["attribution"]
            assert report.attribution.reason
        if report.figures:
            assert why["figures"]


def test_the_trigger_lies_in_its_sentence(reports: list[Report]) -> None:
    for report in reports:
        assert report.sentence.start <= report.trigger.start < report.trigger.end <= report.sentence.end
        assert report.trigger.text in report.sentence.text


def test_codes_are_those_of_the_ontology(reports: list[Report]) -> None:
    for report in reports:
        assert report.quad in range(5)
        assert -10 <= report.score <= 10
        assert report.cameo.isdigit()
    attack = resolved("Rebels attacked the convoy.")[0]
    agreement = resolved("France agreed to send tanks to Chad.")[0]
    assert (attack.quad, agreement.quad) == (4, 1)
    assert attack.score < 0 < agreement.score


def test_a_report_has_an_id_of_its_own(reports: list[Report]) -> None:
    assert len({report.id for report in reports}) == len(reports)


def test_ids_depend_on_the_article_alone() -> None:
    (first,), (second,) = resolved("Rebels attacked the convoy."), resolved("Rebels attacked the convoy.")
    assert first == second
    (undated,) = resolved("Rebels attacked the convoy.", published=None)
    assert undated.id == first.id


def test_no_party_is_on_both_sides(reports: list[Report]) -> None:
    for report in reports:
        mine = {(x.name, x.start) for x in report.actors}
        assert not mine & {(x.name, x.start) for x in report.recipients}


def test_attribution_is_resolved_like_a_party() -> None:
    (report,) = resolved("Rebels attacked the camp, according to a report by the United Nations.")
    assert report.attribution is not None
    assert (report.attribution.name, report.attribution.country) == ("United Nations", "IGO")
    assert report.attribution.stance == "affirms"


def test_without_drafts_there_are_no_reports() -> None:
    assert resolve(parse("Goma was quiet on Friday."), Article(id="a", text=""), [], small_knowledge()) == []


def test_one_report_a_draft_in_text_order(reports: list[Report]) -> None:
    assert [r.trigger.start for r in reports] == sorted(r.trigger.start for r in reports)
    assert len(reports) <= len(told(*ALL))


def test_publication_changes_dates_only() -> None:
    old, new = (
        resolved("Rebels attacked the camp on Friday.", published=dt.date(2026, month, 7))[0]
        for month in (3, 2)
    )
    assert old.date != new.date
    assert (old.actors, old.recipients, old.place) == (new.actors, new.recipients, new.place)
