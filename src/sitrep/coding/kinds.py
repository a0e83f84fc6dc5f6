"""What kind of thing a word stands for: a party, a country, a person, a place, an owned thing."""

from __future__ import annotations

from sitrep.knowledge.knowledge import Knowledge
from sitrep.model.parse import Parse

PERSONAL = frozenset(
    "i we he she they it him her them us me who whom his their our its my you your"
    " others another many some those both all everyone several hundreds thousands dozens scores"
    " one two three four five".split()
)
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "PLACE"})
PLACE_NOUNS = frozenset(
    "village town city settlement territory region area district province capital position land island"
    " port border road".split()
)


class Kinds:
    """Kinds of a document's words, worked out once a word."""

    def __init__(self, p: Parse, knowledge: Knowledge) -> None:
        self.p = p
        self.lexicon = knowledge.lexicon
        self.countries = knowledge.countries
        self.actors = knowledge.actors
        self.sectors = knowledge.sectors
        self._party: dict[int, bool] = {}
        self._nation: dict[int, str] = {}

    def nation(self, i: int) -> str:
        """ISO code of the country that the word names or belongs to (Russia, Russian, Kremlin), or ""."""
        if i not in self._nation:
            word = self.p.words[i]
            nation = self.countries.nation
            self._nation[i] = nation(word) or (nation(self._phrase(i)) if word[:1].isupper() else "")
        return self._nation[i]

    def entity(self, i: int) -> frozenset[str]:
        """PERSON, NAME, ORG, PLACE, COUNTRY: what the phrase headed by `i` can be, for conditions of frames.

        A NAME is a person by name: "Lavrov", not "the suspect".
        """
        p, out = self.p, set()
        label = p.ent[i]
        if label == "PERSON" or self.sectors.is_person_noun(p.lemma[i]) or self._is_personal(i):
            out.add("PERSON")
        if label == "PERSON" and p.words[i][:1].isupper():
            out.add("NAME")
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
            self._party[i] = (
                p.ent[i] in ("PERSON", "ORG", "GPE")
                or self._is_personal(i)
                and p.pos[i] in ("PRON", "DET", "NOUN", "NUM", "ADJ")
                or self.sectors.is_person_noun(p.lemma[i])
                or self.sectors.is_group_noun(p.lemma[i])
                or bool(self.nation(i))
                or self._is_known_name(i)
            )
        return self._party[i]

    def is_place(self, i: int) -> bool:
        """Whether the word is a place name that is no country, or a noun for a place (village)."""
        lemma = self.p.lemma[i]
        noun = self.sectors.noun(lemma)
        kind = noun.kind if noun is not None else ""
        return self.is_plain_place(i) or kind == "place" or lemma in PLACE_NOUNS

    def is_plain_place(self, i: int) -> bool:
        """Whether the word is a place name that is no country and no adjective of one."""
        return self.p.ent[i] in PLACE_LABELS and not self.nation(i)

    def is_person_noun(self, i: int) -> bool:
        """Whether the word is a noun for a person: envoy, refugee."""
        return self.sectors.is_person_noun(self.p.lemma[i])

    def event_type(self, i: int) -> str:
        """The type of the event that the noun tells by itself, or ""; of several senses a meeting."""
        frames = self.lexicon.nouns.get(self.p.lemma[i], ())
        types = [frame.type for words, frame in frames if len(words) == 1]
        return "CONSULT" if "CONSULT" in types else next(iter(types), "")

    def owner(self, i: int) -> int:
        """The party that the thing `i` belongs to: its possessor, nationality or maker; -1 if none."""
        p = self.p
        possessors = (c for c in p.kids(i, "nmod:poss") if self.is_party(c))
        modifiers = (
            k
            for c in p.kids(i, "amod", "compound")
            for k in (c, *p.kids(c, "amod", "compound"))
            if self.nation(k) or p.ent[k] == "ORG"
        )
        makers = (c for c in p.kids(i, "nmod") if self.is_party(c) and self._is_of_or_by(c))
        for owners in (possessors, modifiers, makers):
            owner = next(owners, -1)
            if owner >= 0:
                return owner
        return -1

    def _is_of_or_by(self, i: int) -> bool:
        return any(self.p.lower[c] in ("of", "by") for c in self.p.kids(i, "case"))

    def _is_personal(self, i: int) -> bool:
        """A word that stands for persons; the US is none of "us"."""
        return self.p.lower[i] in PERSONAL and self.p.words[i] != "US"

    def _is_known_name(self, i: int) -> bool:
        """A name that the model left out: of an actor that the list knows, or behind a title."""
        p = self.p
        if p.pos[i] != "PROPN" or not p.words[i][:1].isupper():
            return False
        return self._is_titled(i) or bool(self.actors.find(self._phrase(i)))

    def _is_titled(self, i: int) -> bool:
        """A name behind a title or an office: "Senior Bureau Official Moy"."""
        beside = self.p.kids(i, "compound", "nmod:desc", "appos", "amod")
        return any(c < i and self.sectors.is_person_noun(self.p.lemma[c]) for c in beside)

    def _name(self, i: int) -> tuple[int, int]:
        """The run of capitalised words around `i`, or its entity."""
        p = self.p
        for first, after, _ in p.ents:
            if first <= i < after:
                return first, after
        first, after = i, i + 1
        while first > 0 and p.pos[first - 1] == "PROPN" and p.dep[first - 1] in ("compound", "flat", "amod"):
            first -= 1
        while after < p.n and p.pos[after] == "PROPN" and p.dep[after] in ("flat", "compound"):
            after += 1
        return first, after

    def _phrase(self, i: int) -> str:
        """The text of the name that holds `i`."""
        start, end = self.p.span(*self._name(i))
        return self.p.text[start:end]
