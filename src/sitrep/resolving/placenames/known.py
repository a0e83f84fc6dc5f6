"""What the gazetteer and the lists know of some words, asked strictly: by their own name only."""

from __future__ import annotations

import re
from functools import lru_cache

from sitrep.knowledge import actors
from sitrep.knowledge.countries import load as load_countries
from sitrep.knowledge.gazetteer import Candidate, Match, load
from sitrep.knowledge.gazetteer.names import city_base, part_base

from .words import BODIES, KINDS, NAMESAKES, NEVER, STREETS

_OWN = frozenset({Match.NAME, Match.ALIAS})
_NAME = re.compile(r"(?=.*[^\W\d_])[^\W\d_a-z][^$€£%@#/\\]*")
_COMMON = BODIES | NAMESAKES | KINDS | STREETS | NEVER
_BODIES_OF_MEN = frozenset({"group", "force", "organisation", "agency", "party", "outlet", "company"})


@lru_cache(maxsize=1 << 16)
def place(words: str) -> Candidate | None:
    """The best known place that bears this very name, None where there is none or the words are common."""
    if not _NAME.fullmatch(words) or (words.lower() in _COMMON and words not in ("US", "U.S.")):
        return None
    return next((item for item in load().lookup(words) if item.match in _OWN), None)


@lru_cache(maxsize=1 << 12)
def with_kind(words: str) -> str:
    """The words as far as they are a place name: "Nyanza Province", "Dublin" of "Dublin City"; or ""."""
    if place(words):
        return words
    if not _NAME.fullmatch(words):
        return ""
    if (base := city_base(words)) and words.startswith(base) and place(base):
        return base
    based = any(item.match is Match.BASE for item in load().lookup(words))
    return words if based and words.rsplit(maxsplit=1)[-1].lower() in KINDS else ""


@lru_cache(maxsize=1 << 12)
def is_people(words: str) -> bool:
    """Whether the words are an adjective or a people, and no place: "Syrian", "South Koreans"."""
    countries = load_countries()
    return countries.is_people(words) and not countries.by_name(words)


@lru_cache(maxsize=1 << 12)
def is_body(words: str) -> bool:
    """Whether the words are the name of a group, a party, a firm ("Hamas"), not of a country."""
    if load_countries().by_name(words):
        return False
    found = actors.load().find(words)
    return bool(found) and found[0].kind in _BODIES_OF_MEN and found[0].by in ("name", "abbreviation")


def part_of(words: str) -> str:
    """ "Sudan" for "Southern Sudan" and "parts of Sudan", where only the inner name is known; else ""."""
    inner = part_base(words)
    return inner if inner and words.endswith(inner) and place(inner) else ""
