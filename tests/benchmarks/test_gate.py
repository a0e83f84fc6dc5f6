"""The gate's own rules; what it measures is measured when it runs."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture
def gate(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    for name in ("gate", "corpora"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    import gate

    return gate


@pytest.fixture
def corpus(gate: ModuleType, tmp_path: Path) -> Any:
    path = tmp_path / "gold.jsonl"
    path.write_text("one", "utf-8")
    return gate.Corpus(name="gold", files=(path,), measure=lambda: {"events f1": 0.7})


def test_floors_stand_a_hair_under_what_is_reached(gate: ModuleType) -> None:
    assert gate.floor_under(0.7139) == 0.711
    assert gate.floor_under(1.0) == 1.0
    assert gate.floor_under(0.001) == 0.0


def test_a_floor_that_is_met_is_no_fault(gate: ModuleType, corpus: Any) -> None:
    kept = gate.raised({}, corpus, {"events f1": 0.7})
    assert gate.faults(corpus, kept, {"events f1": 0.7}) == []
    (fault,) = gate.faults(corpus, kept, {"events f1": 0.69})
    assert fault == "gold: events f1 is 0.6900, below its floor of 0.698"


def test_another_corpus_and_lost_measures_are_faults(gate: ModuleType, corpus: Any) -> None:
    kept = gate.raised({}, corpus, {"events f1": 0.7, "date right": 0.5})
    corpus.files[0].write_text("two", "utf-8")
    faults = gate.faults(corpus, kept, {"events f1": 0.7, "place right": 0.5})
    assert [fault.partition(":")[2].split(" ")[1] for fault in faults] == ["the", "date", "place"]
    assert "digest differs" in faults[0]


def test_raising_never_lowers(gate: ModuleType, corpus: Any) -> None:
    kept = gate.raised({}, corpus, {"events f1": 0.7})
    assert gate.raised(kept, corpus, {"events f1": 0.6}) == kept
    assert gate.raised(kept, corpus, {"events f1": 0.8})["floors"] == {"events f1": 0.798}


def test_lowering_keeps_the_reason(gate: ModuleType, corpus: Any) -> None:
    kept = gate.raised({}, corpus, {"events f1": 0.7, "date right": 0.5})
    corpus.files[0].write_text("two", "utf-8")
    lower, notes = gate.lowered(kept, corpus, {"events f1": 0.6, "date right": 0.55}, "a better gold")
    assert lower["floors"] == {"events f1": 0.598, "date right": 0.548}
    assert [(note["measure"], note["reason"]) for note in notes] == [
        ("events f1", "a better gold"),
        ("digest", "a better gold"),
    ]
    assert gate.faults(corpus, lower, {"events f1": 0.6, "date right": 0.55}) == []


def test_every_floor_in_the_book_is_of_a_corpus(gate: ModuleType) -> None:
    import json

    book = json.loads(gate.FLOORS.read_text("utf-8"))
    assert set(book["corpora"]) == {corpus.name for corpus in gate.corpora()}
    assert all(0 <= floor <= 1 for kept in book["corpora"].values() for floor in kept["floors"].values())
    assert all(note["reason"] for note in book["lowered"])
