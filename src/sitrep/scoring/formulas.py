"""Figures as formulas over counts, so that the same formula serves the total and every resample of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]
    Counts = Callable[[tuple[str, str]], Array]

Column = tuple[str, str]
"""What is counted, and how it came out: ("events", "hit")."""


class Formula(Protocol):
    """A figure that can be worked out from counts."""

    @property
    def over(self) -> tuple[Column, ...]:
        """The columns whose sum tells how many events, fields or sentences the figure is about."""

    def of(self, counts: Counts) -> Array:
        """The figure for each of the count rows; NaN where nothing was asked."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A sum of weighted counts over another."""

    top: Mapping[Column, int]
    bottom: Mapping[Column, int]
    over: tuple[Column, ...]

    def of(self, counts: Counts) -> Array:
        """The ratio; NaN where the bottom is zero."""
        import numpy as np

        top = sum(weight * counts(column) for column, weight in self.top.items())
        bottom = np.asarray(sum(weight * counts(column) for column, weight in self.bottom.items()))
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(top / np.where(bottom == 0, np.nan, bottom))


@dataclass(frozen=True, slots=True)
class Mean:
    """The plain mean of several figures, those left out that nothing was asked of."""

    parts: tuple[Formula, ...]
    over: tuple[Column, ...]

    def of(self, counts: Counts) -> Array:
        """The mean for each row."""
        import numpy as np

        rows = np.stack([part.of(counts) for part in self.parts])
        asked = ~np.isnan(rows)
        number = asked.sum(axis=0)
        total = np.where(asked, rows, 0.0).sum(axis=0)
        return np.asarray(np.where(number == 0, np.nan, total / np.maximum(number, 1)))


def precision(what: str) -> Ratio:
    """Of what was given, how much was asked."""
    hit, extra = (what, "hit"), (what, "extra")
    return Ratio({hit: 1}, {hit: 1, extra: 1}, (hit, extra))


def recall(what: str) -> Ratio:
    """Of what was asked, how much was given."""
    hit, missed = (what, "hit"), (what, "missed")
    return Ratio({hit: 1}, {hit: 1, missed: 1}, (hit, missed))


def f1(what: str) -> Ratio:
    """The harmonic mean of precision and recall."""
    hit, extra, missed = (what, "hit"), (what, "extra"), (what, "missed")
    return Ratio({hit: 2}, {hit: 2, extra: 1, missed: 1}, (hit, missed))


def share(what: str) -> Ratio:
    """Of what was asked, how much is right."""
    return Ratio({(what, "right"): 1}, {(what, "asked"): 1}, ((what, "asked"),))


def triple(what: str) -> dict[str, Formula]:
    """Precision, recall and F1."""
    return {"precision": precision(what), "recall": recall(what), "f1": f1(what)}
