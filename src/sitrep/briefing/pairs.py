"""What passed between two parties over time, and where each matter stands now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitrep.briefing import choosing
from sitrep.briefing.asking import country_code
from sitrep.briefing.clauses import Setting
from sitrep.briefing.following import After, follow_ups
from sitrep.briefing.matters import MATTERS, is_demand, matter_of, standing
from sitrep.briefing.naming import Namer
from sitrep.briefing.noting import Notes
from sitrep.briefing.placing import Places
from sitrep.briefing.subjects import subject
from sitrep.briefing.telling import tell
from sitrep.briefing.values import Dealing, Direction, Followed, Matter, PairLedger
from sitrep.errors import InputError
from sitrep.knowledge.countries import Countries
from sitrep.model import Incident, IncidentParty, Told

MUTUAL = frozenset(("AGREE", "CONSULT", "COOPERATE"))


def between(
    incidents: Iterable[Incident], tolds: Mapping[str, Told], one: str, two: str, *, countries: Countries
) -> PairLedger:
    """The ledger of two countries, by their names or alpha-3 codes; `tolds` are the reports by id.

    InputError where one of them is no country, or both are the same.
    """
    a, b = country_code(one, countries), country_code(two, countries)
    if a == b:
        raise InputError(f"{one}, {two}", "the same country twice")
    found = sorted(
        ((each, way) for each in incidents if not each.historical and (way := direction(each, a, b))),
        key=lambda item: _order(item[0]),
    )
    gone = choosing.covered([each for each, _ in found], tolds)
    kept = [(each, way) for each, way in found if each.id not in gone]
    setting = Setting(namer=Namer(countries, tolds), places=Places(countries), year=None, dates=False)
    notes = Notes(tolds, setting)
    names = [name for code in (a, b) for name in _names(code, countries)]
    ways = {each.id: way for each, way in kept}
    matters = tuple(_matters([each for each, _ in kept], ways, tolds, setting, notes, names))
    return PairLedger(
        one=a, two=b, one_name=countries.name(a), two_name=countries.name(b), matters=matters,
        footnotes=notes.all(),
    )  # fmt: skip


def direction(incident: Incident, one: str, two: str) -> Direction | None:
    """Whether the first does it to the second, the other way round, or both together; None for neither.

    Where it was done to nobody named, the country of the place stands for whom.
    """
    actors, recipients = _countries(incident.actors), _countries(incident.recipients)
    place = frozenset((incident.place.country,)) if incident.place else frozenset[str]()
    if one in actors and two in actors:
        if incident.event_type in MUTUAL or (one in place) == (two in place):
            return Direction.BOTH
        actors = actors - place  # who did it is disputed, and it was in the land of one of them
    if not recipients & {one, two}:
        recipients = place
    if one in actors and two in recipients:
        return Direction.BOTH if incident.event_type in MUTUAL else Direction.ONE_TO_TWO
    if two in actors and one in recipients:
        return Direction.BOTH if incident.event_type in MUTUAL else Direction.TWO_TO_ONE
    return None


def _names(code: str, countries: Countries) -> Iterator[str]:
    """All words for a country: its names, its people, its capital."""
    country = countries.get(code)
    if country is not None:
        yield from (country.name, *country.names, *country.demonyms, country.capital)


def _followed(after: After) -> Followed:
    other = after.incident
    return Followed(
        how=after.how, incident_id=other.id, day=other.earliest or other.first_published, shared=after.shared,
        sure=after.sure,
    )  # fmt: skip


def _countries(parties: Iterable[IncidentParty]) -> frozenset[str]:
    return frozenset(party.country for party in parties)


def _order(incident: Incident) -> tuple[dt.date, str]:
    return incident.earliest or incident.first_published or dt.date.max, incident.id


def _matters(
    found: Sequence[Incident], ways: Mapping[str, Direction], tolds: Mapping[str, Told], setting: Setting,
    notes: Notes, names: Sequence[str],
) -> Iterator[Matter]:  # fmt: skip
    subjects = {each.id: subject(each, tolds, names) for each in found}
    answers = follow_ups(found, ways, tolds, subjects)
    for key, title in MATTERS:
        mine = [each for each in found if matter_of(each) == key]
        if not mine:
            continue
        dealings = tuple(
            Dealing(
                direction=ways[each.id],
                day=each.earliest or each.first_published,
                exact=each.earliest is not None,
                statement=notes.statement(tell(each, tolds, setting)),
                followed=tuple(map(_followed, answers.get(each.id, ()))),
                open=is_demand(each) and not answers[each.id],
            )
            for each in mine
        )
        yield Matter(key=key, title=title, dealings=dealings, now=standing(key, mine, answers))
