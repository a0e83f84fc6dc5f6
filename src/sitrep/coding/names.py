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
    {
        "in",
        "near",
        "at",
        "of",
        "on",
        "outside",
        "around",
        "from",
        "to",
        "across",
        "into",
        "toward",
        "towards",
        "inside",
        "over",
        "off",
    }
)
JOINERS = frozenset({"of", "de", "del", "al", "el", "the", "la", "du", "-", "’", "'", "bin", "ibn", "and"})
CALENDAR = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter", "ramadan",
})  # fmt: skip
PERSON_KINDS = frozenset({"person", "leader"})


def amend(p: Parse) -> None:
    """Changes `p.ents`, `p.ent` and `p.ent_end` in place: labels put right, missing names added, in text order."""
    countries, actors, gazetteer = country_list.load(), actor_list.load(), gazetteer_list.load()
    kept: list[tuple[int, int, str]] = []
    for a, b, label in p.ents:
        a, b = _trim(p, a, b)
        if label == "GPE":
            b = _whole(p, a, b)
        text = p.text[p.start[a] : p.end[b - 1]]
        if (
            b - a == 1
            and countries.by_demonym(text)
            and not countries.by_name(text)
            and not actors.find(text)
        ):
            continue
        if b - a == 1 and (p.lower[a] in CALENDAR or _common_noun(p, a)):
            continue
        if label == "GPE" and not countries.by_name(text) or label == "ORG":
            entries = actors.find(text)
            if entries and not gazetteer.lookup(text):
                label = "PERSON" if entries[0].kind in PERSON_KINDS else "ORG"
        if label != "GPE" and (countries.by_name(text) or label == "ORG" and _well_known(text)):
            label = "GPE"
        if b > a:
            kept.append((a, b, label))
    taken = {i for a, b, _ in kept for i in range(a, b)}
    for a, b in _runs(p, taken):
        label = _label(p, a, b)
        if label:
            kept.append((a, b, label))
    kept.sort()
    p.ents = kept
    p.ent = [""] * p.n
    p.ent_end = {}
    for a, b, label in kept:
        p.ent_end[a] = b
        for i in range(a, b):
            p.ent[i] = label


def _whole(p: Parse, a: int, b: int) -> int:
    """Where a place name ends: one word further if only the longer name is on the map ("Tsuen Wan")."""
    if b >= p.n or p.sent[b] != p.sent[a] or p.pos[b] != "PROPN" or not p.words[b][:1].isupper():
        return b
    gazetteer = gazetteer_list.load()
    longer = p.text[p.start[a] : p.end[b]]
    shorter = p.text[p.start[a] : p.end[b - 1]]
    return b + 1 if not gazetteer.lookup(shorter) and gazetteer.lookup(longer) else b


def _common_noun(p: Parse, i: int) -> bool:
    """"Rebels", "Police" and the like, whose capital letter is that of the sentence."""
    first = i == p.sentences[p.sent[i]][0] or not p.words[i][:1].isupper()
    return first and load_sectors().noun(p.lemma[i]) is not None


def _well_known(text: str) -> bool:
    """A city of over 100,000 people, a capital or a region by its own name, and no organisation that the lists know."""
    if actor_list.load().find(text):
        return False
    found = gazetteer_list.load().lookup(text)
    return bool(found) and (
        found[0].population >= 100_000 or found[0].kind.value in ("region", "country", "sea")
    )


def _trim(p: Parse, a: int, b: int) -> tuple[int, int]:
    """Without a leading article and a trailing possessive."""
    while b - a > 1 and p.lower[a] in ("the", "a", "an", "’s", "'s"):
        a += 1
    while b - a > 1 and p.lower[b - 1] in ("'s", "’s", "'", "’", ",", "."):
        b -= 1
    return a, b


def _runs(p: Parse, taken: set[int]) -> list[tuple[int, int]]:
    """Runs of capitalised proper nouns that no entity covers."""
    out, i = [], 0
    while i < p.n:
        if (
            i in taken
            or p.pos[i] not in ("PROPN", "NOUN", "ADJ")
            or not p.words[i][:1].isupper()
            or p.pos[i] != "PROPN"
            and i in {s for s, _ in p.sentences[p.sent[i] : p.sent[i] + 1]}
        ):
            i += 1
            continue
        j = i + 1
        while (
            j < p.n
            and j not in taken
            and p.sent[j] == p.sent[i]
            and (
                p.words[j][:1].isupper()
                and p.pos[j] in ("PROPN", "NOUN", "ADJ")
                or p.lower[j] in JOINERS - {"and"}
                and j + 1 < p.n
                and j + 1 not in taken
                and p.words[j + 1][:1].isupper()
            )
        ):
            j += 1
        out.append((i, j))
        i = j
    return out


def _label(p: Parse, a: int, b: int) -> str:
    text = p.text[p.start[a] : p.end[b - 1]]
    if country_list.load().by_name(text):
        return "GPE"
    entries = actor_list.load().find(text)
    if entries and (b - a > 1 or getattr(entries[0], "by", "") != "surname"):
        return "PERSON" if entries[0].kind in PERSON_KINDS else "ORG"
    if p.lower[a] in CALENDAR:
        return ""
    before = p.lower[a - 1] if a else ""
    if before == "the" and a > 1:
        before = p.lower[a - 2]
    if before in BEFORE_PLACE and p.pos[b - 1] == "PROPN" and gazetteer_list.load().lookup(text):
        return "GPE"
    return ""
