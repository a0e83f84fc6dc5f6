"""The figure ledger: every number reported, and what the numbers come to.

The rule, after UCDP's low, best and high estimates:

* A number stands unless the same authority gave another later (superseded), another authority gave a higher
  toll later (overtaken: the dead are still being counted), it is a part of a larger number beside it
  (part), or it is a nought about a part of what happened while others count some (part).
* low is the lowest number that stands, high the highest. "At least 14" counts as 14, for high too where
  nobody says more; "up to 50" counts for high alone.
* best is the number that stands for most articles, the later one if two do, the lower one if they are as
  late.
* Disputed are numbers that stand, of two authorities, and cannot both be right: more than a tenth apart.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sitrep.linking.amounts import TOLLS
from sitrep.linking.consensus.votes import in_order
from sitrep.model import Figure, FigureLedger, LedgerEntry, Told

_LEFT_OUT = frozenset(("other", "count"))
_TENTH = 0.1
_FIRST = dt.date.min


@dataclass(frozen=True, slots=True)
class _Row:
    """An entry with the article it counts for."""

    entry: LedgerEntry
    origin: str

    @property
    def stands(self) -> bool:
        return not self.entry.superseded and not self.entry.excluded

    @property
    def low(self) -> float:
        return self.entry.low if self.entry.low is not None else 0.0

    @property
    def high(self) -> float:
        return self.entry.high if self.entry.high is not None else float("inf")

    @property
    def number(self) -> float:
        """The number as one value: its lower bound, else its upper one."""
        entry = self.entry
        return entry.low if entry.low is not None else entry.high if entry.high is not None else 0.0

    @property
    def day(self) -> dt.date:
        return self.entry.published or _FIRST


def ledgers(tolds: Iterable[Told]) -> tuple[FigureLedger, ...]:
    """A ledger for each kind and unit of figure, by kind and unit."""
    kinds: dict[tuple[str, str], list[tuple[Figure, Told]]] = {}
    for told in in_order(tolds):
        for figure in told.report.figures:
            if figure.kind not in _LEFT_OUT and (figure.low, figure.high) != (None, None):
                kinds.setdefault((figure.kind, figure.unit or ""), []).append((figure, told))
    return tuple(_ledger(kinds[kind]) for kind in sorted(kinds))


def _ledger(found: Sequence[tuple[Figure, Told]]) -> FigureLedger:
    kind, unit = found[0][0].kind, found[0][0].unit
    rows = [_Row(_entry(figure, told), told.origin) for figure, told in found]
    rows = _superseded(_parts(rows))
    if kind in TOLLS:
        rows = _overtaken(rows)
    standing = [row for row in rows if row.stands]
    lows = [row.entry.low for row in standing if row.entry.low is not None]
    highs = [x for row in standing for x in (row.entry.low, row.entry.high) if x is not None]
    return FigureLedger(
        kind=kind,
        unit=unit,
        entries=tuple(row.entry for row in rows),
        low=min(lows, default=None),
        best=_best(standing),
        high=max(highs, default=None),
        disputed=any(_clash(one, two) for one, two in itertools.combinations(standing, 2)),
    )


def _entry(figure: Figure, told: Told) -> LedgerEntry:
    source = told.report.attribution
    named = source is not None and bool(source.name)
    return LedgerEntry(
        report_id=told.id,
        low=figure.low,
        high=figure.high,
        text=figure.text,
        sentence=told.report.sentence.text,
        outlet=told.source,
        authority=source.name if source and named else told.source,
        country=source.country if source and named else "",
        published=told.published,
    )


def _parts(rows: list[_Row]) -> list[_Row]:
    """A number beside a larger one in its sentence is a part of it; so is a nought where others are not."""
    largest: dict[tuple[str, str], float] = {}
    for row in rows:
        at = row.origin, row.entry.sentence
        largest[at] = max(largest.get(at, 0.0), row.number)
    some = any(row.number > 0 for row in rows)
    return [
        _excluded(row, "part")
        if row.number < largest[row.origin, row.entry.sentence] or some and row.number == 0
        else row
        for row in rows
    ]


def _superseded(rows: list[_Row]) -> list[_Row]:
    """Of one authority only the last number stands; an equal one repeats it."""
    last: dict[str, float] = {}
    found = []
    for row in reversed(rows):
        name = row.entry.authority.casefold()
        if not row.entry.excluded and name:
            now = last.setdefault(name, row.number)
            if now != row.number:
                row = _Row(replace(row.entry, superseded=True), row.origin)
        found.append(row)
    return found[::-1]


def _overtaken(rows: list[_Row]) -> list[_Row]:
    """A toll lower than a later one of somebody else was given while the counting went on."""
    standing = [row for row in rows if row.stands]
    return [
        _excluded(row, "overtaken")
        if row.stands and any(_takes_further(row, later) for later in standing)
        else row
        for row in rows
    ]


def _takes_further(row: _Row, later: _Row) -> bool:
    """Whether a later number is higher for sure: "up to" is not."""
    return later.day > row.day and later.low > row.number


def _excluded(row: _Row, why: str) -> _Row:
    return _Row(replace(row.entry, excluded=why), row.origin)


def _best(standing: Sequence[_Row]) -> float | None:
    by_number: dict[float, list[_Row]] = {}
    for row in standing:
        if row.entry.low is not None:
            by_number.setdefault(row.entry.low, []).append(row)
    if not by_number:
        return None
    return min(
        by_number,
        key=lambda number: (
            -len({row.origin for row in by_number[number]}),
            -max(row.day for row in by_number[number]).toordinal(),
            number,
        ),
    )


def _clash(one: _Row, two: _Row) -> bool:
    if one.entry.authority.casefold() == two.entry.authority.casefold():
        return False
    low, high = sorted((one, two), key=lambda row: row.number)
    return low.high < high.low and high.low - low.high > _TENTH * high.low
