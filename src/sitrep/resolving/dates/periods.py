"""What quarters, seasons, decades, centuries and parts of months and years mean."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from sitrep.resolving.dates import calendar
from sitrep.resolving.dates.calendar import Days
from sitrep.resolving.dates.named import Meaning, each_year, month_of, year_of
from sitrep.resolving.dates.now import Now
from sitrep.resolving.dates.words import DECADES, ORDINALS, month_number, number, squeeze


def _relmonth(match: re.Match[str], now: Now) -> Days | None:
    month = month_number(match["m"])
    return _relative(squeeze(match["rel"]), now, lambda y: calendar.months(y, month))


def _relative(relation: str, now: Now, make: Callable[[int], Days]) -> Days | None:
    """This, last or next of the months or seasons of that name."""
    found = list(each_year(now, make))
    if relation in ("last", "this past", "the previous"):
        return max((d for d in found if d.latest < now.day), default=None)
    if relation in ("next", "this coming", "the following"):
        return min((d for d in found if d.earliest > now.day), default=None)
    if now.tense in ("past", "future"):
        return now.choose(found)
    return min((d for d in found if now.day.year in (d.earliest.year, d.latest.year)), default=None)


def _partof(match: re.Match[str], now: Now) -> Days | None:
    groups = match.groupdict()
    if groups["m"]:
        whole = month_of(match, now)
    else:
        year = int(groups["y2"]) if groups["y2"] else now.year(squeeze(groups["yrel2"]))
        whole = calendar.years(year) if year else None
    if whole is None:
        return None
    nth, count = ORDINALS[groups["nth"].lower()], number(groups["n"]) if groups["n"] else 1
    if count is None or count < 1:
        return None
    return _cut(whole, nth, int(count), groups["unit"].lower())


def _cut(whole: Days, nth: int, count: int, unit: str) -> Days | None:
    """The nth (or, negative, the last) run of `count` units of a month or a year."""
    if unit in ("half", "quarter", "month"):
        length = {"half": 6, "quarter": 3, "month": 1}[unit] * count
        if whole.precision == "month":
            return (
                calendar.part(whole, "first half" if nth == 1 else "second half") if unit == "half" else None
            )
        start = 13 - length if nth < 0 else length * (nth - 1) + 1
        return calendar.months(
            whole.earliest.year, start, length, "quarter" if unit == "quarter" else "range"
        )
    if unit == "weekend":
        return None
    length = {"day": 1, "week": 7}[unit] * count
    start_day = (
        whole.latest - dt.timedelta(length - 1)
        if nth < 0
        else whole.earliest + dt.timedelta(length * (nth - 1))
    )
    last = min(start_day + dt.timedelta(length - 1), whole.latest)
    return calendar.span(start_day, last, "week" if length == 7 else "day" if length == 1 else "range")


def _quarter(match: re.Match[str], now: Now) -> Days | None:
    index = int(match["n"]) if match["n"] else ORDINALS[match["nth"].lower()] % 5
    length = 6 if match["q"] == "H" else 3
    if index * length > 12:
        return None

    def make(year: int) -> Days:
        return calendar.months(year, length * (index - 1) + 1, length, "quarter" if length == 3 else "range")

    year = year_of(match, now)
    return make(year) if year else now.choose(each_year(now, make))


def _season(match: re.Match[str], now: Now) -> Days | None:
    groups = match.groupdict()
    if groups["rel"]:
        return _relative(squeeze(groups["rel"]), now, lambda y: calendar.season(y, groups["s"]))
    if groups["s2"]:
        return calendar.season(int(groups["y"]), groups["s2"])
    return now.choose(each_year(now, lambda y: calendar.season(y, squeeze(groups["s3"]).split()[-1])))


def _century(match: re.Match[str], _now: Now) -> Days | None:
    nth = int(match["n"]) if match["n"] else ORDINALS[match["nw"].lower()]
    return calendar.years(100 * (nth - 1), 100, "century")


def _decade(match: re.Match[str], _now: Now) -> Days | None:
    groups = match.groupdict()
    if groups["y"]:
        first = 10 * int(groups["y"])
        return (
            calendar.years(first, 100, "century") if first % 100 == 0 and first < 1900 else _ten_years(first)
        )
    tens = 10 * int(groups["yy"]) if groups["yy"] else DECADES[groups["dw"].lower()]
    return _ten_years(1900 + tens if tens > 20 else 2000 + tens)


def _ten_years(first: int) -> Days:
    return calendar.years(first, 10, "decade")


MEANINGS: dict[str, Meaning] = {
    "partof": _partof, "relmonth": _relmonth, "quarter": _quarter, "season": _season, "century": _century,
    "decade": _decade,
}  # fmt: skip
