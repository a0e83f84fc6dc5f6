"""Who a description is: "Ukrainian soldiers", "its fighters", "the group", "the president", "12 people"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sitrep.model import Party, PartyReason, Topic, Verdict
from sitrep.model.parse import Parse
from sitrep.resolving.coreference import PRONOUNS, Coreference
from sitrep.resolving.describing import Describer
from sitrep.resolving.noting import holder_options, party_option
from sitrep.resolving.offices import Offices
from sitrep.resolving.phrases import ANYBODY, Phrase, bare, modifiers
from sitrep.resolving.suspects import Suspects

Who = Callable[[int, int], tuple[Party, ...]]
"""Head token and depth of the question -> the parties it stands for."""

ARMED = frozenset({"REB", "UAF", "CRM"})
ARMED_NOUNS = frozenset("group organization organisation militia movement".split())
# "The organisation" that is no armed one may be one of these.
CIVIL_NOUNS = frozenset("group organization organisation charity watchdog ngo movement".split())
CIVIL = frozenset("SOC MED REL EDU LAB".split())
STATELESS = frozenset({"IGO", "NGO"})
# "The party", where a name has told of one: "Labour Party". An army or a police may be another.
BORNE = frozenset(
    "party union coalition commission court council committee bank agency ministry church university"
    " foundation front movement association league tribunal assembly board bureau federation confederation"
    " mission institute charity watchdog ngo newspaper magazine embassy".split()
)
POINTING = frozenset("the this that these those".split())
OWNERS = frozenset("nmod:poss compound nmod amod".split())
OFFICES = frozenset({
    "president", "prime minister", "foreign minister", "defence minister", "defense minister", "chancellor",
    "king",
})  # fmt: skip
OFFICE_WORDS = frozenset("prime foreign defence defense".split())
OF = frozenset({"of", "from"})
# An owner may have an owner, and a group be told by a group; beyond that, parses go round in circles.
OWNER_DEPTH, KIND_DEPTH = 3, 2
NAMED_BACK = 6
"""Sentences before "the group" in which the group may have been named."""


class Nouns:
    """The descriptions of one document; `home` is the country that the text is about."""

    def __init__(self, p: Parse, describer: Describer, coreference: Coreference, who: Who, home: str) -> None:
        self.p = p
        self.describer = describer
        self.coreference = coreference
        self.who = who
        self.home = home
        self.offices = Offices(p, describer, who, home)
        self.suspects = Suspects(p, who)

    def read(self, ph: Phrase, depth: int) -> Party:
        """The party that a phrase headed by a common noun, or by a nation's people, is."""
        describer = self.describer
        words = bare(self.p, ph)
        people = describer.countries.nation(self.p.words[ph.head])
        if people:
            sector = "CVL" if self.p.tag[ph.head] in ("NNS", "NNPS") else "GOV"
            name = describer.countries.name(people) or words
            return describer.party(ph, name, people, sector, PartyReason.NATIONALITY)
        mods = modifiers(self.p, ph)
        country, reason, detail = self._country(ph, mods, depth)
        entries = describer.actors.find(words, describer.on)
        if entries and country in ("", entries[0].country):
            describer.note_entries(ph, entries, entries[0], country)
            return describer.listed(ph, entries[0])
        known = describer.bodies.body(words) if country else None
        if known is not None and known.country == country:
            return describer.party(ph, known.name, country, known.sector, PartyReason.BODY_PATTERN)
        sector = describer.sectors.sector_of(self.p.lemma[ph.head], [self.p.lower[i] for i in mods]) or ""
        meant = None if country else self._meant(ph, sector, depth)
        return meant or describer.party(ph, words, country, sector, reason, detail)

    def _country(self, ph: Phrase, mods: list[int], depth: int) -> tuple[str, PartyReason, str]:
        """The country that the phrase tells, by its own words or by its owner's, with reason and detail."""
        country = next((code for code in map(self.describer.nation_of, self._told(ph, mods)) if code), "")
        country = country or next((code for code in map(self.describer.union_of, mods) if code), "")
        if country:
            return country, PartyReason.NATION_BESIDE, ""
        owner = self._owner(ph, depth)
        if owner is not None:
            return owner.country, PartyReason.OWNER, owner.text
        return "", PartyReason.COMMON_NOUN, ""

    def _told(self, ph: Phrase, mods: list[int]) -> list[int]:
        """The modifiers that tell a nationality; "people in India" may be anybody."""
        p = self.p
        if p.lemma[ph.head] not in ANYBODY:
            return mods
        where = [
            c
            for c in p.kids(ph.head, "nmod", "obl")
            if not OF.intersection(p.lower[k] for k in p.kids(c, "case"))
        ]
        inside = {i for c in where for i in p.subtree(c)}
        return [i for i in mods if i not in inside]

    def _owner(self, ph: Phrase, depth: int) -> Party | None:
        """Whose they are: the first owner whose country is known ("its fighters", "forces of the group")."""
        p = self.p
        if depth >= OWNER_DEPTH:
            return None
        for c in p.children[ph.head]:
            if p.dep[c] not in OWNERS or not (p.ent[c] or p.lower[c] in PRONOUNS or p.lower[c] == "whose"):
                continue
            if p.dep[c] == "nmod" and not any(p.lower[k] in ("of", "from") for k in p.kids(c, "case")):
                continue
            owner = self.who(c, depth + 1)
            if owner and owner[0].country:
                self._read_as(ph.head, c)
                return owner[0]
        return None

    def _read_as(self, i: int, other: int) -> None:
        """Notes that what a word stands for was told by another."""
        if self.describer.trace is not None:
            self.describer.trace.read_as(i, other)

    def _meant(self, ph: Phrase, sector: str, depth: int) -> Party | None:
        """Whom a description without a country of its own stands for."""
        return (
            self._told_before(ph, sector, depth)
            or self.offices.bearer(ph, depth)
            or self.suspects.meant(ph, depth)
            or self._holder(ph)
        )

    def _told_before(self, ph: Phrase, sector: str, depth: int) -> Party | None:
        """ "The group", "the rebels", "the company", "the party": the last one of its kind that was named."""
        p, lemma = self.p, self.p.lemma[ph.head]
        definite = any(p.lower[c] in POINTING for c in p.kids(ph.head, "det"))
        if not definite or depth > KIND_DEPTH:
            return None
        alone = not p.kids(ph.head, "amod", "compound", "nmod", "nmod:poss", "acl:relcl")
        if sector in ARMED or lemma in ARMED_NOUNS:
            found = self._last(ph, depth, lambda k: k.sector in ARMED)
        elif sector == "BUS":
            found = self._last(ph, depth, lambda k: k.sector == "BUS")
        elif lemma in BORNE and alone:
            found = self._last(ph, depth, lambda _: True, bearing=lemma)
        else:
            return None
        if found is None and lemma in CIVIL_NOUNS and alone:
            found = self._last(ph, depth, lambda k: k.sector in CIVIL or k.country in STATELESS)
        return found

    def _last(
        self, ph: Phrase, depth: int, fits: Callable[[Party], bool], *, bearing: str = ""
    ) -> Party | None:
        """The last organisation named before the phrase that fits; `bearing` is a word that its name has."""
        p = self.p
        for c in self.coreference.last(ph.first, lambda i: p.ent[i] == "ORG", 3, back=NAMED_BACK):
            name = p.ent_at(c)
            if bearing and (name is None or bearing not in p.lower[name[0] : name[1]]):
                continue
            found = self.who(c, depth + 1)
            fit = bool(found) and fits(found[0])
            if found and self.describer.trace is not None:
                option = party_option(found[0], Verdict.TAKEN if fit else Verdict.UNFIT)
                self.describer.trace.weigh(Topic.WHO, ph.head, option)
            if fit:
                self._read_as(ph.head, c)
                return replace(found[0], reason=PartyReason.LAST_OF_KIND, detail=bare(p, ph))
        return None

    def _holder(self, ph: Phrase) -> Party | None:
        """ "The president": the holder of that office on the day, in the country that the text is about."""
        p, describer = self.p, self.describer
        if not self.home or not describer.on or p.tag[ph.head] != "NN" or p.kid(ph.head, "det") < 0:
            return None
        before = [p.lower[c] for c in p.kids(ph.head, "amod", "compound") if p.lower[c] in OFFICE_WORDS]
        office = " ".join((*before, p.lemma[ph.head]))
        holder = describer.actors.holder(office, self.home, describer.on) if office in OFFICES else None
        if describer.trace is not None and office in OFFICES:
            options = holder_options(describer.actors, office, self.home, describer.on, holder)
            describer.trace.weigh(Topic.WHO, ph.head, *options)
        return describer.listed(ph, holder) if holder is not None else None
