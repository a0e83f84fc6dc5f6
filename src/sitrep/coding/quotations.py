"""Quoted passages and who speaks them."""

from __future__ import annotations

from collections.abc import Callable

from sitrep.model.parse import Parse

OPEN = frozenset({"“", "«", "„"})
CLOSE = frozenset({"”", "»"})
STOPS = frozenset({".", "!", "?"})
PLAIN = frozenset({'"', "``", "''"})
MARKS = OPEN | PLAIN
# Tokens; a mark without its partner does not put half an article into somebody's mouth.
LONGEST = 400
# Tokens; less between marks is a name or a term, not speech.
SHORTEST = 5


class Quotations:
    """Ranges of tokens between quotation marks; a mark left open ends with its paragraph.

    Where the next paragraph begins with such a mark again, the quotation goes on.
    """

    def __init__(self, p: Parse) -> None:
        self.p = p
        self.ranges: list[tuple[int, int]] = []
        self._opening: tuple[int, tuple[int, int] | None] | None = None
        start = -1
        for i, word in enumerate(p.words):
            if start < 0 and word not in MARKS:
                continue
            again = start >= 0 and word in OPEN and "\n" in p.words[i - 1]
            if start >= 0 and not again and (i - start > LONGEST or "\n\n" in word and not self._goes_on(i)):
                start = -1
            if again:
                continue
            if word in OPEN or word in PLAIN and start < 0:
                start = i
            elif start >= 0 and (word in CLOSE or word in PLAIN):
                if i - start > SHORTEST:
                    self.ranges.append((start, i))
                start = -1

    def _goes_on(self, i: int) -> bool:
        """Whether the paragraph after the break at `i` opens with a quotation mark again."""
        return i + 1 < self.p.n and self.p.words[i + 1] in OPEN

    def statement(self, i: int, said: Callable[[int], list[int]]) -> tuple[int, int] | None:
        """(subject, verb) of the "the minister said:" that ends a paragraph before token `i`, or None.

        What follows without quotation marks, to the end of the document, is the statement.
        """
        if self._opening is None:
            self._opening = self._find_opening(said)
        first, found = self._opening
        return found if first <= i else None

    def _find_opening(self, said: Callable[[int], list[int]]) -> tuple[int, tuple[int, int] | None]:
        p = self.p
        for k, (first, after) in enumerate(p.sentences):
            end = after
            while end > first and not p.words[end - 1].strip():
                end -= 1
            if end == first or p.words[end - 1] != ":" or "\n" not in p.text[p.end[end - 1] :][:3]:
                continue
            start = next((i for i in range(end, p.n) if p.words[i].strip()), p.n)
            if start == p.n or p.words[start] in OPEN | PLAIN:
                continue
            for v in said(k):
                subject = p.kid(v, "nsubj")
                if subject >= 0 and p.kid(v, "ccomp", "obj") < 0:
                    return start, (subject, v)
        return p.n, None

    def around(self, i: int) -> tuple[int, int] | None:
        """The quotation that holds token `i`, as the tokens of its marks, or None."""
        return next(((first, last) for first, last in self.ranges if first < i < last), None)

    def is_over(self, verb: int, i: int) -> bool:
        """Whether a quotation behind the verb ends, with a stop, before token `i`: 'said "go." He left'."""
        words = self.p.words
        return any(verb < first and last < i and words[last - 1] in STOPS for first, last in self.ranges)

    def speaker(self, quote: tuple[int, int], said: Callable[[int], list[int]]) -> tuple[int, int] | None:
        """(subject, verb) of the speech verb that introduces or follows the quotation, or None.

        `said(sentence)` lists a sentence's speech verbs.
        """
        p = self.p
        first, last = quote
        for sentence in self._near(first, last):
            for v in said(sentence):
                subject = p.kid(v, "nsubj")
                if subject >= 0 and not first < v < last and not first < subject < last:
                    return subject, v
        return self._introduced(first)

    def _near(self, first: int, last: int) -> list[int]:
        """The sentences that can name the speaker, the likeliest first.

        Those where the quotation begins and ends, those between, the one before a quotation that begins its
        sentence, and the one after a quotation that ends with a comma.
        """
        p = self.p
        opening, closing = p.sent[first], p.sent[last]
        out = list(dict.fromkeys((opening, closing, *range(opening, closing + 1))))
        if first == p.sentences[opening][0] and opening > 0:
            out.append(opening - 1)
        if closing + 1 < len(p.sentences) and p.lower[last - 1] == ",":
            out.append(closing + 1)
        return out

    def _introduced(self, quote: int) -> tuple[int, int] | None:
        """ "The ministry justified the strike: "..."": a colon gives the words to its sentence's subject."""
        p = self.p
        first = p.sentences[p.sent[quote]][0]
        if quote == first or p.words[quote - 1] not in (":", ","):
            return None
        for i in range(first, quote):
            if (
                p.dep[i] == "nsubj"
                and p.head[i] < quote
                and p.dep[p.head[i]] in ("root", "parataxis", "ccomp")
            ):
                return i, p.head[i]
        return None
