"""Name corpora: texts with spans of persons, organisations and places, under three labels."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LABELS = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "person": "PERSON",
    "politician": "PERSON",
    "Person": "PERSON",
    "ORG": "ORG",
    "ORGANIZATION": "ORG",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "corporation": "ORG",
    "Organisation": "ORG",
    "LOC": "GPE",
    "LOCATION": "GPE",
    "FACILITY": "GPE",
    "GPE": "GPE",
    "country": "GPE",
    "location": "GPE",
    "Location": "GPE",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A text and the names in it: (start, end, label), sorted, none overlapping."""

    text: str
    names: tuple[tuple[int, int, str], ...]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON lines file, gzip or plain."""
    opened = gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else path.open(encoding="utf8")
    with opened as rows:
        for row in rows:
            yield json.loads(row)


def flat(text: str, spans: list[tuple[int, int, str]]) -> Named:
    """The longest of overlapping spans, with white space at their ends cut off."""
    kept: list[tuple[int, int, str]] = []
    taken: set[int] = set()
    for start, end, label in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        cut = text[start:end]
        start, end = start + len(cut) - len(cut.lstrip()), end - len(cut) + len(cut.rstrip())
        if start < end and taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append((start, end, label))
    return Named(text, tuple(sorted(kept)))


def simple(path: Path) -> Iterator[Named]:
    """A corpus whose records hold `text` and `ents` of (start, end, label, ...)."""
    for row in lines(path):
        yield flat(row["text"], [(e[0], e[1], LABELS[e[2]]) for e in row["ents"] if e[2] in LABELS])
