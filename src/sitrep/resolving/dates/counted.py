"""What the time expressions mean that count: "two days ago", "over the last several months"."""

from __future__ import annotations

import datetime as dt
import re

from sitrep.knowledge.english import spaced
from sitrep.resolving.dates import calendar
from sitrep.resolving.dates.calendar import Days
from sitrep.resolving.dates.named import Meaning
from sitrep.resolving.dates.now import Now
from sitrep.resolving.dates.words import NUMBER, VAGUE, number, squeeze

_LAST_NUMBER = re.compile(spaced(rf"({NUMBER})(?: and a half)?$"))


def around(day: dt.date, unit: str, steps: int = 0) -> Days:
    """The week, month, year or other unit of the calendar that `day` is in, or its neighbour `steps` away."""
    match unit:
        case "week":
            return calendar.week(day + dt.timedelta(7 * steps))
        case "fortnight":
            return calendar.span(day + dt.timedelta(14 * steps), day + dt.timedelta(14 * steps + 13))
        case "month":
            return calendar.months(day.year, day.month + steps)
        case "quarter":
            return calendar.months(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * steps, 3, "quarter")
        case "year":
            return calendar.years(day.year + steps)
        case "decade":
            return calendar.years((day.year // 10 + steps) * 10, 10, "decade")
        case "century":
            return calendar.years((day.year // 100 + steps) * 100, 100, "century")
    return calendar.one_day(day + dt.timedelta(steps))


def run(start: dt.date, unit: str, count: float, way: int, *, vague: bool = False) -> Days:
    """The `count` units that end (way -1) or begin (way 1) on a day; vague ones fill their first unit."""
    far = _shift(start, unit, count * way)
    if way > 0:
        last = far - dt.timedelta(1) if unit not in ("day", "hour", "minute", "night") else far
        return calendar.span(start, max(start, last))
    if vague and unit in ("month", "year", "decade"):
        far = around(far, "month" if unit == "month" else "year").earliest
    return calendar.span(far, start)


def _shift(day: dt.date, unit: str, count: float) -> dt.date:
    """The day `count` units away; hours below a day stay on it."""
    match unit:
        case "minute":
            return day + dt.timedelta(int(count / 1440))
        case "hour":
            return day + dt.timedelta(int(count / 24))
        case "week" | "fortnight":
            return day + dt.timedelta(int(count * (7 if unit == "week" else 14)))
        case "month":
            return calendar.add_months(day, int(count)) + dt.timedelta(round(30 * (count - int(count))))
        case "year" | "decade":
            return calendar.add_months(day, int(count * (12 if unit == "year" else 120)))
    return day + dt.timedelta(int(count))


def _amount(text: str | None) -> tuple[float, bool]:
    """The number told and whether it is vague; ValueError where it is neither."""
    words = squeeze(text or "")
    if words in VAGUE:
        return VAGUE[words], True
    found = _LAST_NUMBER.search(words)
    value = number(found[1]) if found else None
    if value is None:
        raise ValueError(f"no number in {text!r}")
    return value + (0.5 if words.endswith(" and a half") else 0), False


def _span(match: re.Match[str], now: Now) -> Days | None:
    relation = match["rel"].lower()
    unit = (match["unit"] or match["unit1"]).lower()
    count, vague = _amount(match["n"] or match["n1"])
    way = 1 if relation in ("next", "coming", "following") else -1
    start = (
        now.told
        if relation in ("following", "preceding")
        else now.anchor or now.day
        if relation == "previous"
        else now.day
    )
    return run(start, unit, count, way, vague=vague)


def _hence(match: re.Match[str], now: Now) -> Days | None:
    unit = match["unit"].lower()
    count, vague = _amount(match["n"])
    if match["how"].lower() == "within":
        return run(now.day, unit, count, 1) if now.tense == "future" else None
    if now.tense != "future":
        return None
    return _moved(now.day, unit, count, 1, vague=vague)


def _offset(match: re.Match[str], now: Now) -> Days | None:
    groups = match.groupdict()
    unit = (groups["unit"] or groups["unit2"] or groups["unit3"]).lower()
    way = (groups["way"] or groups["way2"] or groups["way3"]).lower()
    if groups["unit2"] and unit == "year":
        return None
    count, vague = (1.0, False) if groups["unit3"] else _amount(groups["n"])
    if groups["half"]:
        count += 0.5
    start = now.day if way == "ago" else now.told
    return _moved(
        start, unit, count, 1 if way in ("later", "after", "afterward", "afterwards") else -1, vague=vague
    )


def _moved(start: dt.date, unit: str, count: float, way: int, *, vague: bool) -> Days:
    """The day, week, month or year that lies so far away: as exact as the unit and the number allow."""
    if vague:
        ends = sorted((_shift(start, unit, way * max(1, count - 1)), _shift(start, unit, way * (count + 1))))
        return calendar.span(ends[0], ends[1])
    there = _shift(start, unit, way * count)
    if unit == "month" or (unit == "year" and count < 2):
        return around(there, "month")
    if unit in ("year", "decade"):
        return around(there, "year")
    return calendar.one_day(there)


MEANINGS: dict[str, Meaning] = {"offset": _offset, "hence": _hence, "span": _span}
