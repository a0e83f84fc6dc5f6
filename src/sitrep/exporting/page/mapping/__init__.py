"""A small map of an article's places, drawn from shipped outlines: reports in, the parts of an SVG out."""

from sitrep.exporting.page.mapping.drawing import MapView, draw
from sitrep.exporting.page.mapping.spots import Spot, spots

__all__ = ["MapView", "Spot", "draw", "spots"]
