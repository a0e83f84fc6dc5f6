"""The names of the countries that a map shows, where they have room."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sitrep.knowledge import countries as registry
from sitrep.knowledge.mapping.labels import Label, Labels, width
from sitrep.knowledge.mapping.outlines import rings
from sitrep.knowledge.mapping.view import View
from sitrep.knowledge.shapes import Point, Shapes

SIZE, SPACING = 9.5, 0.6
_ACROSS, _DOWN = 9, 7  # points that are tried inside a country
_FEWEST = 900.0  # square units that a country's box must have to be named


def countries(world: Shapes, shown: View, labels: Labels, named: Collection[str]) -> tuple[Label, ...]:
    """Names of the countries in view but those `named` already, the largest first."""
    seen = []
    for code, outlines in world.countries.items():
        name = registry.load().name(code)
        if not name or code in named:
            continue
        parts = rings(outlines, shown)
        main = max((_box(part, shown) for part in parts), key=_area, default=None)
        if main and _area(main) >= _FEWEST and main[2] - main[0] > 0.8 * width(name, SIZE, SPACING):
            seen.append((-_area(main), name, parts))
    found = (
        labels.centred(name, middles(parts, shown), SIZE, SPACING)
        for _, name, parts in sorted(seen, key=lambda item: item[:2])
    )
    return tuple(label for label in found if label)


def middles(parts: Sequence[Sequence[Point]], shown: View) -> list[Point]:
    """Points inside the largest of `parts` as far as it is in view, the one deepest inside first."""
    if not parts:
        return []
    ring = max(parts, key=lambda part: _area(_box(part, shown)))
    left, top, right, bottom = _box(ring, shown)
    thin = ring[:: max(1, len(ring) // 160)]
    tried = []
    for row in range(1, _DOWN + 1):
        for column in range(1, _ACROSS + 1):
            x = left + (right - left) * column / (_ACROSS + 1)
            y = top + (bottom - top) * row / (_DOWN + 1)
            if _inside(x, y, thin):
                depth = min(abs(x - px) * 0.45 + abs(y - py) for px, py in thin)
                depth = min(depth, (x - left) * 0.45, (right - x) * 0.45, y - top, bottom - y)
                tried.append((-depth, x, y))
    return [(x, y) for _, x, y in sorted(tried)[:12]]


def _box(ring: Sequence[Point], shown: View) -> tuple[float, float, float, float]:
    """The part of the ring's box that is in view."""
    xs = [min(max(x, 0.0), shown.width) for x, _ in ring]
    ys = [min(max(y, 0.0), shown.height) for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def _area(box: tuple[float, float, float, float]) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _inside(x: float, y: float, ring: Sequence[Point]) -> bool:
    """Whether a line from the point crosses the ring an odd number of times."""
    inside = False
    before = ring[-1]
    for point in ring:
        if (point[1] > y) != (before[1] > y):
            crossing = point[0] + (y - point[1]) / (before[1] - point[1]) * (before[0] - point[0])
            inside ^= x < crossing
        before = point
    return inside
