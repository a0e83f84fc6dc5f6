"""Whether the words around a name speak for a place."""

from __future__ import annotations

from sitrep.knowledge.knowledge import Knowledge
from sitrep.model.parse import Parse
from sitrep.resolving.toponyms_text import hints

from .known import Known
from .words import AILMENTS, BEFORE, FOLK, KINDS, LOCATIVE, PLAIN

_LIST = frozenset({",", "and", "or", "the"})
_LIST_GAP = 3
_DASHES = frozenset({"-", "–", "—", "--", ":", "("})
_DATELINE = 3
_SMALL = (
    3.5  # prominence below which a longer name is a place's own only if the place is named by itself, too
)


class Context:
    """Asks the words around the names of one document.

    `places` are the tokens of the place names found so far, `names` these names, `surnames` the first and
    last words of persons' names.
    """

    def __init__(self, p: Parse, knowledge: Knowledge) -> None:
        self.p = p
        self.knowledge = knowledge
        self.known = Known(knowledge)
        self.places: set[int] = set()
        self.names: set[str] = set()
        persons = [(a, b) for a, b, label in p.ents if label == "PERSON" and b - a > 1]
        self.surnames = {p.words[i] for a, b in persons for i in (a, b - 1)}

    def add(self, a: int, b: int) -> None:
        """Remembers a token range as a place name."""
        self.places.update(range(a, b))
        self.names.add(self.words(a, b))

    def words(self, a: int, b: int) -> str:
        """The text of a token range."""
        start, end = self.p.span(a, b)
        return self.p.text[start:end]

    def is_holder(self, words: str) -> bool:
        """Whether a longer name can be named after the place of these words."""
        best = self.known.place(words)
        if best is None or self.known.is_people(words):
            return False
        return best.prominence > _SMALL or words in self.names

    def is_surname(self, a: int, b: int) -> bool:
        """Whether a name of one word is part of a person's full name, and no word of kind says otherwise."""
        return b - a == 1 and self.p.words[a] in self.surnames and not self._after_kind(a)

    def is_ailment(self, a: int, b: int) -> bool:
        """Whether a name is that of a disease: "West Nile virus"; of a country it is not."""
        p = self.p
        return b < p.n and p.lower[b] in AILMENTS and not self.knowledge.countries.nation(self.words(a, b))

    def speaks(self, a: int, b: int, *, plain: bool = False) -> bool:
        """Whether a preposition, a word of kind, what it lies in or its neighbours say that it is a place.

        With `plain`, prepositions that persons and firms have as often count too.
        """
        return (
            self._after_preposition(a, plain=plain)
            or self._after_kind(a)
            or self._before_noun(b)
            or self._in_list(a, b)
            or self._is_dateline(a, b)
            or self._in_container(a, b)
        )

    def _after_preposition(self, a: int, *, plain: bool) -> bool:
        """ "in X", "near southern X"; "Ana Reyes, 25, of X"."""
        p = self.p
        i = a - 1
        while i >= 0 and p.lower[i] in BEFORE:
            i -= 1
        if i < 0:
            return False
        if p.lower[i] == "of" and i > 0:
            return p.ent[i - 1] == "PERSON" or p.lower[i - 1] == ","
        described = i < a - 1 and p.lower[a - 1] != "the"
        return p.lower[i] in LOCATIVE and (plain or described or p.lower[i] not in PLAIN)

    def _after_kind(self, a: int) -> bool:
        """ "the village of X", "capital X"."""
        p = self.p
        i = a - 1
        if i > 0 and p.lower[i] == "of":
            i -= 1
        return i >= 0 and p.lower[i] in KINDS

    def _before_noun(self, b: int) -> bool:
        """ "X residents", "X province"."""
        return b < self.p.n and (self.p.lower[b] in FOLK or self.p.lower[b] in KINDS)

    def _in_list(self, a: int, b: int) -> bool:
        """Side by side with a place: "Izium, Lyman and Siversk"; "Bethel, Vt."."""
        p = self.p
        i = a - 1
        while i > 0 and p.lower[i] in _LIST:
            i -= 1
        if i in self.places and 0 < a - 1 - i <= _LIST_GAP:
            return True
        i = b
        while i < p.n - 1 and p.lower[i] in _LIST:
            i += 1
        return i in self.places and 0 < i - b <= _LIST_GAP

    def _is_dateline(self, a: int, b: int) -> bool:
        """Capitals and a dash: "BEIRUT -"."""
        p = self.p
        if b >= p.n or b - a > _DATELINE or p.lower[b] not in _DASHES:
            return False
        words = self.words(a, b)
        return len(words) > _DATELINE and words.isupper()

    def _in_container(self, a: int, b: int) -> bool:
        """ "X, Ohio", "X in Donetsk Oblast", "X (Syria)"."""
        p = self.p
        if b >= p.n or p.lower[b] not in ("in", ",", "("):
            return False
        return bool(hints(p.text, *p.span(a, b), self.knowledge).containers)
