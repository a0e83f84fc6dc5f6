"""Whether words that could tell a time do: "May" a month and not a verb, "2000" a year and not a count."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(slots=True)
class Found:
    """An expression while it is being judged; `core` is where it begins without its preposition."""

    start: int
    core: int
    end: int
    kind: str
    lead: str
    part: str


_NEEDS_SUPPORT = re.compile(r"(?:May|March|MAY|MARCH|Mar|Jan|Jun|Sun|Sat)$")
_NUMBERED = re.compile(
    r"(?:^|[\s(])(?:resolution|flight|room|no\.?|number|article|section|bill|order|highway|unit|channel|boeing|form"
    r"|page|line|act)\s+$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:(?:more|other|armed|people's|Russian|Ukrainian|Israeli|Palestinian|American|new|additional)\s+)?"
    r"(?:people|men|women|children|troops|soldiers|civilians|fighters|militants|prisoners|police|officers"
    r"|protesters|protestors|tonnes|tons|miles|km|kilomet\w+|met\w+rs?|feet|drones|missiles|rockets|homes|houses"
    r"|cases|deaths|refugees|migrants|families|dollars|euros|pounds|years|days|hours|minutes|square|personnel"
    r"|members|workers|students|staff|targets|vehicles|buildings|of\s+(?:them|the|his|their)|were|others)\b"
)
_MANY = re.compile(r"(?:hundred|thousand|million|billion|dozen|\bof|\d)\s+$", re.IGNORECASE)
_BEFORE_OLD_YEAR = re.compile(r"(?:\bthe\s|\bof\s|[(–-])$", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"[^\S\n][A-Z][a-z]+")
_BARE_UNIT = re.compile(r"the\s(?!same|very)\w+$", re.IGNORECASE)
_AFTER_ALL = re.compile(r"\bthe\send\sof\sthe\sday$", re.IGNORECASE)
_BARE_SEASON = re.compile(r"(?:the\s+)?(?:spring|summer|autumn|winter)$", re.IGNORECASE)
_YEAR_LEADS = ("in", "since", "ever since", "until", "till", "from", "before", "during", "throughout", "by")


def likely(text: str, found: Found) -> bool:
    """Whether the words tell a time where they stand."""
    words = text[found.core : found.end]
    supported = bool(found.lead or found.part)
    match found.kind:
        case "month":
            return supported or words[-1].isdigit() or " " in words or _is_month(text, found, words)
        case "unit":
            if _AFTER_ALL.search(text[max(0, found.end - 18) : found.end]):
                return False  # "at the end of the day, all of it failed"
            return bool(found.part) or not _BARE_UNIT.match(words)
        case "season":
            return supported or not _BARE_SEASON.match(words)
        case "offset":
            return not _MANY.search(text[max(0, found.core - 12) : found.core])
        case "year":
            return _is_year(text, found, words)
    return True


def _is_month(text: str, found: Found, words: str) -> bool:
    """A month's name alone: no verb (May, March), and no first name before a last one."""
    return not _NEEDS_SUPPORT.match(words) and not _PLAIN_NAME.match(text, found.end)


def _is_year(text: str, found: Found, words: str) -> bool:
    if len(words) > 4 or found.part:
        return True
    if _NUMBERED.search(text[max(0, found.core - 14) : found.core]):
        return False
    passive = found.lead in ("in", "since") and text.startswith(" were", found.end)
    if _COUNTED.match(text, found.end) and not passive:
        return False
    if found.lead in _YEAR_LEADS or 1900 <= int(words) <= 2099:
        return True
    return _BEFORE_OLD_YEAR.search(text[max(0, found.core - 6) : found.core]) is not None
