"""What the gazetteer and the lists know of some words, asked strictly: by their own name only."""

from __future__ import annotations

import re

from sitrep.knowledge.gazetteer import Candidate, Match
from sitrep.knowledge.gazetteer.names import city_base, part_base
from sitrep.knowledge.knowledge import Knowledge

from .words import BODIES, KINDS, NAMESAKES, NEVER, STREETS

_OWN = frozenset({Match.NAME, Match.ALIAS})
_NAME = re.compile(r"(?=.*[^\W\d_])[^\W\d_a-z][^$€£%@#/\\]*")
_COMMON = BODIES | NAMESAKES | KINDS | STREETS | NEVER
_BODIES_OF_MEN = frozenset({"group", "force", "organisation", "agency", "party", "outlet", "company"})


class Known:
    """Asks the lists for one document, and remembers the answers."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._places: dict[str, Candidate | None] = {}

    def place(self, words: str) -> Candidate | None:
        """The best known place that bears this very name, None where there is none or the words are common."""
        if words not in self._places:
            self._places[words] = self._place(words)
        return self._places[words]

    def _place(self, words: str) -> Candidate | None:
        if not _NAME.fullmatch(words) or (words.lower() in _COMMON and words not in ("US", "U.S.")):
            return None
        found = self.knowledge.gazetteer.lookup(words)
        return next((item for item in found if item.match in _OWN), None)

    def with_kind(self, words: str) -> str:
        """The words as far as they are a place name: "Nyanza Province", "Dublin" of "Dublin City"; or ""."""
        if self.place(words):
            return words
        if not _NAME.fullmatch(words):
            return ""
        if (base := city_base(words)) and words.startswith(base) and self.place(base):
            return base
        based = any(item.match is Match.BASE for item in self.knowledge.gazetteer.lookup(words))
        return words if based and words.rsplit(maxsplit=1)[-1].lower() in KINDS else ""

    def is_people(self, words: str) -> bool:
        """Whether the words are an adjective or a people, and no place: "Syrian", "South Koreans"."""
        countries = self.knowledge.countries
        return countries.is_people(words) and not countries.by_name(words)

    def is_body(self, words: str) -> bool:
        """Whether the words are the name of a group, a party, a firm ("Hamas"), not of a country."""
        if self.knowledge.countries.by_name(words):
            return False
        found = self.knowledge.actors.find(words)
        return bool(found) and found[0].kind in _BODIES_OF_MEN and found[0].by in ("name", "abbreviation")

    def part_of(self, words: str) -> str:
        """ "Sudan" for "Southern Sudan" and "parts of Sudan", where only the inner name is known; else ""."""
        inner = part_base(words)
        return inner if inner and words.endswith(inner) and self.place(inner) else ""
