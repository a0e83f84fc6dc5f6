"""An event of a sentence while it is being coded."""

from __future__ import annotations

from dataclasses import dataclass, field

from sitrep.coding.attribution import Source
from sitrep.coding.match import Match
from sitrep.coding.quantities import Quantity
from sitrep.coding.roles import Filler
from sitrep.model.figure import FigureKind
from sitrep.model.report import Status

CASUALTY = frozenset({"killed", "injured"})
TOLLS = frozenset({"death", "casualty", "fatality", "toll", "injury", "loss"})


@dataclass(slots=True)
class Event:
    """A match with its roles, status and source.

    `joined` are events told as the same one, `own` the recipients of the match itself, before any are
    joined, and `tolls` the numbers of people that the event is said to have cost.
    """

    match: Match
    actors: list[Filler]
    recipients: list[Filler]
    status: Status
    status_rule: str
    source: Source | None
    joined: list[Event] = field(default_factory=list)
    own: tuple[Filler, ...] = ()
    tolls: list[tuple[Quantity, FigureKind]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.own = tuple(self.recipients)

    @property
    def parts(self) -> list[Event]:
        """Those joined to the event, then itself: the most telling word for a number comes first."""
        return [*(part for event in self.joined for part in event.parts), self]


def is_casualty(event: Event) -> bool:
    """True for a result alone: "killed", "deaths"; not "shot" or "massacre", which tell the deed."""
    frame = event.match.frame
    if frame.figure not in CASUALTY or frame.type != "ASSAULT" or frame.mode:
        return False
    return event.match.kind == "verb" or bool(TOLLS & set(frame.nouns[0] if frame.nouns else ()))
