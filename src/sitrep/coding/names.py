"""Names that the statistical model left out or took for something else, put right from the lists.

The model sees shapes and contexts; the lists know that the Houthis are no town, that Rwandan is no place, and
that Donbas after "in" is one.
"""

from __future__ import annotations

from sitrep.knowledge.knowledge import Knowledge
from sitrep.model.parse import Parse

BEFORE_PLACE = frozenset(
    "in near at of on outside around from to across into toward towards inside over off".split()
)
# Small words inside a name ("Médecins du Monde", "Rio de Janeiro").
JOINERS = frozenset("of de del al el the la du - ’ ' bin ibn".split())
CALENDAR = frozenset(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan".split()
)
PLACES = frozenset({"GPE", "LOC", "FAC"})
# "The village of Sant" and "Sant province": words beside a name that say that it is a place.
SETTLEMENTS = frozenset(
    "village town city settlement township hamlet municipality suburb port province".split()
)
PARTS = frozenset("state region district county territory department canton island islands".split())
LANDS = frozenset("province governorate oblast prefecture raion voivodeship".split())
PERSON_KINDS = frozenset({"person", "leader"})
LARGE_CITY = 100_000

Name = tuple[int, int, str]


class Amender:
    """Puts the names of one document right."""

    def __init__(self, p: Parse, knowledge: Knowledge) -> None:
        self.p = p
        self.actors = knowledge.actors
        self.countries = knowledge.countries
        self.gazetteer = knowledge.gazetteer
        self.sectors = knowledge.sectors

    def amend(self) -> None:
        """Puts right the labels and bounds of the parse's names and adds missing ones, in place."""
        p = self.p
        names = [name for found in p.ents if (name := self._put_right(*found)) is not None]
        taken = {i for first, after, _ in names for i in range(first, after)}
        runs = _runs(p, taken)
        names += [(first, after, label) for first, after in runs if (label := self._label(first, after))]
        p.name(sorted(names))

    def _put_right(self, first: int, after: int, label: str) -> Name | None:
        """A name of the model with its bounds and label put right; None where it is no name."""
        p = self.p
        first, after = _trim(p, first, after)
        if label == "GPE":
            after = self._whole(first, after)
        text = _text(p, first, after)
        one = after - first == 1
        if one and (self._is_demonym(text) or p.lower[first] in CALENDAR or self._is_common_noun(first)):
            return None
        if label not in PLACES and self._is_told_place(first, after):
            return first, after, "GPE"
        return first, after, self._relabelled(text, label)

    def _is_told_place(self, first: int, after: int) -> bool:
        """Whether the words beside a name say that it is a place: "the village of Sant", "Sant province"."""
        p = self.p
        behind = p.lower[after] if after < p.n and p.sent[after] == p.sent[first] else ""
        if behind in LANDS and p.pos[after - 1] == "PROPN":
            return True
        return first > 1 and p.lower[first - 1] == "of" and p.lemma[first - 2] in SETTLEMENTS

    def _relabelled(self, text: str, label: str) -> str:
        """PERSON or ORG for an actor taken for a place, GPE for a place taken for something else."""
        is_country = bool(self.countries.by_name(text))
        if label == "ORG" or label == "GPE" and not is_country:
            entries = self.actors.find(text)
            if entries and not self.gazetteer.lookup(text):
                label = "PERSON" if entries[0].kind in PERSON_KINDS else "ORG"
        return "GPE" if is_country or label == "ORG" and self._is_well_known(text) else label

    def _is_demonym(self, text: str) -> bool:
        """Whether the word is of a country ("Rwandan") and names neither one nor an actor."""
        demonym = self.countries.by_demonym(text) and not self.countries.by_name(text)
        return bool(demonym) and not self.actors.find(text)

    def _whole(self, first: int, after: int) -> int:
        """Where a place name ends: one word further if only the longer name is on the map ("Tsuen Wan")."""
        p = self.p
        if after >= p.n or p.sent[after] != p.sent[first]:
            return after
        if p.pos[after] != "PROPN" or not _is_capital(p, after):
            return after
        known = self.gazetteer.lookup(_text(p, first, after))
        return after + 1 if not known and self.gazetteer.lookup(_text(p, first, after + 1)) else after

    def _is_common_noun(self, i: int) -> bool:
        """Whether it is a common noun whose capital is the sentence's: "Rebels", "Police"."""
        p = self.p
        return (p.opens_sentence(i) or not _is_capital(p, i)) and self.sectors.noun(p.lemma[i]) is not None

    def _is_well_known(self, text: str) -> bool:
        """A large city, a capital or a region by its own name, and no organisation that the lists know."""
        if self.actors.find(text):
            return False
        found = self.gazetteer.lookup(text)
        return bool(found) and (
            found[0].population >= LARGE_CITY or found[0].kind.value in ("region", "country", "sea")
        )

    def _label(self, first: int, after: int) -> str:
        """What the lists and the word before it say that the run of words names, or ""."""
        p = self.p
        text = _text(p, first, after)
        if self.countries.by_name(text):
            return "GPE"
        entries = self.actors.find(text)
        if entries and (after - first > 1 or entries[0].by != "surname"):
            return "PERSON" if entries[0].kind in PERSON_KINDS else "ORG"
        if p.lower[first] in CALENDAR:
            return ""
        if p.pos[after - 1] == "PROPN" and self._is_told_place(first, after):
            return "GPE"
        before = _before(p, first)
        behind = p.lower[after - 1] if after - first > 1 else p.lower[after] if after < p.n else ""
        owned = before in ("'s", "’s")
        if (owned or before in BEFORE_PLACE) and behind in PARTS and p.pos[first] == "PROPN":
            return "GPE"  # "in Rakhine state"
        if before in BEFORE_PLACE and p.pos[after - 1] == "PROPN" and self.gazetteer.lookup(text):
            return "GPE"
        return ""


def _text(p: Parse, first: int, after: int) -> str:
    start, end = p.span(first, after)
    return p.text[start:end]


def _before(p: Parse, first: int) -> str:
    """The word before a name, its article and a point of the compass left out."""
    i = first - 1
    while i > 0 and (p.lower[i] == "the" or p.lower[i].endswith("ern")):
        i -= 1
    return p.lower[i] if i >= 0 else ""


def _trim(p: Parse, first: int, after: int) -> tuple[int, int]:
    """Without a leading article and a trailing possessive."""
    while after - first > 1 and p.lower[first] in ("the", "a", "an", "’s", "'s"):
        first += 1
    while after - first > 1 and p.lower[after - 1] in ("'s", "’s", "'", "’", ",", "."):
        after -= 1
    return first, after


def _runs(p: Parse, taken: set[int]) -> list[tuple[int, int]]:
    """Runs of capitalised proper nouns that no entity covers."""
    out: list[tuple[int, int]] = []
    i = 0
    while i < p.n:
        first = i
        i += 1
        if first not in taken and _can_open_name(p, first):
            while i < p.n and i not in taken and p.sent[i] == p.sent[first] and _goes_on(p, i, taken):
                i += 1
            out.append((first, i))
    return out


def _can_open_name(p: Parse, i: int) -> bool:
    """Whether the word's capital letter can be that of a name; a sentence's own tells nothing."""
    return _is_name_word(p, i) and (p.pos[i] == "PROPN" or not p.opens_sentence(i))


def _goes_on(p: Parse, i: int, taken: set[int]) -> bool:
    """Whether the word goes on with the name before it; a small word needs a capital behind it."""
    if _is_name_word(p, i):
        return True
    return p.lower[i] in JOINERS and i + 1 < p.n and i + 1 not in taken and _is_capital(p, i + 1)


def _is_name_word(p: Parse, i: int) -> bool:
    return _is_capital(p, i) and p.pos[i] in ("PROPN", "NOUN", "ADJ")


def _is_capital(p: Parse, i: int) -> bool:
    return p.words[i][:1].isupper()
