"""Bodies that every state has, named by pattern: "the Russian Foreign Ministry", "Iraq's parliament"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import get_args

from sitrep.knowledge.actors.names import actor_key
from sitrep.knowledge.actors.registry import ActorEntry, Actors, Kind
from sitrep.knowledge.actors.registry import load as load_actors
from sitrep.knowledge.actors.sources import DATA, rows
from sitrep.knowledge.countries import Countries
from sitrep.knowledge.countries import load as load_countries
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


class Bodies:
    """The bodies and offices of all states; read-only."""

    def __init__(self, patterns: Mapping[str, Pattern], countries: Countries, actors: Actors) -> None:
        """`patterns` are by their words, in lower case."""
        self.patterns = patterns
        self._countries = countries
        self._actors = actors

    def body(self, text: str) -> ActorEntry | None:
        """The body of a state that the words name, None where they are not a country and a body.

        An institution gets our name for it, people in general keep the words of the text ("Israeli troops").
        Both orders are understood: "Ukrainian air force", "U.S. Embassy", "Iraq's parliament", "parliament of
        Iraq". Words of rank before or after the country ("senior", "local") are passed over.
        """
        for country, words in self._splits(plain(text)):
            pattern = self._pattern(words)
            if pattern:
                return self._entry(country, pattern, plain(text))
        return None

    def office(self, text: str, on: date | None = None) -> ActorEntry | None:
        """Who held the office that the words name: "the Iranian foreign minister", "President of Ukraine"."""
        for country, words in self._splits(plain(text)):
            holder = self._actors.holder(bare(words), country, on)
            if holder:
                return holder
        return None

    def _splits(self, text: str) -> Iterator[tuple[str, str]]:
        """(country, the other words), in each way to read the text."""
        tokens = text.split()
        for start in range(min(_RANKS, len(tokens))):
            if start and not tokens[start - 1].islower():
                break
            for end in range(min(start + _LONGEST, len(tokens) - 1), start, -1):
                found = self._countries.any(" ".join(tokens[start:end]))
                if found and found[1] in {"name", "demonym", "people", "region"}:
                    yield found[0], " ".join(tokens[end:])
        head, _, tail = text.rpartition(" of ")
        if head:
            found = self._countries.any(tail)
            if found and found[1] in {"name", "region"}:
                yield found[0], head

    def _pattern(self, words: str) -> Pattern | None:
        tokens = [token.lower() for token in bare(words).split()]
        for end in (len(tokens), len(tokens) - 1 if tokens and tokens[-1] in _VOICES else 0):
            for start in range(end):
                pattern = self.patterns.get(" ".join(tokens[start:end]))
                if pattern:
                    return pattern
        return None

    def _entry(self, country: str, pattern: Pattern, text: str) -> ActorEntry:
        known = self._countries
        place = known.get(country)
        people = place.demonyms[0] if place and place.demonyms else known.name(country)
        name = pattern.name.format(country=known.with_article(country), people=people)
        return ActorEntry(
            id=actor_key(name).replace(" ", "-"), name=name if pattern.kind == "agency" else bare(text),
            country=country, sector=pattern.sector, kind=pattern.kind, office="", by="pattern", rank=3,
        )  # fmt: skip


@lru_cache(maxsize=1)
def patterns() -> dict[str, Pattern]:
    """Body words, lower case -> pattern, as they ship with sitrep."""
    found: dict[str, Pattern] = {}
    for row in rows(DATA / "bodies.csv"):
        for words in row.many("words"):
            found.setdefault(words, Pattern(name=row["name"], sector=row["sector"], kind=_KINDS[row["kind"]]))
    return found


@lru_cache(maxsize=1)
def load() -> Bodies:
    """The bodies that ship with sitrep, read once."""
    return Bodies(patterns(), load_countries(), load_actors())
