"""The matters between two parties, and where each stands after the last that is known of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from sitrep.briefing import dating
from sitrep.briefing.amounts import number
from sitrep.briefing.following import ATTACKED
from sitrep.briefing.words import capital
from sitrep.model import Incident, IncidentStatus

MATTERS = (
    ("contacts", "Contacts"),
    ("demands", "Demands and answers"),
    ("agreements", "Agreements and what came of them"),
    ("aid", "Aid and its pauses"),
    ("hostile", "Hostile acts and words"),
)
_OF_TYPE = {
    "CONSULT": "contacts", "SUPPORT": "contacts", "REQUEST": "demands", "REJECT": "demands",
    "CONCEDE": "demands", "AGREE": "agreements", "COOPERATE": "agreements", "RETREAT": "agreements",
    "AID": "aid",
}  # fmt: skip
_PAUSES = frozenset(("discontinue", "withdraw"))
_SANCTIONS = "sanction"
_IN_FORCE = frozenset(
    (
        IncidentStatus.REPORTED, IncidentStatus.CORROBORATED, IncidentStatus.CLAIMED,
        IncidentStatus.CONTESTED,
    )
)  # fmt: skip
Answers = Mapping[str, Sequence[tuple[str, Incident]]]


def matter_of(incident: Incident) -> str:
    """The key of the matter: a pause of aid is one of aid, whatever else is done to the other is hostile."""
    if pauses(incident):
        return "aid"
    return _OF_TYPE.get(incident.event_type, "hostile")


def pauses(incident: Incident) -> bool:
    """Whether it stops something that was given, other than by sanctions."""
    stopped = incident.event_type == "SANCTION" and bool(_PAUSES & set(incident.mode))
    return stopped and _SANCTIONS not in incident.title.casefold()


def standing(key: str, found: Sequence[Incident], answers: Answers) -> str:
    """Where a matter stands, in a sentence; `found` are its incidents, the oldest first."""
    real = [each for each in found if each.status in _IN_FORCE]
    if not real:
        return _unreal(found)
    last = real[-1]
    day = _on(last)
    match key:
        case "contacts":
            return f"{_times(len(real), 'contact')} told; the last {day}."
        case "demands":
            asked = [each for each in real if each.event_type == "REQUEST"]
            open_ = [each for each in asked if not answers.get(each.id)]
            none = number(len(open_)) if open_ else "none"
            return (
                f"{_times(len(asked), 'demand')}, {none} without an answer that is told; the last word {day}."
            )
        case "agreements":
            broken = [each for each in real if any(how == ATTACKED for how, _ in answers.get(each.id, ()))]
            said = f"; {number(len(broken))} {'was' if len(broken) == 1 else 'were'} followed by attacks"
            return f"{_times(len(real), 'agreement or step')}{said if broken else ''}; the last {day}."
        case "aid":
            return f"{'Paused' if pauses(last) else 'Given'}, as far as is told: the last news of it {day}."
    return f"{_times(len(real), 'hostile act or word')}; the last {day}."


def _unreal(found: Sequence[Incident]) -> str:
    if any(each.status == IncidentStatus.ANNOUNCED for each in found):
        return "Announced; that anything of it happened is not told."
    return "Nothing of it is told to have happened."


def _on(incident: Incident) -> str:
    day: dt.date | None = incident.latest
    if day is not None:
        return f"on {dating.day(day)}"
    published = incident.last_published
    return f"reported on {dating.day(published)}" if published else "without a date"


def _times(count: int, noun: str) -> str:
    head, of, rest = noun.partition(" or ")
    plural = f"{head}s{of}{rest}s" if of else f"{noun}s"
    return f"One {noun}" if count == 1 else capital(f"{number(count)} {plural}")
