"""Where in time a text stands: what its relative expressions count from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sitrep.resolving.dates.calendar import Days


@dataclass(frozen=True, slots=True)
class Now:
    """The day of publication, the tense of the verb, and the day that "a week later" counts from."""

    published: dt.date | None
    tense: str
    anchor: dt.date | None

    @property
    def day(self) -> dt.date:
        """The day of publication; ValueError where it is not known."""
        if self.published is None:
            raise ValueError("the text does not say and the day of publication is not known")
        return self.published

    @property
    def told(self) -> dt.date:
        """The anchor; ValueError where there is none."""
        if self.anchor is None:
            raise ValueError("an expression that counts from another needs an anchor")
        return self.anchor

    def year(self, relative: str) -> int | None:
        """The year of "last year", "that year" and their like (lower case, single blanks)."""
        if relative in ("last year", "this year", "next year"):
            return self.day.year + {"l": -1, "t": 0, "n": 1}[relative[0]]
        if relative == "the year":
            return (self.anchor or self.day).year
        return self.told.year + {"previous": -1, "following": 1}.get(relative.split()[1], 0)

    def choose(self, found: Iterable[Days]) -> Days | None:
        """Of days that come back (a weekday, a month without its year), the one that fits the tense.

        Past: the last that has begun. Future: the first that has not ended. Else the nearest.
        """
        if self.tense == "past":
            return max((d for d in found if d.earliest <= self.day), default=None)
        if self.tense == "future":
            return min((d for d in found if d.latest >= self.day), default=None)
        return min(found, key=lambda d: (d.away(self.day), d), default=None)
