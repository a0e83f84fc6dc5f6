"""Days as users of Python give them: dates, times, texts."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sitrep.errors import SettingsError


def as_day(value: Any, where: str) -> dt.date | None:
    """A date, a time or a text such as "2026-03-07" as a day; SettingsError for anything else but None."""
    if value is None or value == "":
        return None
    return a_day(value, where)


def a_day(value: Any, where: str) -> dt.date:
    """As `as_day`, where there must be one."""
    from sitrep.reading.dates import parse_date

    if isinstance(value, dt.date):
        return dt.date(value.year, value.month, value.day)
    try:
        return parse_date(value)
    except (ValueError, AttributeError) as error:
        raise SettingsError(f"{where}: {value!r} is no date (write it as YYYY-MM-DD)") from error
