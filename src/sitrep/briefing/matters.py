"""The matters between two parties, and where each stands after the last that is known of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from sitrep.briefing import dating
from sitrep.briefing.amounts import number
from sitrep.briefing.following import ATTACKED, After
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
Answers = Mapping[str, Sequence[After]]


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
            return f"{_demands([each for each in real if is_demand(each)], answers)}; the last word {day}."
        case "agreements":
            broken = [
                each for each in real if any(after.how == ATTACKED for after in answers.get(each.id, ()))
            ]
            said = f"; {number(len(broken))} {'was' if len(broken) == 1 else 'were'} followed by attacks"
            return f"{_times(len(real), 'agreement or step')}{said if broken else ''}; the last {day}."
        case "aid":
            return f"{'Paused' if pauses(last) else 'Given'}, as far as is told: the last news of it {day}."
    return f"{_times(len(real), 'hostile act or word')}; the last {day}."


def is_demand(incident: Incident) -> bool:
    """Whether it asks for something, and has not only been thought of."""
    return incident.event_type == "REQUEST" and incident.status in _IN_FORCE


def _demands(asked: Sequence[Incident], answers: Answers) -> str:
    """ "Three demands: one met, one refused, one without an answer that is told"."""
    if not asked:
        return "No demand told"
    counts = dict.fromkeys(("met", "refused", "perhaps answered", "without an answer that is told"), 0)
    for each in asked:
        answer = next(iter(answers.get(each.id, ())), None)
        if answer is None:
            counts["without an answer that is told"] += 1
        else:
            counts["perhaps answered" if not answer.sure else "met" if answer.met else "refused"] += 1
    said = ", ".join(f"{number(count)} {how}" for how, count in counts.items() if count)
    return f"{_times(len(asked), 'demand')}: {said}"


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
