"""The figures that come out, and how far another draw of articles could have moved them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sitrep.scoring.faults import Fault
from sitrep.scoring.formulas import Column, Formula
from sitrep.scoring.yardstick import Layout

if TYPE_CHECKING:
    from sitrep.scoring.formulas import Counts

_SEED = 20_250_704
_LEVELS = (2.5, 97.5)  # a 95 % interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A figure from 0 to 1, None where nothing was asked.

    `low` and `high` bound the 95 % interval of a bootstrap over articles, None where there is but one
    article; `of` is how many events, fields or sentences it is about.
    """

    value: float | None
    low: float | None
    high: float | None
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The figures of one thing, by name: precision, recall, f1, right."""

    name: str
    measures: tuple[tuple[str, Measure], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows that belong together: the whole, the fields, the types."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """All that was measured on one gold file; `faults` in the order of the file."""

    yardstick: str
    articles: int
    asked: int
    given: int
    resamples: int
    groups: tuple[Group, ...]
    faults: tuple[Fault, ...]

    def value(self, group: str, row: str, name: str) -> float | None:
        """One figure; KeyError where the file has none of that name."""
        rows = {(g.name, r.name): dict(r.measures) for g in self.groups for r in g.rows}
        return rows[group, row][name].value

    def as_record(self) -> dict[str, Any]:
        """The figures as plain JSON data, without the faults."""
        figures = {
            group.name: {row.name: {name: asdict(m) for name, m in row.measures} for row in group.rows}
            for group in self.groups
        }
        head = {"measure": self.yardstick, "articles": self.articles, "asked": self.asked}
        return {**head, "given": self.given, "resamples": self.resamples, "scores": figures}


def measured(counts: Sequence[Counter[Column]], layout: Layout, resamples: int) -> tuple[Group, ...]:
    """The figures of `layout` from the counts of all articles, with intervals of `resamples` draws.

    The draws have a fixed seed, so that the same counts give the same intervals.
    """
    import numpy as np

    columns = sorted({column for part in counts for column in part})
    table = np.array([[part[column] for column in columns] for part in counts], dtype=np.int64)
    table = table.reshape(len(counts), len(columns))
    total = table.sum(axis=0, keepdims=True)
    drawn = _draws(table, resamples) if len(counts) > 1 and resamples else None
    place = {column: at for at, column in enumerate(columns)}

    def picked(rows: Any) -> Counts:
        nothing = np.zeros(len(rows), dtype=np.int64)
        return lambda column: rows[:, place[column]] if column in place else nothing

    def one(formula: Formula) -> Measure:
        value = _number(formula.of(picked(total))[0])
        low = high = None
        if drawn is not None and value is not None:
            sample = formula.of(picked(drawn))
            sample = sample[~np.isnan(sample)]
            low, high = (float(bound) for bound in np.percentile(sample, _LEVELS))
        of = sum(int(picked(total)(column)[0]) for column in formula.over)
        return Measure(value=value, low=low, high=high, of=of)

    return tuple(
        Group(
            name=group,
            rows=tuple(
                Row(name=row, measures=tuple((name, one(formula)) for name, formula in figures.items()))
                for row, figures in rows.items()
            ),
        )
        for group, rows in layout.items()
    )


def _draws(table: Any, resamples: int) -> Any:
    """Sums of counts over articles drawn with replacement, a row a draw."""
    import numpy as np

    number = len(table)
    drawn = np.random.default_rng(_SEED).integers(0, number, size=(resamples, number))
    weights = np.stack([np.bincount(draw, minlength=number) for draw in drawn])
    return weights @ table


def _number(value: Any) -> float | None:
    return None if value != value else float(value)  # noqa: PLR0124 - NaN is what differs from itself
