"""Of which country a party is that tells none: of the place, of the text's own, or of none that is known."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from sitrep.model import CountryReason, Party
from sitrep.model.parse import Parse
from sitrep.resolving.describing import Describer
from sitrep.resolving.phrases import ANYBODY, LOCALS, PARTS, SOME

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
# "World leaders", "Western powers" are of no country that the text tells.
ABROAD = frozenset("world global foreign international western european".split())
MIGHTY = frozenset("leader power official diplomat".split())
# Offices of international bodies.
INTERNATIONAL = frozenset({"rapporteur", "secretary-general", "peacekeeper"})
SECRETARY_GENERAL = ("secretary-general", "secretary general")
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
LONGEST_TITLE = 3
"""Words of "Secretary of State", the longest office that only some countries have."""


class Belonging:
    """Gives the parties of one document the countries that their own words do not tell."""

    def __init__(self, p: Parse, describer: Describer) -> None:
        self.p = p
        self.describer = describer

    def placed(self, party: Party, event_type: str, place_country: str) -> Party:
        """The party with the country of the place, or the text's own, where its own is not told."""
        if party.actor_id and place_country in self.describer.elsewhere(party):
            return replace(party, country=place_country, country_reason=CountryReason.PLACE)
        if party.country or party.sector in STRANGERS:
            return party
        if party.sector == "GOV" and (office := self._of_office(party)):
            return replace(party, country=office, country_reason=CountryReason.TOLD)
        head = self._head(party)
        named = party.name.lower().endswith(SECRETARY_GENERAL)
        if named or self.p.lemma[head] in INTERNATIONAL and not self.p.ent[head]:
            return replace(party, country="IGO", sector="GOV", country_reason=CountryReason.TOLD)
        if self.p.lemma[head] == "coalition" and event_type in BY_FORCE:  # of states, whose forces they are
            return replace(party, country="IGO", sector="MIL", country_reason=CountryReason.TOLD)
        if self._is_foreign(head) or not (self._is_of_the_place(head) or event_type == "PROTEST"):
            return party
        on_the_spot = event_type in BY_HAND or party.sector in LOCAL
        on_the_spot = on_the_spot or party.sector == "MIL" and event_type in AFIELD
        if place_country and on_the_spot:
            return replace(party, country=place_country, country_reason=CountryReason.PLACE)
        if self.describer.home and (party.sector in INSTITUTIONS or self._is_of_the_text(head)):
            return replace(party, country=self.describer.home, country_reason=CountryReason.HOME)
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
        """Whether a party of no told kind is of the text's own country: it is named, or a side."""
        p = self.p
        return p.ent[head] in ("PERSON", "ORG") or p.lemma[head] in HOME_NOUNS

    def _of_office(self, party: Party) -> str:
        """The country of an office that only some have: "the Foreign Secretary", "Defence Secretary X"."""
        words = party.text.removeprefix("the ").removeprefix("The ").split()
        for size in (LONGEST_TITLE, 2, 1):
            if countries := self.describer.sectors.title_countries(" ".join(words[:size])):
                return self.describer.home if self.describer.home in countries else countries[0]
        return ""

    def _is_foreign(self, head: int) -> bool:
        """ "Foreign troops", "neighbouring states", "many countries": of no country that the text tells."""
        p, lemma = self.p, self.p.lemma[head]
        beside = {p.lower[c] for c in p.kids(head, "amod", "compound", "nmod:desc")}
        if lemma in DIPLOMATS or not DIPLOMATS.isdisjoint(beside):
            return True
        if p.tag[head] == "NNS" and lemma in MIGHTY and not ABROAD.isdisjoint(beside):
            return True
        if lemma in OTHERS and p.tag[head] in ("NNS", "NNPS"):
            return INNER.isdisjoint(beside)
        if lemma in FOREIGN_OFFICES or p.ent[head]:
            return False
        return not FOREIGN.isdisjoint(beside)
