"""The ontology files, read and checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitrep.knowledge.files import Row, table

DATA = Path(__file__).resolve().parent.parent / "data" / "ontology"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """A PLOVER event type: `quad` is 1 to 4, `modes` maps each mode to its score (else the type's)."""

    name: str
    quad: int
    recipient_required: bool
    score: float
    modes: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plover:
    """A PLOVER coding: a type with modes and contexts."""

    event_type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]


def rows(name: str) -> Iterator[Row]:
    """The rows of a file, each with all its cells."""
    return table(DATA / name)


def event_types() -> dict[str, EventType]:
    """The 16 types, in the manual's order."""
    found = {}
    for row in rows("types.csv"):
        score = float(row["score"])
        modes = {}
        for mode in row["modes"].split("|") if row["modes"] else ():
            name, _, number = mode.partition(" ")
            modes[name] = float(number) if number else score
        found[row["type"]] = EventType(
            name=row["type"],
            quad=int(row["quad"]),
            recipient_required=row["recipient"] == "yes",
            score=score,
            modes=modes,
        )
    return found


def contexts() -> tuple[str, ...]:
    """The 37 contexts."""
    return tuple(row["context"] for row in rows("contexts.csv"))


def sectors() -> dict[str, str]:
    """The 25 sectors with a few words on each, the frequent ones first."""
    return {row["sector"]: row["label"] for row in rows("sectors.csv")}


def from_cameo() -> dict[str, Plover]:
    """CAMEO code -> PLOVER coding."""
    return {
        row["cameo"]: Plover(
            event_type=row["type"],
            modes=tuple(row["modes"].split("|")) if row["modes"] else (),
            contexts=tuple(row["contexts"].split("|")) if row["contexts"] else (),
        )
        for row in rows("cameo_to_plover.csv")
    }


def to_cameo() -> dict[tuple[str, str, str], str]:
    """(type, mode or "", context or "") -> CAMEO code."""
    return {(row["type"], row["mode"], row["context"]): row["cameo"] for row in rows("cameo_from_plover.csv")}
