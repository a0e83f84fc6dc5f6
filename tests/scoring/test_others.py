"""The other yardsticks: incidents, PLOVER sentences, places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sitrep.errors import InputError
from sitrep.model import Span
from sitrep.scoring import YARDSTICKS, Scores, read_gold, score
from sitrep.scoring.plover import marks

TEXT = "Troops shelled Aden, killing 3. A truce was agreed."


def run(tmp_path: Path, kind: str, gold: list[dict[str, Any]], answers: list[dict[str, Any]]) -> Scores:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, gold)), "utf-8")
    return score(read_gold(path, YARDSTICKS[kind]), answers, YARDSTICKS[kind])


def told(kind: str, word: str, text: str = TEXT, **fields: Any) -> dict[str, Any]:
    at = text.index(word)
    return {"article_id": "a", "event_type": kind, "trigger": {"start": at, "end": at + len(word)}, **fields}


def entry(kind: str, quote: str, **fields: Any) -> dict[str, Any]:
    return {
        "incident": "D1",
        "quote": quote,
        "event_type": kind,
        "status": "actual",
        "stance": None,
        **fields,
    }


def test_incidents_found_and_with_the_right_figures(tmp_path: Path) -> None:
    killed = [{"kind": "killed", "low": 3, "high": 3}]
    shelling, truce = TEXT.split(" A truce", maxsplit=1)[0], "A truce was agreed."
    gold = [
        {
            "id": "a",
            "text": TEXT,
            "reports": [entry("ASSAULT", shelling, figures=killed), entry("RETREAT", truce)],
        }
    ]
    scores = run(tmp_path, "incidents", gold, [told("ASSAULT", "shelled", status="actual", figures=[])])
    assert scores.value("whole", "found", "right") == 0.5
    assert scores.value("whole", "figures", "right") == 0
    assert [fault.kind for fault in scores.faults] == ["fields", "misses"]
    answers = [told("COERCE", "shelled", figures=killed), told("AGREE", "agreed")]  # types that are as good
    scores = run(tmp_path, "incidents", gold, answers)
    assert scores.value("whole", "found", "right") == scores.value("whole", "figures", "right") == 1
    assert run(tmp_path, "incidents", gold, [told("AID", "shelled")]).value("whole", "found", "right") == 0


def test_the_marks_of_a_plover_sentence() -> None:
    assert marks("<s>Iran</s> blamed <t>Oman</t>.") == (Span(0, 4), Span(12, 16))
    assert marks("<s>Iran</s> mobilised.") == (Span(0, 4), None)


@pytest.mark.parametrize(
    ("reports", "right", "covered"),
    [
        ([], 0, 0),
        ([{"event_type": "ACCUSE", "actors": [{"start": 0, "end": 4}], "recipients": [{"start": 12, "end": 16}]}], 1, 1),
        ([{"event_type": "ACCUSE", "actors": [{"start": 0, "end": 4}], "recipients": []}], 1, 0),
        ([{"event_type": "ACCUSE", "actors": [{"start": 12, "end": 16}], "recipients": []}], 0, 0),
        ([{"event_type": "AID", "actors": [{"start": 0, "end": 4}], "recipients": [{"start": 12, "end": 16}]}], 0, 1),
    ],
)  # fmt: skip
def test_plover_roots(tmp_path: Path, reports: list[dict[str, Any]], right: int, covered: int) -> None:
    marked = "<s>Iran</s> blamed <t>Oman</t>."
    gold = [{"id": "a", "text": "Iran blamed Oman.", "marked_sentence": marked, "root": "ACCUSE"}]
    answers = [{**report, "article_id": "a", "trigger": {"start": 5, "end": 11}} for report in reports]
    scores = run(tmp_path, "plover", gold, answers)
    assert scores.value("whole", "root", "right") == scores.value("whole", "root", "macro f1") == right
    assert scores.value("whole", "pair covered", "right") == covered


def test_a_marked_sentence_must_be_that_of_the_text(tmp_path: Path) -> None:
    gold = [
        {"id": "a", "text": "Iran blamed Oman!", "marked_sentence": "<s>Iran</s> blamed.", "root": "ACCUSE"}
    ]
    with pytest.raises(InputError, match="without its marks is not the text"):
        run(tmp_path, "plover", gold, [])


def test_places_near_enough(tmp_path: Path) -> None:
    gold = [{"id": "a", "text": "Aden and Oslo", "toponyms": [
        {"start": 0, "end": 4, "lat": 12.8, "lon": 45.0}, {"start": 9, "end": 13, "lat": "59.9", "lon": "10.7"}]}]  # fmt: skip
    near = {"start": 0, "end": 4, "name": "Aden", "lat": 13.5, "lon": 45.5}
    scores = run(tmp_path, "places", gold, [{"id": "a", "toponyms": [near]}])
    assert scores.value("whole", "within 161 km", "right") == 0.5
    assert scores.value("whole", "recognised", "f1") == pytest.approx(2 / 3)
    far = {**near, "lat": 15.0}
    assert (
        run(tmp_path, "places", gold, [{"id": "a", "toponyms": [far]}]).value(
            "whole", "within 161 km", "right"
        )
        == 0
    )
