"""What a pronoun or "the two leaders" stands for: the nearest fitting mention, subjects first."""

from __future__ import annotations

from collections.abc import Callable

from sitrep.model.parse import Parse

HE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
IT = frozenset({"it", "its", "itself"})
WE = frozenset({"we", "us", "our", "ours"})
I_ME = frozenset({"i", "me", "my", "mine"})
PRONOUNS = HE | THEY | IT | WE | I_ME
BACK = 3


class Coreference:
    """Antecedents within one document. `plural(i)` and `group(i)` tell what a candidate can be."""

    def __init__(self, p: Parse, is_party: Callable[[int], bool]) -> None:
        self.p = p
        self.is_party = is_party
        self._by_sentence: dict[int, list[int]] = {}
        self._cache: dict[int, int] = {}

    def candidates(self, sentence: int) -> list[int]:
        """Heads of party phrases of a sentence: subjects first, then in text order."""
        if sentence not in self._by_sentence:
            p = self.p
            a, b = p.sentences[sentence]
            heads = []
            for i in range(a, b):
                if p.pos[i] not in ("NOUN", "PROPN") or not self.is_party(i):
                    continue
                if (
                    p.ent[i]
                    and p.head[i] != i
                    and p.ent[p.head[i]] == p.ent[i]
                    and self._same_name(i, p.head[i])
                ):
                    continue
                if p.dep[i] in ("amod", "compound") and p.ent[i] != "PERSON":
                    continue
                heads.append(i)
            heads.sort(key=lambda i: (p.dep[i] not in ("nsubj", "nsubj:pass"), i))
            self._by_sentence[sentence] = heads
        return self._by_sentence[sentence]

    def _same_name(self, i: int, j: int) -> bool:
        return any(a <= i < b and a <= j < b for a, b, _ in self.p.ents)

    def antecedent(self, i: int) -> int:
        """The head token that the pronoun `i` stands for, or -1."""
        if i not in self._cache:
            self._cache[i] = -1
            self._cache[i] = self._find(i)
        return self._cache[i]

    def _find(self, i: int) -> int:
        p = self.p
        low = p.lower[i]
        if low in WE or low in I_ME:
            return self._speaker(i)
        fits = self._fits(low)
        clause = self._co_arguments(i)
        for k in range(p.sent[i], max(-1, p.sent[i] - BACK - 1), -1):
            for c in self.candidates(k):
                if (k < p.sent[i] or c < i) and c not in clause and fits(c):
                    return c
        return -1

    def _fits(self, low: str) -> Callable[[int], bool]:
        p = self.p
        if low in HE:
            return lambda c: (
                p.ent[c] == "PERSON" or not p.ent[c] and p.tag[c] == "NN" and p.lemma[c] not in GROUPS
            )
        if low in THEY:
            return lambda c: (
                p.ent[c] == "ORG"
                or p.tag[c] in ("NNS", "NNPS")
                or p.lemma[c] in GROUPS
                or bool(p.kids(c, "conj"))
            )
        return lambda c: p.ent[c] in ("GPE", "ORG", "LOC") or p.lemma[c] in GROUPS

    def _co_arguments(self, i: int) -> set[int]:
        """Other arguments of the pronoun's own verb: "he attacked him" are two."""
        p = self.p
        if p.dep[i] in ("nmod:poss", "det"):
            return set()
        v = p.head[i]
        return {c for c in p.children[v] if p.dep[c] in ("nsubj", "obj", "iobj", "nsubj:pass", "obl")} | {v}

    def _speaker(self, i: int) -> int:
        """The one who says "I" or "we": subject of the speech verb around or beside the clause."""
        p = self.p
        for h in p.ancestors(i):
            for c in (h, *p.kids(h, "parataxis")):
                subject = p.kid(c, "nsubj")
                if (
                    subject >= 0
                    and subject != i
                    and p.lower[subject] not in PRONOUNS
                    and self.is_party(subject)
                ):
                    return subject
        for k in range(p.sent[i] - 1, max(-1, p.sent[i] - 3), -1):
            for c in self.candidates(k):
                if p.dep[c] == "nsubj":
                    return c
        return -1

    def last(self, before: int, fits: Callable[[int], bool], count: int = 1, back: int = BACK) -> list[int]:
        """The last `count` different candidates before token `before` that fit, nearest sentence first."""
        p, out = self.p, []
        for k in range(p.sent[before], max(-1, p.sent[before] - back - 1), -1):
            for c in self.candidates(k):
                if c < before and fits(c) and all(p.lower[c] != p.lower[o] for o in out):
                    out.append(c)
                    if len(out) == count:
                        return out
        return out


GROUPS = frozenset({
    "group", "government", "army", "military", "police", "ministry", "party", "union", "company", "force", "council",
    "parliament", "court", "organization", "organisation", "militia", "country", "nation", "state", "coalition", "regime",
    "administration", "navy", "team", "committee", "agency", "office", "crowd", "movement", "junta", "gang", "alliance",
})  # fmt: skip
