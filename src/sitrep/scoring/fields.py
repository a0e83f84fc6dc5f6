"""The fields of an event that are compared, each with its rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sitrep.scoring.sameness import (
    Record,
    all_named,
    countries,
    numbers,
    reality,
    same_date,
    same_place,
    same_source,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: the key it stands under, when gold and report agree, and when an event tells it.

    A field of `optional` is asked only where gold or report tells it, so that leaving everything empty earns
    nothing.
    """

    name: str
    key: str
    same: Callable[[Record, Record], bool]
    told: Callable[[Record], bool]
    optional: bool = True


def _tells(key: str) -> Callable[[Record], bool]:
    return lambda event: bool(event.get(key))


def _modes(event: Record) -> set[str]:
    return set(event.get("mode") or ())


def _parties(role: str) -> Field:
    return Field(
        name=role,
        key=role,
        same=lambda gold, report: countries(gold.get(role)) == countries(report.get(role)),
        told=lambda event: bool(countries(event.get(role))),
        optional=False,
    )


FIELDS = (
    Field(
        name="status", key="status",
        same=lambda gold, report: reality(report) in {reality(gold), *(gold.get("accept_status") or ())},
        told=_tells("status"), optional=False,
    ),
    _parties("actors"),
    _parties("recipients"),
    Field(
        name="actor names", key="actors",
        same=lambda gold, report: all_named(gold.get("actors") or (), report.get("actors")),
        told=_tells("actors"),
    ),
    Field(
        name="mode", key="mode",
        same=lambda gold, report: _modes(gold) == _modes(report), told=_tells("mode"),
    ),
    Field(
        name="place", key="place",
        same=lambda gold, report: same_place(gold.get("place"), report.get("place")), told=_tells("place"),
    ),
    Field(
        name="date", key="date",
        same=lambda gold, report: same_date(gold.get("date"), report.get("date")), told=_tells("date"),
    ),
    Field(
        name="figures", key="figures",
        same=lambda gold, report: numbers(gold) == numbers(report), told=lambda event: bool(numbers(event)),
    ),
    Field(
        name="attribution", key="attribution",
        same=lambda gold, report: same_source(gold.get("attribution"), report.get("attribution")),
        told=_tells("attribution"),
    ),
)  # fmt: skip
RECORD = ("status", "actors", "recipients")
"""The fields of a whole record: with these right, the event counts as coded."""


def agreeing(gold: Record, report: Record) -> dict[str, bool]:
    """For each field that gold codes, whether the report has the same."""
    return {field.name: bool(field.same(gold, report)) for field in FIELDS if field.key in gold}
