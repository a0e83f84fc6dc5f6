"""What of an event a format may have that only knows what happened."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sitrep.exporting.foreign.event import Event, Reality
from sitrep.knowledge.codes import Codes

_PROMISE = frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID"))


@dataclass(frozen=True, slots=True)
class Unfit:
    """Why a format cannot hold an event, in a few words that stand after "left out:"."""

    reason: str


def as_told(event: Event, codes: Codes) -> Event | Unfit:
    """The event in a format without a status: what is to happen is coded as PLOVER codes it, or left out.

    A coming meeting, support, cooperation or aid is AGREE, a coming retreat CONCEDE (PLOVER manual, rules on
    what is in the future); agreements and concessions stay what they are, as they are words themselves.
    """
    if event.reality is Reality.HAPPENED:
        return event
    if event.reality is Reality.NOT:
        return Unfit(Reality.NOT.value)
    if event.event_type in ("AGREE", "CONCEDE"):
        return event
    if event.event_type in _PROMISE or event.event_type == "RETREAT":
        return _promised(event, "CONCEDE" if event.event_type == "RETREAT" else "AGREE", codes)
    return Unfit("is to happen, which the format cannot say")


def _promised(event: Event, name: str, codes: Codes) -> Event:
    """The promise of what is to happen; its day is not the day of the promise."""
    plover = codes.ontology
    return replace(
        event, event_type=name, mode=(), quad=plover.quad(name), score=plover.score(name),
        cameo=plover.cameo(name, (), event.context), earliest=None, latest=None,
    )  # fmt: skip
