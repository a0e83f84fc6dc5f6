"""Outlines of countries, for small maps: Natural Earth, read from the package."""

from sitrep.knowledge.shapes.shapes import FILE, Outline, Point, Shapes, load, outline

__all__ = ["FILE", "Outline", "Point", "Shapes", "load", "outline"]
