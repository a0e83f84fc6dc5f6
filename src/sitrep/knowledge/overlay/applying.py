"""A user's folders on top of what ships: one new value of knowledge, the old one left as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sitrep.errors import OverlayError
from sitrep.knowledge import knowledge, lexicon
from sitrep.knowledge.actors import Actors, Bodies
from sitrep.knowledge.actors.extending import Additions, Extender, extended
from sitrep.knowledge.actors.sources import Person
from sitrep.knowledge.gazetteer import Candidate, Gazetteer, Kind, Match
from sitrep.knowledge.gazetteer.names import fold
from sitrep.knowledge.knowledge import Knowledge
from sitrep.knowledge.lexicon.entries import spellings
from sitrep.knowledge.lexicon.frames import check_classes
from sitrep.knowledge.lexicon.parts import merged, without
from sitrep.knowledge.overlay.folder import Overlay, read_folder
from sitrep.knowledge.overlay.rows import Off
from sitrep.knowledge.spots import Faults, Spot, meant

_LABELS = {Kind.AREA: "LOC", Kind.SEA: "LOC", Kind.FACILITY: "FAC"}
_EXACT = frozenset({Match.NAME, Match.ALIAS})


def load(folders: Sequence[Path] = ()) -> Knowledge:
    """What ships with sitrep, with these folders on top, the later over the earlier.

    Raises OverlayError, with a line for every fault, where a folder has any.
    """
    known = knowledge.load()
    faults = Faults()
    for folder in folders:
        with faults.noted():
            overlay = read_folder(folder, known.countries, faults)
            known = applied(reduced(known, overlay, faults), overlay, faults)
    if faults.messages:
        raise OverlayError(*faults.messages)
    return known


def reduced(known: Knowledge, overlay: Overlay, faults: Faults) -> Knowledge:
    """The knowledge without what the folder switches off; what is not there is a fault."""
    if not overlay.off:
        return known
    frames = {frame.id for frame in known.lexicon.frames}
    weapons: set[tuple[str, ...]] = set()
    places: list[Candidate] = []
    actors = Extender(known.actors.table)
    for off, spot in overlay.off:
        if off.kind == "frame" and off.id not in frames:
            faults.add(spot, f"no frame {off.id!r}{meant(off.id, frames)}")
        elif off.kind == "actor" and not actors.named(off.id):
            faults.add(spot, f"no actor {off.id!r}; write its id or name as reports have it")
        elif off.kind == "weapon":
            weapons |= _weapon(known, off, spot, faults)
        elif off.kind == "place":
            found = _switched(known.gazetteer, off.id)
            places += found
            if not found:
                faults.add(
                    spot, f"no place {off.id!r}; write its GeoNames id, or 'Name, region, country code'"
                )
    ids = {kind: frozenset(x.id for x, _ in overlay.off if x.kind == kind) for kind in ("frame", "actor")}
    table = extended(known.actors.table, Additions(off=tuple(sorted(ids["actor"]))))
    parts = without(known.lexicon.parts, ids["frame"], frozenset(weapons))
    return _with(
        known,
        lexicon=lexicon.assemble(parts),
        actors=Actors(table, known.countries),
        gazetteer=known.gazetteer.with_own(off=places) if places else known.gazetteer,
    )


def applied(known: Knowledge, overlay: Overlay, faults: Faults) -> Knowledge:
    """The knowledge with what the folder adds; what does not fit ours is a fault."""
    countries = known.countries
    names = []
    for x, spot in overlay.spellings:
        if x.kind == "country":
            code = x.means if x.means in countries else countries.by_name(x.means)
            if code:
                names.append((x.spelling, code))
            else:
                faults.add(spot, f"no country {x.means!r}; write its English name or its three letters")
    countries = countries.with_names(names) if names else countries
    parts = merged(known.lexicon.parts, overlay.lexicon)
    fit = [frame for frame in overlay.lexicon.frames if _fits(parts.classes, frame, faults)]
    parts = replace(parts, frames=(*fit, *(f for f in parts.frames if f not in overlay.lexicon.frames)))
    actors = Actors(_actors(known, overlay, faults), countries)
    return _with(
        known,
        lexicon=lexicon.assemble(parts),
        countries=countries,
        actors=actors,
        gazetteer=_gazetteer(known.gazetteer, overlay, faults),
        names=(*known.names, *_names(overlay, actors)),
    )


def _with(known: Knowledge, **changes: object) -> Knowledge:
    """The knowledge with some parts changed, and those that lean on them made anew."""
    changed = replace(known, **changes)  # type: ignore[arg-type]  # fields of Knowledge, by name
    bodies = Bodies(known.bodies.patterns, changed.countries, changed.actors)
    return replace(changed, bodies=bodies)


def _fits(classes: object, frame: lexicon.Frame, faults: Faults) -> bool:
    count = len(faults.messages)
    with faults.noted():
        check_classes(frame, classes)  # type: ignore[arg-type]
    return len(faults.messages) == count


def _actors(known: Knowledge, overlay: Overlay, faults: Faults) -> dict[str, object]:
    """The table of actors with the folder's."""
    extender = Extender(known.actors.table)
    extender.add(
        Additions(
            bodies=tuple(body for body, _ in overlay.bodies),
            persons=tuple(person for person, _ in overlay.persons),
            terms=tuple(term for terms, _ in overlay.terms for term in terms),
        )
    )
    found = []
    for x, spot in overlay.spellings:
        if x.kind == "actor":
            numbers = [n for n in extender.named(x.means) if x.country in ("", extender.rows[n][2])]
            if numbers:
                found.append((x.spelling, extender.rows[numbers[0]][0]))
            else:
                near = meant(x.means, (row[1] for row in extender.rows))
                faults.add(spot, f"no actor {x.means!r}{near or '; add it under actors/ first'}")
    extender.add(Additions(spellings=tuple(found)))
    return extender.table()


def _gazetteer(known: Gazetteer, overlay: Overlay, faults: Faults) -> Gazetteer:
    """The gazetteer with the folder's places, then with its spellings of these and ours."""
    if overlay.places:
        known = known.with_own(place for place, _ in overlay.places)
    found = []
    for x, spot in overlay.spellings:
        if x.kind == "place":
            exact = (item for item in known.lookup(x.means) if item.match in _EXACT)
            place = next((item for item in exact if x.country in ("", item.country)), None)
            if place is not None:
                found.append((x.spelling, place))
            else:
                where = f" in {x.country}" if x.country else ""
                faults.add(spot, f"no place {x.means!r} is known{where}; add it to places.csv first")
    return known.with_own(spellings=found) if found else known


def _switched(gazetteer: Gazetteer, given: str) -> list[Candidate]:
    """The places with a GeoNames id, or with a name and what it lies in, as reports list candidates."""
    if given.isdecimal():
        return list(gazetteer.listed(int(given)))
    wanted = fold(given)
    found = gazetteer.lookup(given.split(",", maxsplit=1)[0])
    return [item for item in found if item.match in _EXACT and fold(item.label) == wanted]


def _weapon(known: Knowledge, off: Off, spot: Spot, faults: Faults) -> set[tuple[str, ...]]:
    """The words of a weapon that is switched off, in all spellings."""
    wanted = set(spellings(off.id))
    listed = {words for weapon in known.lexicon.parts.weapons for words in weapon.words}
    if not wanted & listed:
        faults.add(spot, f"no weapon {off.id!r}{meant(off.id.lower(), (' '.join(w) for w in listed))}")
    return wanted & listed


def _names(overlay: Overlay, actors: Actors) -> Iterator[tuple[str, str]]:
    """The folder's names, each with the label that the language room gives to such a name."""
    for actor, _ in overlay.actors:
        label = "PERSON" if isinstance(actor, Person) else "ORG"
        yield from ((name, label) for name in (actor.name, *actor.names))
    for place, _ in overlay.places:
        yield from ((name, _LABELS.get(place.kind, "GPE")) for name in (place.name, *place.names))
    for x, _ in overlay.spellings:
        if x.kind == "actor":
            person = any(entry.kind == "person" for entry in actors.find(x.means)[:1])
            yield x.spelling, "PERSON" if person else "ORG"
        else:
            yield x.spelling, "GPE"
