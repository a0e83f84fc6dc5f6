"""Ranges of days: weeks, months, seasons, years, their parts and neighbours.

Everything here raises ValueError or OverflowError for days that do not exist or lie outside 1000..2199.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from sitrep.resolving.dates.words import SEASONS

FIRST_YEAR, LAST_YEAR = 1000, 2199


class Days(NamedTuple):
    """A range of days, both ends included, and how exactly it was told."""

    earliest: dt.date
    latest: dt.date
    precision: str

    def away(self, day: dt.date) -> int:
        """Days between the range and `day`, 0 inside."""
        return max((self.earliest - day).days, (day - self.latest).days, 0)


def one_day(day: dt.date) -> Days:
    """That day."""
    _check(day.year)
    return Days(day, day, "day")


def day_of(year: int, month: int, day: int) -> Days:
    """One day of the calendar."""
    return one_day(dt.date(year, month, day))


def span(first: dt.date, last: dt.date, precision: str = "range") -> Days:
    """From one day to another, which must not come before it."""
    _check(first.year)
    _check(last.year)
    if last < first:
        raise ValueError("a range must not end before it begins")
    return Days(first, last, precision)


def months(year: int, month: int, count: int = 1, precision: str = "month") -> Days:
    """`count` whole months from the given one on; `month` may lie outside 1..12."""
    first = month_start(year, month)
    return span(first, month_start(first.year, first.month + count) - dt.timedelta(1), precision)


def month_start(year: int, month: int) -> dt.date:
    """The first day of a month; month 13 is next January, month 0 last December."""
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def years(year: int, count: int = 1, precision: str = "year") -> Days:
    """`count` whole years from the given one on."""
    return span(dt.date(year, 1, 1), dt.date(year + count - 1, 12, 31), precision)


def season(year: int, name: str) -> Days:
    """A season of the northern hemisphere; the winter of a year begins in its December."""
    return months(year, SEASONS[name.lower()], 3, "season")


def week(day: dt.date) -> Days:
    """Monday to Sunday around `day`."""
    monday = day - dt.timedelta(day.weekday())
    return span(monday, monday + dt.timedelta(6), "week")


def weekend(day: dt.date) -> Days:
    """Saturday and Sunday of the week of `day`."""
    sunday = week(day).latest
    return span(sunday - dt.timedelta(1), sunday, "range")


def add_months(day: dt.date, count: int) -> dt.date:
    """The same day `count` months on, or the last day of a shorter month."""
    first = month_start(day.year, day.month + count)
    return first.replace(day=min(day.day, months(first.year, first.month).latest.day))


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (anonymous algorithm, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = (
        (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30,
        32 + 2 * (b % 4) + 2 * (c // 4) - c % 4,
    )
    e = (e - d) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return dt.date(year, f // 31, f % 31 + 1)


def part(days: Days, which: str) -> Days:
    """The early, mid or late third of a range, or its first or second half; a day has no parts."""
    if which in ("first half", "second half"):
        return _half(days, first=which == "first half")
    index = {"early": 0, "mid": 1, "late": 2}[which]
    first, last = days.earliest, days.latest
    match days.precision:
        case "week":
            begin, end = ((0, 1), (2, 3), (4, 6))[index]
            return span(first + dt.timedelta(begin), first + dt.timedelta(end))
        case "month":
            return span(
                first.replace(day=(1, 11, 21)[index]),
                last if index == 2 else first.replace(day=10 * index + 10),
            )
        case "season" | "quarter":
            return months(first.year, first.month + index, 1, "range")
        case "year":
            return months(first.year, 4 * index + 1, 4, "range")
        case "decade":
            return years(first.year + (0, 4, 7)[index], (4, 3, 3)[index], "range")
        case "century":
            return years(first.year + (0, 33, 67)[index], (33, 34, 33)[index], "range")
    return days


def _half(days: Days, *, first: bool) -> Days:
    length = (days.latest - days.earliest).days + 1
    if days.precision == "year":
        return months(days.earliest.year, 1 if first else 7, 6, "range")
    middle = days.earliest + dt.timedelta(length // 2)
    return span(days.earliest, middle - dt.timedelta(1)) if first else span(middle, days.latest)


def _check(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year {year} is outside {FIRST_YEAR}..{LAST_YEAR}")
