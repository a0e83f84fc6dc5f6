"""Two map projections: Mercator for regions, Equal Earth for the world."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from sitrep.knowledge.shapes import Point

Forward = Callable[[float, float], Point]


@dataclass(frozen=True, slots=True)
class Projection:
    """`forward` takes degrees east of the middle meridian and of latitude; y grows northwards.

    In both projections y depends on the latitude alone; `latitude` gives it back, within the map's ends.
    """

    forward: Forward
    latitude: Callable[[float], float]


def turned(degrees: float) -> float:
    """A longitude brought into -180 to 180."""
    return (degrees + 180) % 360 - 180


def _mercator(lon: float, lat: float) -> Point:
    bent = math.radians(max(-85.0, min(85.0, lat)))
    return math.radians(lon), math.asinh(math.tan(bent))


def _mercator_latitude(y: float) -> float:
    return math.degrees(math.atan(math.sinh(y)))


_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796  # of Equal Earth (Šavrič, Patterson, Jenny 2018)


def _equal_earth(lon: float, lat: float) -> Point:
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(max(-90.0, min(90.0, lat)))))
    square = theta * theta
    sixth = square**3
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = 2 * math.sqrt(3) * math.radians(lon) * math.cos(theta) / (3 * slope)
    return x, theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))


def _equal_earth_latitude(y: float) -> float:
    south, north = -90.0, 90.0
    for _ in range(40):  # halving: exact to far less than a pixel
        middle = (south + north) / 2
        if _equal_earth(0, middle)[1] < y:
            south = middle
        else:
            north = middle
    return (south + north) / 2


MERCATOR = Projection(_mercator, _mercator_latitude)
EQUAL_EARTH = Projection(_equal_earth, _equal_earth_latitude)
