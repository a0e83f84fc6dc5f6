"""Which incidents a brief tells, under which title, and which of them come first."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from sitrep.errors import KnowledgeError
from sitrep.knowledge.files import toml
from sitrep.model import Incident, IncidentStatus, Told

ORDER = ("fighting", "diplomacy", "aid", "economy", "protest")
BY_COUNTRY = ("fighting", "protest")
"""Sections that are told country by country."""
LATE = dt.timedelta(days=14)
"""What was older than that when it was published is no news."""
_LONG = dt.timedelta(days=45)  # what goes on longer is a background
_VAGUE = dt.timedelta(days=7)  # days between which it was, if more, tell not when
BY_NOBODY = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "AID"))
"""Types that are told without parties too."""
_OF_SOMETHING = frozenset(("AID", "SANCTION", "CONSULT", "COOPERATE"))
"""Types of which it says nothing that one party did it on some day: it suspended dealings, kept a mission."""
_OPEN = frozenset((IncidentStatus.ANNOUNCED, IncidentStatus.HYPOTHETICAL, IncidentStatus.CALLED_OFF))
_DISPUTED = {"happened": 1.0, "actors": 0.5}  # figures: 1.5
_MATTER = {1: 0.5, 2: 1.0, 3: 0.5, 4: 1.0}  # of a dispute, by quad class: acts before words
_TOLD = frozenset(
    (
        IncidentStatus.REPORTED, IncidentStatus.CORROBORATED, IncidentStatus.CLAIMED,
        IncidentStatus.CONTESTED,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A section's key and title, and the events that it takes: type, mode, context, sector ("" for any)."""

    key: str
    title: str
    takes: tuple[tuple[str, str, str, str], ...]

    def has(self, incident: Incident) -> bool:
        """Whether the incident belongs there."""
        return any(
            incident.event_type == event_type
            and (not mode or mode in incident.mode[:1])
            and (not context or context in incident.context)
            and (not sector or any(p.sector == sector and p.country != "IGO" for p in incident.actors))
            for event_type, mode, context, sector in self.takes
        )


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """The sections that ship with sitrep, read once."""
    file = toml(resources.files("sitrep.briefing").joinpath("data/sections.toml"))
    found = []
    for raw, spot in file.entries("section"):
        if set(raw) != {"key", "title", "takes"} or raw["key"] not in ORDER:
            raise KnowledgeError(f"{spot}: a section has key ({', '.join(ORDER)}), title and takes")
        found.append(
            Rule(key=raw["key"], title=raw["title"], takes=tuple(map(_case, raw["takes"].split("|"))))
        )
    if missing := set(ORDER) - {rule.key for rule in found}:
        raise KnowledgeError(f"sections.toml: {min(missing)} is missing")
    return tuple(found)


def _case(text: str) -> tuple[str, str, str, str]:
    head, _, sector = text.partition(" by ")
    head, _, context = head.partition(" in ")
    event_type, _, mode = head.partition(" ")
    return event_type, mode, context, sector


def section_of(incident: Incident) -> str:
    """The key of the section; "diplomacy" for what none takes."""
    return next((rule.key for rule in rules() if rule.has(incident)), "diplomacy")


def is_news(incident: Incident, since: dt.date, until: dt.date) -> bool:
    """Whether it is news of these days: it happened in them, or was told first in them and not long before.

    What is to happen, or has no day, is news when it is published. Background is none.
    """
    first, last = incident.earliest, incident.latest
    published = incident.first_published
    fresh = published is not None and since <= published <= until
    if first is None or last is None:
        return fresh and not incident.historical
    if last - first > _LONG:
        return False
    if incident.status in _OPEN and fresh:
        return True
    if incident.historical and not since <= first:
        return False
    within = first <= until and last >= since
    if last - first > _VAGUE:  # "in July" is told of no week but that in which it is published
        return within and fresh
    return within or fresh and since - LATE <= last < since


def concerns(incident: Incident, code: str) -> bool:
    """Whether a party, a place or somebody who speaks of it is of the country; always for ""."""
    if not code:
        return True
    places = {place.country for place in incident.places[:1]}
    return code in places | {each.country for each in (*incident.actors, *incident.recipients)}


def weight(incident: Incident) -> float:
    """How much an incident matters: most told, most disputed, most deadly."""
    killed, injured = _number(incident, "killed"), _number(incident, "injured")
    told = 2.0 * (incident.independent - 1) + 0.3 * (len(incident.outlets) - incident.independent)
    return (
        told
        + sum(_DISPUTED.get(dispute.field, 1.5) for dispute in incident.disputes) * _MATTER[incident.quad]
        + 2.0 * math.log10(1 + killed)
        + 0.7 * math.log10(1 + injured)
        + 0.1 * abs(incident.score) / 10
    )


def _number(incident: Incident, kind: str) -> float:
    return max((led.best or led.low or 0.0 for led in incident.ledger if led.kind == kind), default=0.0)


def leading(found: Iterable[Incident], most: int = 5, least: float = 2.0) -> tuple[Incident, ...]:
    """Those that come first in the brief, the weightiest first: what is told, named and placed or dated."""
    good = [each for each in found if _clear(each) and weight(each) >= least]
    return tuple(sorted(good, key=lambda each: (-weight(each), each.id))[:most])


def _clear(incident: Incident) -> bool:
    who = incident.actors or incident.recipients
    where = incident.places or incident.earliest
    return bool(who and where) and incident.status in _TOLD


def bare(incident: Incident) -> bool:
    """Whether the sources name neither who did it nor to whom nor where: too little for a statement."""
    return not incident.actors and not incident.recipients and not incident.places


def covered(found: Iterable[Incident], tolds: Mapping[str, Told]) -> frozenset[str]:
    """The ids of incidents that only repeat a part of another: all their sentences tell that one, better."""
    sentences = {each.id: _sentences(each, tolds) for each in found}
    by_sentence: dict[tuple[str, int], list[Incident]] = {}
    every = list(found)
    for each in every:
        for sentence in sentences[each.id]:
            by_sentence.setdefault(sentence, []).append(each)
    gone = set()
    for each in every:
        near = {o.id: o for s in sentences[each.id] for o in by_sentence[s] if o.id != each.id}
        for other in near.values():
            fuller = (_holds(other), weight(other)) > (_holds(each), weight(each)) and other.id not in gone
            same = sentences[each.id] <= sentences[other.id]
            if fuller and same and (thin(each) or _alike(each, other)):
                gone.add(each.id)
    return frozenset(gone)


def _sentences(incident: Incident, tolds: Mapping[str, Told]) -> frozenset[tuple[str, int]]:
    reports = (tolds[name].report for name in incident.reports if name in tolds)
    return frozenset((report.article_id, report.sentence.start) for report in reports)


def sayable(incident: Incident) -> bool:
    """Whether enough is told for a statement: two of who, to whom, where, when, how many, words to quote."""
    told = (incident.actors, incident.recipients, incident.places, incident.earliest, incident.ledger)
    quoted = incident.event_type in ("REQUEST", "ACCUSE", "REJECT", "AGREE", "THREATEN", "SUPPORT", "CONCEDE")
    several = len(incident.actors) > 1
    if not incident.actors and not incident.recipients and incident.event_type not in BY_NOBODY:
        return False
    if incident.event_type in _OF_SOMETHING and not (quoted or several or _of_what(incident)):
        return False
    doubled = incident.event_type == "REJECT" and incident.status == IncidentStatus.NOT_HAPPENED
    return not bare(incident) and not doubled and sum(map(bool, told)) + quoted + several >= 2


def _of_what(incident: Incident) -> bool:
    """Whether it is told to whom, where or how much."""
    return bool(incident.recipients or incident.places or incident.ledger)


def thin(incident: Incident) -> bool:
    """Whether it names at most one party and no figure."""
    return len(incident.actors) + len(incident.recipients) < 1 and not incident.ledger


def _alike(one: Incident, two: Incident) -> bool:
    return one.event_type == two.event_type and _countries(one) == _countries(two)


def _countries(incident: Incident) -> frozenset[str]:
    return frozenset(p.country for p in (*incident.actors, *incident.recipients)) - {""}


def _holds(incident: Incident) -> int:
    return sum(
        map(bool, (incident.actors, incident.recipients, incident.places, incident.ledger, incident.earliest))
    )
