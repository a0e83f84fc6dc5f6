"""Places told by a noun alone: "in the country", "across the province", "in the capital", "there"."""

from __future__ import annotations

from sitrep.model.parse import Parse

# Noun -> what it stands for: a country, its capital, or the last place told of one of these precisions.
COUNTRY = frozenset({"country", "nation", "kingdom", "republic", "homeland"})
CAPITAL = frozenset({"capital"})
LANDS = frozenset({"province", "region", "state", "governorate", "oblast", "prefecture"})
TOWNS = frozenset({"city", "town", "village", "settlement", "township"})
AREAS = frozenset({"area", "district", "neighbourhood", "neighborhood", "scene", "spot", "site"})
NOUNS = COUNTRY | CAPITAL | LANDS | TOWNS | AREAS
IN = frozenset({"in", "inside", "across", "throughout", "within", "around", "at", "into", "near"})
FROM = frozenset({"from", "out", "of"})
STEPS = 4
OUT_OF_CLAUSE = frozenset({"ccomp", "parataxis", "acl:relcl"})


def find(p: Parse, trigger: int, sentence: tuple[int, int], *, leaves: bool = False) -> int:
    """The token of such a noun, or of "there", that tells where the event of `trigger` is, or -1.

    `leaves` where the event is of those who go from a place.
    """
    words = IN | FROM if leaves else IN
    for i in range(*sentence):
        if p.lower[i] == "there" and p.dep[i] == "advmod" and p.head[i] in (trigger, p.head[trigger]):
            return i
        if p.lemma[i] in NOUNS and p.tag[i] == "NN" and _is_definite(p, i, words) and _hangs_on(p, i, trigger):
            return i
    return -1


def _is_definite(p: Parse, i: int, words: frozenset[str]) -> bool:
    """ "In the city", not "in the city of Goma" or "in a city": the text has told which."""
    has_the = any(p.lower[c] in ("the", "this", "that") for c in p.kids(i, "det"))
    plain = not p.kids(i, "nmod", "compound", "appos", "acl", "acl:relcl", "nmod:poss", "amod")
    return has_the and plain and any(p.lower[c] in words for c in p.kids(i, "case"))


def _hangs_on(p: Parse, i: int, trigger: int) -> bool:
    """Whether the noun belongs to the trigger's clause."""
    for _ in range(STEPS):
        if p.head[i] == i or p.dep[i] in OUT_OF_CLAUSE or p.dep[i] == "conj" and p.pos[i] == "VERB":
            return False
        i = p.head[i]
        if i == trigger:
            return True
    return False
