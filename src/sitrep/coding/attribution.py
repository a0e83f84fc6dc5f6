"""Who says so: the speech verb, noun or "according to" that an event stands under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.coding.arguments import is_passive, surface_subject
from sitrep.coding.kinds import Kinds
from sitrep.coding.matching import Match, verb_words
from sitrep.knowledge.lexicon import Lexicon, Speech
from sitrep.model.parse import Parse
from sitrep.model.report import Stance

ACCORDING = frozenset({"according", "per"})


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
        self.promises: set[int] = set()

    def meet(self, matches: Sequence[Match]) -> None:
        """Tells the reader the sentence's matches: a pledge or demand is an event, not somebody's word for one."""
        self.promises = {m.head for m in matches if m.frame.type in ("AGREE", "REQUEST", "THREATEN", "REJECT")}

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
                if source is not None and (dep in ("ccomp", "parataxis", "dep") or dep == "xcomp" and is_passive(p, h) is False):
                    return source
            if dep == "acl" and p.pos[h] == "NOUN" and p.lemma[h] in self.nouns and p.kid(i, "mark") >= 0:
                owner = self.kinds.owner(h)
                if owner >= 0:
                    return Source(owner, self.nouns[p.lemma[h]][0][1].stance, f"noun {p.words[h]!r}", h)
            i = h
        return None

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
        """"Two were killed, officials said": a speech verb in parataxis to the event's clause."""
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
            if p.dep[c] in ("obl", "nmod", "advmod", "obl:agent", "advcl"):
                if p.lower[c] in ACCORDING:
                    inner = p.kid(c, "obl", "nmod", "pobj", "obj")
                    if inner >= 0:
                        return Source(inner, "affirms", "'according to'", c)
                for k in p.children[c]:
                    if p.dep[k] == "case" and p.lower[k] in ACCORDING and p.lower[k] != "per":
                        return Source(c, "affirms", "'according to'", k)
        return None

    def _announced(self, m: Match) -> Source | None:
        """"Russia announced the capture of Milove", "the group claimed the attack": the light verb is a speech verb."""
        p = self.p
        verbs = [m.verb] if m.verb >= 0 else []
        if m.kind == "noun" and p.dep[m.head] in ("obj", "nsubj:pass"):
            verbs.append(p.head[m.head])
        for v in verbs:
            speech = self._entry(v)
            if speech is not None and not is_passive(p, v):
                subject = surface_subject(p, v)
                if subject and v not in self.promises and self.kinds.is_party(subject[0]) and (speech.announce or speech.stance != "affirms" or p.lemma[v] in ("claim", "report", "confirm")):
                    return Source(subject[0], speech.stance, f"{p.words[v]!r}", v)
        return None
