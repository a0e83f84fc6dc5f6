"""What the words of a phrase tell of a party's country and sector, by the lists of countries and nouns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sitrep.knowledge.actors import ActorEntry
from sitrep.knowledge.knowledge import Knowledge
from sitrep.model import CountryReason, Party, PartyReason, Topic, Trace, Verdict
from sitrep.model.parse import Parse
from sitrep.resolving.coreference import GROUPS
from sitrep.resolving.noting import actor_option
from sitrep.resolving.phrases import Phrase, apposed, modifiers, phrase

WHERE = frozenset("in at near to into inside outside over".split())
# Letters of the shortest abbreviation.
SHORTEST = 2
# Before a nation's name they make it another's: "South Sudanese", "Equatorial Guinean".
HALVES = frozenset({"south", "north", "northern", "equatorial", "new"})
# Whoever belongs to a body of these is of that sector, whatever is said of the person.
BEARING = frozenset("REB CRM SPY PRM UAF".split())


class Describer:
    """Reads the phrases of one document.

    `on` is the day for which the actor list is asked, `home` the country that the text is about, `named` are
    the countries that it names.
    """

    def __init__(
        self,
        p: Parse,
        on: dt.date | None,
        knowledge: Knowledge,
        trace: Trace | None = None,
        *,
        home: str = "",
        named: frozenset[str] = frozenset(),
    ) -> None:
        self.p = p
        self.on = on
        self.home = home
        self.named = named
        self.trace = trace
        self.actors = knowledge.actors
        self.bodies = knowledge.bodies
        self.countries = knowledge.countries
        self.gazetteer = knowledge.gazetteer
        self.sectors = knowledge.sectors
        self._can_act: dict[int, bool] = {}

    def is_party(self, i: int) -> bool:
        """Whether a noun can be what a pronoun stands for."""
        if i not in self._can_act:
            lemma = self.p.lemma[i]
            self._can_act[i] = bool(
                self.p.ent[i] in ("PERSON", "ORG", "GPE")
                or self.sectors.is_person_noun(lemma)
                or self.sectors.is_group_noun(lemma)
                or lemma in GROUPS
                or self.countries.nation(self.p.words[i])
            )
        return self._can_act[i]

    def nation_of(self, i: int) -> str:
        """ISO alpha-3 of a word or of the name it is in, "" where it tells none; a capital or seat counts."""
        code = self.countries.nation(self.p.words[i])
        if code:
            two = f"{self.p.words[i - 1]} {self.p.words[i]}" if i and self.p.lower[i - 1] in HALVES else ""
            return (self.countries.nation(two) if two else "") or code
        name = self.p.ent_at(i)
        if name is None or name[2] not in ("GPE", "ORG"):
            return ""
        words = self.words(name[0], name[1])
        return self.countries.by_name(words) or self.countries.by_capital(words) or ""

    def union_of(self, i: int) -> str:
        """ "IGO" for the abbreviation of an international body, "" for any other word: "UN rapporteur"."""
        word = self.p.words[i]
        if not word.isupper() and "." not in word or len(word) < SHORTEST:
            return ""
        entry = next(iter(self.actors.find(word, self.on)), None)
        return "IGO" if entry is not None and entry.country == "IGO" else ""

    def words(self, first: int, after: int) -> str:
        """The text of a token range."""
        start, end = self.p.span(first, after)
        return self.p.text[start:end]

    def describe(self, ph: Phrase) -> tuple[str, str]:
        """Country and sector that the words around a name tell: "Ukrainian President X", "X, a judge"."""
        heads = [ph.head] if ph.name is not None and not ph.names(ph.head) else []
        mods = self._without_places(ph, modifiers(self.p, ph))
        for head in apposed(self.p, ph):
            beside = phrase(self.p, head)
            mods += modifiers(self.p, beside)
            if beside.label != "GPE":
                heads.append(head)
        country = next((code for code in map(self.nation_of, mods) if code), "")
        country = country or next((code for code in map(self.union_of, mods) if code), "")
        told = (self._sector(i) for i in (*heads, *mods) if not ph.names(i))
        sector = next((sector for sector in told if sector), "")
        if ph.label == "PERSON" and (body := self._body_of(mods)) is not None:
            country = country or self.country_of(body)
            sector = body.sector if body.sector in BEARING or not sector else sector
        return country, sector

    def _without_places(self, ph: Phrase, mods: list[int]) -> list[int]:
        """The modifiers of a phrase; where a person is ("met X in Rome") says nothing of the person."""
        p = self.p
        if ph.label != "PERSON" or ph.name is None:
            return mods
        places = [
            c
            for i in {ph.head, *range(*ph.name)}
            for c in p.kids(i, "nmod")
            if any(p.lower[k] in WHERE for k in p.kids(c, "case"))
        ]
        inside = {i for c in places for i in p.subtree(c)}
        return [i for i in mods if i not in inside] if inside else mods

    def _body_of(self, mods: Sequence[int]) -> ActorEntry | None:
        """The listed body whose leader, member or official a person is: "Hamas leader X", "X of the CIA"."""
        for i in mods:
            if self.p.ent[i] == "ORG" and (name := self.p.ent_at(i)) is not None:
                entries = self.actors.find(self.words(name[0], name[1]), self.on)
                return next((entry for entry in entries if entry.kind != "person"), None)
        return None

    def country_of(self, entry: ActorEntry) -> str:
        """The country of a listed body; of a group of several, the one that the text is about."""
        return self.home if self.home in self.actors.theatres(entry.id) else entry.country

    def _sector(self, i: int) -> str:
        p = self.p
        if p.pos[i] not in ("NOUN", "PROPN", "ADJ"):
            return ""
        return self.sectors.sector_of(p.lemma[i], [p.lower[c] for c in p.children[i]]) or ""

    def party(
        self, ph: Phrase, name: str, country: str, sector: str, reason: PartyReason, detail: str = ""
    ) -> Party:
        """A party with the words of the phrase."""
        start, end = self.p.span(ph.first, ph.after)
        return Party(
            text=self.p.text[start:end],
            start=start,
            end=end,
            name=name,
            country=country,
            sector=sector or "UNK",
            reason=reason,
            detail=detail,
            country_reason=CountryReason.TOLD if country else CountryReason.UNKNOWN,
        )

    def listed(self, ph: Phrase, entry: ActorEntry, country: str = "", sector: str = "") -> Party:
        """A party as the actor list has it; a `country` or `sector` of the text goes before the list's."""
        reason = PartyReason.OFFICE if entry.by == "office" else PartyReason.ACTOR_LIST
        country = country or self.country_of(entry)
        party = self.party(ph, entry.name, country, sector or entry.sector, reason, entry.id)
        return replace(party, actor_id=entry.id)

    def elsewhere(self, party: Party) -> Sequence[str]:
        """The other countries that a group acts in, where the text is not about one of those it acts in."""
        theatres = self.actors.theatres(party.actor_id)
        return () if self.home in (party.country, *theatres) or party.country in theatres else theatres

    def note_entries(
        self, ph: Phrase, found: Sequence[ActorEntry], chosen: ActorEntry | None, country: str
    ) -> None:
        """Notes the entries of the actor list that a phrase may name; `country` is the one its words tell."""
        if self.trace is not None:
            for entry in found:
                verdict = Verdict.TAKEN if entry is chosen else Verdict.LESS_LIKELY
                if entry is not chosen and country and entry.country != country:
                    verdict = Verdict.OTHER_COUNTRY
                self.trace.weigh(Topic.WHO, ph.head, actor_option(self.actors, entry, self.on, verdict))
