"""Who a mention is: canonical name, country and sector, from the text first, then from the lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from sitrep.knowledge.knowledge import Knowledge
from sitrep.model import Mention, Party, PartyReason, Trace
from sitrep.model.parse import Parse
from sitrep.resolving.belonging import BY_FORCE, Belonging
from sitrep.resolving.coreference import PRONOUNS, Coreference
from sitrep.resolving.describing import Describer
from sitrep.resolving.names import Names
from sitrep.resolving.nouns import Nouns
from sitrep.resolving.pairs import PAIR_DEPTH, Pairs
from sitrep.resolving.phrases import PARTS, Phrase, phrase

SEVERAL = frozenset("they them their we our us".split())
RELATIVE = frozenset("who which that whom whose".split())
RELATIVE_CLAUSES = frozenset({"acl:relcl", "advcl:relcl"})
# How far a question may lead to another (a pronoun's antecedent may itself be told by its owner).
RELATIVE_DEPTH, PRONOUN_DEPTH = 4, 5


class Parties:
    """Resolves the mentions of one document.

    `home` is the country that the text is about, "" for none; `named` are all that it names.
    """

    def __init__(
        self,
        p: Parse,
        published: dt.date | None,
        home: str,
        knowledge: Knowledge,
        trace: Trace | None = None,
        *,
        named: frozenset[str] = frozenset(),
    ) -> None:
        self.p = p
        self.trace = trace
        self.home = home
        self.describer = Describer(p, published, knowledge, trace, home=home, named=named)
        self.coreference = Coreference(p, self.describer.is_party, trace, knowledge.sectors.is_group_noun)
        self.names = Names(p, self.describer)
        self.nouns = Nouns(p, self.describer, self.coreference, self._who, home)
        self.belonging = Belonging(p, self.describer)
        self.pairs = Pairs(p, self.describer, self.coreference, self.nouns, self._who)
        self._known: dict[int, tuple[Party, ...]] = {}

    def resolve(self, m: Mention, event_type: str, *, place_country: str = "") -> tuple[Party, ...]:
        """The party or parties that the mention names; several for "they" or "the two leaders"."""
        return tuple(
            self.belonging.placed(
                self._armed(replace(party, rule=m.rule), event_type), event_type, place_country
            )
            for party in self._who(m.head, 0)
        )

    def _armed(self, party: Party, event_type: str) -> Party:
        """A state that attacks is its military."""
        state = party.sector == "GOV" and party.name == self.describer.countries.name(party.country)
        return replace(party, sector="MIL") if state and event_type in BY_FORCE else party

    def _who(self, i: int, depth: int) -> tuple[Party, ...]:
        """The parties that the phrase headed by a token names; none while that is being worked out."""
        if i not in self._known:
            self._known[i] = ()
            self._known[i] = self._read(i, depth)
        return self._known[i]

    def _read(self, i: int, depth: int) -> tuple[Party, ...]:
        p = self.p
        if p.lower[i] in RELATIVE and depth < RELATIVE_DEPTH:
            noun = next((p.head[h] for h in p.ancestors(i) if p.dep[h] in RELATIVE_CLAUSES), -1)
            if noun in (-1, i):
                return ()
            self._read_as(i, noun)
            return self._who(noun, depth + 1)
        if p.lower[i] in PRONOUNS and p.words[i] != "US":
            return self._pronoun(i, depth)
        ph = phrase(p, i)
        if ph.name is not None:
            return (self.names.read(ph, ph.name),)
        if p.tag[i] == "NNP" and self.names.is_surname(i):
            return (self.names.read(replace(ph, label="PERSON"), (i, i + 1)),)
        return (
            self.pairs.read(ph, depth) or self.pairs.owned(ph, depth) or self._each(ph, self._noun(ph, depth))
        )

    def _noun(self, ph: Phrase, depth: int) -> Party:
        """What a description is; "six of the kidnappers", "thousands of people" are of whom they are of."""
        p = self.p
        party = self.nouns.read(ph, depth)
        if party.country or p.lemma[ph.head] not in PARTS and p.pos[ph.head] != "NUM":
            return party
        whole = next((c for c in p.kids(ph.head, "nmod") if self._is_of(c)), -1)
        found = self._who(whole, depth + 1) if whole >= 0 and depth < PAIR_DEPTH else ()
        if len(found) != 1:
            return party
        self._read_as(ph.head, whole)
        return replace(found[0], text=party.text, start=party.start, end=party.end)

    def _each(self, ph: Phrase, party: Party) -> tuple[Party, ...]:
        """ "Russian and Ukrainian negotiators", "presidents of Chad and Sudan": one party for each nation."""
        p = self.p
        if party.reason not in (PartyReason.NATION_BESIDE, PartyReason.BODY_PATTERN):
            return (party,)
        beside = [*p.kids(ph.head, "amod", "compound"), *self._of_nations(ph.head)]
        first = next((c for c in beside if self.describer.nation_of(c)), -1)
        heads = [first, *p.kids(first, "conj")] if first >= 0 else []
        codes = dict.fromkeys(filter(None, map(self.describer.nation_of, heads)))
        named = self.describer.countries.name
        told = named(party.country) if party.name not in party.text else ""  # "Government of Chad", our name
        return tuple(
            replace(party, country=code, name=party.name.replace(told, named(code)) if told else party.name)
            for code in codes
        ) or (party,)

    def _of_nations(self, head: int) -> list[int]:
        """What the heads or bodies of several countries are "of"."""
        p = self.p
        several = p.tag[head] in ("NNS", "NNPS")
        return [c for c in p.kids(head, "nmod") if several and self._is_of(c)]

    def _is_of(self, i: int) -> bool:
        return any(self.p.lower[k] == "of" for k in self.p.kids(i, "case"))

    def _pronoun(self, i: int, depth: int) -> tuple[Party, ...]:
        p = self.p
        antecedent = self.coreference.antecedent(i)
        if depth >= PRONOUN_DEPTH:
            return ()
        heads = list(self.coreference.pair(i, antecedent)) if p.lower[i] in SEVERAL else []
        if not heads and antecedent >= 0:
            heads = [antecedent, *(p.kids(antecedent, "conj") if p.lower[i] in SEVERAL else ())]
        self._read_as(i, *heads)
        found = [party for head in heads for party in self._who(head, depth + 1)]
        return tuple(replace(party, reason=PartyReason.PRONOUN, detail=p.words[i]) for party in found)

    def _read_as(self, i: int, *others: int) -> None:
        """Notes that a word was read as others."""
        if self.trace is not None:
            for other in others:
                self.trace.read_as(i, other)
