"""Actors: persons with their offices and dates, and bodies of all kinds."""

from sitrep.knowledge.actors.bodies import body, office
from sitrep.knowledge.actors.registry import ActorEntry, Actors, By, Kind, Term, load

__all__ = ["ActorEntry", "Actors", "By", "Kind", "Term", "body", "load", "office"]
