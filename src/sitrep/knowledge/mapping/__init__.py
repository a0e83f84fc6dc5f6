"""Small maps of places, drawn from the shipped outlines: spots in, the parts of an SVG out."""

from sitrep.knowledge.mapping.drawing import MapView, draw
from sitrep.knowledge.mapping.labels import Label
from sitrep.knowledge.mapping.spots import Spot, located

__all__ = ["Label", "MapView", "Spot", "draw", "located"]
