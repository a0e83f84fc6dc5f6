"""Names on a map, placed so that none lies on another or on a mark."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sitrep.knowledge.shapes import Point

_WIDE, _NARROW = frozenset("MWmw—@%"), frozenset("fijlrtI.,:;'|()[] -")
_LINE = 1.25  # height of a line in sizes of its letters


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the units of the map."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def within(self, other: Box) -> bool:
        """Whether it lies wholly inside `other`."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """A name at the point where its text is anchored: "start", "middle" or "end"."""

    text: str
    x: float
    y: float
    anchor: str
    box: Box


def width(text: str, size: float, spacing: float = 0.0) -> float:
    """About how wide a text is in a sans-serif type of that size; rather too wide than too narrow."""
    total = 0.0
    for letter in text:
        if unicodedata.east_asian_width(letter) in "WF":
            total += 1.05
        elif letter in _WIDE or letter.isupper():
            total += 0.76
        elif letter in _NARROW:
            total += 0.38
        else:
            total += 0.6
    return total * size + spacing * len(text)


class Labels:
    """Places names one after another within a frame; what is taken stays taken."""

    def __init__(self, frame: Box, taken: Iterable[Box] = ()) -> None:
        self._frame = frame
        self._taken = list(taken)

    def take(self, box: Box) -> None:
        """Nothing may lie there any more."""
        self._taken.append(box)

    def beside(
        self, text: str, at: Point, gap: float, size: float, avoided: Sequence[Box] = ()
    ) -> Label | None:
        """The name beside a mark that reaches `gap` around `at`, off the boxes `avoided`."""
        wide = width(text, size)
        return self._first(_around(text, at, gap, wide, size), avoided)

    def centred(self, text: str, points: Sequence[Point], size: float, spacing: float = 0.0) -> Label | None:
        """The name around the first of `points` with room for it; None where none has."""
        wide = width(text, size, spacing)
        return self._first(_label(text, x, y, "middle", wide, size) for x, y in points)

    def _first(self, tried: Iterable[Label], avoided: Sequence[Box] = ()) -> Label | None:
        for label in tried:
            free = not any(label.box.meets(box) for box in (*self._taken, *avoided))
            if free and label.box.within(self._frame):
                self._taken.append(label.box)
                return label
        return None


def _around(text: str, at: Point, gap: float, wide: float, size: float) -> Iterator[Label]:
    x, y = at
    side, half, slant = gap + 3, size * _LINE / 2, gap * 0.7 + 2
    for dx, dy, anchor in (
        (side, 0, "start"), (-side, 0, "end"), (0, -gap - half - 1, "middle"), (0, gap + half + 1, "middle"),
        (slant, -slant - half * 0.6, "start"), (slant, slant + half * 0.6, "start"),
        (-slant, -slant - half * 0.6, "end"), (-slant, slant + half * 0.6, "end"),
        (gap, -gap - half - 1, "end"), (-gap, -gap - half - 1, "start"), (gap, gap + half + 1, "end"),
        (-gap, gap + half + 1, "start"),
    ):  # fmt: skip
        yield _label(text, x + dx, y + dy, anchor, wide, size)


def _label(text: str, x: float, y: float, anchor: str, wide: float, size: float) -> Label:
    """The label whose middle line is at `y`."""
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    half = size * _LINE / 2
    box = Box(left, y - half, left + wide, y + half)
    return Label(text, x, y + size * 0.35, anchor, box)
