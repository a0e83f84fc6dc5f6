"""Two at once: "the two leaders", "both sides", "the armies of both countries"."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from sitrep.model import CountryReason, Party, PartyReason, Topic, Verdict
from sitrep.model.parse import Parse
from sitrep.resolving.coreference import Coreference
from sitrep.resolving.describing import Describer
from sitrep.resolving.noting import party_option
from sitrep.resolving.nouns import OWNER_DEPTH, Nouns, Who
from sitrep.resolving.phrases import Phrase, bare

PERSON_PAIRS = frozenset("leader president minister diplomat".split())
SIDES = frozenset({"side"})
LEADERS = PERSON_PAIRS | {"premier", "chancellor", "king", "monarch", "emir", "head", "chief", "secretary"}
COUNTRY_PAIRS = frozenset("side country nation party state neighbor neighbour government".split())
WHERE = frozenset("in at to from near into across inside outside through toward towards".split())
INSIDE_NAMES = frozenset({"compound", "flat", "amod"})
PAIR_DEPTH = 3
OFTEN = 3
"""How often a country must be named to be one of "both sides", and how many times more the other may be."""
LEADERS_BACK = 8
"""Sentences before "the two leaders" in which they may have been named."""


class Pairs:
    """The pairs of one document."""

    def __init__(
        self, p: Parse, describer: Describer, coreference: Coreference, nouns: Nouns, who: Who
    ) -> None:
        self.p = p
        self.describer = describer
        self.coreference = coreference
        self.nouns = nouns
        self.who = who

    def read(self, ph: Phrase, depth: int) -> tuple[Party, ...]:
        """ "The two leaders", "both sides": the last two persons, or two countries, that the text told of."""
        p, lemma = self.p, self.p.lemma[ph.head]
        persons = lemma in PERSON_PAIRS
        before = p.lower[ph.first : ph.head]
        two = not {"two", "both", "each"}.isdisjoint(before) or before == ["the"] and lemma == "leader"
        # "The sides" of a text that tells of two countries.
        sides = before == ["the"] and lemma in SIDES and p.tag[ph.head] == "NNS"
        two = two or sides
        if not two or not (persons or lemma in COUNTRY_PAIRS) or depth >= PAIR_DEPTH:
            return ()
        last = (
            self.coreference.last(ph.first, self._is_person, 2, back=LEADERS_BACK)
            if persons
            else self._two_states(ph.first, ever=lemma == "side" or sides)
        )
        if len(last) < 2:
            return ()
        found = [party for head in reversed(last) for party in self._one_of_two(head, depth, persons=persons)]
        if self.describer.trace is not None:
            self.describer.trace.weigh(
                Topic.WHO, ph.head, *(party_option(party, Verdict.TAKEN) for party in found)
            )
        return tuple(replace(party, reason=PartyReason.LAST_TWO, detail=bare(p, ph)) for party in found)

    def _one_of_two(self, head: int, depth: int, *, persons: bool) -> tuple[Party, ...]:
        """Who one of a pair is; of a nationality, its country."""
        if persons or self.p.ent[head] == "GPE":
            return self.who(head, depth + 1)
        code = self.describer.nation_of(head)
        start, end = self.p.span(head, head + 1)
        name = self.describer.countries.name(code) or code
        return (
            Party(
                text=self.p.text[start:end], start=start, end=end, name=name, country=code, sector="GOV",
                country_reason=CountryReason.TOLD,
            ),
        )  # fmt: skip

    def owned(self, ph: Phrase, depth: int) -> tuple[Party, ...]:
        """ "The prime ministers of the two countries", "their armies": those of each."""
        p = self.p
        for c in p.kids(ph.head, "nmod", "nmod:poss") if p.tag[ph.head] in ("NNS", "NNPS") else ():
            if p.lemma[c] not in COUNTRY_PAIRS and p.lower[c] != "their" or depth >= PAIR_DEPTH:
                continue
            owners = self.who(c, depth + 1)
            codes = dict.fromkeys(x.country for x in owners)
            if len(codes) > 1 and "" not in codes:
                party = self.nouns.read(ph, OWNER_DEPTH)
                if self.describer.trace is not None:
                    self.describer.trace.read_as(ph.head, c)
                return tuple(
                    replace(party, country=code, reason=PartyReason.OWNER, detail=owners[0].text,
                            country_reason=CountryReason.TOLD)
                    for code in codes
                )  # fmt: skip
        return ()

    def _is_person(self, i: int) -> bool:
        is_leader = self.p.lemma[i] in LEADERS and self.nouns.offices.is_introduced(i)
        return self.p.ent[i] == "PERSON" or is_leader

    def _two_states(self, before: int, *, ever: bool = False) -> list[int]:
        """The two countries that the text was speaking of: nearest sentence first, then those named most.

        With `ever`, those named most of all.
        """
        p, told, latest = self.p, Counter[str](), dict[str, int]()
        for k in range(p.sent[before], -1, -1):
            for i in range(min(before, p.sentences[k][1]) - 1, p.sentences[k][0] - 1, -1):
                code = self._nation_told(i)
                if code:
                    told[code] += 1
                    latest.setdefault(code, i)
            if len(latest) > 1 and not ever:
                break
        if len(latest) > 2 and not ever:
            for a, b, _ in p.ents:
                told[self.describer.nation_of(b - 1)] += a < before
        chosen = sorted(latest, key=lambda code: (-told[code], -latest[code]))[:2]
        if ever and not self._are_sides(chosen, told):
            return []
        return sorted((latest[code] for code in chosen), reverse=True)

    def _are_sides(self, codes: list[str], told: Counter[str]) -> bool:
        """Whether two countries are named as often as sides are; else the sides are of one country."""
        if self.describer.home not in codes or told[codes[-1]] < OFTEN:
            return False
        return told[codes[0]] <= OFTEN * told[codes[-1]]

    def _nation_told(self, i: int) -> str:
        """The country that a word names, as a party or by a party's nationality, and not as a place."""
        p = self.p
        countries, name = self.describer.countries, p.ent_at(i)
        if name is None or name[2] != "GPE":
            return countries.nation(p.words[i]) if p.pos[i] in ("ADJ", "PROPN") and name is None else ""
        code = countries.by_name(self.describer.words(name[0], name[1])) or ""
        if p.ent[p.head[i]] == "GPE" and p.dep[i] in INSIDE_NAMES or self._is_where(i):
            return ""
        if p.dep[i] == "compound" and not code:  # "the Minsk agreements"
            return ""
        return code or self.describer.nation_of(i)

    def _is_where(self, i: int) -> bool:
        """ "in Türkiye", "to Poland": a country as a place."""
        p = self.p
        return any(p.lower[c] in WHERE for c in p.kids(i, "case"))
