"""Incidents made by hand, as linking makes them of reports, and briefs of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from tests.support.telling import tell  # noqa: F401 - so that a test needs one import

from sitrep.briefing import Brief, brief
from sitrep.briefing.clauses import Setting
from sitrep.briefing.naming import Namer
from sitrep.briefing.placing import Places
from sitrep.briefing.telling import tell as told_of
from sitrep.knowledge import countries
from sitrep.linking.consensus import consensus
from sitrep.model import Incident, Told

COUNTRIES = countries.load()
SINCE, UNTIL = dt.date(2025, 7, 1), dt.date(2025, 7, 8)
Groups = Iterable[Iterable[Told]]


def by_id(groups: Groups) -> dict[str, Told]:
    """All reports by id."""
    return {told.id: told for group in groups for told in group}


def incidents(groups: Groups) -> list[Incident]:
    """One incident for each group of reports, named i1, i2 ..."""
    return [consensus(f"i{number}", group) for number, group in enumerate(groups, 1)]


def said(*tolds: Told) -> str:
    """What a brief says of the incident that the reports tell."""
    setting = Setting(namer=Namer(COUNTRIES, by_id([tolds])), places=Places(COUNTRIES), year=2025)
    draft = told_of(consensus("i1", tolds), by_id([tolds]), setting)
    return " ".join(sentence.text for sentence in draft.said)


def brief_of(*groups: Iterable[Told], about: str = "") -> Brief:
    """The brief of 1 to 8 July 2025, each group of reports an incident."""
    held = [list(group) for group in groups]
    return brief(incidents(held), by_id(held), SINCE, UNTIL, about, countries=COUNTRIES)
