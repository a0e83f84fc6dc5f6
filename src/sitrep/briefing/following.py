"""What came of a demand or an agreement between two parties: answers, steps, breaches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitrep.briefing.subjects import Answer, Subject, load, of_truce
from sitrep.briefing.values import Direction
from sitrep.model import Incident, IncidentStatus, Told

ATTACKED = "followed by an attack"
_SOON = dt.timedelta(days=60)
_ENOUGH = 2  # words in common from which two incidents are about one thing
_REAL = frozenset(
    (
        IncidentStatus.REPORTED, IncidentStatus.CORROBORATED, IncidentStatus.CLAIMED,
        IncidentStatus.CONTESTED,
    )
)  # fmt: skip
Ways = Mapping[str, Direction]


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """What followed: `how` in words, the later incident, what both have in common, whether that is enough.

    `met` is whether it gives what was asked; None where nothing was.
    """

    how: str
    incident: Incident
    shared: tuple[str, ...] = ()
    sure: bool = True
    met: bool | None = None


def follow_ups(
    found: Sequence[Incident], ways: Ways, tolds: Mapping[str, Told], subjects: Mapping[str, Subject]
) -> dict[str, tuple[After, ...]]:
    """For each demand and agreement, by its incident's id, what followed within sixty days.

    A demand has one answer: of what the one who was asked does or says that can answer it, the first that is
    about the same thing, or, where none is, the first that may be. After an agreement come the first step of
    each kind that is about the same thing, and the first attack where it was one to stop fighting.
    """
    after: dict[str, tuple[After, ...]] = {}
    for at, each in enumerate(found):
        later = [other for other in found[at + 1 :] if _follows(each, other)]
        if each.event_type == "REQUEST":
            after[each.id] = tuple(_answered(each, later, ways, subjects))
        elif each.event_type in ("AGREE", "RETREAT"):
            after[each.id] = tuple(_stepped(each, later, tolds, subjects))
    return after


def _follows(first: Incident, other: Incident) -> bool:
    begun, day = _day(first), _day(other)
    if begun is None or day is None or day - begun > _SOON or other.status not in _REAL:
        return False
    return not (first.articles == other.articles and begun == day and other.event_type != "REJECT")


def _answered(
    first: Incident, later: Sequence[Incident], ways: Ways, subjects: Mapping[str, Subject]
) -> Iterator[After]:
    perhaps: After | None = None
    for other in later:
        rule = _rule(first, other)
        if rule is None or not (ways[other.id] == Direction.BOTH or ways[other.id] != ways[first.id]):
            continue
        shared = subjects[first.id].shared(subjects[other.id])
        sure = _one_thing(first, other, shared, subjects)
        found = After(how=rule.how, incident=other, shared=shared, sure=sure, met=rule.met)
        if sure:
            yield found
            return
        if perhaps is None and (shared or rule.mode or set(first.mode) & set(other.mode)):
            perhaps = found
    if perhaps is not None:
        yield perhaps


def _one_thing(
    first: Incident, other: Incident, shared: Sequence[str], subjects: Mapping[str, Subject]
) -> bool:
    """Whether both are about one thing: an exact place, two words, or a word and the kind of demand."""
    places = subjects[first.id].places & subjects[other.id].places
    kind = bool(set(first.mode) & set(other.mode))
    return bool(places) or len(shared) + kind >= _ENOUGH and bool(shared)


def _rule(first: Incident, other: Incident) -> Answer | None:
    return next(
        (
            rule
            for rule in load().answers
            if rule.event_type == other.event_type and (not rule.mode or rule.mode in first.mode)
        ),
        None,
    )


def _stepped(
    first: Incident, later: Sequence[Incident], tolds: Mapping[str, Told], subjects: Mapping[str, Subject]
) -> Iterator[After]:
    truce, seen = of_truce(first, tolds), set[str]()
    for other in later:
        shared = subjects[first.id].shared(subjects[other.id])
        how = ATTACKED if truce and other.event_type == "ASSAULT" else ""
        if not how and first.event_type == "AGREE" and _one_thing(first, other, shared, subjects):
            how = load().steps.get(other.event_type, "")
        if how and how not in seen:
            seen.add(how)
            yield After(how=how, incident=other, shared=() if how == ATTACKED else shared)


def _day(incident: Incident) -> dt.date | None:
    return incident.latest or incident.first_published
