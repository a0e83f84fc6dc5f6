"""What days a time expression means."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Literal

from sitrep.model import When
from sitrep.resolving.dates import calendar, counted, named, periods, relative
from sitrep.resolving.dates.calendar import Days
from sitrep.resolving.dates.finding import TimeExpression, matches
from sitrep.resolving.dates.grammar import LEAD, PART_FIRST, PARTS
from sitrep.resolving.dates.now import Now
from sitrep.resolving.dates.patterns import PATTERNS
from sitrep.resolving.dates.words import squeeze

Tense = Literal["past", "present", "future", ""]
MEANINGS = {**named.MEANINGS, **periods.MEANINGS, **relative.MEANINGS, **counted.MEANINGS}
_MATCHERS = {kind: re.compile(pattern) for kind, pattern in PATTERNS.items()}
_MATCHERS["known"] = re.compile(".*")  # its words stand for a day because of what follows them


def resolve(
    expression: TimeExpression, *, published: dt.date | None, tense: Tense = "", anchor: dt.date | None = None
) -> When | None:
    """The days that an expression means, or None where it does not tell.

    `tense` is that of the verb it goes with; `anchor` the day that "the same day" and "a week later" count
    from. Without `published` only full dates resolve. Never raises: days that do not exist give None.
    """
    if isinstance(published, dt.datetime):
        published = published.date()
    now = Now(published, tense, anchor)
    try:
        days, reason = (
            _range(expression.text, now)
            if expression.kind == "range"
            else _single(expression.text, expression.kind, now)
        )
    except (ValueError, OverflowError):
        return None
    if days is None:
        return None
    return When(
        text=expression.text, start=expression.start, end=expression.end,
        earliest=days.earliest, latest=days.latest, precision=days.precision, reason=reason,
    )  # fmt: skip


def _single(text: str, kind: str, now: Now) -> tuple[Days | None, str]:
    """One expression: its core, the part of it that is meant, and the bound that a preposition sets."""
    lead, part, core = _split(text, kind)
    if lead == "for" and now.tense != "past" or lead == "for" and kind == "weekday":
        now = replace(now, tense="future")  # what is called, or set, for a day is to come
    elif lead == "by" and now.tense == "past" and kind in ("dmy", "mdy", "month"):
        now = replace(now, tense="")  # a time set rather than one long past: the nearest
    match = _MATCHERS[kind].match(core)
    days = MEANINGS[kind](match, now) if match else None
    if days is None:
        return None, kind
    days = _part(days, part)
    if lead or kind != "year":
        days = _clip(days, now, part, core)
    if lead in ("since", "ever since", "starting", "starting on"):
        return _since(days, now), f"{kind}.since"
    if lead == "by" and part == "mid":
        days = days._replace(latest=days.earliest + (days.latest - days.earliest) // 2)
    if lead in ("until", "till", "through", "by"):
        return _until(days, now), f"{kind}.until"
    if lead == "after":
        return (
            _since(days, now) if now.tense == "past" and days.latest <= now.day else None
        ), f"{kind}.after"
    if lead in ("before", "prior to"):
        return None, f"{kind}.before"
    return days, kind


def _split(text: str, kind: str) -> tuple[str, str, str]:
    """Preposition, part of the range and core of an expression."""
    lead, part = "", ""
    if kind != "hence" and (head := LEAD.match(text)):
        lead, text = squeeze(head[1]), text[head.end() :]
    if first := PART_FIRST.match(text):
        words = squeeze(first[0]).removeprefix("the ").removeprefix("very ")
        part, text = PARTS.get(re.sub(r"( of| in| on| by|-)$", "", words), ""), text[first.end() :]
    if kind == "unit" and lead in ("in", "within", "over", "during"):
        text = re.sub(r"^the\s+next\b", "the coming", re.sub(r"^the\s+last\b", "the past", text))
    return lead, part, text


def _part(days: Days, part: str) -> Days:
    return (
        calendar.part(days, part) if part in ("early", "mid", "late", "first half", "second half") else days
    )


_WHOLE = ("week", "month", "quarter", "season", "year")


def _clip(days: Days, now: Now, part: str, core: str) -> Days:
    """What has happened lies before publication, what is to come after it; so with earlier and later."""
    told = part in ("earlier", "later") and core.lower().startswith(("the", "that"))
    reference = now.anchor if told and now.anchor else now.published
    if reference is None or not days.earliest <= reference <= days.latest or days.precision not in _WHOLE:
        return days
    if part == "earlier" or (now.tense == "past" and part != "later"):
        return days._replace(latest=reference)
    if part == "later" or now.tense == "future":
        return days._replace(earliest=reference)
    return days


def _since(days: Days, now: Now) -> Days:
    return calendar.span(days.earliest, now.day) if days.earliest <= now.day else days


def _until(days: Days, now: Now) -> Days:
    return calendar.span(now.day, days.latest) if days.latest >= now.day else days


_YEAR = re.compile(r"\d{4}|year")
_COMES_BACK = ("weekday", "month", "dmy", "mdy", "season", "holiday", "dom", "quarter")


def _range(text: str, now: Now) -> tuple[Days | None, str]:
    """ "from X to Y": from the first day of X to the last of Y. What is told of one helps with the other."""
    first, second = list(matches(text))[:2]
    words = text[first.core : first.end]
    others = text[second.core : second.end]
    first_told = first.kind not in _COMES_BACK or _YEAR.search(words)
    if first_told and second.kind in _COMES_BACK and not _YEAR.search(others):
        begin = _single(words, first.kind, now)[0]
        end = _single(others, second.kind, Now(begin.earliest, "future", now.anchor))[0] if begin else None
    else:
        end = _single(others, second.kind, now)[0]
        before = Now(end.latest, "past", now.anchor) if end and not first_told else now
        begin = _single(words, first.kind, before)[0]
    if begin is None or end is None:
        return None, "range"
    return calendar.span(begin.earliest, end.latest), "range"
