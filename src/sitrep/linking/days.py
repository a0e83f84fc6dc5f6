"""When: the days of two reports."""

from __future__ import annotations

from sitrep.linking.profile import Days, Profile

_APART = 3  # days between what two texts say for sure, from which they cannot mean the same
_NARROW = 3  # days up to which a range is as good as a day
_RECENT = 3  # news without a date is of the last days
_AHEAD = 14  # a plan without a date is for the next weeks
_GUESSED = 0.35  # how firm a day is that only the publication tells
_FIRM = 0.8
_LONG = 6  # days from which even what context tells cannot mean the same
_CARRIED = 0.4  # how firm a day that context tells is at least
_ONE_DAY = "ASSAULT"  # of what goes on for days, a protest or a siege, each day's news is of the same
_NEXT = -0.5  # the day after: a night has two dates, but there is another attack the next day too
_DOUBT = 0.7  # what days that do not meet count at least
_STRETCH = (0.5, 8)  # a wide range that holds the other one's day: what it counts at most, in days halved


def meant(p: Profile) -> Days | None:
    """The days that a report is about: those told, else those around its publication; None if unknown."""
    if p.days is not None or p.published is None:
        return p.days
    if p.status == "future":
        return Days(first=p.published, last=p.published + _AHEAD, firm=_GUESSED)
    if p.status == "historical":
        return None
    return Days(first=p.published - _RECENT, last=p.published, firm=_GUESSED)


def gap(one: Days, two: Days) -> int:
    """The number of days from one to the other; 0 where they overlap."""
    return max(0, one.first - two.last, two.first - one.last)


def days(a: Profile, b: Profile) -> tuple[float, str]:
    """1 for the same day, -1 for days that cannot be the same, 0 where nothing is told."""
    one, two = meant(a), meant(b)
    if one is None or two is None:
        return 0.0, ""
    between, firm = gap(one, two), min(one.firm, two.firm)
    if between:
        value = -1.0 if between > 1 or each_its_own(a, b) else _NEXT
        return value * max(firm, _DOUBT), f"{between} days between"
    most, half = _STRETCH
    wide = max(one.wide, two.wide)
    value = 1.0 if wide <= _NARROW and one.first == two.first else most
    if wide > _NARROW:
        value = most * half / (half + wide - _NARROW)
    elif one.first != two.first:
        value = 0.7
    return value * firm, "same day" if one.first == two.first and wide == 1 else "days overlap"


def apart(a: Profile, b: Profile) -> bool:
    """Whether both texts tell a day, and the days are too far from one another; the surer, the nearer."""
    if a.days is None or b.days is None:
        return False
    firm = min(a.days.firm, b.days.firm)
    return firm >= _CARRIED and gap(a.days, b.days) >= (_APART if firm >= _FIRM else _LONG)


def each_its_own(a: Profile, b: Profile) -> bool:
    """Whether each is the news of its own day: the later one was also published later."""
    if a.days is None or b.days is None or a.published is None or b.published is None:
        return False
    if not a.event_type == b.event_type == _ONE_DAY or min(a.days.firm, b.days.firm) < _FIRM:
        return False
    first, second = (a, b) if a.published < b.published else (b, a)
    if first.days is None or second.days is None or max(first.days.wide, second.days.wide) > 1:
        return False
    return second.days.first - first.days.last >= 1 and a.published != b.published


def others(a: Profile, b: Profile) -> bool:
    """Whether both tell days that do not meet: enough to part them inside one article."""
    if a.days is None or b.days is None or min(a.days.firm, b.days.firm) < _FIRM:
        return False
    return gap(a.days, b.days) > 0
