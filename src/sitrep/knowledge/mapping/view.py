"""What a map shows, and where on it a point of the globe stands."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sitrep.knowledge.mapping import projections
from sitrep.knowledge.shapes import Point

WIDTH, HEIGHT, WORLD_HEIGHT = 400.0, 290.0, 215.0
KILOMETRES = 111.2  # a degree of latitude
_LEAST = 6.5  # degrees of latitude that a map shows at least
_MARGIN = 1.4  # how much more than the places themselves
_WIDEST_REGION, _STRETCH = 75.0, 2.6  # beyond, Mercator bends too much


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """A range of the globe around the meridian `centre`: `west` and `east` are degrees from it."""

    centre: float
    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A map of `width` x `height` units. `project` takes longitude and latitude; y grows downwards.

    The window that can be seen is `west` to `east` degrees from the meridian `centre`, `south` to `north`.
    `kilometres` is what a unit is in the middle of the map, None where that says nothing of its edges.
    """

    width: float
    height: float
    centre: float
    west: float
    east: float
    south: float
    north: float
    kilometres: float | None
    project: Callable[[float, float], Point]


def extent(points: Sequence[tuple[float, float, float]]) -> Extent:
    """The smallest range that holds points of (longitude, latitude, reach in kilometres around it)."""
    turned = sorted(lon % 360 for lon, _, _ in points)
    gaps = [(b - a, b) for a, b in zip(turned, [*turned[1:], turned[0] + 360], strict=True)]
    _, first = max(gaps)  # the map begins after the widest gap, on whichever side of the 180th meridian
    east = max((lon - first) % 360 for lon, _, _ in points)
    centre = projections.turned(first + east / 2)
    sides = [(projections.turned(lon - centre), lat, reach / KILOMETRES) for lon, lat, reach in points]
    stretch = [reach / max(0.2, math.cos(math.radians(lat))) for _, lat, reach in sides]
    return Extent(
        centre=centre,
        west=min(x - more for (x, _, _), more in zip(sides, stretch, strict=True)),
        east=max(x + more for (x, _, _), more in zip(sides, stretch, strict=True)),
        south=max(-85.0, min(lat - reach for _, lat, reach in sides)),
        north=min(85.0, max(lat + reach for _, lat, reach in sides)),
    )


def view(shown: Extent) -> View:
    """The map of a range with its margins: Mercator where it is small, Equal Earth where it is not."""
    cosines = [math.cos(math.radians(lat)) for lat in (shown.south, shown.north)]
    near = shown.east - shown.west <= _WIDEST_REGION and max(cosines) / max(min(cosines), 0.01) <= _STRETCH
    projection = projections.MERCATOR if near else projections.EQUAL_EARTH
    height = HEIGHT if near else WORLD_HEIGHT
    middle = (shown.south + shown.north) / 2
    x0, x1, y0, y1 = _frame(shown, projection.forward)
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    # Units of the projection that stand for one degree of latitude in the middle.
    degree = projection.forward(0, middle + 0.5)[1] - projection.forward(0, middle - 0.5)[1]
    scale = min(
        WIDTH / max((x1 - x0) * _MARGIN, 1e-9),
        height / max((y1 - y0) * _MARGIN, 1e-9),
        height / (degree * _LEAST),
    )
    scale = max(scale, WIDTH / (2 * projections.EQUAL_EARTH.forward(180, 0)[0]) if not near else scale)
    if not near:
        cy = _inside(cy, height / scale, projection.forward(0, 90)[1])

    def project(lon: float, lat: float) -> Point:
        x, y = projection.forward(lon, lat)
        return WIDTH / 2 + (x - cx) * scale, height / 2 - (y - cy) * scale

    south, north = (projection.latitude(cy + side * height / 2 / scale) for side in (-1, 1))
    flattest = max(abs(south), abs(north))
    west, east = (
        max(-180.0, min(180.0, (cx + side * WIDTH / 2 / scale) / projection.forward(1, flattest)[0]))
        for side in (-1, 1)
    )
    return View(
        width=WIDTH, height=height, centre=shown.centre, west=west, east=east, south=south, north=north,
        kilometres=KILOMETRES / (degree * scale) if near else None, project=project,
    )  # fmt: skip


def _frame(shown: Extent, forward: projections.Forward) -> tuple[float, float, float, float]:
    """The smallest box of the projection that holds the range."""
    lats: Iterable[float] = (shown.south, (shown.south + shown.north) / 2, shown.north)
    points = [forward(lon, lat) for lat in lats for lon in (shown.west, shown.east)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), max(xs), min(ys), max(ys)


def _inside(middle: float, height: float, pole: float) -> float:
    """The middle, moved so that the map does not show more beyond a pole than it must."""
    room = max(0.0, pole - height / 2)
    return min(max(middle, -room), room)
