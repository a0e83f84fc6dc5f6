"""Outlines as they fall into a view: cut to its window, projected, written as SVG paths in tenths."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sitrep.knowledge.mapping.view import View
from sitrep.knowledge.shapes import Outline, Point

TENTHS = 10
_STEP = 5.0  # degrees: longer edges get points between, since meridians bend
_DETAIL = 1.0  # units of the map
_EDGE = 0.5  # degrees that are drawn beyond the window, so that no cut is seen


def rings(shapes: Iterable[Outline], view: View) -> list[list[Point]]:
    """The parts of rings that the view shows, in its units; each a polygon without its closing point."""
    found = []
    for shape, shift in _near(shapes, view):
        ring = _thin(shape, shift, view)
        if not _within(shape, shift, view):
            ring = _cut(ring, view)
        if len(ring) > 2:
            found.append([view.project(x, y) for x, y in _bent(ring)])
    return found


def lines(shapes: Iterable[Outline], view: View) -> list[list[Point]]:
    """The parts of lines that the view shows, in its units."""
    found = []
    for shape, shift in _near(shapes, view):
        part: list[Point] = []
        for a, b in pairwise(_thin(shape, shift, view)):
            if _misses(a, b, view):
                if part:
                    found.append(part)
                part = []
                continue
            part = part or [view.project(*a)]
            part.append(view.project(*b))
        if part:
            found.append(part)
    return found


def path(parts: Iterable[Sequence[Point]], *, closed: bool) -> str:
    """SVG path data in tenths of a unit, steps of less than a unit left out; "" where nothing is left."""
    return "".join(_subpath(part, closed=closed) for part in parts)


def _subpath(part: Sequence[Point], *, closed: bool) -> str:
    x, y = (round(value * TENTHS) for value in part[0])
    written = [f"M{x} {y}l"]
    last = len(part) - 1
    for i, point in enumerate(part[1:], start=1):
        dx, dy = round(point[0] * TENTHS) - x, round(point[1] * TENTHS) - y
        if abs(dx) + abs(dy) < TENTHS and (i < last or closed):
            continue
        written.append(f"{dx} {dy} ")
        x, y = x + dx, y + dy
    if len(written) < (3 if closed else 2):
        return ""
    return "".join(written).rstrip().replace(" -", "-") + ("z" if closed else "")


def _near(shapes: Iterable[Outline], view: View) -> Iterator[tuple[Outline, float]]:
    """The shapes that can be seen in the window, with the turn that brings them there (maybe two)."""
    fine = _finest(view)
    for shape in shapes:
        if shape.north < view.south - _EDGE or shape.south > view.north + _EDGE:
            continue
        if shape.north - shape.south + _narrowed(shape) * (shape.east - shape.west) < 2 * fine:
            continue
        for turn in (-360, 0, 360):
            shift = turn - view.centre
            if shape.east + shift >= view.west - _EDGE and shape.west + shift <= view.east + _EDGE:
                yield shape, shift


def _finest(view: View) -> float:
    """Degrees of latitude below which nothing is told apart on the map."""
    return _DETAIL * (view.north - view.south) / view.height


def _narrowed(shape: Outline) -> float:
    """How long a degree of longitude is there, in degrees of latitude."""
    return math.cos(math.radians((shape.south + shape.north) / 2))


def _thin(shape: Outline, shift: float, view: View) -> list[Point]:
    """The shape's points turned by `shift` degrees, those left out that the map would not tell apart."""
    fine, narrow = _finest(view), _narrowed(shape)
    points = shape.points
    x, y = points[0]
    kept = [(x + shift, y)]
    for point in points[1:-1]:
        if abs(point[0] - x) * narrow + abs(point[1] - y) >= fine:
            x, y = point
            kept.append((x + shift, y))
    kept.append((points[-1][0] + shift, points[-1][1]))
    return kept


def _within(shape: Outline, shift: float, view: View) -> bool:
    """Whether all of it is in the window, so that there is nothing to cut."""
    return (
        shape.west + shift >= view.west
        and shape.east + shift <= view.east
        and shape.south >= view.south
        and shape.north <= view.north
    )


def _misses(a: Point, b: Point, view: View) -> bool:
    return (
        max(a[0], b[0]) < view.west
        or min(a[0], b[0]) > view.east
        or max(a[1], b[1]) < view.south
        or min(a[1], b[1]) > view.north
    )


def _cut(ring: list[Point], view: View) -> list[Point]:
    """The ring within the window and a small edge around it (Sutherland and Hodgman's way)."""
    whole = view.west <= -180 or view.east >= 180
    edge = 0.0 if whole else _EDGE  # a map of the whole world ends at its own meridian
    for axis, sign, bound in (
        (0, 1, view.west - edge), (0, -1, view.east + edge),
        (1, 1, view.south - _EDGE), (1, -1, view.north + _EDGE),
    ):  # fmt: skip
        ring = _half(ring, axis, sign, bound)
    return ring


def _half(ring: list[Point], axis: int, sign: int, bound: float) -> list[Point]:
    """The part of the ring beyond a meridian (axis 0) or parallel (axis 1), on its greater or lesser side."""
    kept: list[Point] = []
    if not ring:
        return kept
    before = ring[-1]
    was_in = sign * (before[axis] - bound) >= 0
    for point in ring:
        is_in = sign * (point[axis] - bound) >= 0
        if is_in != was_in:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            x, y = (before[i] + (point[i] - before[i]) * share for i in (0, 1))
            kept.append((x, y))
        if is_in:
            kept.append(point)
        before, was_in = point, is_in
    return kept


def _bent(ring: list[Point]) -> Iterator[Point]:
    """The ring with points along its long edges."""
    before = ring[-1]
    for point in ring:
        steps = int(max(abs(point[0] - before[0]), abs(point[1] - before[1])) / _STEP) + 1
        for i in range(1, steps + 1):
            yield (
                before[0] + (point[0] - before[0]) * i / steps,
                before[1] + (point[1] - before[1]) * i / steps,
            )
        before = point
