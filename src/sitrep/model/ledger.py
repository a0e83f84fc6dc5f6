"""The numbers reported of an incident, by whom and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sitrep.model.figure import FigureKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One number as one report gives it: bounds as in Figure, words, sentence.

    `authority` is whose number it is: the source that the text names, else the outlet itself; `country` is
    that of the named source, "" for an outlet. `superseded` is true where the same authority gave another
    number later. `excluded` says why else a number does not count for low, best and high: "overtaken" by a
    higher toll of later news, "part" of a larger number; "" where it does.
    """

    report_id: str
    low: float | None
    high: float | None
    text: str
    sentence: str
    outlet: str
    authority: str
    country: str
    published: dt.date | None
    superseded: bool = False
    excluded: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLedger:
    """All numbers of one kind and unit, oldest first, and what they come to.

    `low`, `best` and `high` follow UCDP: the lowest estimate, the most likely one, the highest, of the
    numbers that stand; None where no number tells it, as the low of "up to 50". `disputed` where numbers
    that stand, of different authorities, cannot all be right.
    """

    kind: FigureKind
    unit: str | None
    entries: tuple[LedgerEntry, ...]
    low: float | None
    best: float | None
    high: float | None
    disputed: bool = False
