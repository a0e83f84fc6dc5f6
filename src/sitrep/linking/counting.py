"""Counts in the text against the record: of "their sixth call this year", which does the record hold?"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from sitrep.linking.sides import MUTUAL
from sitrep.model import Count, Figure, Incident, IncidentStatus, Told

_YEAR = re.compile(
    r"\b(?:this year|(?:beginning|start) of the year|since January|so far in \d{4})\b", re.IGNORECASE
)
_MONTH = re.compile(r"\b(?:this|the) month\b", re.IGNORECASE)
_WEEK = re.compile(r"\b(?:this|the) week\b", re.IGNORECASE)
_LEAST = 2
_UNREAL = frozenset(
    (
        IncidentStatus.ANNOUNCED, IncidentStatus.HYPOTHETICAL, IncidentStatus.CALLED_OFF,
        IncidentStatus.NOT_HAPPENED,
    )
)  # fmt: skip


def counts(incident: Incident, tolds: Iterable[Told], others: Iterable[Incident]) -> tuple[Count, ...]:
    """For each count that a report of the incident gives, which such incidents the record holds.

    `others` are incidents of the record among which to look; the incident itself may be one of them. Of such
    a kind are those of its type with the same parties, and of a mode in common where both have one.
    """
    found = []
    for told in tolds:
        for figure in told.report.figures:
            number = _number(figure)
            if number >= _LEAST:
                since = _since(told, incident.latest)
                found.append((told.id, figure, number, since))
    if not found:
        return ()
    kind = [other for other in others if other.id != incident.id and _such(incident, other)]
    return tuple(
        Count(
            report_id=report, told=number, text=figure.text, since=since, held=_held(incident, kind, since)
        )
        for report, figure, number, since in found
    )  # fmt: skip


def _number(figure: Figure) -> int:
    if figure.kind != "count" or figure.low is None or figure.low != figure.high:
        return 0
    return int(figure.low)


def _since(told: Told, latest: dt.date | None) -> dt.date | None:
    """The first day of the period that the sentence names."""
    day, words = latest or told.published, told.report.sentence.text
    if day is None:
        return None
    if _YEAR.search(words):
        return day.replace(month=1, day=1)
    if _MONTH.search(words):
        return day.replace(day=1)
    return day - dt.timedelta(days=day.weekday()) if _WEEK.search(words) else None


def _such(incident: Incident, other: Incident) -> bool:
    if incident.event_type != other.event_type or other.status in _UNREAL:
        return False
    if incident.mode and other.mode and not set(incident.mode) & set(other.mode):
        return False
    one, two = _sides(incident), _sides(other)
    return one == two and any(one)


def _sides(incident: Incident) -> tuple[frozenset[str], frozenset[str]]:
    actors = frozenset(party.country for party in incident.actors) - {""}
    recipients = frozenset(party.country for party in incident.recipients) - {""}
    return (actors | recipients, frozenset()) if incident.event_type in MUTUAL else (actors, recipients)


def _held(incident: Incident, kind: Sequence[Incident], since: dt.date | None) -> tuple[str, ...]:
    """The ids of those up to this one, oldest first, this one last of its day."""
    until = incident.latest
    dated = [
        (other.latest, other.id)
        for other in kind
        if other.latest is not None
        and (until is None or other.latest <= until)
        and (since is None or other.latest >= since)
    ]
    return (*(name for _, name in sorted(dated)), incident.id)
