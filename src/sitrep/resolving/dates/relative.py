"""Time expressions that count from somewhere: weekdays, "yesterday", "last week", "two days later".

Built like `absolute`: patterns with named groups, and a function from each match to days.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from sitrep.resolving.dates import calendar
from sitrep.resolving.dates.calendar import Days
from sitrep.resolving.dates.now import Now
from sitrep.resolving.dates.words import (
    NEARLY,
    NUMBER,
    SP,
    TIME_OF_DAY,
    UNIT,
    VAGUE,
    VAGUELY,
    WEEKDAY,
    number,
    squeeze,
    weekday_number,
)  # fmt: skip

_WHICH_WEEK = rf"(?:{SP}(?:of{SP})?(?P<week>(?i:last|this|next){SP}week))?"
_OVERNIGHT = rf"(?:(?i:overnight){SP}(?:(?:on|into|to|from|through){SP})?)?"

PATTERNS = {
    "offset": rf"(?P<n>{NEARLY}{NUMBER}(?P<half>{SP}and{SP}a{SP}half)?|{VAGUELY}){SP}(?P<unit>{UNIT})s?(?P<half2>{SP}and{SP}a{SP}half)?"
    rf"{SP}(?P<way>(?i:ago|later|earlier|before|after|afterwards?|prior|beforehand|previously)\b)"
    rf"|(?i:(?P<unit2>minute|hour|day|week|month|year)s){SP}(?P<way2>(?i:ago|later|earlier|before|after)\b)"
    rf"|(?i:the){SP}(?P<unit3>(?i:day|night|week|month|year)){SP}(?P<way3>(?i:before|after)\b)(?!{SP}(?i:yesterday|tomorrow))",
    "hence": rf"(?P<how>(?i:in|within)){SP}(?P<n>{NEARLY}{NUMBER}|{VAGUELY}){SP}(?P<unit>{UNIT})s?\b(?:['’]{SP}time)?(?!{SP}(?:of|at|when)\b)(?![-–\w])",
    "span": rf"(?i:the{SP})?(?P<rel>(?i:last|past|previous|preceding|recent|next|coming|following)){SP}"
    rf"(?:(?:(?P<n>{NUMBER}|{VAGUELY}){SP})?(?P<unit>{UNIT})s\b|(?P<n1>(?i:one|24|48|72)){SP}(?P<unit1>{UNIT})\b)(?!{SP}of\b)(?!['’])",
    "weekday": rf"{_OVERNIGHT}(?:(?P<rel>(?i:last|this{SP}past|past|this{SP}coming|this|next|coming|the{SP}(?:previous|following|next))){SP})?"
    rf"(?P<wd>{WEEKDAY})(?:['’]s)?(?:{SP}{TIME_OF_DAY})?{_WHICH_WEEK}",
    "day": rf"(?i:the{SP}day{SP}(?:before{SP}yesterday|after{SP}tomorrow)|(?:today|yesterday|tomorrow)(?:{SP}{TIME_OF_DAY})?"
    rf"|tonight|overnight)\b",
    "weekend": rf"(?P<rel>(?i:this{SP}past|this{SP}coming|this|last|past|next|coming|the{SP}(?:past|last|coming|following|previous)|that|the|the{SP}same)){SP}(?:long{SP})?(?i:weekend)\b",
    "unit": rf"(?P<rel>(?i:this{SP}(?:past|coming|very)|this{SP}same|this|last|past|next|coming|that(?:{SP}(?:very{SP})?same)?"
    rf"|the{SP}(?:very{SP})?(?:same|past|last|previous|preceding|next|following|coming|current)|the)){SP}"
    rf"(?P<unit>(?i:day|night|morning|afternoon|evening|week|fortnight|month|quarter|year|decade|century))\b(?![-–]\w)",
}


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


_DAYS = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "tomorrow": 1}


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


_FIXED = ("day", "night", "morning", "afternoon", "evening")


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


def _unit(match: re.Match[str], now: Now) -> Days | None:
    unit = match["unit"].lower()
    words = squeeze(match["rel"]).removeprefix("the ").split()
    relation = words[-1] if words[0] != "that" else "that"
    fixed = unit in _FIXED
    match relation:
        case "this" | "very" | "current":
            return around(now.day, unit)
        case "the":
            return around(now.anchor or now.day, unit)
        case "same" | "that":
            return around(now.told, unit)
        case "past" | "coming":
            return _run(now.day, unit, 1, -1 if relation == "past" else 1)
        case "last":
            return _run(now.day, unit, 1, -1) if match["rel"].lower() != "last" else around(now.day, unit, -1)
        case "previous" | "preceding":
            return around(now.told, unit, -1)
        case "following":
            return around(now.told, unit, 1)
    if match["rel"].lower() == "next" and not fixed:
        return around(now.day, unit, 1)
    return around(now.told, unit, 1)


def _run(start: dt.date, unit: str, count: float, way: int, *, vague: bool = False) -> Days:
    """The `count` units that end (way -1) or begin (way 1) on a day; vague ones from the start of their unit."""
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
    found = re.search(rf"{NUMBER}(?:{SP}and{SP}a{SP}half)?$", words)
    value = number(found[0].removesuffix(" and a half")) if found else None
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
    return _run(start, unit, count, way, vague=vague)


def _hence(match: re.Match[str], now: Now) -> Days | None:
    unit = match["unit"].lower()
    count, vague = _amount(match["n"])
    if match["how"].lower() == "within":
        return _run(now.day, unit, count, 1) if now.tense == "future" else None
    if now.tense != "future":
        return None
    return _moved(now.day, unit, count, vague, 1)


def _offset(match: re.Match[str], now: Now) -> Days | None:
    groups = match.groupdict()
    unit = (groups["unit"] or groups["unit2"] or groups["unit3"]).lower()
    way = (groups["way"] or groups["way2"] or groups["way3"]).lower()
    if groups["unit2"] and unit == "year":
        return None
    count, vague = (1.0, False) if groups["unit3"] else _amount(groups["n"])
    if groups["half2"]:
        count += 0.5
    start = now.day if way == "ago" else now.told
    return _moved(
        start, unit, count, vague, 1 if way in ("later", "after", "afterward", "afterwards") else -1
    )


def _moved(start: dt.date, unit: str, count: float, vague: bool, way: int) -> Days:
    """The day, week, month or year that lies so far away: as exact as the unit and the number allow."""
    if vague:
        ends = sorted((_shift(start, unit, way * max(1, count - 1)), _shift(start, unit, way * (count + 1))))
        return calendar.span(ends[0], ends[1])
    there = _shift(start, unit, way * count)
    if unit == "month" or (unit == "year" and count < 2):
        return around(there, "month")
    if unit in ("year", "decade"):
        return around(there, "year")
    return around(there, "week") if unit == "week" and count > 1 else calendar.one_day(there)


MEANINGS: dict[str, Callable[[re.Match[str], Now], Days | None]] = {
    "offset": _offset, "hence": _hence, "span": _span, "weekday": _weekday, "day": _day, "weekend": _weekend, "unit": _unit,
}  # fmt: skip
