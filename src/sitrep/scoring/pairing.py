"""Which report answers which gold entry: best pairs first, each side once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sitrep.model import Span
from sitrep.scoring.sameness import Record

Rank = tuple[int, ...]


def pairs(
    golds: Sequence[Record], reports: Sequence[Record], rank: Callable[[Record, Record], Rank | None]
) -> dict[int, int]:
    """Index of a gold entry -> index of the report that answers it.

    `rank` tells how good a pair is, None where it is none. Ties go to the earlier entry, then to the
    earlier report.
    """
    ranked = [
        (rank_of, -i, -j)
        for i, gold in enumerate(golds)
        for j, report in enumerate(reports)
        if (rank_of := rank(gold, report)) is not None
    ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(ranked, reverse=True):
        if -i not in found and -j not in taken:
            found[-i] = -j
            taken.add(-j)
    return found


def quote_span(text: str, entry: Record) -> Span | None:
    """Where the gold quote stands in the text; None where it is in the title alone."""
    start = text.find(entry["quote"])
    return Span(start, start + len(entry["quote"])) if start >= 0 else None


def trigger_in(entry: Record) -> Span:
    """Where the gold trigger stands in its quote; an empty span where gold names none."""
    words = entry.get("trigger")
    at = entry["quote"].find(words) if words else -1
    return Span(at, at + len(words)) if words and at >= 0 else Span(0, 0)


def trigger_of(report: Record) -> Span:
    """Where the report's trigger stands in the text."""
    return Span(report["trigger"]["start"], report["trigger"]["end"])


def shifted(span: Span, by: int) -> Span:
    """The same range, `by` characters on."""
    return Span(span.start + by, span.end + by)
