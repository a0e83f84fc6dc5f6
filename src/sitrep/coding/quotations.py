"""Quoted passages and who speaks them."""

from __future__ import annotations

from collections.abc import Callable

from sitrep.model.parse import Parse

OPEN = frozenset({"“", "«", "„"})
CLOSE = frozenset({"”", "»"})
PLAIN = frozenset({'"', "``", "''"})
LONGEST = (
    400  # tokens; a quotation mark without its partner does not put half an article into somebody's mouth
)


class Quotations:
    """Ranges of tokens between quotation marks; a mark left open ends with its paragraph."""

    def __init__(self, p: Parse) -> None:
        self.p = p
        self.ranges: list[tuple[int, int]] = []
        start = -1
        for i, word in enumerate(p.words):
            if start >= 0 and (i - start > LONGEST or "\n\n" in word):
                start = -1
            if word in OPEN or word in PLAIN and start < 0:
                start = i
            elif start >= 0 and (word in CLOSE or word in PLAIN):
                if i - start > 5:
                    self.ranges.append((start, i))
                start = -1

    def around(self, i: int) -> tuple[int, int] | None:
        """The quotation that holds token `i`, or None."""
        for a, b in self.ranges:
            if a < i < b:
                return a, b
            if a > i:
                break
        return None

    def speaker(self, quote: tuple[int, int], said: Callable[[int], list[int]]) -> tuple[int, int] | None:
        """(subject, verb) of the speech verb that introduces or follows the quotation; `said(sentence)` lists speech verbs.

        Looks in the sentences that the quotation touches, then in the one before it.
        """
        p = self.p
        a, b = quote
        sentences = list(dict.fromkeys((p.sent[a], p.sent[b], *range(p.sent[a], p.sent[b] + 1))))
        first = p.sentences[p.sent[a]][0]
        if a == first and p.sent[a] > 0:
            sentences.append(p.sent[a] - 1)
        if p.sent[b] + 1 < len(p.sentences) and p.lower[b - 1] in (",",):
            sentences.append(p.sent[b] + 1)
        for k in sentences:
            for v in said(k):
                if not a < v < b:
                    subject = p.kid(v, "nsubj")
                    if subject >= 0 and not a < subject < b:
                        return subject, v
        return self._introduced(a, first)

    def _introduced(self, a: int, first: int) -> tuple[int, int] | None:
        """ "The ministry justified the strike: "..."": a colon gives the words to the subject of its sentence."""
        p = self.p
        if a == first or p.words[a - 1] not in (":", ","):
            return None
        for i in range(first, a):
            if p.dep[i] == "nsubj" and p.head[i] < a and p.dep[p.head[i]] in ("root", "parataxis", "ccomp"):
                return i, p.head[i]
        return None
