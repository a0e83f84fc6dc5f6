"""The map of places: what a template draws, in the order in which it is drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.knowledge import shapes
from sitrep.knowledge.mapping import naming
from sitrep.knowledge.mapping.labels import Box, Label, Labels
from sitrep.knowledge.mapping.outlines import lines, path, rings
from sitrep.knowledge.mapping.projections import turned
from sitrep.knowledge.mapping.spots import Spot
from sitrep.knowledge.mapping.view import KILOMETRES, View, extent, view
from sitrep.knowledge.shapes import Outline, Point, Shapes

SIZE = 12.0  # of the names of places, in units of the map
_POINT = 4.5  # radius of a point
_RING = (9.0, 46.0)  # least and greatest radius of a ring
_ROOMY = 20.0  # radius of a ring that has room for its name
_LONGEST = 28  # letters of a name on the map
_BAR = 70.0  # about how long the scale is


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A place as drawn at a point: its radius, and its name where there is room for it."""

    spot: Spot
    x: float
    y: float
    radius: float
    label: Label | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """A country that is such a place, tinted."""

    spot: Spot
    path: str
    label: Label | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The scale: its length in units of the map and what it stands for, in kilometres."""

    length: float
    kilometres: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """An SVG's parts. Paths are in tenths of a unit, everything else in units."""

    width: float
    height: float
    land: str
    coasts: str
    borders: str
    disputed: str
    lands: tuple[Land, ...]
    pins: tuple[Pin, ...]
    countries: tuple[Label, ...]
    bar: Bar | None


def draw(spots: Sequence[Spot], outlines: Shapes | None = None) -> MapView | None:
    """The map that shows all `spots`; None where there are none."""
    if not spots:
        return None
    world = outlines or shapes.load()
    shown = _view(spots, world)
    bar = _bar(shown)
    labels = Labels(Box(2, 2, shown.width - 2, shown.height - 2))
    if bar:
        labels.take(Box(0, shown.height - 30, bar.length + 26, shown.height))
    pins = _pins([spot for spot in spots if spot.shape != "country"], shown, labels)
    lands = _lands([spot for spot in spots if spot.shape == "country"], shown, world, labels)
    every = [outline for rings_ in world.countries.values() for outline in rings_]
    return MapView(
        width=shown.width,
        height=shown.height,
        land=path(rings(every, shown), closed=True),
        coasts=path(lines(world.coasts, shown), closed=False),
        borders=path(lines(world.borders, shown), closed=False),
        disputed=path(lines(world.disputed, shown), closed=False),
        lands=lands,
        pins=pins,
        countries=naming.countries(
            world, shown, labels, {spot.country for spot in spots if spot.shape == "country"}
        ),
        bar=bar,
    )


def _view(spots: Sequence[Spot], world: Shapes) -> View:
    """The view of all points and rings; a country that would not be seen in it brings in its own middle."""
    precise = [spot for spot in spots if spot.shape != "country"]
    nations = [spot for spot in spots if spot.shape == "country"]
    if not precise:
        return view(extent([point for spot in nations for point in _reach_of(spot, world)]))
    points = [(spot.lon, spot.lat, spot.reach) for spot in [*precise]]
    shown = view(extent(points))
    for spot in nations:
        seen = rings(world.countries.get(spot.country, ()), shown)
        if _area(seen, shown) < 0.02 * shown.width * shown.height:
            points.append((spot.lon, spot.lat, 150.0))
    return view(extent(points))


def _reach_of(spot: Spot, world: Shapes) -> list[tuple[float, float, float]]:
    """The corners of a country's main land; its middle where it is too small for the outlines."""
    mine = world.countries.get(spot.country, ())
    if not mine:
        return [(spot.lon, spot.lat, 200.0)]
    main = max(mine, key=_size)
    return [
        (lon, lat, 0.0)
        for lon in (main.west, (main.west + main.east) / 2, main.east)
        for lat in (main.south, main.north)
    ]


def _size(outline: Outline) -> float:
    return (outline.east - outline.west) * (outline.north - outline.south)


def _area(seen: list[list[Point]], shown: View) -> float:
    """The area of polygons inside the frame, in square units, roughly: that of their boxes."""
    total = 0.0
    for ring in seen:
        xs = [min(max(x, 0.0), shown.width) for x, _ in ring]
        ys = [min(max(y, 0.0), shown.height) for _, y in ring]
        total += (max(xs) - min(xs)) * (max(ys) - min(ys))
    return total


def _pins(spots: Sequence[Spot], shown: View, labels: Labels) -> tuple[Pin, ...]:
    """Points and rings; those with most reports choose the place of their names first."""
    at = [shown.project(turned(spot.lon - shown.centre), spot.lat) for spot in spots]
    radii = [_radius(spot, shown) for spot in spots]
    for (x, y), spot in zip(at, spots, strict=True):
        if spot.shape == "point":
            labels.take(Box(x - _POINT, y - _POINT, x + _POINT, y + _POINT))
    around = [
        Box(x - r, y - r, x + r, y + r)
        for (x, y), r, spot in zip(at, radii, spots, strict=True)
        if spot.shape == "ring"
    ]
    order = sorted(range(len(spots)), key=lambda i: (spots[i].shape != "point", -len(spots[i].reports), i))
    named: dict[int, Label | None] = {}
    for i in order:
        text, (x, y) = _short(spots[i].name), at[i]
        inner = labels.centred(text, [at[i]], SIZE) if spots[i].shape == "area" or radii[i] > _ROOMY else None
        others = [box for box in around if not box.holds(x, y)]
        named[i] = (
            inner
            or labels.beside(text, at[i], radii[i], SIZE, others)
            or labels.beside(text, at[i], radii[i], SIZE)
        )
    return tuple(
        Pin(spot=spot, x=round(x, 1), y=round(y, 1), radius=radius, label=named[i])
        for i, (spot, (x, y), radius) in enumerate(zip(spots, at, radii, strict=True))
    )


def _radius(spot: Spot, shown: View) -> float:
    if spot.shape == "point":
        return _POINT
    kilometres = shown.kilometres or KILOMETRES
    return round(min(max(spot.reach / kilometres, _RING[0]), _RING[1]), 1)


def _lands(spots: Sequence[Spot], shown: View, world: Shapes, labels: Labels) -> tuple[Land, ...]:
    found = []
    for spot in spots:
        seen = rings(world.countries.get(spot.country, ()), shown)
        middle = shown.project(turned(spot.lon - shown.centre), spot.lat)
        text = _short(spot.name)
        label = labels.centred(text, [*naming.middles(seen, shown), middle], SIZE)
        found.append(Land(spot=spot, path=path(seen, closed=True), label=label))
    return tuple(found)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"


def _bar(shown: View) -> Bar | None:
    """A scale of a round number of kilometres; None on a map of the world, where it would be wrong."""
    if shown.kilometres is None:
        return None
    wanted = _BAR * shown.kilometres
    power = 10 ** math.floor(math.log10(wanted))
    whole = max(step * power for step in (1, 2, 5) if step * power <= wanted)
    return Bar(length=round(whole / shown.kilometres, 1), kilometres=round(whole))
