"""The ledger of two parties as a picture: a lane for each matter, a mark for each dealing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from sitrep.briefing import dating
from sitrep.briefing.values import Dealing, Direction, Matter, PairLedger

_WIDTH, _LANE, _TOP, _LEFT, _RIGHT, _FOOT = 860, 84, 46, 240, 24, 44
_SIZE, _GAP = 6.0, 9.0
_COLOURS = {1: "#1f6e74", 2: "#2d6a35", 3: "#8f5300", 4: "#a3281f"}
_YEAR = 300  # days from which dates are shown with their year
_TICKS = 8  # dates under the plot, at most
_FONT = "font-family=\"system-ui, 'Segoe UI', Helvetica, Arial, sans-serif\""


def svg(ledger: PairLedger) -> str:
    """An SVG that stands alone. In each lane, marks above the line are what the first does to the second,
    below it the other way round, on it what both do; a hollow mark is dated by its publication.
    """
    dated = [each.day for each in ledger.dealings if each.day]
    height = _TOP + _LANE * max(1, len(ledger.matters)) + _FOOT
    names = f"{escape(ledger.one_name)} and {escape(ledger.two_name)}"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}"'
        f' height="{height}" role="img" {_FONT} font-size="12" fill="#1c1b19">'
    )
    lines = [
        head,
        f"<title>{names}</title>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#fdfcf9"/>',
        f'<text x="16" y="26" font-size="16" font-weight="700">{names}</text>',
        *(_drawn(ledger, min(dated), max(dated)) if dated else ()),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _drawn(ledger: PairLedger, first: dt.date, last: dt.date) -> Iterator[str]:
    for at, matter in enumerate(ledger.matters):
        yield from _lane(matter, _TOP + _LANE * at + _LANE / 2, first, last)
    bottom = _TOP + _LANE * len(ledger.matters)
    years = (last - first).days > _YEAR
    for day in _ticks(first, last):
        x = _x(day, first, last)
        yield f'<path d="M{x} {_TOP}V{bottom}" stroke="#dcd7cc" stroke-dasharray="2 3"/>'
        said = _short(day, years)
        yield f'<text x="{x}" y="{bottom + 16}" text-anchor="middle" fill="#5f5b53">{said}</text>'
    one, two = escape(ledger.one_name), escape(ledger.two_name)
    yield (
        f'<text x="16" y="{bottom + 36}" font-size="11" fill="#5f5b53">Above the line: {one} to {two};'
        " below: the other way; on it: both. Hollow: day of publication. Arc: what came of it.</text>"
    )


def _lane(matter: Matter, y: float, first: dt.date, last: dt.date) -> Iterator[str]:
    yield f'<path d="M{_LEFT} {y}H{_WIDTH - _RIGHT}" stroke="#b9b0a0"/>'
    yield f'<text x="16" y="{y + 4}" font-weight="600">{escape(matter.title)}</text>'
    yield (
        f'<text x="{_LEFT}" y="{y + _LANE / 2 - 5}" font-size="10" fill="#5f5b53">{escape(matter.now)}</text>'
    )
    stacks: dict[tuple[float, Direction], int] = {}
    marks: list[str] = []
    for dealing in matter.dealings:
        if dealing.day is not None:
            x = _x(dealing.day, first, last)
            key = round(x / _SIZE), dealing.direction
            stacks[key] = stacks.get(key, 0) + 1
            yield from _answers(dealing, x, y, first, last)
            marks.append(_mark(dealing, x, y, stacks[key] - 1))
    yield from marks


def _answers(dealing: Dealing, x: float, y: float, first: dt.date, last: dt.date) -> Iterator[str]:
    """An arc from a demand or an agreement to what came of it, dashed where that is not sure."""
    for after in dealing.followed:
        if after.day is not None:
            end = _x(after.day, first, last)
            dash = "" if after.sure else ' stroke-dasharray="3 2"'
            bend = min(_LANE / 2 - 8, 8 + abs(end - x) / 6)
            yield (
                f'<path d="M{x} {y}Q{round((x + end) / 2, 1)} {round(y - 2 * bend, 1)} {end} {y}" fill="none"'
                f' stroke="#5f5b53"{dash}><desc>{escape(after.how)}</desc></path>'
            )


def _mark(dealing: Dealing, x: float, y: float, stacked: int) -> str:
    """A triangle that points to whom it is done, or a disc for both; more of one day stand on one another."""
    colour = _COLOURS.get(dealing.statement.quad, "#5f5b53")
    style = f'fill="{colour}"' if dealing.exact else f'fill="#fdfcf9" stroke="{colour}" stroke-width="1.5"'
    said = escape(f"{dating.day(dealing.day) if dealing.day else ''}: {dealing.statement.text}")
    if dealing.direction == Direction.BOTH:
        at = round(y - stacked * _GAP / 2, 1)
        return f'<circle cx="{x}" cy="{at}" r="{_SIZE - 1}" {style}><title>{said}</title></circle>'
    up = dealing.direction == Direction.ONE_TO_TWO
    at = round(y - 6 - stacked * _GAP if up else y + 6 + stacked * _GAP, 1)
    tip = -_SIZE * 1.4 if up else _SIZE * 1.4
    path = f"M{x - _SIZE:g} {at:g}h{2 * _SIZE:g}L{x:g} {at + tip:g}z"
    return f'<path d="{path}" {style}><title>{said}</title></path>'


def _x(day: dt.date, first: dt.date, last: dt.date) -> float:
    span = max(1, (last - first).days)
    room = _WIDTH - _LEFT - _RIGHT - 20
    return round(_LEFT + 10 + room * (day - first).days / span, 1)


def _ticks(first: dt.date, last: dt.date) -> Sequence[dt.date]:
    span = (last - first).days
    step = max(1, -(-span // (_TICKS - 1)))
    return [first + dt.timedelta(days=n) for n in range(0, span + 1, step)]


def _short(day: dt.date, years: bool) -> str:  # noqa: FBT001 - with its year or without
    return f"{day.day} {day:%b %Y}" if years or day.month == 1 and day.day < 8 else f"{day.day} {day:%b}"
