"""Whose side somebody is on: that of a country, or that of a group that is a party of its own."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.linking.rules import load
from sitrep.linking.words import stem
from sitrep.model import IncidentParty, Voice

GROUPS = frozenset(("REB", "UAF", "CRM", "OPP", "PTY"))
"""Sectors of groups that are no part of their country's state: rebels, gangs, parties."""
Camp = tuple[str, str]


def camps(parties: Iterable[IncidentParty]) -> frozenset[Camp]:
    """The sides of an incident. Against a group of a country stands its state, named or not."""
    found: set[Camp] = set()
    for party in parties:
        if party.country:
            found.add((party.country, ""))
        if party.sector in GROUPS:
            found.add(_of(party))
    return frozenset(found)


def camp(voice: Voice, parties: Iterable[IncidentParty]) -> Camp:
    """The side of one who speaks: the group that the name says, else the country."""
    said = _words(voice.name)
    for party in parties:
        name = _words(party.name)
        if party.sector in GROUPS and name and (name <= said or said and said <= name):
            return _of(party)
    return voice.country, ""


def _of(party: IncidentParty) -> Camp:
    return party.country, party.actor_id or party.name.casefold()


def _words(name: str) -> frozenset[str]:
    """The words that tell a group apart: "spokesman of the Houthi movement" is of the Houthis."""
    return frozenset(stem(word) for word in name.casefold().split() if len(word) > 2) - load().offices
