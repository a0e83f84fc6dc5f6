"""Options of resolving for a trace: actors with their offices, places with their scores, words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sitrep.knowledge.actors import ActorEntry, Actors, Term
from sitrep.knowledge.gazetteer import Candidate
from sitrep.knowledge.gazetteer.gazetteer import distance
from sitrep.model import Fact, Facts, Option, Party, TextSpan, Verdict
from sitrep.resolving.toponyms import Resolution, ToponymMention, Weighed
from sitrep.resolving.toponyms_scoring import affinity

# How much of a place's speaking for another is worth telling, and how many such places.
SPEAKS, VOICES = 0.45, 3
HOLDERS_BESIDE = 2
"""Holders of an office before and after the one of the day that are told."""


def actor_option(
    actors: Actors, entry: ActorEntry, on: dt.date | None, verdict: Verdict, term: Term | None = None
) -> Option:
    """An entry of the actor list, with the office held on the day, or last before it, and its dates."""
    facts: list[tuple[str, Fact]] = [("id", entry.id), ("country", entry.country), ("sector", entry.sector)]
    if entry.by not in ("name", "office"):
        facts.append(("by", entry.by))
    if term is None:
        day = on.isoformat() if on is not None else "9999"
        term = next((t for t in reversed(actors.terms(entry.id)) if t.start <= day), None)
    if term is not None:
        facts += [("office", term.office), ("from", term.start)]
        facts += [("until", term.end)] if term.end else []
    return Option(label=entry.name, verdict=verdict, facts=tuple(facts))


def holder_options(
    actors: Actors, office: str, country: str, on: dt.date, holder: ActorEntry | None
) -> list[Option]:
    """The holders of an office around a day, with the days of their terms."""
    day, found = on.isoformat(), actors.holders(office, country)
    now = next((n for n, (_, term) in reversed(list(enumerate(found))) if term.start <= day), 0)
    around = found[max(0, now - HOLDERS_BESIDE) : now + HOLDERS_BESIDE + 1]
    return [
        actor_option(actors, entry, on, _in_office(entry, term, day, holder), term) for entry, term in around
    ]


def _in_office(entry: ActorEntry, term: Term, day: str, holder: ActorEntry | None) -> Verdict:
    held = term.start <= day and (not term.end or day < term.end)
    return Verdict.TAKEN if held and holder is not None and entry.id == holder.id else Verdict.NOT_IN_OFFICE


def party_option(party: Party, verdict: Verdict) -> Option:
    """A party that the text has told of, with the words that told of it."""
    facts: Facts = tuple((name, code) for name, code in (("country", party.country),) if code)
    words = TextSpan(text=party.text, start=party.start, end=party.end)
    return Option(label=party.name, verdict=verdict, words=words, facts=facts)


def place_options(
    resolution: Resolution, others: Sequence[Candidate], mentions: Sequence[ToponymMention], *, taken: bool
) -> list[Option]:
    """The places of a name, best first, each with its population, score, and distance from the best.

    `others` are what the other names of the article were taken for, `mentions` all those of this place.
    """
    best = resolution.candidates[0].candidate if resolution.candidates else None
    out = []
    for weighed in resolution.candidates:
        first = weighed.candidate is best
        refused = Verdict.TAKEN if taken else Verdict.NO_SUPPORT
        facts = _place_facts(weighed, best)
        facts += _beside(mentions, weighed.candidate, others) if first else []
        verdict = refused if first else Verdict.LOWER_SCORE
        out.append(Option(label=weighed.candidate.label, verdict=verdict, facts=tuple(facts)))
    return out


def _place_facts(weighed: Weighed, best: Candidate | None) -> list[tuple[str, Fact]]:
    c = weighed.candidate
    facts: list[tuple[str, Fact]] = [("kind", c.kind.value), ("country", c.country)]
    facts += [("population", c.population)] if c.population else []
    facts += [("km", round(distance(best, c)))] if best is not None and c is not best else []
    facts += [("score", weighed.score)]
    facts += [(f"score.{name}", round(part, 2)) for name, part in weighed.parts if part]
    facts += [("match", c.match.value)] if c.match.value != "name" else []
    return facts + ([("geonames_id", c.geonames_id)] if c.geonames_id is not None else [])


def _beside(
    mentions: Sequence[ToponymMention], c: Candidate, others: Sequence[Candidate]
) -> list[tuple[str, Fact]]:
    """What the words beside the name told, and the places of the article that speak most for this one."""
    facts: list[tuple[str, Fact]] = []
    for mention in mentions:
        facts += [("told_in", name) for name in mention.containers]
        facts += [("told_country", code) for code in mention.countries]
        facts += [("told_kind", mention.kind)] if mention.kind else []
    voices = {o.place_id: (affinity(c, o), o) for o in others if o.place_id != c.place_id}
    loudest = sorted(voices.values(), key=lambda voice: (-voice[0], voice[1].place_id))[:VOICES]
    facts += [("spoken_for_by", o.name) for strength, o in loudest if strength >= SPEAKS]
    return list(dict.fromkeys(facts))
