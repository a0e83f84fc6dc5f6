"""The measured scores, from benchmarks/accuracy.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pages.markdown import code, table

ACCURACY = Path(__file__).resolve().parents[2] / "benchmarks" / "accuracy.json"
SETS = {
    "ce-dev": "digests",
    "wn-dev": "news articles",
    "own-2": "unseen: our own articles",
    "wikinews-unseen": "unseen: news articles",
}
"""The sets of articles coded by hand that are shown, and what they hold."""


Rows = dict[str, dict[str, dict[str, Any]]]


def _measured() -> dict[str, dict[str, Rows]]:
    """For each set its groups of rows: "whole", "fields", "types"; in a row the measures by name."""
    found: dict[str, Any] = json.loads(ACCURACY.read_text("utf-8"))
    return {name: found[name]["scores"] for name in SETS}


def overall() -> str:
    """Events, whole records and figures on each set, with the range of 95 of 100 draws."""
    measured = _measured().values()
    wanted = (
        ("events", "precision", "events found, precision"),
        ("events", "recall", "events found, recall"),
        ("events", "f1", "events found, F1"),
        ("whole record", "f1", "whole records, F1"),
        ("figures", "f1", "figures (kind, low, high), F1"),
    )
    rows = [(label, *(_ranged(s["whole"][row][name]) for s in measured)) for row, name, label in wanted]
    rows.append(("events coded by hand", *(str(s["whole"]["events"]["recall"]["of"]) for s in measured)))
    return table(("", *SETS.values()), rows)


def by_type() -> str:
    """F1 of each event type, in the order of the alphabet."""
    measured = _measured().values()
    names = sorted({name for s in measured for name in s["types"]})
    rows = [(code(n), *(_score(s["types"].get(n, {}).get("f1")) for s in measured)) for n in names]
    return table(("type", *SETS.values()), rows)


def by_field() -> str:
    """How often a field of an event found is right, and of how many it was asked."""
    measured = _measured().values()
    names = sorted({name for s in measured for name in s["fields"]})
    rows = [(name, *(_of(s["fields"].get(name, {}).get("right")) for s in measured)) for name in names]
    return table(("field", *SETS.values()), rows)


def _score(measure: dict[str, Any] | None) -> str:
    return "–" if not measure or measure["value"] is None else f"{measure['value']:.2f}"


def _ranged(measure: dict[str, Any]) -> str:
    return f"{_score(measure)} ({measure['low']:.2f}–{measure['high']:.2f})"


def _of(measure: dict[str, Any] | None) -> str:
    return f"{_score(measure)} of {measure['of']}" if measure else "–"


PARTS = {"scores": overall, "scores-by-type": by_type, "scores-by-field": by_field}
