"""Who says so: the speech verb, noun or "according to" that an event stands under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.coding.announcing import claimant, shown_by, tellers
from sitrep.coding.closing import Closing
from sitrep.coding.frame_words import verb_words
from sitrep.coding.kinds import Kinds
from sitrep.coding.match import Match
from sitrep.coding.noting import words_at
from sitrep.coding.phrases import is_passive
from sitrep.coding.quotations import Quotations
from sitrep.coding.speakers import RELAYING, Speakers
from sitrep.knowledge.lexicon import Lexicon, Speech
from sitrep.model import Option, Topic, Trace, Verdict
from sitrep.model.parse import Parse
from sitrep.model.report import Stance

ACCORDING = frozenset({"according", "per"})
# Verbs of one's word for a deed that are no announcement of it.
VOUCHING = frozenset({"claim", "report", "confirm", "document", "verify", "corroborate"})
# Of these a plan to act is told with the act.
PLANS = frozenset("plan decision intention intent move step agreement deal readiness".split())
NEGATION = frozenset({"not", "n't", "n’t", "never"})
# Verbs of what can be seen: "footage showed men throwing stones".
SHOWING = frozenset({"show", "depict", "capture", "film", "record", "portray"})
# Who says what must be done asks for it himself.
OWN_WISHES = frozenset({"need", "must", "should", "let", "ought"})
# Relations by which a clause hangs from the verb that tells it.
TOLD = frozenset({"ccomp", "parataxis", "dep", "xcomp"})
# Verbs whose infinitive or gerund tells what is said: "claims to have", "denied targeting".
CLAIMING = frozenset({"claim", "deny", "admit", "acknowledge", "profess", "purport", "boast"})
OWNING = frozenset({"deny", "admit", "acknowledge", "confirm"})
ACCUSING = frozenset({"accuse", "blame"})
# What is declared so is done: a state of emergency is nobody's word for one.
DECREED = frozenset({"declare", "proclaim"})
ASIDES = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"})
# Words to climb in search of who says so.
HIGHEST = 12


@dataclass(frozen=True, slots=True)
class Source:
    """The head token of the source, its stance, the words that tell it, and the token of these words."""

    head: int
    stance: Stance
    rule: str
    verb: int


class AttributionReader:
    """Finds the source of a match."""

    def __init__(self, p: Parse, lexicon: Lexicon, kinds: Kinds, trace: Trace | None = None) -> None:
        self.p = p
        self.trace = trace
        self.verbs = lexicon.speech_verbs
        self.nouns = lexicon.speech_nouns
        self.kinds = kinds
        self.quotations = Quotations(p)
        self.speakers = Speakers(p, kinds)
        self.closing = Closing(p, self.verbs, self.speakers)
        self.promises: set[int] = set()

    def meet(self, matches: Sequence[Match]) -> None:
        """Takes the sentence's matches: a pledge or demand is an event, not somebody's word for one."""
        own_events = ("AGREE", "REQUEST", "THREATEN", "REJECT")
        self.promises = {m.head for m in matches if m.frame.type in own_events}

    def read(self, m: Match) -> Source | None:
        """The source that the match is told by, or None where the article speaks in its own voice."""
        if m.frame.type == "REQUEST" and self.p.lemma[m.head] in OWN_WISHES:
            return None
        return (
            self._announced(m) or self._above(m) or self._sentence(m) or self._closing(m) or self._quoted(m)
        )

    def _announced(self, m: Match) -> Source | None:
        """ "Russia announced the capture", "the group claimed the attack": the verb of the noun tells."""
        p = self.p
        verbs = [m.verb] if m.verb >= 0 else []
        if m.kind == "noun":
            if (claimed := self._claimed(m.head)) is not None:
                return claimed
            verbs += tellers(p, m.head)
        for v in verbs:
            speech = self._entry(v)
            if m.frame.type == "COERCE" and p.lemma[v] in DECREED:
                continue
            if speech is None or not (
                speech.announce or speech.stance != "affirms" or p.lemma[v] in VOUCHING
            ):
                continue
            source = self._speaker(v, speech)
            if source is not None:
                return source
        return None

    def _claimed(self, noun: int) -> Source | None:
        """ "Attacks claimed by rebels", "for which rebels claimed responsibility": who claims the noun."""
        found = claimant(self.p, noun)
        if found is None or not self.kinds.is_party(found[0]):
            return None
        return Source(found[0], "affirms", f"{self.p.words[found[1]]!r}", found[1])

    def _above(self, m: Match) -> Source | None:
        """The nearest source beside or above the match."""
        i = m.head
        if self._is_taken_for_granted(m):
            return None
        for _ in range(HIGHEST):
            if m.frame.type in ASIDES and self.p.dep[i] == "acl:relcl":
                return None
            source = self._according(i) or self._beside(i, m) or self._governing(i, m)
            if source is not None or self.p.head[i] == i:
                return source
            i = self.p.head[i]
        return None

    def _is_taken_for_granted(self, m: Match) -> bool:
        """ "Said it would answer the strikes": what somebody's words take as known is nobody's word."""
        p, n = self.p, m.head
        if m.kind != "noun" or m.verb >= 0 or p.dep[n] not in ("obl", "nmod"):
            return False
        return p.kid(n, "nmod:poss") >= 0 or any(p.lower[c] == "the" for c in p.kids(n, "det"))

    def _according(self, i: int) -> Source | None:
        """ "According to X" among the words right below `i`."""
        p = self.p
        for c in p.children[i]:
            for k in (c, *p.children[c]):
                if p.lower[k] in ACCORDING:
                    return self._according_word(k)
        return None

    def _according_word(self, k: int) -> Source | None:
        p = self.p
        head = p.head[k]
        if p.dep[k] == "case" and p.pos[head] in ("NOUN", "PROPN", "PRON"):
            return Source(self.speakers.author(head), "affirms", "'according to'", k)
        inner = p.kid(k, "obl", "nmod", "obj")
        return Source(self.speakers.author(inner), "affirms", "'according to'", k) if inner >= 0 else None

    def _beside(self, i: int, m: Match) -> Source | None:
        """ "Two were killed, officials said", "citing officials": a verb beside the event's clause."""
        p = self.p
        for c in p.kids(i, "parataxis", "advcl", "dep"):
            if p.pos[c] not in ("VERB", "AUX"):
                continue
            cites = p.lemma[c] == "cite"
            cited = p.kid(c, "obj") if cites else -1
            if cited >= 0 and self.kinds.is_party(self.speakers.author(cited)):
                return Source(self.speakers.author(cited), "affirms", f"{p.words[c]!r}", c)
            if p.dep[c] == "advcl" and not cites:
                continue
            if p.kid(c, "nsubj") >= 0 and p.kid(c, "ccomp", "obj") < 0:
                source = self._speech(c, m)
                if source is not None:
                    return source
        return None

    def _governing(self, i: int, m: Match) -> Source | None:
        """ "Officials said that", "the army's claim that": the speech word that `i` hangs from."""
        p = self.p
        h, dep = p.head[i], p.dep[i]
        if h == i:
            return None
        told_how = dep == "advcl" and any(p.lower[c] == "how" for c in p.kids(i, "advmod", "mark"))
        if (dep in TOLD or told_how) and h != m.verb and not self._is_apart(i, h):
            return self._speech(h, m)
        if dep == "advcl" and p.tag[i] == "VBG" and p.kid(i, "mark") < 0 and p.lemma[h] in OWNING:
            return self._speech(h, m)
        of = p.head[h] if dep == "acl" and p.dep[h] == "obj" else h
        if dep == "acl" and p.tag[i] == "VBG" and p.lemma[seen := shown_by(p, h)] in SHOWING:
            return self._speech(seen, m)
        if of != h and p.tag[i] == "VB" and p.lemma[h] in PLANS:
            speech = self._entry(of)
            told = (
                speech is not None
                and speech.announce
                and not any(p.lower[c] in NEGATION for c in p.children[of])
            )
            return self._speech(of, m) if told else None
        if p.lemma[of] in ACCUSING and dep in ("advcl", "xcomp", "acl") and self._is_charge(i):
            return self._speech(of, m)
        if dep == "acl" and p.pos[h] == "NOUN" and p.lemma[h] in self.nouns and p.kid(i, "mark") >= 0:
            denied = self._speech(p.head[h], m) if p.dep[h] in ("obj", "nsubj:pass") else None
            if denied is not None and denied.stance != "affirms":
                return denied
            owner = self.kinds.owner(h)
            if owner >= 0:
                return Source(owner, self.nouns[p.lemma[h]][0][1].stance, f"noun {p.words[h]!r}", h)
        return None

    def _is_apart(self, i: int, verb: int) -> bool:
        """Whether `i` is no words of the verb: "continued to fight", "recalled nobody; it was expelled"."""
        p = self.p
        if p.dep[i] == "xcomp":
            return p.lemma[verb] not in CLAIMING
        return p.dep[i] == "parataxis" and verb < i and ";" in p.words[verb:i]

    def _is_charge(self, i: int) -> bool:
        """ "Accused them of opening fire"; what somebody is blamed for by a noun the article tells itself."""
        return any(self.p.lower[c] in ("of", "for", "over") for c in self.p.kids(i, "case", "mark"))

    def _speech(self, v: int, m: Match) -> Source | None:
        """Who speaks by `v`, unless `v` is the event itself."""
        if v == m.head or v in m.tokens or self.quotations.is_over(v, m.head):
            return None
        speech = self._entry(v)
        return self._speaker(v, speech) if speech is not None else None

    def _speaker(self, v: int, speech: Speech) -> Source | None:
        """The subject of a speech verb as a source; None if it is no party, or what is said a promise."""
        if v in self.promises and speech.stance == "affirms":
            self._note(v, Verdict.A_PROMISE)
            return None
        if is_passive(self.p, v):
            self._note(v, Verdict.PASSIVE)
            return None
        subject = [self.speakers.author(i) for i in self.speakers.of(v)]
        cited = [
            c for k in self.p.kids(v, "advcl") if self.p.lemma[k] in RELAYING for c in self.p.kids(k, "obj")
        ]
        subject = cited[:1] or subject
        if subject and self.p.lower[subject[0]] in ("i", "we") and self.quotations.around(v) is not None:
            return None  # who speaks within a quotation is told outside of it
        if not subject or not (self.kinds.is_party(subject[0]) or self.speakers.is_paper(subject[0])):
            self._note(v, Verdict.NO_SPEAKER)
            return None
        return Source(subject[0], speech.stance, f"{self.p.words[v]!r}", v)

    def _note(self, v: int, verdict: Verdict) -> None:
        """Notes why a speech verb gives no source."""
        if self.trace is not None:
            option = Option(label=self.p.lemma[v], verdict=verdict, words=words_at(self.p, v))
            self.trace.weigh(Topic.SPEECH, v, option)

    def _entry(self, v: int) -> Speech | None:
        """What the lexicon says of a speech verb whose words are all there, or None."""
        for words, speech in self.verbs.get(self.p.lemma[v], ()):
            if verb_words(self.p, v, words) is not None:
                return speech
        return None

    def _sentence(self, m: Match) -> Source | None:
        """ "According to X" anywhere in a sentence speaks for all of it."""
        for k in range(*self.p.sentences[self.p.sent[m.head]]):
            if self.p.lower[k] == "according" and ";" not in self.p.words[m.head : k]:
                source = self._according_word(k)
                if source is not None:
                    return source
        return None

    def _closing(self, m: Match) -> Source | None:
        """ "..., officials said on Monday.": a verb behind a comma speaks for what the comma ends."""
        p = self.p
        for v in self.closing.verbs(m.head):
            if p.dep[v] == "acl":
                return Source(self.speakers.author(p.head[v]), "affirms", f"{p.words[v]!r}", v)
            source = self._speech(v, m)
            return source if source is None or source.stance == "affirms" else None
        return None

    def _quoted(self, m: Match) -> Source | None:
        """Inside quotation marks, or in a statement: the one whom the text has speak."""
        quote = self.quotations.around(m.head)
        if quote is not None:
            found, where = self.quotations.speaker(quote, self._said), "quotation"
        else:
            found, where = self.quotations.statement(m.head, self._said), "statement"
        if found is None or not self.kinds.is_party(found[0]):
            return None
        return Source(found[0], "affirms", f"{where}, {self.p.words[found[1]]!r}", found[1])

    def _said(self, sentence: int) -> list[int]:
        p = self.p
        return [i for i in range(*p.sentences[sentence]) if p.pos[i] == "VERB" and self._entry(i) is not None]
