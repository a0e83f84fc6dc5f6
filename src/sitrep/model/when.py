"""When it happened."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sitrep.model.reasons import Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A range of days, both ends included; equal ends are one day.

    `text` is the time expression ("" where the date comes from context), `precision` one of day,
    week, month, quarter, season, year, decade, century, range.

    `reason` is the code of the kind of expression that was read ("weekday", "month.since"; "" where `text`
    is empty), `basis` tells what ties the date to the event.
    """

    text: str
    start: int
    end: int
    earliest: dt.date
    latest: dt.date
    precision: str = "day"
    reason: str = ""
    basis: Basis = Basis.IN_SENTENCE
