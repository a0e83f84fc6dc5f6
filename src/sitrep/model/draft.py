"""What coding hands to resolving: an event whose parties, place and date are still words."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.model.figure import Figure
from sitrep.model.report import Stance, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A phrase of the document: character range, and the token index of its head word.

    `rule` says why it fills its role.
    """

    start: int
    end: int
    head: int
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One event as one sentence tells it, before anything is looked up.

    `sentence` and `clause` are token ranges; `places` are in order of preference. `noun` is true where
    a noun tells the event, `definite` where it is "the attack", which may be one told before.
    """

    frame: str
    event_type: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    status: Status
    trigger: Mention
    sentence: tuple[int, int]
    clause: tuple[int, int]
    actors: tuple[Mention, ...] = ()
    recipients: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()
    weapons: tuple[Mention, ...] = ()
    source: Mention | None = None
    stance: Stance | None = None
    mutual: bool = False
    noun: bool = False
    definite: bool = False
    why: tuple[tuple[str, str], ...] = ()
