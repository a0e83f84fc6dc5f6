"""Bodies that every state has, named by pattern: "the Russian Foreign Ministry", "Iraq's parliament"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import get_args

from sitrep.knowledge import countries
from sitrep.knowledge.actors.names import actor_key
from sitrep.knowledge.actors.registry import ActorEntry, Kind, load
from sitrep.knowledge.actors.sources import DATA, many, rows
from sitrep.knowledge.countries.folding import bare, plain

_KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}
_VOICES = frozenset(
    "spokesman spokeswoman spokesperson representative source sources official officials chief staff base"
    " bases".split()
)
_LONGEST = 4
_RANKS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A kind of body: how we name it, its sector and kind."""

    name: str
    sector: str
    kind: Kind


@lru_cache(maxsize=1)
def patterns() -> dict[str, Pattern]:
    """Body words, lower case -> pattern."""
    found: dict[str, Pattern] = {}
    for row in rows(DATA / "bodies.csv"):
        for words in many(row["words"]):
            found.setdefault(words, Pattern(name=row["name"], sector=row["sector"], kind=_KINDS[row["kind"]]))
    return found


def body(text: str) -> ActorEntry | None:
    """The body of a state that the words name, None where they are not a country and a body.

    An institution gets our name for it, people in general keep the words of the text ("Israeli troops").

    Both orders are understood: "Ukrainian air force", "U.S. Embassy", "Iraq's parliament", "parliament of
    Iraq". Words of rank before or after the country ("senior", "local") are passed over.
    """
    for country, words in _splits(plain(text)):
        pattern = _pattern(words)
        if pattern:
            return _entry(country, pattern, plain(text))
    return None


def office(text: str, on: date | None = None) -> ActorEntry | None:
    """Who held the office that the words name: "the Iranian foreign minister", "President of Ukraine"."""
    for country, words in _splits(plain(text)):
        holder = load().holder(bare(words), country, on)
        if holder:
            return holder
    return None


def _splits(text: str) -> Iterator[tuple[str, str]]:
    known = countries.load()
    tokens = text.split()
    for start in range(min(_RANKS, len(tokens))):
        if start and not tokens[start - 1].islower():
            break
        for end in range(min(start + _LONGEST, len(tokens) - 1), start, -1):
            found = known.any(" ".join(tokens[start:end]))
            if found and found[1] in {"name", "demonym", "people", "region"}:
                yield found[0], " ".join(tokens[end:])
    head, _, tail = text.rpartition(" of ")
    if head:
        found = known.any(tail)
        if found and found[1] in {"name", "region"}:
            yield found[0], head


def _pattern(words: str) -> Pattern | None:
    tokens = [token.lower() for token in bare(words).split()]
    for end in (len(tokens), len(tokens) - 1 if tokens and tokens[-1] in _VOICES else 0):
        for start in range(end):
            pattern = patterns().get(" ".join(tokens[start:end]))
            if pattern:
                return pattern
    return None


def _entry(country: str, pattern: Pattern, text: str) -> ActorEntry:
    place = countries.load().get(country)
    people = place.demonyms[0] if place and place.demonyms else countries.load().name(country)
    name = pattern.name.format(country=countries.load().with_article(country), people=people)
    return ActorEntry(
        id=actor_key(name).replace(" ", "-"), name=name if pattern.kind == "agency" else bare(text),
        country=country, sector=pattern.sector, kind=pattern.kind, office="", by="pattern", rank=3,
    )  # fmt: skip
