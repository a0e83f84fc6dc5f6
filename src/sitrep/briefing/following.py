"""What came of a demand or an agreement between two parties: answers, steps, breaches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from sitrep.briefing.values import Direction
from sitrep.model import Incident, IncidentStatus

_ANSWERS = {"REJECT": "refused", "CONCEDE": "granted", "AGREE": "agreed to", "AID": "answered with aid"}
_STEPS = {
    "AID": "followed by aid", "RETREAT": "followed by a step back", "COOPERATE": "followed by cooperation",
    "REJECT": "rejected",
}  # fmt: skip
ATTACKED = "followed by an attack"
_BREACHES = frozenset(("ASSAULT",))
_SOON = dt.timedelta(days=60)
_REAL = frozenset(
    (
        IncidentStatus.REPORTED, IncidentStatus.CORROBORATED, IncidentStatus.CLAIMED,
        IncidentStatus.CONTESTED,
    )
)  # fmt: skip
Ways = Mapping[str, Direction]


def follow_ups(found: Sequence[Incident], ways: Ways) -> dict[str, tuple[tuple[str, Incident], ...]]:
    """For each demand and agreement, by its incident's id, what followed within sixty days, and how.

    A demand is answered by the first that the one who was asked says or does about such a thing; what follows
    an agreement is the first step of each kind, and the first attack.
    """
    return {
        each.id: tuple(_after(each, found[at + 1 :], ways))
        for at, each in enumerate(found)
        if each.event_type in ("REQUEST", "AGREE", "RETREAT")
    }


def _after(first: Incident, later: Sequence[Incident], ways: Ways) -> Iterator[tuple[str, Incident]]:
    begun, seen = _day(first), set[str]()
    for other in later:
        day = _day(other)
        if begun is None or day is None or day - begun > _SOON:
            continue
        how = _how(first, other, ways)
        if how and how not in seen and not _same_article(first, other, how):
            seen.add(how)
            yield how, other
            if first.event_type == "REQUEST":
                return


def _how(first: Incident, other: Incident, ways: Ways) -> str:
    if other.status not in _REAL:
        return ""
    if first.event_type == "REQUEST":
        back = ways[other.id] == Direction.BOTH or ways[other.id] != ways[first.id]
        return _ANSWERS.get(other.event_type, "") if back else ""
    if other.event_type in _BREACHES and (first.event_type == "AGREE" or "ceasefire" in first.mode):
        return ATTACKED
    return _STEPS.get(other.event_type, "") if first.event_type == "AGREE" else ""


def _same_article(first: Incident, other: Incident, how: str) -> bool:
    """Told of one day in one article: what stands side by side there did not follow."""
    return how != "refused" and first.articles == other.articles and _day(first) == _day(other)


def _day(incident: Incident) -> dt.date | None:
    return incident.latest or incident.first_published
