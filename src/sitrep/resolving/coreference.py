"""What a pronoun or "the two leaders" stands for: the nearest fitting mention, subjects first."""

from __future__ import annotations

from collections.abc import Callable

from sitrep.model import Option, Topic, Trace, Verdict
from sitrep.model.parse import Parse
from sitrep.resolving.phrases import phrase

HE = frozenset("he him his himself she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
IT = frozenset("it its itself".split())
WE = frozenset("we us our ours".split())
I_ME = frozenset("i me my mine".split())
PRONOUNS = HE | THEY | IT | WE | I_ME
# Nouns that are one or many: "the group ... it", "the group ... they", and no "he".
GROUPS = frozenset(
    "group government army military police ministry party union company force council parliament court"
    " organization organisation militia country nation state coalition regime administration navy team"
    " committee agency office crowd movement junta gang alliance".split()
)
SUBJECTS = ("nsubj", "nsubj:pass")
BACK = 3
"""Sentences before the pronoun's own in which its antecedent is looked for."""
SPEAKER_BACK = 2
"""As above, for the speaker of a quotation that runs over several sentences."""


class Coreference:
    """Antecedents within one document.

    `is_party(i)` tells whether a noun can be one, `is_group(lemma)` whether a noun is of many.
    """

    def __init__(
        self, p: Parse, is_party: Callable[[int], bool], trace: Trace | None = None,
        is_group: Callable[[str], bool] = GROUPS.__contains__,
    ) -> None:  # fmt: skip
        self.p = p
        self.is_party = is_party
        self.is_group = is_group
        self.trace = trace
        self._by_sentence: dict[int, list[int]] = {}
        self._known: dict[int, int] = {}

    def candidates(self, sentence: int) -> list[int]:
        """Heads of party phrases of a sentence: subjects first, then in text order."""
        if sentence not in self._by_sentence:
            heads = [i for i in range(*self.p.sentences[sentence]) if self._is_head(i)]
            heads.sort(key=lambda i: (self.p.dep[i] not in SUBJECTS, i))
            self._by_sentence[sentence] = heads
        return self._by_sentence[sentence]

    def _is_head(self, i: int) -> bool:
        """Whether the token heads a party phrase, and does not stand inside a name or before a noun."""
        p, h = self.p, self.p.head[i]
        if p.pos[i] not in ("NOUN", "PROPN") or not self.is_party(i):
            return False
        if h != i and p.ent[i] and p.ent_at(i) == p.ent_at(h):
            return False
        if any(p.lower[c] == "as" for c in p.kids(i, "case", "mark")):
            return False  # "labelled him a terrorist", "as a terrorist": said of somebody
        return p.dep[i] not in ("amod", "compound") or p.ent[i] == "PERSON"

    def antecedent(self, i: int) -> int:
        """The head token that the pronoun `i` stands for, or -1."""
        if i not in self._known:
            self._known[i] = -1
            self._known[i] = self._find(i)
        return self._known[i]

    def _find(self, i: int) -> int:
        p = self.p
        if p.lower[i] in WE or p.lower[i] in I_ME:
            return self._speaker(i)
        fits = self._fits(p.lower[i])
        others = self._co_arguments(i)
        for k in self._sentences_back(i, BACK):
            for c in self.candidates(k):
                if (k < p.sent[i] or c < i) and c not in others and fits(c):
                    self._note(i, c, Verdict.TAKEN)
                    return c
                if k < p.sent[i] or c < i:
                    self._note(i, c, Verdict.SAME_VERB if c in others else Verdict.UNFIT)
        return -1

    def _note(self, i: int, c: int, verdict: Verdict) -> None:
        """Notes what was decided of a candidate for the pronoun `i`."""
        if self.trace is not None:
            ph = phrase(self.p, c)
            words = self.p.words_of(ph.first, ph.after)
            self.trace.weigh(Topic.WHO, i, Option(label=words.text, verdict=verdict, words=words))

    def _sentences_back(self, i: int, back: int) -> range:
        """The sentence of a token and up to `back` before it, the nearest first."""
        here = self.p.sent[i]
        return range(here, max(-1, here - back - 1), -1)

    def _fits(self, pronoun: str) -> Callable[[int], bool]:
        """Whether a candidate agrees with the pronoun: a person, several or a group, a country or body."""
        p = self.p
        if pronoun in HE:
            return lambda c: p.ent[c] == "PERSON" or (not p.ent[c] and self._is_one(c))
        if pronoun in THEY:
            return lambda c: (
                p.ent[c] == "ORG"
                or p.tag[c] in ("NNS", "NNPS")
                or p.lemma[c] in GROUPS
                or p.kid(c, "conj") >= 0
            )
        return lambda c: p.ent[c] in ("GPE", "ORG", "LOC") or p.lemma[c] in GROUPS

    def _is_one(self, i: int) -> bool:
        """Whether a common noun or title stands for one person, and not before the person's name."""
        p = self.p
        group = p.lemma[i] in GROUPS or self.is_group(p.lemma[i])
        return p.tag[i] in ("NN", "NNP") and not group and p.ent[p.head[i]] != "PERSON"

    def pair(self, i: int, antecedent: int) -> tuple[int, ...]:
        """Two persons of one sentence that "they" may stand for; none where a nearer plural acts."""
        p = self.p
        if p.lower[i] not in THEY:
            return ()
        if antecedent >= 0 and (p.dep[antecedent] in SUBJECTS or p.tag[antecedent] in ("NNS", "NNPS")):
            return ()
        for k in self._sentences_back(i, BACK):
            if antecedent >= 0 and k < p.sent[antecedent]:
                return ()
            persons = [c for c in self.candidates(k) if p.ent[c] == "PERSON" and (k < p.sent[i] or c < i)]
            different = {p.lower[c]: c for c in reversed(persons)}
            if len(different) == 2:
                return tuple(sorted(different.values()))
        return ()

    def _co_arguments(self, i: int) -> set[int]:
        """Other arguments of the pronoun's own verb: "he attacked him" are two."""
        p = self.p
        if p.dep[i] in ("nmod:poss", "det"):
            return set()
        return {p.head[i], *p.kids(p.head[i], *SUBJECTS, "obj", "iobj", "obl")}

    def _speaker(self, i: int) -> int:
        """The one who says "I" or "we": subject of the speech verb around or beside the clause."""
        p = self.p
        for h in p.ancestors(i):
            for verb in (h, *p.kids(h, "parataxis")):
                subject = p.kid(verb, "nsubj")
                if subject not in (-1, i) and p.lower[subject] not in PRONOUNS and self.is_party(subject):
                    return subject
        for k in self._sentences_back(i, SPEAKER_BACK)[1:]:
            for c in self.candidates(k):
                if p.dep[c] == "nsubj":
                    return c
        return -1

    def last(self, before: int, fits: Callable[[int], bool], count: int = 1, back: int = BACK) -> list[int]:
        """The last `count` different candidates before token `before` that fit, nearest sentence first."""
        p, found = self.p, list[int]()
        for k in self._sentences_back(before, back):
            for c in self.candidates(k):
                if c < before and fits(c) and all(p.lower[c] != p.lower[o] for o in found):
                    found.append(c)
                    if len(found) == count:
                        return found
        return found
