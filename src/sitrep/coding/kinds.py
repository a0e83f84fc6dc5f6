"""What kind of thing a word stands for: a party, a country, a person, a place, an owned thing."""

from __future__ import annotations

from sitrep.knowledge import actors as actor_list
from sitrep.knowledge import countries as country_list
from sitrep.knowledge.actors.sectors import load as load_sectors
from sitrep.knowledge.countries.words import nation
from sitrep.knowledge.lexicon import Lexicon
from sitrep.model.parse import Parse

PERSONAL = frozenset({
    "i", "we", "he", "she", "they", "it", "him", "her", "them", "us", "me", "who", "whom", "his", "their", "our", "its",
    "others", "another", "many", "some", "those", "both", "all", "everyone", "several", "hundreds", "thousands", "dozens",
    "my", "you", "your", "scores", "two", "three", "four", "five", "one",
})  # fmt: skip
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "PLACE"})


class Kinds:
    """Kinds of a document's words, worked out once a word."""

    def __init__(self, p: Parse, lexicon: Lexicon) -> None:
        self.p = p
        self.lexicon = lexicon
        self.countries = country_list.load()
        self.actors = actor_list.load()
        self.sectors = load_sectors()
        self._party: dict[int, bool] = {}
        self._nation: dict[int, str] = {}

    def nation(self, i: int) -> str:
        """ISO code of the country that the word names or belongs to (Russia, Russian, Russians, Kremlin), or ""."""
        if i not in self._nation:
            code = nation(self.p.words[i])
            if not code and self.p.words[i][:1].isupper():
                a, b = self._name(i)
                if b - a > 1:
                    code = nation(self.p.text[self.p.start[a] : self.p.end[b - 1]])
            self._nation[i] = code
        return self._nation[i]

    def _name(self, i: int) -> tuple[int, int]:
        """The run of capitalised words around `i`, or its entity."""
        p = self.p
        for a, b, _ in p.ents:
            if a <= i < b:
                return a, b
        a, b = i, i + 1
        while a > 0 and p.pos[a - 1] == "PROPN" and p.dep[a - 1] in ("compound", "flat", "amod"):
            a -= 1
        while b < p.n and p.pos[b] == "PROPN" and p.dep[b] in ("flat", "compound"):
            b += 1
        return a, b

    def entity(self, i: int) -> frozenset[str]:
        """PERSON, ORG, PLACE, COUNTRY: what the phrase headed by `i` can be, for conditions of frames."""
        p, out = self.p, set()
        label = p.ent[i]
        if (
            label == "PERSON"
            or self.sectors.is_person_noun(p.lemma[i])
            or p.lower[i] in PERSONAL
            and p.words[i] != "US"
        ):
            out.add("PERSON")
        if label == "ORG" or self.sectors.is_group_noun(p.lemma[i]):
            out.add("ORG")
        if label in PLACE_LABELS:
            out.add("PLACE")
        if self.nation(i):
            out.add("COUNTRY")
        return frozenset(out)

    def is_party(self, i: int) -> bool:
        """Whether the word can be an actor by itself: a name, a pronoun, a nation, a role or group noun."""
        if i not in self._party:
            p = self.p
            self._party[i] = bool(
                p.ent[i] in ("PERSON", "ORG", "GPE")
                or p.lower[i] in PERSONAL
                and p.words[i] != "US"
                and p.pos[i] in ("PRON", "DET", "NOUN", "NUM", "ADJ")
                or self.sectors.is_person_noun(p.lemma[i])
                or self.sectors.is_group_noun(p.lemma[i])
                or self.nation(i)
                or p.pos[i] == "PROPN"
                and p.words[i][:1].isupper()
                and (self._titled(i) or self.actors.find(self._phrase(i)))
            )
        return self._party[i]

    def _titled(self, i: int) -> bool:
        """A name behind a title or an office: "Senior Bureau Official Moy"."""
        p = self.p
        beside = (c for c in p.children[i] if p.dep[c] in ("compound", "nmod:desc", "appos", "amod") and c < i)
        return any(self.sectors.is_person_noun(p.lemma[c]) for c in beside)

    def _phrase(self, i: int) -> str:
        a, b = self._name(i)
        return self.p.text[self.p.start[a] : self.p.end[b - 1]]

    def is_place(self, i: int) -> bool:
        """A place name that is no country, or a noun for a place (village, town, region)."""
        noun = self.sectors.noun(self.p.lemma[i])
        return (
            self.is_plain_place(i)
            or noun is not None
            and noun.kind == "place"
            or self.p.lemma[i]
            in (
                "village",
                "town",
                "city",
                "settlement",
                "territory",
                "region",
                "area",
                "district",
                "province",
                "capital",
                "position",
                "land",
                "island",
                "port",
                "border",
                "road",
            )
        )

    def event_type(self, i: int) -> str:
        """The type of the event that the noun tells by itself, or ""; of several senses a meeting comes first."""
        types = [
            frame.type for words, frame in self.lexicon.nouns.get(self.p.lemma[i], ()) if len(words) == 1
        ]
        return "CONSULT" if "CONSULT" in types else next(iter(types), "")

    def is_plain_place(self, i: int) -> bool:
        """A place name that is no country and no adjective of one."""
        return self.p.ent[i] in PLACE_LABELS and not self.nation(i)

    def owner(self, i: int) -> int:
        """The party that the thing `i` belongs to: its possessor, nationality or maker; -1 if none."""
        p = self.p
        for c in p.children[i]:
            if p.dep[c] == "nmod:poss" and self.is_party(c):
                return c
        for c in p.children[i]:
            for k in (c, *p.children[c]) if p.dep[c] in ("amod", "compound") else ():
                if (k == c or p.dep[k] in ("amod", "compound")) and (self.nation(k) or p.ent[k] == "ORG"):
                    return k
        for c in p.children[i]:
            if (
                p.dep[c] == "nmod"
                and self.is_party(c)
                and any(p.lower[k] in ("of", "by") for k in p.children[c] if p.dep[k] == "case")
            ):
                return c
        return -1
