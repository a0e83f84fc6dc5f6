"""Counts that the sources give, against the record: of their sixth call this year, it holds three."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from sitrep.briefing import amounts, dating
from sitrep.briefing.tolls import Told
from sitrep.briefing.words import joined
from sitrep.model import Count

_ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
)  # fmt: skip
_DIGITS = re.compile(r"\d+(?:st|nd|rd|th)")
_MOST = 6  # days that are named


def counted(counts: Iterable[Count], year: int | None) -> Iterator[Told]:
    """A sentence for each number that the sources of an incident give, with the days of those that are held.

    Days of `year` are said without it.
    """
    by_number: dict[tuple[int, dt.date | None], list[Count]] = {}
    for count in counts:
        by_number.setdefault((count.told, count.since), []).append(count)
    for told, since in list(by_number):
        whole = by_number.get((told, None))
        if since and whole and whole[0].held == by_number[told, since][0].held:  # "the sixth", with no period
            by_number[told, since] += by_number.pop((told, None))
    for (told, since), those in by_number.items():
        first = those[0]
        period = f" since {dating.day(since, year)}" if since else ""
        which = f"the {ordinal(told)}" if _is_ordinal(first) else f"one of {amounts.number(told)}"
        held = _held(told, first.days, len(first.held), year)
        reports = tuple(dict.fromkeys(each.report_id for each in those))
        yield Told(f"It is told as {which}{period}; {held}.", reports)


def ordinal(number: int) -> str:
    """ "sixth", "21st"."""
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _is_ordinal(count: Count) -> bool:
    word = count.text.casefold().split()[-1]
    return word in _ORDINALS or word.endswith("th") or _DIGITS.fullmatch(word) is not None


def _held(told: int, days: Sequence[dt.date | None], held: int, year: int | None) -> str:
    """ "the record holds three of the six: those of 18 March, 19 May and 3 July"."""
    if held == 1:
        return "the record holds no other"
    of = amounts.number(held)
    if held <= told:
        of = f"{of} of the {amounts.number(told)}" if held < told else f"all {of}"
    known = list(dict.fromkeys(day for day in days if day is not None))
    named = joined(dating.day(day, year) for day in known[-_MOST:])
    few = ": those" if len(known) <= _MOST else ", the last of them"
    which = f"{few} of {named}" if known else ""
    return f"the record holds {of}{which}"
