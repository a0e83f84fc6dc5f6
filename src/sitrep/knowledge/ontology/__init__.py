"""The PLOVER ontology as data."""

from sitrep.knowledge.ontology.registry import Ontology, load
from sitrep.knowledge.ontology.tables import EventType, Plover

__all__ = ["EventType", "Ontology", "Plover", "load"]
