"""Whether the words around a name speak for a place."""

from __future__ import annotations

from sitrep.knowledge.countries.words import nation
from sitrep.model.parse import Parse
from sitrep.resolving.toponyms_text import hints

from .words import AILMENTS, BEFORE, FOLK, KINDS, LOCATIVE, PLAIN

_DASHES = frozenset({"-", "–", "—", "--", ":", "("})


class Context:
    """Asks the words around the names of one document; `places` are the tokens of places found so far."""

    def __init__(self, p: Parse) -> None:
        self.p = p
        self.places: set[int] = set()
        self.surnames = {
            p.words[i] for a, b, label in p.ents if label == "PERSON" and b - a > 1 for i in (a, b - 1)
        }

    def is_surname(self, a: int, b: int) -> bool:
        """Whether a name of one word is part of a person's full name elsewhere, and nothing says otherwise."""
        return b - a == 1 and self.p.words[a] in self.surnames and not self._after_kind(a)

    def speaks(self, a: int, b: int, *, plain: bool = False) -> bool:
        """Whether a preposition, a word of kind, what it lies in or its neighbours say that it is a place.

        With `plain`, prepositions that persons and firms have as often count too.
        """
        return (
            self._after_preposition(a, plain=plain)
            or self._after_kind(a)
            or self._in_list(a, b)
            or (b < self.p.n and (self.p.lower[b] in FOLK or self.p.lower[b] in KINDS))
            or self._opens(a, b)
            or bool(hints(self.p.text, *self.p.span(a, b)).containers and b < self.p.n and self.p.lower[b] in ("in", ",", "("))
        )

    def is_ailment(self, a: int, b: int) -> bool:
        """Whether a name is that of a disease: "West Nile virus"; of a country it is not."""
        p = self.p
        return b < p.n and p.lower[b] in AILMENTS and not nation(p.text[p.start[a] : p.end[b - 1]])

    def _after_preposition(self, a: int, *, plain: bool) -> bool:
        p = self.p
        i = a - 1
        while i >= 0 and p.lower[i] in BEFORE:
            i -= 1
        if i < 0:
            return False
        if p.lower[i] == "of" and i > 0:  # "Ana Reyes, 25, of Lisbon"
            return p.ent[i - 1] == "PERSON" or p.lower[i - 1] == ","
        return p.lower[i] in LOCATIVE and (plain or i < a - 2 or p.lower[i] not in PLAIN)

    def _after_kind(self, a: int) -> bool:
        p = self.p
        i = a - 1
        if i > 0 and p.lower[i] == "of":
            i -= 1
        return i >= 0 and p.lower[i] in KINDS

    def _in_list(self, a: int, b: int) -> bool:
        """Side by side with a place: "Izium, Lyman and Siversk"; "Bethel, Vt."."""
        p = self.p
        i = a - 1
        while i > 0 and p.lower[i] in (",", "and", "or", "the"):
            i -= 1
        if i in self.places and 0 < a - 1 - i <= 3:
            return True
        i = b
        while i < p.n - 1 and p.lower[i] in (",", "and", "or", "the"):
            i += 1
        return i in self.places and 0 < i - b <= 3

    def _opens(self, a: int, b: int) -> bool:
        """A dateline: capitals and a dash."""
        p = self.p
        if b >= p.n or b - a > 3 or p.end[b - 1] - p.start[a] < 4 or not p.text[p.start[a] : p.end[b - 1]].isupper():
            return False
        return p.lower[b] in _DASHES
