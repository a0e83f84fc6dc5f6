"""Where time is told: every time expression of a text, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sitrep.resolving.dates.grammar import EXPRESSION

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """The words that tell a time, with the preposition before them.

    `kind` is the rule that found them (weekday, mdy, month, year, offset, ...), or "range" for two joined ones.
    """

    start: int
    end: int
    text: str
    kind: str


@dataclass(slots=True)
class Found:
    """An expression while it is being judged; `core` is where it begins without its preposition."""

    start: int
    core: int
    end: int
    kind: str
    lead: str
    part: str


_TO = re.compile(r"\s*(?:to|until|till|through|and|[-–—])\s*")
_SAME_KIND = {
    "dmy": "date",
    "mdy": "date",
    "month": "month",
    "year": "year",
    "weekday": "weekday",
    "iso": "date",
    "day": "weekday",
}
_NEEDS_SUPPORT = re.compile(r"(?:May|March|MAY|MARCH|Mar|Jan|Jun|Sun|Sat)$")
_NUMBERED = re.compile(
    r"(?:^|[\s(])(?:resolution|flight|room|no\.?|number|article|section|bill|order|highway|unit|channel|boeing|form|page|line|act)\s+$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:(?:more|other|armed|people's|Russian|Ukrainian|Israeli|Palestinian|American|new|additional)\s+)?(?:people|men|women|children|troops"
    r"|soldiers|civilians|fighters|militants|prisoners|police|officers|protesters|protestors|tonnes|tons|miles|km|kilomet\w+|met\w+rs?|feet"
    r"|drones|missiles|rockets|homes|houses|cases|deaths|refugees|migrants|families|dollars|euros|pounds|years|days|hours|minutes|square"
    r"|personnel|members|workers|students|staff|targets|vehicles|buildings|of\s+(?:them|the|his|their)|were|others)\b"
)
_MANY = re.compile(r"(?:hundred|thousand|million|billion|dozen|\bof|\d)\s+$", re.IGNORECASE)
_OLD_YEAR = re.compile(r"(?:\bthe\s|\bof\s|[(–-])$", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"[^\S\n][A-Z][a-z]+")


def find(source: Doc | str) -> tuple[TimeExpression, ...]:
    """Every time expression of a text or a Doc, in order and without overlaps.

    Durations, ages and frequencies are not among them. An expression need not resolve: "on 31 February" is found.
    """
    text = source if isinstance(source, str) else source.text
    return tuple(
        TimeExpression(f.start, f.end, text[f.start : f.end], f.kind)
        for f in _joined(text, list(matches(text)))
    )


def matches(text: str) -> Iterator[Found]:
    """What the grammar matches, likely or not, before ranges are joined."""
    for match in EXPRESSION.finditer(text):
        kind = match.lastgroup
        if kind is None or kind == "none":
            continue
        part, lead = match["part"] or "", (match["lead"] or "").lower()
        core = match.start("part") if part else match.start(kind)
        found = Found(match.start(), core, match.end(), kind, lead, part)
        if lead in ("of", "for") or (
            lead in ("before", "after", "prior to") and text[match.end() : match.end() + 1] in ("'", "’")
        ):
            found.start, found.lead = core, ""
        _trim(text, found)
        yield found


def _trim(text: str, found: Found) -> None:
    """ "In March 20 people died" tells a month: a day of the month would come with "on"."""
    if found.kind == "mdy" and found.lead == "in":
        words = re.match(r"[A-Za-z.]+\s+(?:the\s+)?\d{1,2}(?!\d|st|nd|rd|th)", text[found.core : found.end])
        if (
            words
            and words.end() == found.end - found.core
            and not re.match(r"\s*(?:[,.;)]|$)", text[found.end :])
        ):
            found.end = found.core + re.match(r"[A-Za-z]+\.?", text[found.core :]).end()  # type: ignore[union-attr]
            found.kind = "month"


def _joined(text: str, found: list[Found]) -> Iterator[Found]:
    """The expressions that are likely ones, ranges of two joined."""
    index = 0
    while index < len(found):
        first = found[index]
        if index + 1 < len(found) and _is_range(text, first, found[index + 1]):
            yield Found(first.start, first.core, found[index + 1].end, "range", first.lead, first.part)
            index += 2
            continue
        if _likely(text, first):
            yield first
        index += 1


def _is_range(text: str, first: Found, second: Found) -> bool:
    gap = text[first.end : second.core]
    if len(gap) > 12 or not (joint := _TO.fullmatch(gap)):
        return False
    word = joint[0].strip()
    same = _SAME_KIND.get(first.kind, first.kind) == _SAME_KIND.get(second.kind, second.kind)
    if word == "and":
        return first.lead == "between"
    if word in ("-", "–", "—"):
        return same and "\n" not in gap
    return first.lead in ("from", "between") or same


def _likely(text: str, found: Found) -> bool:
    """Whether the words tell a time here: "May" a month and not a verb, "2000" a year and not a count."""
    words = text[found.core : found.end]
    supported = bool(found.lead or found.part)
    match found.kind:
        case "month":
            if supported or words[-1].isdigit() or " " in words:
                return True
            return not _NEEDS_SUPPORT.match(words) and not _PLAIN_NAME.match(text, found.end)
        case "unit" if words.lower().startswith("the ") and words.lower().split()[1] in _BARE_UNITS:
            return bool(found.part)
        case "season":
            return (
                supported
                or words[-1].isdigit()
                or not words.lower().endswith(("summer", "winter", "autumn", "spring"))
            )
        case "offset":
            return not _MANY.search(text[max(0, found.core - 12) : found.core])
        case "year":
            return _is_year(text, found, words)
    return True


_BARE_UNITS = (
    "day",
    "night",
    "morning",
    "afternoon",
    "evening",
    "week",
    "fortnight",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
)
_YEAR_LEADS = ("in", "since", "ever since", "until", "till", "from", "before", "during", "throughout", "by")


def _is_year(text: str, found: Found, words: str) -> bool:
    year = int(words[-4:])
    if len(words) > 4 or found.part:
        return True
    if _NUMBERED.search(text[max(0, found.core - 14) : found.core]):
        return False
    if _COUNTED.match(text, found.end) and not (
        found.lead in ("in", "since") and text.startswith(" were", found.end)
    ):
        return False
    return (
        found.lead in _YEAR_LEADS
        or 1900 <= year <= 2099
        or bool(_OLD_YEAR.search(text[max(0, found.core - 6) : found.core]))
    )
