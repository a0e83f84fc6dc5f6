"""Who vouches for an incident, and who speaks against it, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.briefing.naming import Namer, Noun
from sitrep.briefing.tolls import Told
from sitrep.briefing.words import capital, joined
from sitrep.model import Dispute, Incident, IncidentStatus, Voice

_MOST = 3


def sources(incident: Incident, namer: Namer) -> tuple[Noun, ...]:
    """Those on whose word it rests, none where an outlet tells it in its own voice."""
    stance = "denies" if incident.status == IncidentStatus.NOT_HAPPENED else "affirms"
    heard = [voice for voice in incident.voices if voice.stance == stance]
    if any(voice.outlet for voice in heard):
        return ()
    return _nouns(heard, namer)


def own_word(incident: Incident, stance: str) -> bool:
    """Whether those who speak with that stance are the actors themselves."""
    heard = [voice for voice in incident.voices if voice.stance == stance]
    names = {party.name for party in incident.actors}
    states = {party.country for party in incident.actors if party.country}
    state = len(incident.actors) == 1 and incident.actors[0].sector in ("GOV", "MIL", "COP", "SPY")
    return bool(heard) and all(
        not v.outlet and (v.name in names or state and v.country in states and len(states) == 1)
        for v in heard
    )


def against(incident: Incident, namer: Namer) -> Iterator[Told]:
    """ "Russia denies it." for each stance against an incident that others affirm."""
    if incident.status != IncidentStatus.CONTESTED:
        return
    affirming = {voice.name for voice in incident.voices if voice.stance == "affirms"}
    for stance, verbs in (("denies", ("denies", "deny")), ("doubts", ("doubts", "doubt"))):
        heard = [v for v in incident.voices if v.stance == stance]
        named = [v for v in heard if v.name not in affirming]
        mixed = [v for v in heard if v.name in affirming]
        yield from _saying([v for v in named if not v.outlet], namer, verbs)
        outlets = [v for v in named if v.outlet]
        if outlets:
            names = joined(list(dict.fromkeys(v.name for v in outlets))[:_MOST]) or "an outlet"
            many = len(outlets) > 1
            yield Told(
                capital(f"{names} {'report' if many else 'reports'} that it did not happen."),
                _reports(outlets),
            )
        mixed = [v for v in mixed if not v.outlet]
        if mixed and not named:
            nouns = _nouns(mixed, namer)
            many = len(nouns) > 1 or nouns[0].plural
            text = f"{joined(noun.text for noun in nouns)} {'affirm' if many else 'affirms'} a part of it and"
            yield Told(capital(f"{text} {verbs[many]} another."), _reports(mixed))


def _saying(heard: Sequence[Voice], namer: Namer, verbs: tuple[str, str]) -> Iterator[Told]:
    nouns = _nouns(heard, namer)
    if nouns:
        many = len(nouns) > 1 or nouns[0].plural
        yield Told(
            capital(f"{joined(noun.text for noun in nouns[:_MOST])} {verbs[many]} it."), _reports(heard)
        )


def blame(incident: Incident, namer: Namer) -> Told | None:
    """ "Who did it is disputed: Israel (Lebanon) or Hezbollah (Israel)."; None where it is not."""
    dispute: Dispute | None = next((d for d in incident.disputes if d.field == "actors"), None)
    if dispute is None:
        return None
    by_name = {party.name: party for party in incident.actors}
    heard = {voice.name: voice for voice in reversed(incident.voices)}
    versions = []
    for version in dispute.versions:
        party = by_name.get(version.value)
        name = namer.party(party).text if party else version.value
        said = [namer.voice(heard[by]).text if by in heard else by for by in version.said_by if by]
        versions.append(f"{name} ({joined(said[:_MOST])})" if said else name)
    reports = tuple(dict.fromkeys(name for version in dispute.versions for name in version.reports[:1]))
    return Told(f"Who did it is disputed: {joined(versions, 'or')}.", reports)


def _nouns(heard: Sequence[Voice], namer: Namer) -> tuple[Noun, ...]:
    found = {noun.text: noun for noun in map(namer.voice, heard) if noun.text}
    return tuple(found.values())


def _reports(heard: Sequence[Voice]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for voice in heard for name in voice.reports[:2]))
