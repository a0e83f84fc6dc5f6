"""The measured scores, from benchmarks/accuracy.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pages.markdown import code, table

ACCURACY = Path(__file__).resolve().parents[2] / "benchmarks" / "accuracy.json"
SETS = {"ce-dev": "digests", "wn-dev": "news articles"}
"""The sets of articles coded by hand that are shown, and what they hold."""


def _measured() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ACCURACY.read_text("utf-8"))
    return {name: found[name] for name in SETS}


def overall() -> str:
    """Events, whole records and figures on each set."""
    rows = []
    for key, label in (("precision", "precision"), ("recall", "recall"), ("f1", "F1")):
        rows.append((f"events found, {label}", *(_score(s["events"][key]) for s in _measured().values())))
    rows.append(("whole records, F1", *(_score(s["record_f1"]) for s in _measured().values())))
    rows.append(("figures (kind, low, high), F1", *(_score(s["figures_f1"]) for s in _measured().values())))
    rows.append(("events coded by hand", *(str(s["events"]["gold"]) for s in _measured().values())))
    return table(("", *SETS.values()), rows)


def by_type() -> str:
    """F1 of each event type, in the order of the alphabet."""
    measured = _measured()
    names = sorted({name for s in measured.values() for name in s["types"]})
    rows = [(code(n), *(_score(s["types"].get(n)) for s in measured.values())) for n in names]
    return table(("type", *SETS.values()), rows)


def by_field() -> str:
    """How often a field of an event found is right, and of how many it was asked."""
    measured = _measured()
    names = sorted({name for s in measured.values() for name in s["fields"]})
    rows = [
        (name, *(f"{_score(s['fields'].get(name))} of {s['asked'].get(name, 0)}" for s in measured.values()))
        for name in names
    ]
    return table(("field", *SETS.values()), rows)


def _score(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


PARTS = {"scores": overall, "scores-by-type": by_type, "scores-by-field": by_field}
