"""What the time expressions mean that name a day, a month or a year.

A meaning is a function from the match of the kind's pattern to days. It raises ValueError where there is no
such day, and gives None where the text does not tell.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

from sitrep.resolving.dates import calendar
from sitrep.resolving.dates.calendar import Days
from sitrep.resolving.dates.now import Now
from sitrep.resolving.dates.words import HOLIDAYS, KNOWN_DAYS, ORDINALS, month_number, squeeze, weekday_number

Meaning = Callable[[re.Match[str], Now], Days | None]
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)


def year_of(match: re.Match[str], now: Now) -> int | None:
    """The year told after a day or a month, in digits or by its place; None where none is told."""
    groups = match.groupdict()
    if groups.get("y"):
        return int(groups["y"])
    relative = groups.get("yrel") or groups.get("yrel2")
    return now.year(squeeze(relative)) if relative else None


def each_year(now: Now, make: Callable[[int], Days]) -> Iterator[Days]:
    """The days that `make` gives in the years around publication, those that exist."""
    for year in range(now.day.year - 8, now.day.year + 9):
        try:
            yield make(year)
        except ValueError:
            continue


def _iso(match: re.Match[str], _now: Now) -> Days | None:
    return calendar.day_of(int(match["y"]), int(match["m"]), int(match["d"]))


def _numeric(match: re.Match[str], _now: Now) -> Days | None:
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    if a != b and a <= 12 and b <= 12:
        return None
    return calendar.day_of(year, b, a) if b <= 12 else calendar.day_of(year, a, b)


def _known(match: re.Match[str], _now: Now) -> Days | None:
    text = squeeze(match[0])
    key = "jan" if text.startswith("jan") else "oct" if "oct" in text else "9/1"
    return next(calendar.day_of(*day) for name, day in KNOWN_DAYS.items() if name.startswith(key))


def _holiday(match: re.Match[str], now: Now) -> Days | None:
    name = squeeze(match["name"])

    def make(year: int) -> Days:
        if name in HOLIDAYS:
            return calendar.day_of(year, *HOLIDAYS[name])
        shift = -2 if name.startswith("good") else 1 if "monday" in name else 0
        return calendar.one_day(calendar.easter(year) + dt.timedelta(shift))

    year = year_of(match, now)
    return make(year) if year else now.choose(each_year(now, make))


def _date(match: re.Match[str], now: Now) -> Days | None:
    groups = match.groupdict()
    month = month_number(match["m"])
    first = int(re.sub(r"\D", "", groups["d"])) if groups.get("d") else ORDINALS[groups["dw"].lower()]
    second = groups.get("d2") or groups.get("d3")

    def make(year: int) -> Days:
        day = dt.date(year, month, first)
        last = dt.date(year, month, int(re.sub(r"\D", "", second))) if second else day
        return calendar.span(day, last, "range" if second else "day")

    year = year_of(match, now)
    if year:
        return make(year)
    found = list(each_year(now, make))
    if told := _WEEKDAY.match(match[0]):
        number = weekday_number(told[0])
        fitting = [d for d in found if d.earliest.weekday() == number and d.away(now.day) < 550]
        found = fitting or found
    return now.choose(found)


def month_of(match: re.Match[str], now: Now) -> Days | None:
    """The month of a match, of the year that it tells or that fits."""
    month = month_number(match["m"])
    year = year_of(match, now)
    return (
        calendar.months(year, month)
        if year
        else now.choose(each_year(now, lambda y: calendar.months(y, month)))
    )


def _years(match: re.Match[str], _now: Now) -> Days | None:
    year, two = int(match["y"]), int(match["y2"])
    if two > year % 100:
        return calendar.years(year, two - year % 100 + 1, "range")
    return calendar.months(year, two) if 1 <= two <= 12 else None


def _day_of_month(match: re.Match[str], now: Now) -> Days | None:
    day, which = int(match["d"]), match["which"]
    base = now.day.year * 12 + now.day.month - 1
    if which:
        index = base + {"this": 0, "the": 0, "last": -1, "next": 1}[which]
        return calendar.day_of(index // 12, index % 12 + 1, day)
    found = []
    for index in range(base - 2, base + 3):
        try:
            found.append(calendar.day_of(index // 12, index % 12 + 1, day))
        except ValueError:
            continue
    return now.choose(found)


def _year(match: re.Match[str], _now: Now) -> Days | None:
    return calendar.years(int(match["y"]))


MEANINGS: dict[str, Meaning] = {
    "iso": _iso, "numeric": _numeric, "known": _known, "holiday": _holiday, "dmy": _date, "mdy": _date,
    "month": month_of, "years": _years, "dom": _day_of_month, "year": _year,
}  # fmt: skip
