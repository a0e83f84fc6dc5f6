"""Where time is told: every time expression of a text, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sitrep.knowledge.english import matches_at
from sitrep.resolving.dates.grammar import EXPRESSION, LEAD
from sitrep.resolving.dates.judging import Found, likely


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """The words that tell a time, with the preposition before them.

    `kind` is the rule that found them (weekday, mdy, month, year, offset, ...), "range" for two joined ones.
    """

    start: int
    end: int
    text: str
    kind: str


_TO = re.compile(r"\s*(?:to|until|till|through|and|[-–—])\s*")
# Kinds of which two make a range without "from".
_ALIKE = {"dmy": "date", "mdy": "date", "iso": "date", "day": "weekday"}
_MONTH_AND_NUMBER = re.compile(r"([A-Za-z]+\.?)\s+(?:the\s+)?\d{1,2}$")
_CLAUSE_END = re.compile(r"\s*(?:[,.;)]|$)")


def find(text: str, starts: Iterable[int] | None = None) -> tuple[TimeExpression, ...]:
    """Every time expression of a text, in order and without overlaps.

    Durations, ages and frequencies are none. An expression need not resolve: "on 31 February" is found.
    `starts` are the offsets of the words, where they are known: an expression begins at one of them.
    """
    found = _joined(text, list(matches(text, starts)))
    return tuple(TimeExpression(f.start, f.end, text[f.start : f.end], f.kind) for f in found)


def matches(text: str, starts: Iterable[int] | None = None) -> Iterator[Found]:
    """What the grammar matches, likely or not, before ranges are joined; `starts` as for `find`."""
    for match in matches_at(EXPRESSION, text, starts):
        kind = match.lastgroup
        if kind is None or kind == "none":
            continue
        part, lead = match["part"] or "", (match["lead"] or "").lower()
        found = Found(match.start(), match.start("part" if part else kind), match.end(), kind, lead, part)
        owner = text[match.end() : match.end() + 1] in ("'", "’")  # "after Sunday's attack"
        is_set = lead == "for" and not owner and kind in ("weekday", "dmy", "mdy")  # "called for Thursday"
        if lead in ("of", "for") and not is_set or (owner and lead in ("before", "after", "prior to")):
            found.start, found.lead = found.core, ""
        if kind == "mdy" and lead == "in":
            _trim(text, found)
        yield found


def _trim(text: str, found: Found) -> None:
    """ "In March 20 people died" tells a month: a day of the month would come with "on"."""
    words = _MONTH_AND_NUMBER.match(text[found.core : found.end])
    if words and not _CLAUSE_END.match(text, found.end):
        found.end, found.kind = found.core + words.end(1), "month"


def _joined(text: str, found: list[Found]) -> Iterator[Found]:
    """The expressions that are likely ones, ranges of two joined."""
    index = 0
    while index < len(found):
        first = found[index]
        if index + 1 < len(found) and _is_range(text, first, found[index + 1]):
            yield Found(first.start, first.core, found[index + 1].end, "range", first.lead, first.part)
            index += 2
            continue
        if likely(text, first):
            yield first
        index += 1


def _is_range(text: str, first: Found, second: Found) -> bool:
    """Whether two expressions are the ends of one: "from X to Y", "between X and Y", "X - Y"."""
    gap = text[first.end : second.core]
    if len(gap) > 12 or not _TO.fullmatch(gap):
        return False
    alike = _ALIKE.get(first.kind, first.kind) == _ALIKE.get(second.kind, second.kind)
    match gap.strip():
        case "and":
            return first.lead == "between"
        case "-" | "–" | "—":
            return alike and "\n" not in gap
    return first.lead in ("from", "between") or alike


def bare(expression: TimeExpression) -> TimeExpression:
    """The expression without the preposition before it: "May 3" of "since May 3"."""
    lead = LEAD.match(expression.text)
    if lead is None or expression.kind in ("range", "hence"):
        return expression
    return replace(expression, text=expression.text[lead.end() :], start=expression.start + lead.end())
