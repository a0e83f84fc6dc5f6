"""Makes knowledge/data/shapes/countries.topojson.gz from Natural Earth's countries at 1:50 million.

    python tools/build_shapes.py WORLD_ATLAS [--kilometres 4]

WORLD_ATLAS is the unpacked npm package `world-atlas` 2.0.2. What changes: points stand on a grid of a
hundredth of a degree, and those that make no difference at the scale of a map in a page are left out;
countries bear their ISO alpha-3 codes; Crimea is drawn with Ukraine, Somaliland with Somalia, Northern
Cyprus with Cyprus, as the gazetteer has them; lines that states dispute are listed apart, so that a map can
draw them as such. The same package gives the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import defaultdict
from pathlib import Path
from typing import Any

from sitrep.knowledge import countries
from sitrep.knowledge.shapes import FILE

GRID = 100  # steps a degree
Arc = list[tuple[int, int]]
Polygon = list[list[int]]  # rings as TopoJSON has them: numbers of arcs, ~n where an arc runs backwards

CODES = {"Kosovo": "XKX", "Somaliland": "SOM", "N. Cyprus": "CYP"}
CRIMEA = (34.2, 45.2)
# Pairs whose common line is disputed, or is a line of control; the box (west, south, east, north) limits it.
WORLD = (-180.0, -90.0, 180.0, 90.0)
DISPUTED = (
    ("Crimea", "Ukraine", WORLD), ("Kosovo", "Serbia", WORLD), ("W. Sahara", "Morocco", WORLD),
    ("Somaliland", "Somalia", WORLD), ("N. Cyprus", "Cyprus", WORLD), ("Israel", "Palestine", WORLD),
    ("Israel", "Syria", WORLD), ("India", "Pakistan", (73.7, 32.6, 79.0, 37.5)),
    ("India", "China", (77.0, 31.0, 80.5, 37.5)), ("Siachen Glacier", "India", WORLD),
    ("Siachen Glacier", "Pakistan", WORLD), ("Siachen Glacier", "China", WORLD),
)  # fmt: skip


def arcs_of(atlas: dict[str, Any]) -> list[Arc]:
    """The arcs on our grid, without steps that lead nowhere."""
    (kx, ky), (dx, dy) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    result = []
    for arc in atlas["arcs"]:
        x = y = 0
        points: Arc = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            point = round((x * kx + dx) * GRID), round((y * ky + dy) * GRID)
            if not points or points[-1] != point:
                points.append(point)
        result.append(points if len(points) > 1 else [*points, *points])
    return result


def simplified(arc: Arc, least: float) -> Arc:
    """`arc` without the points whose triangle with their neighbours is below `least` square kilometres.

    Visvalingam's way: the least important point first. The ends stay; a ring keeps four points.
    """
    points = list(arc)
    fewest = 4 if arc[0] == arc[-1] else 2
    while len(points) > fewest:
        sizes = [_triangle(*points[i - 1 : i + 2]) for i in range(1, len(points) - 1)]
        smallest = min(sizes)
        if smallest >= least:
            break
        # All that are well below go at once, no two of them neighbours.
        bound = min(least, smallest * 2 + least / 50)
        kept, dropped = [points[0]], False
        for i, size in enumerate(sizes, start=1):
            drop = size <= bound and not dropped and len(points) - 1 - i + len(kept) >= fewest
            if not drop:
                kept.append(points[i])
            dropped = drop
        points = [*kept, points[-1]]
    return points


def _triangle(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> float:
    """Its area in square kilometres."""
    cross = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
    return abs(cross) / 2 * (111.2 / GRID) ** 2 * math.cos(math.radians(b[1] / GRID))


def polygons_of(atlas: dict[str, Any], arcs: list[Arc]) -> dict[str, list[Polygon]]:
    """The polygons of every shape by its name; Crimea has its own."""
    found: dict[str, list[Polygon]] = defaultdict(list)
    for shape in atlas["objects"]["countries"]["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        solid = [[ring for ring in polygon if not _flat(ring, arcs)] for polygon in polygons]
        found[shape["properties"]["name"]] += [polygon for polygon in solid if polygon]
    return found


def _flat(ring: list[int], arcs: list[Arc]) -> bool:
    """Whether it has no area: the package draws the South Pole as a line."""
    return len({y for at in ring for _, y in arcs[at if at >= 0 else ~at]}) == 1


def split_crimea(polygons: dict[str, list[Polygon]], arcs: list[Arc]) -> None:
    """Takes the polygon that holds the middle of Crimea out of its shape."""
    for name, shapes in polygons.items():
        for polygon in shapes:
            if _inside(CRIMEA, [point for at in polygon[0] for point in arcs[at if at >= 0 else ~at]]):
                if name == "Ukraine":
                    return
                shapes.remove(polygon)
                polygons["Crimea"] = [polygon]
                return
    raise SystemExit("no shape holds Crimea: is this the right package?")


def _inside(point: tuple[float, float], ring: Arc) -> bool:
    """Whether the box of the ring, no larger than Crimea's, holds the point."""
    xs, ys = [x / GRID for x, _ in ring], [y / GRID for _, y in ring]
    small = max(xs) - min(xs) < 6 and max(ys) - min(ys) < 4
    return small and min(xs) < point[0] < max(xs) and min(ys) < point[1] < max(ys)


def disputed(polygons: dict[str, list[Polygon]], arcs: list[Arc]) -> list[int]:
    """The arcs that two shapes of DISPUTED share, as far as they lie in its box; cuts those that leave it."""
    found: set[int] = set()
    for one, other, box in DISPUTED:
        for at in sorted(_used(polygons.get(one, [])) & _used(polygons.get(other, []))):
            inside = [_in(point, box) for point in arcs[at]]
            cut = next((i for i in range(1, len(inside) - 1) if inside[i] != inside[i - 1]), 0)
            if cut:
                _split(polygons, arcs, at, cut)
                found.add(at if inside[0] else len(arcs) - 1)
            elif inside[len(inside) // 2]:
                found.add(at)
    return sorted(found)


def _used(polygons: list[Polygon]) -> set[int]:
    return {at if at >= 0 else ~at for polygon in polygons for ring in polygon for at in ring}


def _in(point: tuple[int, int], box: tuple[float, float, float, float]) -> bool:
    x, y = point[0] / GRID, point[1] / GRID
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _split(polygons: dict[str, list[Polygon]], arcs: list[Arc], at: int, cut: int) -> None:
    """Makes two arcs of one at its point `cut`: the old number has the first part, a new one the rest."""
    new = len(arcs)
    arcs.append(arcs[at][cut:])
    arcs[at] = arcs[at][: cut + 1]
    parts = {at: [at, new], ~at: [~new, ~at]}
    for shapes in polygons.values():
        for polygon in shapes:
            polygon[:] = [
                [part for number in ring for part in parts.get(number, [number])] for ring in polygon
            ]


def codes(atlas: dict[str, Any]) -> dict[str, str]:
    """The name of a shape -> alpha-3, "" where it is no country's."""
    numeric = {country.numeric: country.alpha3 for country in countries.load() if country.numeric}
    found = {"Crimea": "UKR"}
    for shape in atlas["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        found[name] = CODES.get(name) or numeric.get(shape.get("id", ""), "")
    return found


def topology(atlas: dict[str, Any], kilometres: float) -> dict[str, Any]:
    """The new TopoJSON."""
    arcs = arcs_of(atlas)
    polygons = polygons_of(atlas, arcs)
    split_crimea(polygons, arcs)
    lines = disputed(polygons, arcs)
    arcs = [simplified(arc, kilometres**2 / 2) for arc in arcs]
    by_code: dict[str, list[Polygon]] = defaultdict(list)
    for name, code in codes(atlas).items():
        by_code[code] += polygons[name]
    shapes = [
        {"type": "MultiPolygon", "id": code, "arcs": by_code[code]}
        for code in sorted(by_code)
        if by_code[code]
    ]
    return {
        "type": "Topology",
        "transform": {"scale": [1 / GRID, 1 / GRID], "translate": [0, 0]},
        "objects": {
            "countries": {"type": "GeometryCollection", "geometries": shapes},
            "disputed": {"type": "MultiLineString", "arcs": [[at] for at in lines]},
        },
        "arcs": [_steps(arc) for arc in arcs],
    }


def _steps(arc: Arc) -> list[list[int]]:
    before = [(0, 0), *arc[:-1]]
    return [[x - px, y - py] for (x, y), (px, py) in zip(arc, before, strict=True)]


def main() -> None:
    """Reads the package, writes the file, says its size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("atlas", type=Path, help="the unpacked package world-atlas")
    parser.add_argument("--kilometres", type=float, default=4.0, help="detail that is kept [default: 4]")
    args = parser.parse_args()
    atlas = json.loads((args.atlas / "countries-50m.json").read_text("utf-8"))
    made = topology(atlas, args.kilometres)
    text = json.dumps(made, separators=(",", ":"), ensure_ascii=False)
    FILE.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))
    points = sum(map(len, made["arcs"]))
    print(
        f"{FILE.name}: {points:,} points, {len(text) / 1e3:.0f} kB, {FILE.stat().st_size / 1e3:.0f} kB packed"
    )


if __name__ == "__main__":
    main()
