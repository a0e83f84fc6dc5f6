"""Titles told before: "the minister", for the one whom the text introduced with that title."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from sitrep.model import Party, PartyReason, Topic, Verdict
from sitrep.model.parse import Parse
from sitrep.resolving.describing import Describer
from sitrep.resolving.noting import party_option
from sitrep.resolving.phrases import Phrase, bare

QUALIFIERS = frozenset("prime foreign defence defense interior finance vice deputy first".split())
SECTORS = frozenset("GOV LEG JUD MIL COP PTY REL IGO".split())
# These are told in full: a vice president is no president, "the general" may be any.
WHOLE = frozenset({"president", "king", "queen", "leader"})
LINKS = frozenset("compound amod nmod:desc flat appos nmod:unmarked".split())
DEEPEST = 3


class Offices:
    """The bearers of titles in one document; `home` is the country that the text is about."""

    def __init__(
        self, p: Parse, describer: Describer, who: Callable[[int, int], tuple[Party, ...]], home: str
    ) -> None:
        self.p = p
        self.describer = describer
        self.who = who
        self.home = home

    @cached_property
    def _told(self) -> list[tuple[int, str]]:
        """The text's titles, in order; read when first asked for, as most texts never ask."""
        return [(i, self._title(i)) for i in range(self.p.n) if self._is_title(i)]

    def bearer(self, ph: Phrase, depth: int) -> Party | None:
        """Whom "the president" stands for, where the text has told of one; None where it has not."""
        p = self.p
        if depth > DEEPEST or not self._is_title(ph.head) or not self._is_definite(ph):
            return None
        title = self._title(ph.head)
        found: list[Party] = []
        for i, told in reversed(self._told):
            if i < ph.first and self._is_same(title, told):
                party = next(iter(self.who(self._person(i), depth + 1)), None)
                if party is not None and party.country and party.name not in {k.name for k in found}:
                    found.append(party)
        chosen = next((k for k in found if k.country == self.home), found[0] if found else None)
        if self.describer.trace is not None:
            for k in found:
                option = party_option(k, Verdict.TAKEN if k is chosen else Verdict.FARTHER)
                self.describer.trace.weigh(Topic.WHO, ph.head, option)
        return replace(chosen, reason=PartyReason.TITLE_EARLIER, detail=bare(p, ph)) if chosen else None

    def is_introduced(self, i: int) -> bool:
        """Whether the token heads a title with its country but without a name: "the President of Chad"."""
        if not self._is_title(i) or self.p.dep[i] in LINKS:
            return False
        return any(self.describer.nation_of(c) for c in self.p.subtree(i) if c != i)

    def _is_title(self, i: int) -> bool:
        """Whether the token is one person's title; "ministers" and a word of a name are not."""
        p = self.p
        if p.tag[i] not in ("NN", "NNP") or p.ent[i] or not self.describer.sectors.is_person_noun(p.lemma[i]):
            return False
        return self.describer.sectors.sector_of(p.lemma[i], []) in SECTORS

    def _title(self, i: int) -> str:
        first = i
        while first > 0 and self.p.lower[first - 1] in QUALIFIERS:
            first -= 1
        return " ".join((*self.p.lower[first:i], self.p.lemma[i]))

    def _is_definite(self, ph: Phrase) -> bool:
        """ "The President" or "Minister" alone, without an owner, a nation or a clause."""
        p = self.p
        for c in p.children[ph.head]:
            if p.dep[c] == "det" and p.lower[c] != "the":
                return False
            if p.dep[c] not in ("det", "case", "punct", "cc", "conj") and p.lower[c] not in QUALIFIERS:
                return False
        return p.kid(ph.head, "det") >= 0 or p.words[ph.head][0].isupper()

    def _is_same(self, title: str, told: str) -> bool:
        return title == told or title not in WHOLE and told.endswith(f" {title}")

    def _person(self, i: int) -> int:
        """The token of the person whose title it is; the title's own where it stands alone."""
        p, h = self.p, self.p.head[i]
        return h if h != i and p.ent[h] == "PERSON" and p.dep[i] in LINKS else i
