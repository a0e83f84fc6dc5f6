"""Counts in the text against the record: of "their sixth call this year", which does the record hold?"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from sitrep.linking.rules import load
from sitrep.linking.sides import MUTUAL
from sitrep.model import Count, Figure, Incident, IncidentStatus, Told

_YEAR = re.compile(
    r"\b(?:this year|(?:beginning|start) of the year|since January|so far in \d{4})\b", re.IGNORECASE
)
_MONTH = re.compile(r"\b(?:this|the) month\b", re.IGNORECASE)
_WEEK = re.compile(r"\b(?:this|the) week\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:in|over|within|during) (?:the )?(?:past|last)? ?(\w+) (hours?|days?|weeks?|months?)\b",
    re.IGNORECASE,
)
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0}
_NUMBERS = dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True))
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_LEAST = 2
_UNREAL = frozenset(
    (
        IncidentStatus.ANNOUNCED, IncidentStatus.HYPOTHETICAL, IncidentStatus.CALLED_OFF,
        IncidentStatus.NOT_HAPPENED,
    )
)  # fmt: skip


def counts(incident: Incident, tolds: Iterable[Told], others: Iterable[Incident]) -> tuple[Count, ...]:
    """For each count that a report of the incident gives, which such incidents the record holds.

    A count is one of a series ("their sixth call"), or of a period ("32 airstrikes in the past 24 hours").
    `others` are incidents of the record among which to look; the incident itself may be one of them. Of such
    a kind are those of its type with the same parties, of a mode in common where both have one, and, of what
    is not mutual, of a place in common where both have an exact one.
    """
    found = []
    for told in tolds:
        for figure in told.report.figures:
            number, since = _number(figure), _since(told, incident.latest)
            if number >= _LEAST and (since or _ordinal(figure, told)):
                found.append((told.id, figure, number, since))
    if not found:
        return ()
    kind = [other for other in others if other.id != incident.id and _such(incident, other)]
    made = []
    for report, figure, number, since in found:
        held = _held(incident, kind, since)
        made.append(
            Count(
                report_id=report, told=number, text=figure.text, since=since,
                held=tuple(each.id for each in held), days=tuple(each.latest for each in held),
            )
        )  # fmt: skip
    return tuple(made)


def _number(figure: Figure) -> int:
    if figure.kind != "count" or figure.low is None or figure.low != figure.high:
        return 0
    return int(figure.low)


def _ordinal(figure: Figure, told: Told) -> bool:
    """Whether it counts one of a series; the 11th of the 11th Brigade is a part of a name."""
    word = figure.text.casefold().split()[-1] if figure.text.strip() else ""
    if word not in load().ordinals and not _ORDINAL.fullmatch(word):
        return False
    _, _, after = told.report.sentence.text.partition(figure.text)
    return not after.lstrip()[:1].isupper()


def _since(told: Told, latest: dt.date | None) -> dt.date | None:
    """The first day of the period that the sentence names."""
    day, words = latest or told.published, told.report.sentence.text
    if day is None:
        return None
    if _YEAR.search(words):
        return day.replace(month=1, day=1)
    if _MONTH.search(words):
        return day.replace(day=1)
    if _WEEK.search(words):
        return day - dt.timedelta(days=day.weekday())
    past = _PAST.search(words)
    number = _NUMBERS.get(past[1].casefold()) or (int(past[1]) if past[1].isdecimal() else 0) if past else 0
    if past is None or not number:
        return None
    return day - dt.timedelta(days=round(number * _DAYS[past[2].casefold().removesuffix("s")]))


def _such(incident: Incident, other: Incident) -> bool:
    if incident.event_type != other.event_type or other.status in _UNREAL:
        return False
    if incident.mode and other.mode and not set(incident.mode) & set(other.mode):
        return False
    if incident.event_type not in MUTUAL and _elsewhere(incident, other):
        return False
    one, two = _sides(incident), _sides(other)
    return one == two and any(one)


def _sides(incident: Incident) -> tuple[frozenset[str], frozenset[str]]:
    actors = frozenset(party.country for party in incident.actors) - {""}
    recipients = frozenset(party.country for party in incident.recipients) - {""}
    return (actors | recipients, frozenset()) if incident.event_type in MUTUAL else (actors, recipients)


def _elsewhere(incident: Incident, other: Incident) -> bool:
    """Whether both have exact places, and none in common."""
    one, two = (
        {place.name for place in each.places if place.precision not in ("country", "")}
        for each in (incident, other)
    )
    return bool(one and two) and not one & two


def _held(incident: Incident, kind: Sequence[Incident], since: dt.date | None) -> tuple[Incident, ...]:
    """Those up to this one, oldest first, this one last of its day."""
    until = incident.latest
    dated = {
        (other.latest, other.id): other
        for other in kind
        if other.latest is not None
        and (until is None or other.latest <= until)
        and (since is None or other.latest >= since)
    }
    return (*(dated[key] for key in sorted(dated)), incident)
