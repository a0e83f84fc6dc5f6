"""Which words of an article are place names: the names model's word, checked against gazetteer and context.

The model finds persons, organisations and places. Here its places are cut to the name proper or dropped, the
places inside names of organisations are taken out ("Aden" of "Aden City Council"), and what it missed is
added where the gazetteer has the name and the words around it speak for a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.knowledge.knowledge import Knowledge
from sitrep.model import Span
from sitrep.model.parse import Parse

from .context import Context
from .longer import Part, inside, listed
from .placename import PlaceName
from .words import BODIES, KINDS, NATURE, NEVER, STREETS

_LONGEST = 5
_FAMOUS, _LEADING = (
    6.0,
    7.0,
)  # prominence of a place that is meant without further signs; of a country, a capital
_LABELS = frozenset({"GPE", "LOC", "FAC"})
_NOUNS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ"})  # a rare name is often taken for a common noun
_ABBREVIATED = re.compile(r"(?:[A-Z]\w{0,3}\.)+\w+")  # "W.Va", whose last stop was taken for the sentence's
_PASSES = 2  # names found in the first pass speak for others in the second


def find(p: Parse, knowledge: Knowledge) -> list[PlaceName]:
    """The place names of a document in text order; none overlaps another."""
    return _Finder(p, knowledge).found()


class _Finder:
    """Finds the place names of one document; `parts` has them by their first token."""

    def __init__(self, p: Parse, knowledge: Knowledge) -> None:
        self.p = p
        self.context = Context(p, knowledge)
        self.known = self.context.known
        self.parts: dict[int, Part] = {}

    def found(self) -> list[PlaceName]:
        for _ in range(_PASSES):
            for a, b, label in self.p.ents:
                end = self._joined(a, b)
                if not self._is_free(a, end):
                    continue
                if end > b:
                    self._take(a, end)
                elif not self.context.is_ailment(a, b):
                    self._named(a, b, label)
            for a, b in list(self._runs()):
                self._run(a, b)
        return [self._name(self.parts[a]) for a in sorted(self.parts)]

    def _name(self, part: Part) -> PlaceName:
        text = self.p.text
        start, end = self.p.span(part.first, part.after)
        if _ABBREVIATED.fullmatch(text, start, end) and text[end : end + 1] == ".":
            end += 1
        whole = Span(*self.p.span(part.whole_first, part.whole_after)) if part.is_inner else None
        return PlaceName(span=Span(start, end), whole=whole)

    def _take(self, first: int, after: int, a: int = -1, b: int = -1) -> None:
        self._keep([Part(first, after, first if a < 0 else a, after if b < 0 else b)])

    def _keep(self, parts: list[Part]) -> bool:
        for part in parts:
            self.parts[part.first] = part
            self.context.add(part.first, part.after)
        return bool(parts)

    def _is_free(self, a: int, b: int) -> bool:
        return self.context.places.isdisjoint(range(a, b))

    def _joined(self, a: int, b: int) -> int:
        """The end of the longest place name that goes on behind a name: "People's Republic" + "of China"."""
        p = self.p
        if b >= p.n or p.lower[b] not in ("of", "and"):
            return b
        for end in range(min(p.sentences[p.sent[a]][1], b + 4), b + 1, -1):
            if p.words[end - 1][:1].isupper() and self.known.place(self.context.words(a, end)):
                return end
        return b

    def _named(self, a: int, b: int, label: str) -> None:
        """Takes what is a place in a name of the model, by its label."""
        words = self.context.words(a, b)
        if self.known.is_people(words) or (words.lower() in NEVER and not words.isupper()):
            return
        if label in _LABELS:
            self._place(a, b, words)
        else:
            self._other(a, b, words, label)

    def _place(self, a: int, b: int, words: str) -> None:
        """A place of the model: itself, the name proper in it, or nothing."""
        if self.known.is_body(words):
            self._body(a, b)
        elif proper := self.known.with_kind(words):
            self._take(a, self._token_at(self.p.start[a] + len(proper), a, b), a, b)
        elif inner := self.known.part_of(words):
            self._take(self._token_at(self.p.end[b - 1] - len(inner), a, b), b, a, b)
        elif self._keep(inside(self.context, a, b)) or self._keep(listed(self.context, a, b)):
            return
        elif not self._is_street(a, b) and (self.context.speaks(a, b) or self._has_kind(a, b)):
            self._take(a, b)

    def _body(self, a: int, b: int) -> None:
        """The place in the name of a body of the actor list, if it is well known: no village "Quds"."""
        for part in inside(self.context, a, b):
            best = self.known.place(self.context.words(part.first, part.after))
            if best is not None and best.prominence > _FAMOUS:
                self._keep([part])

    def _other(self, a: int, b: int, words: str, label: str) -> None:
        """A person or an organisation of the model: a place all the same, or one inside."""
        if self.known.is_body(words):
            self._body(a, b)
            return
        best = self.known.place(words)
        if best is None:
            if label == "ORG" or self.p.lower[b - 1] in BODIES:
                self._keep(inside(self.context, a, b))
        elif best.prominence < _LEADING and self.context.is_surname(a, b):
            return
        elif self.context.speaks(a, b, plain=label == "ORG") or (
            label == "ORG" and (best.prominence > _FAMOUS or words in self.context.names)
        ):
            self._take(a, b)

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Runs of capitalised nouns outside of all names."""
        p, a = self.p, 0
        while a < p.n:
            b = a
            while b < p.n and p.sent[b] == p.sent[a] and self._is_noun(b):
                b += 1
            if b > a:
                yield a, b
            a = max(b, a + 1)

    def _is_noun(self, i: int) -> bool:
        p = self.p
        free = not p.ent[i] and i not in self.context.places
        return free and p.tag[i] in _NOUNS and p.words[i][:1].isupper()

    def _run(self, a: int, b: int) -> None:
        """Takes the place names in a run, the longest first: "Aden" in "Aden Governor Ali"."""
        if (end := self._joined(a, b)) > b and self._is_free(b, end):
            self._take(a, end)
            return
        while a < b:
            ends = range(min(b, a + _LONGEST), a, -1)
            end = next((end for end in ends if self._is_missed(a, end, b)), a)
            if end > a:
                self._take(a, end, a, end if end == b else b)
            a = max(end, a + 1)

    def _is_missed(self, a: int, end: int, b: int) -> bool:
        """Whether the tokens, in a run up to `b`, are a place name that the model has not seen."""
        p, context = self.p, self.context
        words = context.words(a, end)
        best = self.known.place(words)
        if (
            best is None
            or self.known.is_people(words)
            or self.known.is_body(words)
            or context.is_surname(a, end)
        ):
            return False
        if end < b:
            return p.lower[end] in BODIES and context.is_holder(words)
        if end < p.n and p.lower[end] == "of":
            return False
        famous = best.prominence > _FAMOUS and p.tag[end - 1] in ("NNP", "NNPS")
        return famous or words in context.names or context.speaks(a, end)

    def _token_at(self, at: int, a: int, b: int) -> int:
        """The first token of a range that begins at or behind a character."""
        return next((i for i in range(a, b) if self.p.start[i] >= at), b)

    def _is_street(self, a: int, b: int) -> bool:
        return self.p.lower[b - 1] in STREETS or self.p.lower[a] in STREETS

    def _has_kind(self, a: int, b: int) -> bool:
        """Whether a name ends in its kind: "Ndjili River", "Comoé Province"."""
        p = self.p
        last = p.lower[b - 1]
        return b - a > 1 and (last in KINDS or last in NATURE) and p.lower[b - 2] not in BODIES
