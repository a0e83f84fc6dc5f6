"""Who says so: the speech verb, noun or "according to" that an event stands under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.coding.frame_words import verb_words
from sitrep.coding.kinds import Kinds
from sitrep.coding.match import Match
from sitrep.coding.noting import words_at
from sitrep.coding.phrases import is_passive
from sitrep.coding.quotations import Quotations
from sitrep.coding.reporting import before
from sitrep.coding.subjects import surface_subject
from sitrep.knowledge.lexicon import Lexicon, Speech
from sitrep.model import Option, Topic, Trace, Verdict
from sitrep.model.parse import Parse
from sitrep.model.report import Stance

ACCORDING = frozenset({"according", "per"})
# What speaks for whoever wrote it: "a statement by the army".
PAPERS = frozenset({
    "statement", "tweet", "post", "report", "message", "letter", "document", "announcement", "release",
    "account", "data", "figure", "tally", "count", "poll", "study", "survey", "footage", "video", "source",
    "information", "estimate", "claim", "remark",
})  # fmt: skip
# Those that are a source where nobody is known to have made them.
TELLING = frozenset({
    "investigation", "inquiry", "study", "footage", "video", "document", "media", "survey",
})  # fmt: skip
# People who are no party to anything but what they say.
SPEAKERS = frozenset({
    "witness", "eyewitness", "source", "survivor", "bystander", "relative", "medic", "neighbour", "neighbor",
    "onlooker", "rescuer", "critic", "analyst", "observer", "expert",
})  # fmt: skip
RELAYING = frozenset({"cite", "quote"})
# Verbs of one's word for a deed that are no announcement of it.
VOUCHING = frozenset({"claim", "report", "confirm"})
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
# What ends the words told before the one who says them.
CONTENT_ENDS = frozenset({",", '"', "”", "’", "'", "''"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
CLOSING = frozenset({".", ",", ";", "!", "?", '"', "”", "—", "–", "("})
# How many words may follow the verb that closes what is said: "said in a statement on Monday".
TAIL = 9


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
        self.promises: set[int] = set()

    def meet(self, matches: Sequence[Match]) -> None:
        """Takes the sentence's matches: a pledge or demand is an event, not somebody's word for one."""
        own_events = ("AGREE", "REQUEST", "THREATEN", "REJECT")
        self.promises = {m.head for m in matches if m.frame.type in own_events}

    def read(self, m: Match) -> Source | None:
        """The source that the match is told by, or None where the article speaks in its own voice."""
        return (
            self._announced(m) or self._above(m) or self._sentence(m) or self._closing(m) or self._quoted(m)
        )

    def _announced(self, m: Match) -> Source | None:
        """ "Russia announced the capture", "the group claimed the attack": the verb of the noun tells."""
        p = self.p
        verbs = [m.verb] if m.verb >= 0 else []
        if m.kind == "noun" and p.dep[m.head] in ("obj", "nsubj:pass"):
            verbs.append(p.head[m.head])
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
            return Source(self._author(head), "affirms", "'according to'", k)
        inner = p.kid(k, "obl", "nmod", "obj")
        return Source(self._author(inner), "affirms", "'according to'", k) if inner >= 0 else None

    def _author(self, i: int) -> int:
        """Whose statement, tweet or report it is, where the text says; else `i`."""
        p = self.p
        for v in p.kids(i, "acl", "advcl"):
            if p.lemma[v] in RELAYING and (cited := p.kid(v, "obj")) >= 0:
                return cited  # "a report citing the mayor's office": the first to say so
        if self.kinds.is_party(i) or p.lemma[i] not in PAPERS:
            return i
        for c in p.kids(i, "nmod:poss", "nmod"):
            by = p.dep[c] == "nmod:poss" or any(p.lower[k] in ("by", "from", "of") for k in p.children[c])
            if by and self.kinds.is_party(c):
                return c
        made = [v for v in p.kids(i, "acl") if p.tag[v] == "VBN"]
        for c in (c for v in made for c in p.kids(v, "obl", "obl:agent")):
            if any(p.lower[k] == "by" for k in p.children[c]) and self.kinds.is_party(c):
                return c
        return i

    def _beside(self, i: int, m: Match) -> Source | None:
        """ "Two were killed, officials said", "citing officials": a verb beside the event's clause."""
        p = self.p
        for c in p.kids(i, "parataxis", "advcl", "dep"):
            if p.pos[c] not in ("VERB", "AUX"):
                continue
            cites = p.lemma[c] == "cite"
            cited = p.kid(c, "obj") if cites else -1
            if cited >= 0 and self.kinds.is_party(self._author(cited)):
                return Source(self._author(cited), "affirms", f"{p.words[c]!r}", c)
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
        if dep in TOLD and h != m.verb and not self._is_apart(i, h):
            return self._speech(h, m)
        if dep == "advcl" and p.tag[i] == "VBG" and p.kid(i, "mark") < 0 and p.lemma[h] in OWNING:
            return self._speech(h, m)
        of = p.head[h] if dep == "acl" and p.dep[h] == "obj" else h
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
        if v == m.head or v in m.tokens:
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
        subject = [self._author(i) for i in surface_subject(self.p, v) or self._inverted(v)]
        cited = [
            c for k in self.p.kids(v, "advcl") if self.p.lemma[k] in RELAYING for c in self.p.kids(k, "obj")
        ]
        subject = cited[:1] or subject
        if subject and self.p.lower[subject[0]] in ("i", "we") and self.quotations.around(v) is not None:
            return None  # who speaks within a quotation is told outside of it
        if not subject or not (self.kinds.is_party(subject[0]) or self._is_paper(subject[0])):
            self._note(v, Verdict.NO_SPEAKER)
            return None
        return Source(subject[0], speech.stance, f"{self.p.words[v]!r}", v)

    def _is_paper(self, i: int) -> bool:
        """ "Footage showed", "a report has revealed": what speaks where nobody is named as having made it."""
        return self.p.lemma[i] in TELLING or self.p.lemma[i] in SPEAKERS

    def _note(self, v: int, verdict: Verdict) -> None:
        """Notes why a speech verb gives no source."""
        if self.trace is not None:
            option = Option(label=self.p.lemma[v], verdict=verdict, words=words_at(self.p, v))
            self.trace.weigh(Topic.SPEECH, v, option)

    def _inverted(self, v: int) -> list[int]:
        """ "..., tweeted the former minister": the speaker after a verb that has its content before it."""
        p = self.p
        after_content = v > 0 and p.words[v - 1] in CONTENT_ENDS and p.tag[v] in FINITE
        return [i for i in p.kids(v, "obj") if i > v] if after_content else []

    def _entry(self, v: int) -> Speech | None:
        """What the lexicon says of a speech verb whose words are all there, or None."""
        for words, speech in self.verbs.get(self.p.lemma[v], ()):
            if verb_words(self.p, v, words) is not None:
                return speech
        return None

    def _sentence(self, m: Match) -> Source | None:
        """ "According to X" anywhere in a sentence speaks for all of it."""
        for k in range(*self.p.sentences[self.p.sent[m.head]]):
            if self.p.lower[k] == "according":
                source = self._according_word(k)
                if source is not None:
                    return source
        return None

    def _closing(self, m: Match) -> Source | None:
        """ "..., officials said on Monday.": a verb behind a comma speaks for what the comma ends."""
        p = self.p
        _, after = p.sentences[p.sent[m.head]]
        for v in range(m.head + 1, after):
            if p.tag[v] not in FINITE or p.lemma[v] not in self.verbs or not self._ends(v, after):
                continue
            subject = p.kid(v, "nsubj")
            inverted = self._inverted(v) if subject < 0 or subject > v else []
            opening = v - 1 if inverted else before(p, subject) if 0 <= subject < v else -1
            if opening > m.head and p.words[opening] in CONTENT_ENDS and self._is_one_clause(m.head, opening):
                source = self._speech(v, m)
                return source if source is None or source.stance == "affirms" else None
        return None

    def _ends(self, v: int, after: int) -> bool:
        """Whether the verb says nothing more: a stop or comma follows within a few words, and no clause."""
        p = self.p
        if p.kid(v, "ccomp", "xcomp") > v:
            return False
        for k in range(v + 1, min(v + 1 + TAIL, after)):
            if p.words[k] in CLOSING:
                return True
            if p.lower[k] == "that" or p.pos[k] == "VERB":
                return False
        return after - v <= TAIL + 1

    def _is_one_clause(self, i: int, end: int) -> bool:
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
