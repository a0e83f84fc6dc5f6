"""Publication dates as documents write them."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sep sept", "october oct", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_CLOCK = (
    r"(?:,?\s+(?:at\s+|\|\s+|[-–]\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?)?"
)
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\s.*)?")
_FIRST_YEAR = 1800
_RFC_2822 = re.compile(
    r"(?:[A-Za-z]{3},? )?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})?(?: \S+)?(?: \(\w+\))?"
)
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{{4}}){_CLOCK}", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}([a-z]+)\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_CLOCK}", re.IGNORECASE
)


def parse_date(text: str) -> dt.date:
    """The day that `text` states, in its own time zone; ValueError where it is no date or no such day is.

    Reads ISO 8601 with or without a time, 20250704, 2025/07/04, RFC 2822 and English dates with the
    month in letters. 04/07/2025 is refused: it is 4 July to some and 7 April to others.
    """
    text = " ".join(text.split())
    parts = _numeric(text) or _worded(text)
    try:
        if parts is not None:
            return _plausible(dt.date(*parts))
        if _RFC_2822.fullmatch(text):
            return _plausible(parsedate_to_datetime(text).date())
    except ValueError as error:
        raise ValueError(f"'{text[:40]}' is not a date (there is no such day of publication)") from error
    raise ValueError(f"'{text[:40]}' is not a date (write it as YYYY-MM-DD)")


def _plausible(day: dt.date) -> dt.date:
    """`day`, unless it is a placeholder such as 0001-01-01."""
    if day.year < _FIRST_YEAR:
        raise ValueError
    return day


def _numeric(text: str) -> tuple[int, int, int] | None:
    for pattern in (_ISO, _COMPACT, _SLASHED):
        if found := pattern.fullmatch(text):
            return int(found[1]), int(found[2]), int(found[3])
    return None


def _worded(text: str) -> tuple[int, int, int] | None:
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found[1], found[2], found[3]
    elif found := _MONTH_FIRST.fullmatch(text):
        month, day, year = found[1], found[2], found[3]
    else:
        return None
    number = _MONTHS.get(month.lower())
    return (int(year), number, int(day)) if number else None
