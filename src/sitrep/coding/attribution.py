"""Who says so: the speech verb, noun or "according to" that an event stands under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.coding.arguments import is_passive, surface_subject
from sitrep.coding.kinds import Kinds
from sitrep.coding.matching import Match, verb_words
from sitrep.coding.quotations import Quotations
from sitrep.knowledge.lexicon import Lexicon, Speech
from sitrep.model.parse import Parse
from sitrep.model.report import Stance

ACCORDING = frozenset({"according", "per"})
PAPERS = frozenset({
    "statement", "tweet", "post", "report", "message", "letter", "document", "announcement", "release", "account", "data", "figure",
    "tally", "count", "poll", "study", "survey", "footage", "video", "source", "information", "estimate", "claim", "remark",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """The head token of the source, its stance, and the words that tell it."""

    head: int
    stance: Stance
    rule: str
    verb: int


class AttributionReader:
    """Finds the source of a match."""

    def __init__(self, p: Parse, lexicon: Lexicon, kinds: Kinds) -> None:
        self.p = p
        self.verbs = lexicon.speech_verbs
        self.nouns = lexicon.speech_nouns
        self.kinds = kinds
        self.quotations = Quotations(p)
        self.promises: set[int] = set()

    def meet(self, matches: Sequence[Match]) -> None:
        """Tells the reader the sentence's matches: a pledge or demand is an event, not somebody's word for one."""
        self.promises = {
            m.head for m in matches if m.frame.type in ("AGREE", "REQUEST", "THREATEN", "REJECT")
        }

    def read(self, m: Match) -> Source | None:
        """The source that the match is told by, or None where the article speaks in its own voice."""
        p = self.p
        own = self._announced(m)
        if own is not None:
            return own
        i = m.head
        for _ in range(12):
            according = self._according(i)
            if according is not None:
                return according
            told = self._beside(i, m)
            if told is not None:
                return told
            h, dep = p.head[i], p.dep[i]
            if h == i:
                break
            if dep in ("ccomp", "parataxis", "obj", "xcomp", "dep", "advcl") and h != m.verb:
                source = self._speech(h, m, clause=dep in ("ccomp", "parataxis", "dep"))
                if source is not None and (
                    dep in ("ccomp", "parataxis", "dep") or dep == "xcomp" and is_passive(p, h) is False
                ):
                    return source
            if dep == "acl" and p.pos[h] == "NOUN" and p.lemma[h] in self.nouns and p.kid(i, "mark") >= 0:
                owner = self.kinds.owner(h)
                if owner >= 0:
                    return Source(owner, self.nouns[p.lemma[h]][0][1].stance, f"noun {p.words[h]!r}", h)
            i = h
        return self._sentence(m) or self._quoted(m)

    def _sentence(self, m: Match) -> Source | None:
        """ "According to X" anywhere in a sentence speaks for all of it."""
        a, b = self.p.sentences[self.p.sent[m.head]]
        for k in range(a, b):
            if self.p.lower[k] == "according":
                source = self._according_word(k)
                if source is not None:
                    return source
        return None

    def _according_word(self, k: int) -> Source | None:
        p = self.p
        head = p.head[k]
        if p.dep[k] == "case" and p.pos[head] in ("NOUN", "PROPN", "PRON"):
            return Source(self._author(head), "affirms", "'according to'", k)
        inner = p.kid(k, "obl", "nmod", "obj")
        return Source(self._author(inner), "affirms", "'according to'", k) if inner >= 0 else None

    def _author(self, i: int) -> int:
        """Whose statement, tweet or report it is, where the text says."""
        p = self.p
        if self.kinds.is_party(i) or p.lemma[i] not in PAPERS:
            return i
        for c in p.children[i]:
            if self.kinds.is_party(c) and (
                p.dep[c] == "nmod:poss"
                or p.dep[c] == "nmod"
                and any(p.lower[x] in ("by", "from", "of") for x in p.children[c])
            ):
                return c
        return i

    def _said(self, sentence: int) -> list[int]:
        a, b = self.p.sentences[sentence]
        return [
            i
            for i in range(a, b)
            if self.p.pos[i] == "VERB" and self.p.lemma[i] in self.verbs and self._entry(i) is not None
        ]

    def _quoted(self, m: Match) -> Source | None:
        """Inside quotation marks: the one whom the text has speak them."""
        quote = self.quotations.around(m.head)
        if quote is None:
            return None
        found = self.quotations.speaker(quote, self._said)
        if found is None or not self.kinds.is_party(found[0]):
            return None
        return Source(found[0], "affirms", f"quotation, {self.p.words[found[1]]!r}", found[1])

    def _entry(self, v: int) -> Speech | None:
        for words, speech in self.verbs.get(self.p.lemma[v], ()):
            if verb_words(self.p, v, words) is not None:
                return speech
        return None

    def _speech(self, v: int, m: Match, *, clause: bool) -> Source | None:
        if v == m.head or v in m.tokens:
            return None
        speech = self._entry(v)
        if speech is None:
            return None
        subject = surface_subject(self.p, v)
        if not subject or is_passive(self.p, v) or not self.kinds.is_party(subject[0]) or v in self.promises:
            return None
        del clause
        return Source(subject[0], speech.stance, f"{self.p.words[v]!r}", v)

    def _beside(self, i: int, m: Match) -> Source | None:
        """ "Two were killed, officials said": a speech verb in parataxis to the event's clause."""
        p = self.p
        for c in p.children[i]:
            if p.dep[c] in ("parataxis", "advcl", "dep") and p.pos[c] in ("VERB", "AUX"):
                if p.dep[c] == "advcl" and p.lemma[c] != "cite":
                    continue
                if p.lemma[c] == "cite":
                    cited = p.kid(c, "obj")
                    if cited >= 0:
                        return Source(cited, "affirms", f"{p.words[c]!r}", c)
                if p.kid(c, "nsubj") >= 0 and p.kid(c, "ccomp", "obj") < 0 and not m.head == c:
                    source = self._speech(c, m, clause=True)
                    if source is not None:
                        return source
        return None

    def _according(self, i: int) -> Source | None:
        p = self.p
        for c in p.children[i]:
            for k in (c, *p.children[c]):
                if p.lower[k] in ACCORDING:
                    return self._according_word(k)
        return None

    def _announced(self, m: Match) -> Source | None:
        """ "Russia announced the capture of Milove", "the group claimed the attack": the light verb is a speech verb."""
        p = self.p
        verbs = [m.verb] if m.verb >= 0 else []
        if m.kind == "noun" and p.dep[m.head] in ("obj", "nsubj:pass"):
            verbs.append(p.head[m.head])
        for v in verbs:
            speech = self._entry(v)
            if speech is not None and not is_passive(p, v):
                subject = surface_subject(p, v)
                if (
                    subject
                    and v not in self.promises
                    and self.kinds.is_party(subject[0])
                    and (
                        speech.announce
                        or speech.stance != "affirms"
                        or p.lemma[v] in ("claim", "report", "confirm")
                    )
                ):
                    return Source(subject[0], speech.stance, f"{p.words[v]!r}", v)
        return None
