"""The fields of a report in a few words each, for people."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence

from sitrep.exporting.record import number
from sitrep.model import Attribution, Figure, Party, Place, Report, When

NONE = "–"
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")


def clean(text: str) -> str:
    """`text` on one line, without characters that steer a terminal."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def event(report: Report) -> str:
    """Type and modes: "ASSAULT drone, targeted"."""
    return f"{report.event_type} {', '.join(report.mode)}".rstrip()


def parties(found: Sequence[Party]) -> str:
    """Names with country and sector: "Russia (RUS MIL), rebels (REB)"."""
    return ", ".join(map(_party, found)) or NONE


def _party(party: Party) -> str:
    codes = " ".join(code for code in (party.country, party.sector) if code and code != "UNK")
    name = clean(party.name or party.text)
    return f"{name} ({codes})" if codes else name


def place(found: Place | None) -> str:
    """Name and country; "?" after a place that is named but not located."""
    if found is None:
        return NONE
    name = clean(found.name or found.text)
    where = f"{name}, {found.country}" if found.country and found.precision != "country" else name
    return where if found.lat is not None else f"{where} ?"


def when(found: When | None) -> str:
    """A day, month, year or range: "4 Jul 2025", "Jul 2025", "1–7 Jul 2025"."""
    if found is None:
        return NONE
    first, last = found.earliest, found.latest
    if first == last:
        return _day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
        return f"{_MONTHS[first.month]} {first.year}" if whole else f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _day(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month]} {day.year}"


def figures(found: Sequence[Figure]) -> str:
    """ "killed 7, injured ≥ 14, money 2,000,000 USD"."""
    return ", ".join(map(_figure, found)) or NONE


def _figure(figure: Figure) -> str:
    low, high = number(figure.low), number(figure.high)
    if low is None and high is None:
        amount = "?"
    elif low is None:
        amount = f"≤ {high:,}"
    elif high is None:
        amount = f"≥ {low:,}"
    else:
        amount = f"{low:,}" if low == high else f"{low:,}–{high:,}"
    return f"{figure.kind} {amount} {figure.unit or ''}".rstrip()


def said_by(found: Attribution | None) -> str:
    """Who says so, and how where it is not plainly affirmed: "Pentagon", "Hamas (denies)"."""
    if found is None:
        return NONE
    name = clean(found.name or found.text)
    return name if found.stance == "affirms" else f"{name} ({found.stance})"


def words(report: Report, room: int) -> tuple[str, str, str]:
    """The sentence before, in and after its trigger, cut to about `room` characters around the trigger."""
    sentence, trigger = report.sentence, report.trigger
    start = max(0, trigger.start - sentence.start)
    end = max(start, trigger.end - sentence.start)
    before, inside, after = sentence.text[:start], sentence.text[start:end], sentence.text[end:]
    before, inside, after = (
        _UNPRINTABLE.sub(" ", part) for part in (before.lstrip(), inside, after.rstrip())
    )
    spare = max(20, room - len(inside))
    if len(before) + len(after) > spare:
        left = min(len(before), max(spare // 2, spare - len(after)))
        before, after = _cut_left(before, left), _cut_right(after, spare - left)
    return before, inside, after


def _cut_left(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    kept = text[len(text) - length :]
    return "… " + kept.partition(" ")[2]


def _cut_right(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0] + " …"
