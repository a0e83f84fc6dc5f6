"""What a record tells in writing: the brief of some days, the ledger of two countries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sitrep import briefing
from sitrep.briefing import Brief, PairLedger
from sitrep.errors import InputError
from sitrep.knowledge.countries import Countries
from sitrep.model import Incident, IncidentStatus, Told
from sitrep.pipeline.corpus.looking import incident_counts
from sitrep.storing import Record, Wanted

_OPEN = (IncidentStatus.ANNOUNCED, IncidentStatus.HYPOTHETICAL, IncidentStatus.CALLED_OFF)


def brief_of(record: Record, since: dt.date, until: dt.date, about: str, countries: Countries) -> Brief:
    """The brief of the days from `since` to `until`; see `briefing.brief`."""
    found = {each.id: each for each in _near(record, since, until) if briefing.is_news(each, since, until)}
    incidents = [found[name] for name in sorted(found)]
    told = _told(record, incidents)
    counts = {each.id: incident_counts(record, each, told) for each in incidents}
    return briefing.brief(incidents, told, since, until, about, countries=countries, counts=counts)


def between_of(record: Record, one: str, two: str, countries: Countries) -> PairLedger:
    """The ledger of two countries; see `briefing.between`."""
    first, second = (_code(name, countries) for name in (one, two))
    of_one = record.incidents.find(Wanted(country=first))
    both = sorted((each for each in of_one if _names(each, second)), key=lambda each: each.id)
    return briefing.between(both, _told(record, both), one, two, countries=countries)


def _near(record: Record, since: dt.date, until: dt.date) -> Iterator[Incident]:
    """All that can be news of the days: told of them or of the days before, or to happen after them."""
    yield from record.incidents.find(Wanted(since=since - briefing.LATE, until=until))
    for status in _OPEN:
        yield from record.incidents.find(Wanted(since=until, status=status.value))


def _told(record: Record, incidents: list[Incident]) -> dict[str, Told]:
    return record.reports.told([name for each in incidents for name in each.reports])


def _names(incident: Incident, country: str) -> bool:
    parties = {each.country for each in (*incident.actors, *incident.recipients)}
    return country in parties | {each.country for each in incident.places}


def _code(name: str, countries: Countries) -> str:
    code = briefing.country_code(name, countries)
    if not code:
        raise InputError("''", "no country's name or alpha-3 code, as Ukraine or UKR")
    return code
