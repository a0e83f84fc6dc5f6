"""The small timeline of a brief: a bar for each day, parted by quad class."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.briefing import dating
from sitrep.briefing.values import Day

QUADS = (
    ("talk", "words of cooperation"), ("help", "acts of cooperation"), ("words", "words of conflict"),
    ("force", "acts of conflict"),
)  # fmt: skip
WIDTH, HEIGHT = 400.0, 90.0
_TOP, _BOTTOM, _LEFT, _RIGHT = 14.0, 72.0, 4.0, 396.0
_WIDEST, _SHARE = 34.0, 0.7
_NAMED = 45.0  # units that the name of a day needs
_STACK = (3, 2, 1, 0)  # acts of conflict stand on the ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of a bar: its quad class by its short name, and the rectangle."""

    quad: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A day: its blocks from the ground up, the number above them, its name ("" where there is no room)."""

    title: str
    x: float
    top: float
    count: int
    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The parts of an SVG of `width` x `height`; `ground` is the y of the line that the bars stand on."""

    width: float
    height: float
    ground: float
    bars: tuple[Bar, ...]


def timeline(days: Sequence[Day]) -> Timeline | None:
    """The bars of the days; None where nothing happened on any."""
    most = max((sum(each.quads) for each in days), default=0)
    if not most:
        return None
    step = (_RIGHT - _LEFT) / len(days)
    wide = min(_WIDEST, step * _SHARE)
    every = max(1, round(_NAMED / step + 0.499))
    return Timeline(
        width=WIDTH,
        height=HEIGHT,
        ground=_BOTTOM,
        bars=tuple(
            _bar(each, _LEFT + step * (at + 0.5), wide, (_BOTTOM - _TOP) / most, named=at % every == 0)
            for at, each in enumerate(days)
        ),
    )


def _bar(day: Day, x: float, wide: float, unit: float, *, named: bool) -> Bar:
    y, blocks = _BOTTOM, []
    for quad in _STACK:
        tall = day.quads[quad] * unit
        if tall:
            y -= tall
            blocks.append(
                Block(
                    quad=QUADS[quad][0], x=round(x - wide / 2, 1), y=round(y, 1), width=round(wide, 1),
                    height=round(tall, 1),
                )
            )  # fmt: skip
    count = sum(day.quads)
    said = ", ".join(f"{n} {QUADS[i][1]}" for i, n in enumerate(day.quads) if n)
    return Bar(
        title=f"{dating.day(day.day)}: {said or 'nothing told'}", x=round(x, 1), top=round(y - 3, 1),
        count=count, name=_short(day.day) if named else "", blocks=tuple(blocks),
    )  # fmt: skip


def _short(day: dt.date) -> str:
    return f"{day.day} {day:%b}"
