"""Where a user's folder says otherwise than we do: no faults, but good to know."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.knowledge.actors.names import actor_key
from sitrep.knowledge.gazetteer import Candidate, Gazetteer, Match, OwnPlace, distance
from sitrep.knowledge.gazetteer.own import candidate
from sitrep.knowledge.knowledge import Knowledge
from sitrep.knowledge.lexicon import Frame
from sitrep.knowledge.lexicon.frames import NO_EVENT
from sitrep.knowledge.overlay.folder import Overlay
from sitrep.knowledge.spots import Spot

NEAR = 25.0
"""Kilometres within which two places of one name are likely one place."""


def clashes(overlay: Overlay, ours: Knowledge) -> Iterator[tuple[str, bool]]:
    """Lines that name file, line and clash; true for what cannot work, false for what is good to know.

    `ours` is the knowledge below the folder, without what the folder switches off.
    """
    for frame in overlay.lexicon.frames:
        yield from ((message, False) for message in _frame(frame, ours))
    for actor, spot in overlay.actors:
        for name in (actor.name, *actor.names):
            yield from ((message, False) for message in _actor(name, actor.name, actor.country, spot, ours))
    for place, spot in overlay.places:
        yield from ((message, False) for message in _place(place, spot, ours.gazetteer))
        for name in (place.name, *place.names):
            if country := _country(name, ours):
                yield f"{spot}: {name!r} is also {country}; texts that name it are read as the country", False
    for x, spot in overlay.spellings:
        country = _country(x.spelling, ours)
        if country and x.kind != "country":
            yield f"{spot}: {x.spelling!r} is {country}, so this spelling has no effect; drop it", True


def _frame(frame: Frame, ours: Knowledge) -> Iterator[str]:
    where = frame.spot.called(f"frame {frame.id!r}")
    twin = next((other for other in ours.lexicon.frames if other.id == frame.id), None)
    if twin is not None:
        yield f"{where}: replaces ours of the same id ({twin.spot})"
    for form, verbs in (("verb", True), ("noun", False)):
        mine = set(frame.verbs if verbs else frame.nouns)
        for other in ours.lexicon.frames:
            if other is twin or other.type == frame.type or other.type in NO_EVENT:
                continue
            for words in sorted(mine.intersection(other.verbs if verbs else other.nouns)):
                yield (
                    f"{where}: the {form} {' '.join(words)!r} tells {frame.type} here and {other.type} in"
                    f" ours ({other.id}, {other.spot}); yours is tried first"
                )


def _actor(name: str, actor: str, country: str, spot: Spot, ours: Knowledge) -> Iterator[str]:
    if nation := _country(name, ours):
        yield f"{spot}: {name!r} is also {nation}; texts that name it are read as the country"
    exact = [entry for entry in ours.actors.find(name) if entry.by in ("name", "abbreviation")]
    twin = next((x for x in exact if (actor_key(x.name), x.country) == (actor_key(actor), country)), None)
    if name == actor and twin is not None:
        yield f"{spot}: {name!r} replaces ours of that name and country (id {twin.id})"
    other = next((x for x in exact if x is not twin), None)
    if other is not None and twin is None:
        home = f", {other.country}" if other.country else ""
        yield (
            f"{spot}: {name!r} means {other.name!r} ({other.sector}{home}, id {other.id}) in ours; yours goes"
            " before it"
        )


def _place(place: OwnPlace, spot: Spot, gazetteer: Gazetteer) -> Iterator[str]:
    mine = candidate(place, 0)
    replaced: tuple[Candidate, ...] = ()
    if place.geonames_id is not None:
        replaced = gazetteer.listed(place.geonames_id)
        for other in replaced:
            yield f"{spot}: {place.name!r} replaces {other.label!r} of ours (GeoNames id {place.geonames_id})"
    known = {item.place_id for item in replaced}
    for name in (place.name, *place.names):
        for other in gazetteer.lookup(name):
            close = distance(mine, other)
            exact = other.match in (Match.NAME, Match.ALIAS)
            if exact and other.kind is place.kind and close < NEAR and other.place_id not in known:
                known.add(other.place_id)
                yield f"{spot}: {name!r} is {close:.0f} km from {other.label!r} of ours{_instead(other)}"


def _instead(other: Candidate) -> str:
    return f"; give its geonames_id, {other.geonames_id}, to replace it" if other.geonames_id else ""


def _country(name: str, ours: Knowledge) -> str:
    """What country's name or adjective the words are, "" where they are none."""
    code = ours.countries.by_name(name)
    if code:
        return f"the name of a country ({code})"
    code = ours.countries.by_demonym(name)
    return f"a word for what is of a country ({code})" if code else ""
