"""All reference data in one value, which the rooms are handed: none of them loads its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sitrep.knowledge import actors, countries, gazetteer, lexicon, ontology
from sitrep.knowledge.actors import Actors, Bodies, Sectors, bodies, sectors
from sitrep.knowledge.countries import Countries
from sitrep.knowledge.gazetteer import Gazetteer
from sitrep.knowledge.lexicon import Lexicon
from sitrep.knowledge.ontology import Ontology


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Knowledge:
    """What sitrep knows before it reads; immutable, so two coders of one process may know different things.

    `names` are those that the language room cannot have met, each with its label (GPE, ORG, PERSON ...).
    What a part remembers of its answers, it keeps for itself: nothing is shared between two values.
    """

    ontology: Ontology
    lexicon: Lexicon
    countries: Countries
    actors: Actors
    bodies: Bodies
    sectors: Sectors
    gazetteer: Gazetteer
    names: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=1)
def load() -> Knowledge:
    """What ships with sitrep, read once."""
    return _of(lexicon.load())


@lru_cache(maxsize=1)
def without_frames() -> Knowledge:
    """The same with an empty lexicon, for who only looks for places."""
    return _of(lexicon.empty())


def _of(frames: Lexicon) -> Knowledge:
    return Knowledge(
        ontology=ontology.load(),
        lexicon=frames,
        countries=countries.load(),
        actors=actors.load(),
        bodies=bodies.load(),
        sectors=sectors.load(),
        gazetteer=gazetteer.load(),
    )
