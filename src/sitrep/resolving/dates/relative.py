"""What the time expressions mean that stand by a day: weekdays, "yesterday", "last week", "the same day"."""

from __future__ import annotations

import datetime as dt
import re

from sitrep.resolving.dates import calendar
from sitrep.resolving.dates.calendar import Days
from sitrep.resolving.dates.counted import around, run
from sitrep.resolving.dates.named import Meaning
from sitrep.resolving.dates.now import Now
from sitrep.resolving.dates.words import squeeze, weekday_number

_DAYS = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "tomorrow": 1}
_WITHIN_A_DAY = ("day", "night", "morning", "afternoon", "evening")


def _weekday(match: re.Match[str], now: Now) -> Days | None:
    wanted = weekday_number(match["wd"])
    relation = squeeze(match["rel"] or "")
    if match["week"]:
        shift = {"l": -7, "t": 0, "n": 7}[match["week"][0].lower()]
        return calendar.one_day(calendar.week(now.day).earliest + dt.timedelta(shift + wanted))
    if relation in ("last", "next"):
        shift = -7 if relation == "last" else 7
        return calendar.one_day(calendar.week(now.day).earliest + dt.timedelta(shift + wanted))
    if relation in ("the previous", "the following", "the next"):
        start = now.anchor or now.day
        return _beside(start, wanted, later=relation != "the previous")
    if relation in ("past", "this past"):
        return _beside(now.day, wanted, later=False)
    if relation in ("coming", "this coming"):
        return _beside(now.day, wanted, later=True)
    if relation == "this" and now.tense not in ("past", "future"):
        return calendar.one_day(calendar.week(now.day).earliest + dt.timedelta(wanted))
    ahead = (wanted - now.day.weekday()) % 7
    back = ahead - 7 if ahead and now.tense != "future" else ahead
    return calendar.one_day(now.day + dt.timedelta(back))


def _beside(start: dt.date, wanted: int, *, later: bool) -> Days:
    """The nearest such weekday after, or before, a day that does not count itself."""
    ahead = (wanted - start.weekday() - 1) % 7 + 1
    back = (start.weekday() - wanted - 1) % 7 + 1
    return calendar.one_day(start + dt.timedelta(ahead if later else -back))


def _day(match: re.Match[str], now: Now) -> Days | None:
    text = squeeze(match[0])
    if text.startswith("the day"):
        return calendar.one_day(now.day + dt.timedelta(-2 if "before" in text else 2))
    return calendar.one_day(now.day + dt.timedelta(_DAYS[text.split()[0]]))


def _weekend(match: re.Match[str], now: Now) -> Days | None:
    relation = squeeze(match["rel"])
    if relation in ("that", "the same"):
        return calendar.weekend(now.told)
    this = calendar.weekend(now.day)
    before, after = calendar.weekend(now.day - dt.timedelta(7)), calendar.weekend(now.day + dt.timedelta(7))
    if relation in ("the following", "the previous"):
        return calendar.weekend(now.told + dt.timedelta(7 if relation.endswith("following") else -7))
    if relation == "next":
        return after
    if relation in ("coming", "this coming", "the coming"):
        return this if this.earliest > now.day else after
    if relation in ("last", "past", "this past", "the past", "the last"):
        return before if relation == "last" or this.latest >= now.day else this
    if now.tense == "future" or (relation == "this" and now.tense != "past"):
        return this
    return this if this.earliest <= now.day else before


def _unit(match: re.Match[str], now: Now) -> Days | None:
    unit, told = match["unit"].lower(), squeeze(match["rel"])
    words = told.removeprefix("the ").split()
    short = unit in _WITHIN_A_DAY
    match words[0] if words[0] == "that" else words[-1]:
        case "this" | "very" | "current":
            return around(now.day, unit)
        case "the":
            return around(now.anchor or now.day, unit)
        case "same" | "that":
            return around(now.told, unit)
        case "past" | "coming" as way:
            return run(now.day, unit, 1, -1 if way == "past" else 1)
        case "last":
            if told == "last":
                return around(now.day, unit, -1)
            return None if short else run(now.day, unit, 1, -1)
        case "previous" | "preceding":
            return around(now.told, unit, -1)
        case "following":
            return around(now.told, unit, 1)
    return around(now.day if told == "next" and not short else now.told, unit, 1)


MEANINGS: dict[str, Meaning] = {"weekday": _weekday, "day": _day, "weekend": _weekend, "unit": _unit}
