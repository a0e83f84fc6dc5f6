"""Actors: persons with their offices and dates, groups, forces, organisations, parties, outlets, companies."""

from sitrep.knowledge.actors.registry import ActorEntry, Actors, By, Kind, load

__all__ = ["ActorEntry", "Actors", "By", "Kind", "load"]
