"""The verb that closes what is said: "..., officials said on Monday."."""

from __future__ import annotations

from collections.abc import Container, Iterator

from sitrep.coding.reporting import before
from sitrep.coding.speakers import CONTENT_ENDS, FINITE, Speakers
from sitrep.model.parse import Parse

# Clauses that only limit what was said.
CONCEDING = frozenset({"although", "though", "while", "whereas", "but"})
CLOSING = frozenset({".", ",", ";", "!", "?", '"', "”", "—", "–", "("})
# How many words may follow the verb that closes what is said: "said in a statement on Monday".
TAIL = 9


class Closing:
    """Finds the closing speech verbs of one document."""

    def __init__(self, p: Parse, speech: Container[str], speakers: Speakers) -> None:
        self.p = p
        self.speech = speech
        self.speakers = speakers

    def verbs(self, i: int) -> Iterator[int]:
        """The speech verbs behind token `i` that say no more than what stands before their comma.

        One whose speaker the parse has as the noun above it ("a local official said by phone") is an "acl".
        """
        p = self.p
        _, after = p.sentences[p.sent[i]]
        for v in range(i + 1, after):
            if p.lemma[v] not in self.speech or not self._ends(v, after):
                continue
            opening = self._said_by(v)
            if opening < 0 and p.tag[v] in FINITE:
                subject = max((c for c in p.kids(v, "nsubj") if c < v), default=p.kid(v, "nsubj"))
                inverted = self.speakers.inverted(v) if subject < 0 or subject > v else []
                opening = v - 1 if inverted else before(p, subject) if 0 <= subject < v else -1
            if opening > i and p.words[opening] in CONTENT_ENDS and self.is_one_clause(i, opening):
                yield v

    def _said_by(self, v: int) -> int:
        """The comma of ", a local official said by telephone" read as a noun and its participle, or -1."""
        p, who = self.p, self.p.head[v]
        if p.dep[v] != "acl" or v != who + 1 or p.lemma[v] != "say" or not self.speakers.kinds.is_party(who):
            return -1
        opening = before(p, who)
        return opening if opening >= 0 and p.words[opening] in CONTENT_ENDS else -1

    def _ends(self, v: int, after: int) -> bool:
        """Whether the verb says nothing more: a stop or comma follows within a few words, and no clause."""
        p = self.p
        content = p.kid(v, "ccomp", "xcomp")
        if content > v and not any(p.lower[c] in CONCEDING for c in p.kids(content, "mark")):
            return False
        for k in range(v + 1, min(v + 1 + TAIL, after)):
            if p.words[k] in CLOSING:
                return True
            if p.lower[k] == "that" or p.pos[k] == "VERB":
                return False
        return after - v <= TAIL + 1

    def is_one_clause(self, i: int, end: int) -> bool:
        """Whether no main clause begins between the event and the comma: "A was hit, and B fell, X said"."""
        p = self.p
        return not any(
            p.words[k] == ";"
            or p.dep[k] == "cc"
            and p.dep[p.head[k]] == "conj"
            and p.pos[p.head[k]] in ("VERB", "AUX")
            and p.kid(p.head[k], "nsubj", "nsubj:pass") > k
            for k in range(i, end)
        )
