"""Days as a brief says them."""

from __future__ import annotations

import calendar
import datetime as dt

_LONG = 31


def day(when: dt.date, year: int | None = None) -> str:
    """ "4 July", with its year where it is not `year`."""
    said = f"{when.day} {calendar.month_name[when.month]}"
    return said if when.year == year else f"{said} {when.year}"


def period(first: dt.date, last: dt.date, year: int | None = None) -> str:
    """ "1 to 8 July 2025", "30 June to 2 July 2025"."""
    if first == last:
        return day(first, year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last, year)}"
    return f"{day(first, last.year)} to {day(last, year)}"


def when(first: dt.date | None, last: dt.date | None, year: int | None = None) -> str:
    """ "on 4 July", "from 5 to 6 July", "in July", "in 2023", "since May 2024"; "" where no day is told."""
    if first is None or last is None:
        return ""
    if first == last:
        return f"on {day(first, year)}"
    whole = last == last.replace(day=calendar.monthrange(last.year, last.month)[1]) and first.day == 1
    if whole and (first.month, last.month) == (1, 12):
        return f"in {first.year}" if first.year == last.year else f"from {first.year} to {last.year}"
    if whole and (first.year, first.month) == (last.year, last.month):
        month = calendar.month_name[first.month]
        return f"in {month}" if first.year == year else f"in {month} {first.year}"
    if (last - first).days == 1:
        same = first.month == last.month
        return f"on {first.day if same else day(first, last.year)} and {day(last, year)}"
    if (last - first).days <= _LONG:
        start = str(first.day) if first.month == last.month else day(first, last.year)
        return f"between {start} and {day(last, year)}"
    return f"between {_month(first)} and {_month(last)}"


def _month(of: dt.date) -> str:
    return f"{calendar.month_name[of.month]} {of.year}"
