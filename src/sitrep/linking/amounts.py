"""How many: the figures of two reports."""

from __future__ import annotations

from sitrep.linking.days import gap
from sitrep.linking.profile import Profile

Number = tuple[str, float | None, float | None]
TOLLS = frozenset(("killed", "injured", "missing", "displaced", "arrested", "destroyed"))
"""Kinds whose numbers grow from report to report."""
_LOOSE = frozenset(("duration", "other", "participants"))
_MOST_GROWTH = 3.0  # a toll that grows more is of another incident, or of another day's counting
_OTHER_DAY = -0.4  # what a toll tells that differs, where the days do too
_SMALL = 4
_MINOR = 3


def figures(a: Profile, b: Profile) -> tuple[float, str]:
    """1 for the same telling number, a little for a toll that grows, below 0 for numbers of another event."""
    if not a.figures or not b.figures:
        return 0.0, ""
    kinds = {number[0] for number in a.figures} & {number[0] for number in b.figures}
    best: tuple[float, str] = (0.0, "")
    for kind in sorted(kinds):
        for one in a.figures:
            for two in b.figures:
                if one[0] == two[0] == kind:
                    value = _compared(one, two, a, b)
                    if abs(value) > abs(best[0]) or abs(value) == abs(best[0]) and value > best[0]:
                        best = (value, kind)
    return best


def differ(a: Profile, b: Profile) -> bool:
    """Whether a toll of the later day cannot be that of the earlier: lower, or each exact and another one."""
    if a.days is None or b.days is None:
        return False
    first, second = (a, b) if a.days.first < b.days.first else (b, a)
    return any(
        kind == other and kind in TOLLS and x > 0 and y > 0 and (y < x or (x == up and y == top and x != y))
        for kind, x, up in ((kind, low or 0, high) for kind, low, high in first.figures)
        for other, y, top in ((kind, low or 0, high) for kind, low, high in second.figures)
    )


def middle(number: Number) -> float:
    """The number as one value: the bound that is told, or the middle of both."""
    _, low, high = number
    if low is None or high is None:
        return low if low is not None else high if high is not None else 0.0
    return (low + high) / 2


def _compared(one: Number, two: Number, a: Profile, b: Profile) -> float:
    kind, x, y = one[0], middle(one), middle(two)
    if x == y:
        telling = 0.3 if x <= _MINOR else 0.7 if x <= 10 or x % 100 == 0 else 1.0
        return telling * (0.5 if kind in _LOOSE else 1.0)
    if kind == "count":
        return -0.8 if min(x, y) >= 2 else 0.0
    if kind in _LOOSE:
        return 0.0
    if kind in TOLLS:
        return _toll(x, y, a, b)
    return -0.2


def _toll(x: float, y: float, a: Profile, b: Profile) -> float:
    if a.published is not None and b.published is not None and a.published > b.published:
        x, y = y, x
        order = True
    else:
        order = a.published != b.published
    if a.days is not None and b.days is not None and gap(a.days, b.days) > 0:
        return _OTHER_DAY
    if max(x, y) <= _SMALL:
        return -0.1 if order and y < x else 0.0
    ratio = max(x, y) / max(1.0, min(x, y))
    if ratio > _MOST_GROWTH * 2:
        return -0.5
    if ratio > _MOST_GROWTH:
        return -0.3
    return 0.3 if y >= x or not order else 0.1
