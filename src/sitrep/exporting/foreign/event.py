"""One event, of a report or of an incident, in the shape that all foreign formats are made from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from sitrep.exporting.foreign.given import Sourced


class Reality(StrEnum):
    """Whether a format that knows only what happened may have it."""

    HAPPENED = "happened"
    COMING = "is to happen"
    NOT = "did not happen, or is only thought of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party; `text` are the words of one article, "" where none is at hand."""

    name: str
    text: str
    country: str
    sector: str
    actor_id: str

    @property
    def described(self) -> bool:
        """Whether it has no name, but is only described: "gunmen", "the village"."""
        return not self.actor_id and not self.name[:1].isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place, as in Place."""

    name: str
    text: str
    country: str
    lat: float | None
    lon: float | None
    geonames_id: int | None
    admin1: str
    precision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A number of one kind: the lowest, the most likely, the highest; None where nobody tells it."""

    kind: str
    unit: str
    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened, or is told.

    `incident` tells an incident from a report; `status` is its status in its own words. `sentence` is the one
    that tells it (best); `voices` are named sources. `reports` are those of the incident, or the one. `spots`
    has the most exact place first. `published` is the first day of publication.
    """

    id: str
    incident: bool
    status: str
    reality: Reality
    historical: bool
    event_type: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    quad: int
    score: float
    cameo: str
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    spots: tuple[Spot, ...]
    earliest: dt.date | None
    latest: dt.date | None
    estimates: tuple[Estimate, ...]
    weapons: tuple[str, ...]
    voices: tuple[str, ...]
    sentence: str
    published: dt.date | None
    reports: tuple[Sourced, ...]

    @property
    def spot(self) -> Spot | None:
        """The most exact place."""
        return self.spots[0] if self.spots else None

    @property
    def one(self) -> Side | None:
        """The first actor."""
        return self.actors[0] if self.actors else None

    @property
    def other(self) -> Side | None:
        """Whom it was done to, or the second of those that did it together."""
        if self.recipients:
            return self.recipients[0]
        return self.actors[1] if len(self.actors) > 1 else None

    @property
    def days(self) -> int | None:
        """How many days it may have been."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who published it, each once, in the order of its reports."""
        return tuple(dict.fromkeys(item.article.source for item in self.reports if item.article.source))

    @property
    def articles(self) -> tuple[Sourced, ...]:
        """One report of each article, in their order."""
        first = {item.article.id: item for item in reversed(self.reports)}
        return tuple(item for item in self.reports if first[item.article.id] is item)

    def estimate(self, kind: str) -> Estimate | None:
        """The numbers of one kind without a unit."""
        return next((e for e in self.estimates if e.kind == kind and not e.unit), None)
