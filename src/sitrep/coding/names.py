"""Names that the statistical model left out or took for something else, put right from the lists.

The model sees shapes and contexts; the lists know that the Houthis are no town, that Rwandan is no place, and
that Donbas after "in" is one.
"""

from __future__ import annotations

from sitrep.knowledge import actors as actor_list
from sitrep.knowledge import countries as country_list
from sitrep.knowledge import gazetteer as gazetteer_list
from sitrep.knowledge.actors.sectors import load as load_sectors
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
PERSON_KINDS = frozenset({"person", "leader"})
LARGE_CITY = 100_000

Name = tuple[int, int, str]


def amend(p: Parse) -> None:
    """Puts right the labels of `p.ents`, `p.ent` and `p.ent_end` and adds missing names, in place."""
    names = [name for found in p.ents if (name := _put_right(p, *found)) is not None]
    taken = {i for first, after, _ in names for i in range(first, after)}
    names += [(first, after, label) for first, after in _runs(p, taken) if (label := _label(p, first, after))]
    names.sort()
    p.ents = names
    p.ent = [""] * p.n
    p.ent_end = {}
    for first, after, label in names:
        p.ent_end[first] = after
        p.ent[first:after] = [label] * (after - first)


def _put_right(p: Parse, first: int, after: int, label: str) -> Name | None:
    """A name of the model with its bounds and label put right; None where it is no name."""
    first, after = _trim(p, first, after)
    if label == "GPE":
        after = _whole(p, first, after)
    text = _text(p, first, after)
    if after - first == 1 and (_is_demonym(text) or p.lower[first] in CALENDAR or _is_common_noun(p, first)):
        return None
    return first, after, _relabelled(text, label)


def _relabelled(text: str, label: str) -> str:
    """PERSON or ORG for an actor taken for a place, GPE for a place taken for something else."""
    is_country = bool(country_list.load().by_name(text))
    if label == "ORG" or label == "GPE" and not is_country:
        entries = actor_list.load().find(text)
        if entries and not gazetteer_list.load().lookup(text):
            label = "PERSON" if entries[0].kind in PERSON_KINDS else "ORG"
    return "GPE" if is_country or label == "ORG" and _is_well_known(text) else label


def _is_demonym(text: str) -> bool:
    """Whether the word is of a country ("Rwandan") and names neither one nor an actor."""
    countries = country_list.load()
    demonym = countries.by_demonym(text) and not countries.by_name(text)
    return bool(demonym) and not actor_list.load().find(text)


def _text(p: Parse, first: int, after: int) -> str:
    start, end = p.span(first, after)
    return p.text[start:end]


def _whole(p: Parse, first: int, after: int) -> int:
    """Where a place name ends: one word further if only the longer name is on the map ("Tsuen Wan")."""
    if after >= p.n or p.sent[after] != p.sent[first]:
        return after
    if p.pos[after] != "PROPN" or not _is_capital(p, after):
        return after
    gazetteer = gazetteer_list.load()
    known = gazetteer.lookup(_text(p, first, after))
    return after + 1 if not known and gazetteer.lookup(_text(p, first, after + 1)) else after


def _is_common_noun(p: Parse, i: int) -> bool:
    """Whether it is a common noun whose capital is the sentence's: "Rebels", "Police"."""
    return (_opens_sentence(p, i) or not _is_capital(p, i)) and load_sectors().noun(p.lemma[i]) is not None


def _is_well_known(text: str) -> bool:
    """A large city, a capital or a region by its own name, and no organisation that the lists know."""
    if actor_list.load().find(text):
        return False
    found = gazetteer_list.load().lookup(text)
    return bool(found) and (
        found[0].population >= LARGE_CITY or found[0].kind.value in ("region", "country", "sea")
    )


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
    return _is_name_word(p, i) and (p.pos[i] == "PROPN" or not _opens_sentence(p, i))


def _goes_on(p: Parse, i: int, taken: set[int]) -> bool:
    """Whether the word goes on with the name before it; a small word needs a capital behind it."""
    if _is_name_word(p, i):
        return True
    return p.lower[i] in JOINERS and i + 1 < p.n and i + 1 not in taken and _is_capital(p, i + 1)


def _is_name_word(p: Parse, i: int) -> bool:
    return _is_capital(p, i) and p.pos[i] in ("PROPN", "NOUN", "ADJ")


def _is_capital(p: Parse, i: int) -> bool:
    return p.words[i][:1].isupper()


def _opens_sentence(p: Parse, i: int) -> bool:
    return i == p.sentences[p.sent[i]][0]


def _label(p: Parse, first: int, after: int) -> str:
    """What the lists and the word before it say that the run of words names, or ""."""
    text = _text(p, first, after)
    if country_list.load().by_name(text):
        return "GPE"
    entries = actor_list.load().find(text)
    if entries and (after - first > 1 or entries[0].by != "surname"):
        return "PERSON" if entries[0].kind in PERSON_KINDS else "ORG"
    if p.lower[first] in CALENDAR:
        return ""
    before = p.lower[first - 1] if first else ""
    if before == "the" and first > 1:
        before = p.lower[first - 2]
    if before in BEFORE_PLACE and p.pos[after - 1] == "PROPN" and gazetteer_list.load().lookup(text):
        return "GPE"
    return ""
