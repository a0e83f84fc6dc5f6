"""Who did it, and to whom, as most reports have it."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.linking.consensus.votes import Votes, ids, votes
from sitrep.linking.sides import MUTUAL
from sitrep.model import CountryReason, IncidentParty, Party, PartyReason, Told

STATE = frozenset(("GOV", "MIL", "LEG", "JUD", "COP", "SPY"))
_MOST = 8
Key = tuple[str, str]


def key(party: Party) -> Key:
    """What makes two mentions one party: a state and its bodies are one, a group is by its name."""
    if party.country and party.sector in STATE and party.country not in ("IGO", "NGO"):
        return party.country, "state"
    if party.actor_id:
        return party.country, party.actor_id
    if party.reason == PartyReason.COMMON_NOUN:
        return party.country, party.sector
    return party.country, party.name.casefold()


def sides(
    event_type: str, tolds: Sequence[Told]
) -> tuple[tuple[IncidentParty, ...], tuple[IncidentParty, ...]]:
    """Actors and recipients, those told by most articles first.

    A party that stands in both roles keeps the one that more reports give it, but for types in which all
    that take part are actors: there it is an actor.
    """
    actors = votes((key(p), t) for t in tolds for p in t.report.actors)
    recipients = votes((key(p), t) for t in tolds for p in t.report.recipients)
    for both in [k for k in actors if k in recipients]:
        more = _rank(actors, both) >= _rank(recipients, both)
        if event_type in MUTUAL or more:
            del recipients[both]
        elif len(actors) > 1:
            del actors[both]
    return _made(actors, "actors"), _made(recipients, "recipients")


def _rank(said: Votes[Key], of: Key) -> tuple[int, int]:
    return said.origins(of), len(said[of])


def _made(said: Votes[Key], role: str) -> tuple[IncidentParty, ...]:
    """A party for each key; those without a country or a name only where nothing better is told."""
    found = [(_best(which, said[which], role), said[which]) for which in said.ranked(" ".join)]
    telling = [(p, by) for p, by in found if p.country or p.reason != PartyReason.COMMON_NOUN]
    return tuple(
        IncidentParty(name=p.name, country=p.country, sector=p.sector, actor_id=p.actor_id, reports=ids(by))
        for p, by in (telling or found)[:_MOST]
    )


def _best(which: Key, tolds: Sequence[Told], role: str) -> Party:
    """The mention that names the party best: in the words of most, told for sure, on the list, short."""
    mentions = [
        (p, t)
        for t in tolds
        for p in (t.report.actors if role == "actors" else t.report.recipients)
        if key(p) == which
    ]
    names = votes((p.name, t) for p, t in mentions)

    def order(item: tuple[Party, Told]) -> tuple[int, bool, bool, bool, int, str, str]:
        p, told = item
        vague = p.reason == PartyReason.COMMON_NOUN
        guessed = p.country_reason == CountryReason.HOME
        return -names.origins(p.name), vague, guessed, not p.actor_id, len(p.name), p.name, told.id

    return min(mentions, key=order)[0]
