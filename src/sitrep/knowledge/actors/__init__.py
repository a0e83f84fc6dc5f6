"""Actors: persons with their offices and dates, bodies of all kinds, and the sectors of common nouns."""

from sitrep.knowledge.actors.bodies import Bodies
from sitrep.knowledge.actors.registry import ActorEntry, Actors, By, Kind, Term, load
from sitrep.knowledge.actors.sectors import Sectors

__all__ = ["ActorEntry", "Actors", "Bodies", "By", "Kind", "Sectors", "Term", "load"]
