from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from sitrep.errors import InputError
from sitrep.scoring import YARDSTICKS, Scores, read_gold, score

EVENTS = YARDSTICKS["events"]
Told = Callable[..., dict[str, Any]]
ALL = (("g1", 0), ("g1", 1), ("g1", 3), ("g2", 0), ("g2", 1))


@pytest.fixture
def scored(gold_path: Path) -> Callable[[Sequence[dict[str, Any]]], Scores]:
    gold = read_gold(gold_path, EVENTS)
    return lambda reports: score(gold, reports, EVENTS, resamples=200)


Scored = Callable[[Sequence[dict[str, Any]]], Scores]


def test_all_told_is_all_right(scored: Scored, told: Told) -> None:
    scores = scored([told(*which) for which in ALL])
    assert (scores.articles, scores.asked, scores.given, scores.faults) == (2, 5, 5, ())
    values = {m.value for group in scores.groups for row in group.rows for _, m in row.measures}
    assert values == {1.0}


def test_nothing_told_is_nothing_right(scored: Scored) -> None:
    scores = scored([])
    assert scores.value("whole", "events", "recall") == 0
    assert scores.value("whole", "events", "f1") == 0
    assert scores.value("whole", "events", "precision") is None
    assert [fault.kind for fault in scores.faults] == ["misses"] * 5


def test_misses_and_extras_count_for_events_records_and_figures(scored: Scored, told: Told) -> None:
    extra = told("g2", 0, event_type="AGREE")
    scores = scored([told("g1", 0), told("g2", 1), extra])
    assert scores.value("whole", "events", "precision") == pytest.approx(2 / 3)
    assert scores.value("whole", "events", "recall") == pytest.approx(2 / 5)
    assert scores.value("whole", "events", "f1") == pytest.approx(4 / 8)
    assert scores.value("whole", "figures", "f1") == pytest.approx(4 / 6)  # 2 hits, 1 missed, 1 extra
    assert scores.value("types", "AGREE", "precision") == 0
    (fault,) = [fault for fault in scores.faults if fault.kind == "extras"]
    assert (fault.asked, fault.given) == ("PROTEST demo «marched»", "AGREE demo")


def test_an_entry_that_is_not_required_costs_nothing_and_earns_nothing(scored: Scored, told: Told) -> None:
    scores = scored([told(*which) for which in (*ALL, ("g1", 2))])
    assert scores.value("whole", "events", "f1") == 1
    assert scores.value("whole", "events", "recall") == 1
    assert scores.given == 5


def test_types_that_are_as_good_pair(scored: Scored, told: Told) -> None:
    assert scored([told("g2", 0, event_type="MOBILIZE")]).value("types", "PROTEST", "recall") == 1


def test_a_report_whose_trigger_lies_elsewhere_is_no_pair(scored: Scored, told: Told) -> None:
    astray = told("g2", 1, trigger={"text": "Some", "start": 0, "end": 4})
    assert scored([astray]).value("whole", "events", "precision") == 0


@pytest.mark.parametrize(
    ("field", "changes", "asked", "given"),
    [
        ("status", {"status": "negated"}, "actual", "negated"),
        ("actors", {"actors": [{"text": "x", "name": "rebels", "country": "SAU"}]}, "rebels (YEM REB)", "rebels (SAU)"),
        ("place", {"place": {"name": "Sana'a", "country": "YEM", "lat": 15.35, "lon": 44.21}}, "Aden (YEM) 12.79, 45.02", "Sana'a (YEM) 15.35, 44.21"),
        ("date", {"date": {"earliest": "2026-03-01", "latest": "2026-03-31"}}, "2026-03-06", "2026-03-01 to 2026-03-31"),
        ("figures", {"figures": []}, "killed 14..", "nothing"),
        ("attribution", {"attribution": None}, "officials (YEM)", "nothing"),
        ("mode", {"mode": ["drone"]}, "heavy-weapons", "drone"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_counted_and_told(
    scored: Scored, told: Told, field: str, changes: dict[str, Any], asked: str, given: str
) -> None:
    scores = scored([told("g1", 0, **changes), *(told(*which) for which in ALL[1:])])
    value = scores.value("fields", field, "right")
    assert value is not None
    assert value < 1
    fault = next(fault for fault in scores.faults if fault.field == field)
    assert (fault.kind, fault.asked, fault.given) == ("fields", asked, given)
    assert fault.trigger.of(fault.sentence) == "shelled"
    whole = scores.value("whole", "whole record", "f1")
    assert whole == (pytest.approx(0.8) if field in ("status", "actors") else 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"date": {"earliest": "2026-03-07", "latest": "2026-03-05"}},  # a day either way
        {"place": {"name": "the port", "country": "", "lat": 12.9, "lon": 45.1}},  # 25 km
        {"place": {"name": "ADEN", "country": "YEM"}},
        {"attribution": {"text": "a source", "name": "", "country": "YEM"}},
        {"attribution": {"text": "local officials", "name": "", "country": ""}},
    ],
)
def test_what_the_text_does_not_fix_is_forgiven(scored: Scored, told: Told, changes: dict[str, Any]) -> None:
    assert scored([told("g1", 0, **changes)]).faults[0].kind == "misses"


def test_both_writings_of_a_denial_are_one(scored: Scored, told: Told) -> None:
    denies = {"text": "officials", "name": "officials", "country": "YEM", "stance": "denies"}
    scores = scored([told("g1", 0, attribution=denies)])
    assert scores.value("fields", "status", "right") == 0  # gold says that it happened


def test_intervals_hold_the_value_and_come_out_the_same(scored: Scored, told: Told) -> None:
    reports = [told("g1", 0), told("g1", 1), told("g2", 0)]
    first, second = scored(reports), scored(reports)
    assert first == second
    measure = dict(first.groups[0].rows[0].measures)["f1"]
    assert measure.value is not None
    assert measure.low is not None
    assert measure.high is not None
    assert 0 <= measure.low < measure.value < measure.high <= 1


def test_a_single_article_has_no_interval(gold_path: Path, told: Told) -> None:
    gold = read_gold(gold_path, EVENTS)[:1]
    scores = score(gold, [told("g1", 0)], EVENTS)
    assert dict(scores.groups[0].rows[0].measures)["f1"].low is None
    assert scores.resamples == 0


def test_reports_on_other_articles_are_an_error(scored: Scored, told: Told) -> None:
    with pytest.raises(InputError, match="article zz: is not in the gold file"):
        scored([told("g1", 0, article_id="zz")])
