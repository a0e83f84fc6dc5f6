"""Who a mention is: canonical name, country and sector, from the text first, then from the lists."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from sitrep.knowledge.knowledge import Knowledge
from sitrep.model import CountryReason, Mention, Party, PartyReason, Topic, Trace, Verdict
from sitrep.model.parse import Parse
from sitrep.resolving.coreference import PRONOUNS, Coreference
from sitrep.resolving.describing import Describer
from sitrep.resolving.names import Names
from sitrep.resolving.noting import party_option
from sitrep.resolving.nouns import OWNER_DEPTH, Nouns
from sitrep.resolving.phrases import ANYBODY, LOCALS, SOME, Phrase, bare, phrase

# A state that does these does them with its forces.
BY_FORCE = frozenset({"ASSAULT", "MOBILIZE"})
# What is done with the hands is done to those of the place; people meet and speak far from home.
BY_HAND = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "PROTEST"})
# What soldiers of no told country do where they stand.
AFIELD = frozenset({"RETREAT", "AID"})
# Sectors whose members belong to a country even if it is not told: that of the place, else the text's own.
INSTITUTIONS = frozenset("GOV COP MIL JUD LEG OPP CVL SOC PTY LAB EDU MED AGR REB UAF PRM REL JRN".split())
# Of these a text tells more than one side, none of them a foreigner: "the sides", "the group".
HOME_NOUNS = frozenset(
    "party side group team unit faction alliance network organization organisation organiser organizer"
    " defector front bloc enemy association movement agency board council committee commission office killer"
    " accomplice witness worker".split()
)
# Refugees come from elsewhere.
STRANGERS = frozenset({"REF"})
# Several of these are told for being of other countries than the text's own.
OTHERS = frozenset("country state nation government ally partner neighbor neighbour power donor".split())
FOREIGN = frozenset("foreign international neighbouring neighboring overseas donor western".split())
INNER = frozenset("state local provincial regional municipal federal".split())
# Sent by one country to another: of neither for sure.
DIPLOMATS = frozenset("ambassador envoy diplomat attaché consul consulate embassy".split())
# "The foreign minister" is the text's own.
FOREIGN_OFFICES = frozenset(
    "minister ministry secretary office affair policy committee department official spokesman spokeswoman"
    " spokesperson adviser advisor airport".split()
)
# Courts and police are those of the place, whatever they do.
LOCAL = frozenset({"JUD", "COP"})
PERSON_PAIRS = frozenset("leader president minister diplomat".split())
COUNTRY_PAIRS = frozenset("side country nation party state neighbor neighbour government".split())
WHERE = frozenset("in at to from near into across inside outside through toward towards".split())
# Some of those behind "of": "all of our troops", "thousands of people".
PARTS = frozenset(
    "one all some many several most number dozen hundred thousand score more group any each none rest half"
    " part range member".split()
)
SEVERAL = frozenset("they them their we our us".split())
INSIDE_NAMES = frozenset({"compound", "flat", "amod"})
RELATIVE = frozenset("who which that whom".split())
RELATIVE_CLAUSES = frozenset({"acl:relcl", "advcl:relcl"})
# How far a question may lead to another (a pronoun's antecedent may itself be told by its owner).
RELATIVE_DEPTH, PRONOUN_DEPTH, PAIR_DEPTH = 4, 5, 3

OFTEN = 3
"""How often a country must be named to be one of "both sides", and how many times more the other may be."""
LONGEST_TITLE = 3
LEADERS_BACK = 8
"""Sentences before "the two leaders" in which they may have been named."""


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
        self.coreference = Coreference(p, self.describer.is_party, trace)
        self.names = Names(p, self.describer)
        self.nouns = Nouns(p, self.describer, self.coreference, self._who, home)
        self._known: dict[int, tuple[Party, ...]] = {}

    def resolve(self, m: Mention, event_type: str, *, place_country: str = "") -> tuple[Party, ...]:
        """The party or parties that the mention names; several for "they" or "the two leaders"."""
        return tuple(
            self._placed(self._armed(replace(party, rule=m.rule), event_type), event_type, place_country)
            for party in self._who(m.head, 0)
        )

    def _armed(self, party: Party, event_type: str) -> Party:
        """A state that attacks is its military."""
        state = party.sector == "GOV" and party.name == self.describer.countries.name(party.country)
        return replace(party, sector="MIL") if state and event_type in BY_FORCE else party

    def _placed(self, party: Party, event_type: str, place_country: str) -> Party:
        """The party with the country of the place, or the text's own, where its own is not told."""
        if party.actor_id and place_country in self.describer.elsewhere(party):
            return replace(party, country=place_country, country_reason=CountryReason.PLACE)
        if party.country or party.sector in STRANGERS:
            return party
        if party.sector == "GOV" and (office := self._of_office(party)):
            return replace(party, country=office, country_reason=CountryReason.TOLD)
        head = self._head(party)
        if self.p.lemma[head] == "coalition" and event_type in BY_FORCE:  # of states, whose forces they are
            return replace(party, country="IGO", sector="MIL", country_reason=CountryReason.TOLD)
        if self._is_foreign(head) or not (self._is_of_the_place(head) or event_type == "PROTEST"):
            return party
        on_the_spot = event_type in BY_HAND or party.sector in LOCAL
        on_the_spot = on_the_spot or party.sector == "MIL" and event_type in AFIELD
        if place_country and on_the_spot:
            return replace(party, country=place_country, country_reason=CountryReason.PLACE)
        if self.home and (party.sector in INSTITUTIONS or self._is_of_the_text(head)):
            return replace(party, country=self.home, country_reason=CountryReason.HOME)
        return party

    def _head(self, party: Party) -> int:
        """The token that heads the words of a party."""
        p = self.p
        last = bisect_left(p.end, party.end, 0, p.n - 1)
        first = bisect_left(p.start, party.start, 0, last)
        return next((i for i in range(first, last + 1) if not first <= p.head[i] <= last), last)

    def _is_of_the_place(self, head: int) -> bool:
        """Soldiers, villagers, a hospital, a named victim are; "12 people", "three", a ship are anybody."""
        p, lemma = self.p, self.p.lemma[head]
        if lemma == "people":
            counted = any(p.pos[c] == "NUM" or p.lower[c] in SOME for c in p.children[head])
            described = bool(p.kids(head, "amod", "acl", "acl:relcl"))
            return described and not counted and p.lemma[p.head[head]] not in PARTS
        return p.pos[head] != "NUM" and (lemma not in ANYBODY or lemma in LOCALS)

    def _is_of_the_text(self, head: int) -> bool:
        """Whether a party of no told kind is of the country that the text is about: by name, or one of its sides."""
        p = self.p
        return p.ent[head] in ("PERSON", "ORG") or p.lemma[head] in HOME_NOUNS

    def _of_office(self, party: Party) -> str:
        """The country of an office that only some have: "the Foreign Secretary", "Defence Secretary X"."""
        words = party.text.removeprefix("the ").removeprefix("The ").split()
        for size in (LONGEST_TITLE, 2, 1):
            if countries := self.describer.sectors.title_countries(" ".join(words[:size])):
                return self.home if self.home in countries else countries[0]
        return ""

    def _is_foreign(self, head: int) -> bool:
        """ "Foreign troops", "neighbouring states", "many countries": of no country that the text tells."""
        p, lemma = self.p, self.p.lemma[head]
        beside = {p.lower[c] for c in p.kids(head, "amod", "compound", "nmod:desc")}
        if lemma in DIPLOMATS or not DIPLOMATS.isdisjoint(beside):
            return True
        if lemma in OTHERS and p.tag[head] in ("NNS", "NNPS"):
            return INNER.isdisjoint(beside)
        if lemma in FOREIGN_OFFICES or p.ent[head]:
            return False
        return not FOREIGN.isdisjoint(beside)

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
        return self._pair(ph, depth) or self._of_pair(ph, depth) or self._each(ph, self._noun(ph, depth))

    def _noun(self, ph: Phrase, depth: int) -> Party:
        """What a description is; "six of the kidnappers", "thousands of people" are of whom they are of."""
        p = self.p
        party = self.nouns.read(ph, depth)
        if party.country or p.lemma[ph.head] not in PARTS and p.pos[ph.head] != "NUM":
            return party
        whole = next((c for c in p.kids(ph.head, "nmod") if any(p.lower[k] == "of" for k in p.kids(c, "case"))), -1)
        found = self._who(whole, depth + 1) if whole >= 0 and depth < PAIR_DEPTH else ()
        if len(found) != 1:
            return party
        self._read_as(ph.head, whole)
        return replace(found[0], text=party.text, start=party.start, end=party.end)

    def _of_pair(self, ph: Phrase, depth: int) -> tuple[Party, ...]:
        """ "The prime ministers of the two countries", "their armies": those of each."""
        p = self.p
        for c in p.kids(ph.head, "nmod", "nmod:poss") if p.tag[ph.head] in ("NNS", "NNPS") else ():
            if p.lemma[c] not in COUNTRY_PAIRS and p.lower[c] != "their" or depth >= PAIR_DEPTH:
                continue
            owners = self._who(c, depth + 1)
            codes = dict.fromkeys(x.country for x in owners)
            if len(codes) > 1 and "" not in codes:
                party = self.nouns.read(ph, OWNER_DEPTH)
                self._read_as(ph.head, c)
                return tuple(
                    replace(party, country=code, reason=PartyReason.OWNER, detail=owners[0].text,
                            country_reason=CountryReason.TOLD)
                    for code in codes
                )  # fmt: skip
        return ()

    def _each(self, ph: Phrase, party: Party) -> tuple[Party, ...]:
        """ "Russian and Ukrainian negotiators", "presidents of Chad and Sudan": one party for each nation."""
        p = self.p
        if party.reason not in (PartyReason.NATION_BESIDE, PartyReason.BODY_PATTERN):
            return (party,)
        beside = [*p.kids(ph.head, "amod", "compound"), *self._of_nations(ph.head)]
        first = next((c for c in beside if self.describer.nation_of(c)), -1)
        heads = [first, *p.kids(first, "conj")] if first >= 0 else []
        codes = dict.fromkeys(filter(None, map(self.describer.nation_of, heads)))
        told = self.describer.countries.name(party.country)
        return tuple(
            replace(party, country=code, name=party.name.replace(told, self.describer.countries.name(code)))
            for code in codes
        ) or (party,)

    def _of_nations(self, head: int) -> list[int]:
        """What the heads or bodies of several countries are "of"."""
        p = self.p
        several = p.tag[head] in ("NNS", "NNPS")
        return [
            c for c in p.kids(head, "nmod") if several and any(p.lower[k] == "of" for k in p.kids(c, "case"))
        ]

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

    def _pair(self, ph: Phrase, depth: int) -> tuple[Party, ...]:
        """ "The two leaders", "both sides": the last two persons, or two countries, that the text told of."""
        p, lemma = self.p, self.p.lemma[ph.head]
        persons = lemma in PERSON_PAIRS
        before = p.lower[ph.first : ph.head]
        two = not {"two", "both", "each"}.isdisjoint(before) or before == ["the"] and lemma == "leader"
        if not two or not (persons or lemma in COUNTRY_PAIRS) or depth >= PAIR_DEPTH:
            return ()
        last = (
            self.coreference.last(ph.first, self._is_person, 2, back=LEADERS_BACK)
            if persons
            else self._two_states(ph.first, ever=lemma == "side")
        )
        if len(last) < 2:
            return ()
        found = [party for head in reversed(last) for party in self._one_of_two(head, depth, persons=persons)]
        if self.trace is not None:
            self.trace.weigh(Topic.WHO, ph.head, *(party_option(party, Verdict.TAKEN) for party in found))
        return tuple(replace(party, reason=PartyReason.LAST_TWO, detail=bare(p, ph)) for party in found)

    def _one_of_two(self, head: int, depth: int, *, persons: bool) -> tuple[Party, ...]:
        """Who one of a pair is; of a nationality, its country."""
        if persons or self.p.ent[head] == "GPE":
            return self._who(head, depth + 1)
        code = self.describer.nation_of(head)
        start, end = self.p.span(head, head + 1)
        name = self.describer.countries.name(code) or code
        return (
            Party(
                text=self.p.text[start:end], start=start, end=end, name=name, country=code, sector="GOV",
                country_reason=CountryReason.TOLD,
            ),
        )  # fmt: skip

    def _read_as(self, i: int, *others: int) -> None:
        """Notes that a word was read as others."""
        if self.trace is not None:
            for other in others:
                self.trace.read_as(i, other)

    def _is_person(self, i: int) -> bool:
        return self.p.ent[i] == "PERSON" or self.nouns.offices.is_introduced(i)

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
        if ever and (self.home not in chosen or told[chosen[-1]] < OFTEN or told[chosen[0]] > OFTEN * told[chosen[-1]]):
            return []  # the sides are parties of one country
        return sorted((latest[code] for code in chosen), reverse=True)

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
