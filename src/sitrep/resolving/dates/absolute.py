"""Time expressions that name days, months and years: their patterns, and what each means.

A rule is a pattern with named groups and a function from its match to days. The functions raise ValueError
where there is no such day, and give None where the text does not tell.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

from sitrep.resolving.dates import calendar
from sitrep.resolving.dates.calendar import Days
from sitrep.resolving.dates.now import Now
from sitrep.resolving.dates.words import (
    DASH,
    DAY,
    DECADES,
    HOLIDAYS,
    KNOWN_DAYS,
    MONTH,
    NUMBER,
    ORDINAL_END,
    ORDINALS,
    RELATIVE_YEAR,
    SEASON,
    SP,
    WEEKDAY_BEFORE,
    YEAR_AFTER,
    month_number,
    number,
    squeeze,
    weekday_number,
)  # fmt: skip

_ORDINAL_WORDS = "|".join(sorted(ORDINALS, key=len, reverse=True))
_HOLIDAYS = "|".join(sorted(HOLIDAYS, key=len, reverse=True)).replace(" ", SP).replace("'", "['’]")
_LIST_END = r"(?=[^\S\n]*(?:[,.;:)\n]|$|of\b|\d{4}))"
_YEAR = r"(?:1\d{3}|2[01]\d{2})"

PATTERNS = {
    "iso": r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])",
    "numeric": r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})(?!\d)",
    "known": rf"9/11(?![/\d])|(?:Oct(?:ober|\.){SP}7|7{SP}October)(?={SP}(?:Hamas{SP})?(?:attack|massacre|assault))"
    rf"|September{SP}11(?={SP}(?:terror(?:ist)?{SP})?attack)|January{SP}6(?={SP}(?:riot|insurrection|attack|Capitol))",
    "holiday": rf"(?i:(?:{_HOLIDAYS}|easter{SP}(?:sunday|monday)|good{SP}friday|easter)(?![\w-])){YEAR_AFTER}?",
    "dmy": rf"{WEEKDAY_BEFORE}?(?:(?:the{SP})?(?P<d>{DAY})(?:(?:{DASH}|{SP}(?:to|and|through|until){SP})(?P<d2>{DAY}))?"
    rf"|(?i:the{SP}(?P<dw>{_ORDINAL_WORDS}){SP}of))(?:{SP}of)?{SP}(?P<m>{MONTH})(?!-[a-z])(?:{YEAR_AFTER})?",
    "mdy": rf"{WEEKDAY_BEFORE}?(?P<m>{MONTH}){SP}(?:the{SP})?(?P<d>{DAY})(?!\d|[,.:]\d|{SP}?%|{SP}per)"
    rf"(?:(?:{DASH}|{SP}(?:to|through|until){SP})(?P<d2>{DAY})(?!\d|[,.:]\d|{SP}{MONTH})"
    rf"|{SP}and{SP}(?P<d3>{DAY}){_LIST_END})?{YEAR_AFTER}?",
    "partof": rf"(?i:(?:the{SP})?(?P<nth>{_ORDINAL_WORDS}){SP}(?:(?P<n>{NUMBER}){SP})?(?P<unit>day|week|weekend|month|quarter|half)"
    rf"s?{SP}of){SP}(?:(?P<m>{MONTH}){YEAR_AFTER}?|(?P<y2>{_YEAR})(?!\d)|(?P<yrel2>{RELATIVE_YEAR}|the{SP}year\b))",
    "month": rf"(?:(?:the{SP})?month{SP}of{SP})?(?P<m>{MONTH})(?!-[a-z]){YEAR_AFTER}?",
    "relmonth": rf"(?P<rel>(?i:last|this|next|this{SP}past|this{SP}coming|the{SP}previous|the{SP}following)){SP}"
    rf"(?P<m>{MONTH})(?!{SP}\d)",
    "quarter": rf"(?:(?P<q>[QH])(?P<n>[1-4])|(?i:(?:the{SP})?(?P<nth>first|second|third|fourth|last){SP}(?P<unit>quarter)))"
    rf"(?:{YEAR_AFTER}|(?!{SP}of)(?!\w))",
    "season": rf"(?P<rel>(?i:last|this|next|this{SP}past|this{SP}coming)){SP}(?P<s>{SEASON})"
    rf"|(?i:the{SP})?(?P<s2>{SEASON})(?:{SP}of)?{SP}(?P<y>\d{{4}})(?:[-–/](?P<y2>\d{{2,4}}))?(?!\d)"
    rf"|(?P<s3>(?i:(?:the{SP})?(?:summer|winter|autumn)\b|(?:the{SP})spring\b))",
    "century": rf"(?i:(?:the{SP})?(?:(?P<n>\d{{1,2}}){ORDINAL_END}|(?P<nw>{_ORDINAL_WORDS}))(?:{SP}|-|{SP}-{SP})century\b)"
    rf"(?!{SP}B\.?C)",
    "decade": rf"(?i:the{SP})?(?P<y>(?:1\d|20)\d)0['’]?s\b|(?i:the{SP})['’](?P<yy>\d)0s\b"
    rf"|(?i:the{SP}(?P<dw>{'|'.join(DECADES)}))\b",
    "years": r"(?P<y>(?:1\d|20)\d\d)[-–/](?P<y2>\d\d)(?![\d-])",
    "dom": rf"the{SP}(?P<d>[0-3]?\d){ORDINAL_END}(?:{SP}of{SP}(?P<which>this|last|next|the){SP}month)?"
    rf"(?=[^\S\n]*(?:[,.;:)\n]|$))",
    "year": rf"(?i:the{SP}year{SP})?(?<![A-Za-z]-)(?P<y>{_YEAR})(?![\d%]|[,.:/]\d|-\w)(?!{SP}(?:B\.?C|GMT|hours|UTC))",
}


def _year_of(match: re.Match[str], now: Now) -> int | None:
    """The year told after a day or a month, in digits or by its place ("last year"); None where none is told."""
    groups = match.groupdict()
    if groups.get("y"):
        return int(groups["y"])
    relative = groups.get("yrel") or groups.get("yrel2")
    return now.year(squeeze(relative)) if relative else None


def _iso(match: re.Match[str], now: Now) -> Days | None:
    return calendar.day_of(int(match["y"]), int(match["m"]), int(match["d"]))


def _numeric(match: re.Match[str], now: Now) -> Days | None:
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    if a != b and a <= 12 and b <= 12:
        return None
    return calendar.day_of(year, b, a) if b <= 12 else calendar.day_of(year, a, b)


def _known(match: re.Match[str], now: Now) -> Days | None:
    text = squeeze(match[0])
    key = "jan" if text.startswith("jan") else "oct" if "oct" in text else "9/1"
    return next(calendar.day_of(*day) for name, day in KNOWN_DAYS.items() if name.startswith(key))


def _each_year(now: Now, make: Callable[[int], Days]) -> Iterator[Days]:
    """The days that `make` gives in the years around publication, those that exist."""
    for year in range(now.day.year - 8, now.day.year + 9):
        try:
            yield make(year)
        except ValueError:
            continue


def _holiday(match: re.Match[str], now: Now) -> Days | None:
    name = squeeze(re.split(r"\d|,", match[0])[0])
    name = next((h for h in HOLIDAYS if name.startswith(h)), name)
    for longer in HOLIDAYS:
        if squeeze(match[0]).startswith(longer) and len(longer) > len(name):
            name = longer

    def make(year: int) -> Days:
        if name in HOLIDAYS:
            return calendar.day_of(year, *HOLIDAYS[name])
        shift = -2 if name.startswith("good") else 1 if "monday" in name else 0
        return calendar.one_day(calendar.easter(year) + dt.timedelta(shift))

    year = _year_of(match, now)
    return make(year) if year else now.choose(_each_year(now, make))


def _date(match: re.Match[str], now: Now) -> Days | None:
    groups = match.groupdict()
    month = month_number(match["m"])
    first = int(re.sub(r"\D", "", groups["d"])) if groups.get("d") else ORDINALS[groups["dw"].lower()]
    second = groups.get("d2") or groups.get("d3")

    def make(year: int) -> Days:
        day = dt.date(year, month, first)
        last = dt.date(year, month, int(re.sub(r"\D", "", second))) if second else day
        return calendar.span(day, last, "range" if second else "day")

    year = _year_of(match, now)
    if year:
        return make(year)
    found = list(_each_year(now, make))
    weekday = re.match(r"[A-Za-z]+", match[0]) if not match[0][0].isdigit() else None
    if weekday and weekday[0].lower()[:3] in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"):
        told = weekday_number(weekday[0])
        fitting = [d for d in found if d.earliest.weekday() == told and d.away(now.day) < 550]
        found = fitting or found
    return now.choose(found)


def _month(match: re.Match[str], now: Now) -> Days | None:
    month = month_number(match["m"])
    year = _year_of(match, now)
    return (
        calendar.months(year, month)
        if year
        else now.choose(_each_year(now, lambda y: calendar.months(y, month)))
    )


def _relmonth(match: re.Match[str], now: Now) -> Days | None:
    month = month_number(match["m"])
    return _relative(squeeze(match["rel"]), now, lambda y: calendar.months(y, month))


def _relative(relation: str, now: Now, make: Callable[[int], Days]) -> Days | None:
    """This, last or next of the months or seasons of that name."""
    found = list(_each_year(now, make))
    if relation in ("last", "this past", "the previous"):
        return max((d for d in found if d.latest < now.day), default=None)
    if relation in ("next", "this coming", "the following"):
        return min((d for d in found if d.earliest > now.day), default=None)
    return min(
        (d for d in found if d.earliest.year == now.day.year or d.away(now.day) == 0),
        key=lambda d: d.away(now.day),
        default=None,
    )


def _partof(match: re.Match[str], now: Now) -> Days | None:
    groups = match.groupdict()
    if groups["m"]:
        whole = _month(match, now)
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

    year = _year_of(match, now)
    return make(year) if year else now.choose(_each_year(now, make))


def _season(match: re.Match[str], now: Now) -> Days | None:
    groups = match.groupdict()
    if groups["rel"]:
        return _relative(squeeze(groups["rel"]), now, lambda y: calendar.season(y, groups["s"]))
    if groups["s2"]:
        return calendar.season(int(groups["y"]), groups["s2"])
    return now.choose(_each_year(now, lambda y: calendar.season(y, squeeze(groups["s3"]).split()[-1])))


def _century(match: re.Match[str], now: Now) -> Days | None:
    nth = int(match["n"]) if match["n"] else ORDINALS[match["nw"].lower()]
    return calendar.years(100 * (nth - 1), 100, "century")


def _decade(match: re.Match[str], now: Now) -> Days | None:
    groups = match.groupdict()
    if groups["y"]:
        return calendar.years(10 * int(groups["y"]), 10, "decade")
    tens = 10 * int(groups["yy"]) if groups["yy"] else DECADES[groups["dw"].lower()]
    return calendar.years(1900 + tens if tens > 20 else 2000 + tens, 10, "decade")


def _years(match: re.Match[str], now: Now) -> Days | None:
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


def _year(match: re.Match[str], now: Now) -> Days | None:
    return calendar.years(int(match["y"]))


MEANINGS: dict[str, Callable[[re.Match[str], Now], Days | None]] = {
    "iso": _iso, "numeric": _numeric, "known": _known, "holiday": _holiday, "dmy": _date, "mdy": _date,
    "partof": _partof, "month": _month, "relmonth": _relmonth, "quarter": _quarter, "season": _season,
    "century": _century, "decade": _decade, "years": _years, "dom": _day_of_month, "year": _year,
}  # fmt: skip
