"""Which words of an article are place names: the names model's word, checked against gazetteer and context.

The model finds persons, organisations and places. Here its places are cut to the name proper or dropped, the
places inside names of organisations are taken out ("Aden" of "Aden City Council"), and what it missed is
added where the gazetteer has the name and the words around it speak for a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.model import Span
from sitrep.model.parse import Parse

from . import known
from .context import Context
from .words import BODIES, NAMESAKES, KINDS, NATURE, NEVER, STREETS, UNPLACED

_LONGEST = 5
_SMALL = 3.5  # prominence below which a place must be named by itself before a longer name is taken for its own
_ABBREVIATED = re.compile(r"(?:[A-Z]\w{0,3}\.)+\w+")  # "W.Va", whose last stop was taken for the sentence's
_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ"})  # a rare name is often taken for a common noun
_LABELS = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place name of the text; `whole` is the longer name that it is part of, if any."""

    span: Span
    whole: Span | None = None


def find(p: Parse) -> list[PlaceName]:
    """The place names of a document in text order; none overlaps another."""
    return _Finder(p).found()


class _Finder:
    def __init__(self, p: Parse) -> None:
        self.p = p
        self.context = Context(p)
        self.taken: dict[int, tuple[int, int, int, int]] = {}  # first token -> name, and name that holds it
        self.sure: set[str] = set()

    def found(self) -> list[PlaceName]:
        p = self.p
        for _ in range(2):
            for a, b, label in p.ents:
                if (end := self._joined(a, b)) > b and self.context.places.isdisjoint(range(a, end)):
                    self._take(a, end)
                elif self.context.places.isdisjoint(range(a, b)) and not self.context.is_ailment(a, b):
                    self._place(a, b) if label in _LABELS else self._other(a, b, label)
            for a, b in self._runs():
                self._run(a, b)
        return [self._name(*self.taken[a]) for a in sorted(self.taken)]

    def _joined(self, a: int, b: int) -> int:
        """The end of the longest place name that goes on behind a name: "People's Republic" + "of China"."""
        p = self.p
        for end in range(min(p.sentences[p.sent[a]][1], b + 4), b + 1, -1):
            if p.words[end - 1][:1].isupper() and p.lower[b] in ("of", "and") and known.place(self._words(a, end)):
                return end
        return b

    def _name(self, a: int, b: int, first: int, after: int) -> PlaceName:
        whole = Span(*self.p.span(first, after)) if (first, after) != (a, b) else None
        start, end = self.p.span(a, b)
        if _ABBREVIATED.fullmatch(self.p.text, start, end) and self.p.text[end : end + 1] == ".":
            end += 1
        return PlaceName(span=Span(start, end), whole=whole)

    def _words(self, a: int, b: int) -> str:
        start, end = self.p.span(a, b)
        return self.p.text[start:end]

    def _take(self, a: int, b: int, first: int | None = None, after: int | None = None) -> None:
        self.taken[a] = (a, b, a if first is None else first, b if after is None else after)
        self.context.places.update(range(a, b))
        self.sure.add(self._words(a, b))

    def _place(self, a: int, b: int) -> None:
        """A place of the model: itself, the name proper in it, or nothing."""
        words = self._words(a, b)
        if known.is_people(words) or (words.lower() in NEVER and not words.isupper()):
            return
        if known.is_body(words):
            self._inside(a, b)
            return
        if proper := known.with_kind(words):
            self._take(a, self._after(a, b, len(proper)), a, b)
            return
        if inner := known.part_of(words):
            skipped = len(words) - len(inner)
            first = next((i for i in range(a, b) if self.p.start[i] - self.p.start[a] == skipped), a)
            self._take(first, b, a, b)
            return
        if self._inside(a, b) or self._parts(a, b):
            return
        if self._is_street(a, b):
            return
        if self.context.speaks(a, b) or self._has_kind(a, b):
            self._take(a, b)

    def _has_kind(self, a: int, b: int) -> bool:
        """Whether a name ends in its kind: "Ndjili River", "Comoé Province"."""
        p = self.p
        return b - a > 1 and (p.lower[b - 1] in KINDS or p.lower[b - 1] in NATURE) and p.lower[b - 2] not in BODIES

    def _after(self, a: int, b: int, length: int) -> int:
        """The token after the first `length` characters of a token range."""
        end = self.p.start[a] + length
        return next((i + 1 for i in range(a, b) if self.p.end[i] >= end), b)

    def _is_street(self, a: int, b: int) -> bool:
        return self.p.lower[b - 1] in STREETS or self.p.lower[a] in STREETS

    def _inside(self, a: int, b: int) -> bool:
        """Takes the place that a longer name begins or ends with, if it is named after one."""
        p = self.p
        if p.lower[b - 1] in UNPLACED or self._is_street(a, b):
            return False
        first = a + (p.lower[a] == "the")
        for end in range(min(b - 1, first + _LONGEST), first, -1):
            words = self._words(first, end)
            if self._is_holder(words) and self._goes_on(end, b, words):
                self._take(first, end, a, b)
                return True
        for start in range(max(first + 1, b - _LONGEST), b):
            if self._closes(start, first) and self._is_holder(self._words(start, b)):
                self._take(start, b, a, b)
                return True
        return False

    def _is_holder(self, words: str) -> bool:
        """Whether a longer name can be named after the place of these words: known, or named by itself."""
        best = known.place(words)
        return best is not None and not known.is_people(words) and (best.prominence > _SMALL or words in self.sure)

    def _closes(self, start: int, first: int) -> bool:
        """Whether what stands before the last words of a name lets them be a place: "Bank of ", "Villages "."""
        p = self.p
        i = start - 1 - (p.lower[start - 1] == "the")
        if p.lower[i] == "of":
            return i > first and p.lower[i - 1] not in ("university", "bank", "battle")
        return p.lower[i] in KINDS or p.lower[i] in BODIES or p.words[i].isupper()

    def _goes_on(self, at: int, after: int, words: str) -> bool:
        """Whether a name that begins with a place goes on as that of a body of the place does."""
        p = self.p
        if p.lower[at] in ("'s", "’s", "’", "'"):
            return True
        tail = p.lower[at:after]
        if tail[0] in BODIES or tail[-1] in BODIES:
            return not (tail[0] in NAMESAKES or tail[-1] in NAMESAKES) or words in self.sure
        return words in self.sure

    def _parts(self, a: int, b: int) -> bool:
        """Takes the places of "Eastland and Callahan" one by one."""
        p = self.p
        cuts = [i for i in range(a + 1, b - 1) if p.lower[i] in ("and", ",", "&", "-", "–")]
        if not cuts:
            return False
        pieces = list(zip([a, *(c + 1 for c in cuts)], [*cuts, b], strict=True))
        good = [(x, y) for x, y in pieces if x < y and self._is_holder(self._words(x, y))]
        for x, y in good:
            self._take(x, y, a, b)
        return bool(good)

    def _other(self, a: int, b: int, label: str) -> None:
        """A person or an organisation of the model: a place all the same, or one inside."""
        words = self._words(a, b)
        if known.is_people(words):
            return
        best = known.place(words) if not known.is_body(words) else None
        if best is not None:
            if best.prominence < 7.0 and self.context.is_surname(a, b):
                return
            if self.context.speaks(a, b, plain=label == "ORG") or (
                label == "ORG" and (best.prominence > 6.0 or words in self.sure)
            ):
                self._take(a, b)
            return
        if label == "ORG" or self.p.lower[b - 1] in BODIES:
            self._inside(a, b)

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Runs of capitalised name words outside of all names."""
        p, a = self.p, 0
        while a < p.n:
            b = a
            while b < p.n and p.sent[b] == p.sent[a] and self._namely(b):
                b += 1
            if b > a:
                yield a, b
            a = max(b, a + 1)

    def _namely(self, i: int) -> bool:
        p = self.p
        return not p.ent[i] and i not in self.context.places and p.tag[i] in _TAGS and p.words[i][:1].isupper()

    def _run(self, a: int, b: int) -> None:
        p = self.p
        while a < b:
            for end in range(min(b, a + _LONGEST), a, -1):
                words = self._words(a, end)
                best = known.place(words)
                if best is None or known.is_people(words) or known.is_body(words) or self.context.is_surname(a, end):
                    continue
                famous = best.prominence > 6.0 and p.tag[end - 1] in ("NNP", "NNPS")
                if end == b and (famous or words in self.sure or self.context.speaks(a, end)):
                    self._take(a, end)
                    a = end
                    break
                if end < b and p.lower[end] in BODIES and (words in self.sure or best.prominence > _SMALL):
                    self._take(a, end, a, b)
                    a = end
                    break
            a += 1
