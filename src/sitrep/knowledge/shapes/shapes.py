"""Outlines of countries and the lines between them, from a packed TopoJSON file."""

from __future__ import annotations

import gzip
import json
import math
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from sitrep.errors import KnowledgeError

FILE = Path(__file__).resolve().parent.parent / "data" / "shapes" / "countries.topojson.gz"
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """A line or ring of points (longitude, latitude) in degrees, WGS 84, and the box that holds it."""

    points: tuple[Point, ...]
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """What crosses the 180th meridian goes on beyond it, as to 190 degrees of longitude.

    `countries` gives for an alpha-3 code its rings, islands and holes alike, each with its first point at its
    end ("" for land that is no country's): filled by the even-odd rule they are its area. `coasts` are lines
    between land and sea, `borders` those between two countries, `disputed` those that states dispute and
    lines of control.
    """

    countries: Mapping[str, tuple[Outline, ...]]
    coasts: tuple[Outline, ...]
    borders: tuple[Outline, ...]
    disputed: tuple[Outline, ...]


def read(path: Path) -> Shapes:
    """The shapes of a packed TopoJSON file with the objects `countries` and `disputed`.

    Raises KnowledgeError where it is no such file.
    """
    try:
        topology = json.loads(gzip.decompress(path.read_bytes()))
        return _shapes(topology)
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, IndexError) as error:
        raise KnowledgeError(f"{path.name}: not the outlines of countries: {error}") from error


@lru_cache(maxsize=1)
def load() -> Shapes:
    """The shapes that ship with sitrep, read once."""
    return read(FILE)


def outline(points: Iterable[Point]) -> Outline:
    """The points with their box."""
    line = tuple(points)
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return Outline(line, min(xs), min(ys), max(xs), max(ys))


def _shapes(topology: dict[str, Any]) -> Shapes:
    arcs = _arcs(topology)
    countries: dict[str, tuple[Outline, ...]] = {}
    uses: Counter[int] = Counter()
    for shape in topology["objects"]["countries"]["geometries"]:
        rings = [ring for polygon in shape["arcs"] for ring in polygon]
        uses.update(at if at >= 0 else ~at for ring in rings for at in ring)
        countries[shape["id"]] = tuple(outline(_ring(ring, arcs)) for ring in rings)
    disputed = {line[0] for line in topology["objects"]["disputed"]["arcs"]}
    lines = [(at, count) for at, count in sorted(uses.items()) if at not in disputed]
    return Shapes(
        countries=countries,
        coasts=tuple(outline(unrolled(arcs[at])) for at, count in lines if count == 1),
        borders=tuple(outline(unrolled(arcs[at])) for at, count in lines if count > 1),
        disputed=tuple(outline(unrolled(arcs[at])) for at in sorted(disputed)),
    )


def _arcs(topology: dict[str, Any]) -> list[tuple[Point, ...]]:
    """The lines that the shapes are made of; the file has them as steps on a grid."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        xs, ys = (accumulate(steps) for steps in zip(*arc, strict=True))
        arcs.append(tuple((x * kx + dx, y * ky + dy) for x, y in zip(xs, ys, strict=True)))
    return arcs


def _ring(numbers: list[int], arcs: list[tuple[Point, ...]]) -> tuple[Point, ...]:
    """The ring that runs along the arcs; a number ~n is arc n backwards."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return _closed(unrolled(points))


def unrolled(points: Sequence[Point]) -> list[Point]:
    """The line without jumps from one side of the 180th meridian to the other: it goes on beyond it."""
    turn, before, line = 0, points[0][0], []
    for x, y in points:
        turn -= 360 * round((x - before) / 360)
        before = x
        line.append((x + turn, y))
    return line


def _closed(ring: list[Point]) -> tuple[Point, ...]:
    """The ring; one that goes around the globe, as Antarctica's does, is closed along its pole."""
    (first, lat), (last, _) = ring[0], ring[-1]
    if abs(last - first) < 180:
        return tuple(ring)
    pole = math.copysign(90.0, lat)
    return (*ring, (last, pole), (first, pole), ring[0])
