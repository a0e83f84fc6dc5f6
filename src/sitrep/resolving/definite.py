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
PARTS = frozenset("part third half quarter most much rest outskirt centre center all portion swath".split())
FROM = frozenset({"from", "out", "of"})
STEPS = 4
OUT_OF_CLAUSE = frozenset({"ccomp", "parataxis", "acl:relcl"})


def find(
    p: Parse, trigger: int, sentence: tuple[int, int], *, leaves: bool = False, taken: bool = False
) -> int:
    """The token of such a noun, or of "there", that tells where the event of `trigger` is, or -1.

    `leaves` where the event is of those who go from a place, `taken` where it is done to one.
    """
    words = IN | FROM if leaves else IN
    for i in range(*sentence):
        if p.lower[i] == "there" and p.dep[i] == "advmod" and p.head[i] in (trigger, p.head[trigger]):
            return i
        if p.lemma[i] not in NOUNS or p.tag[i] != "NN" or not _is_known(p, i):
            continue
        if _has(p, i, words) and _hangs_on(p, i, trigger) or taken and _is_done_to(p, i, trigger):
            return i
    return -1


def _is_done_to(p: Parse, i: int, trigger: int) -> bool:
    """Whether the verb is done to the noun or a part of it: "took the town", "a third of the country"."""
    if p.dep[i] == "nmod" and p.lemma[p.head[i]] in PARTS:
        i = p.head[i]
    return p.head[i] == trigger and p.dep[i] in ("obj", "nsubj:pass")


def _is_known(p: Parse, i: int) -> bool:
    """ "The city", not "the city of Goma" or "a city": the text has told which."""
    has_the = any(p.lower[c] in ("the", "this", "that") for c in p.kids(i, "det"))
    plain = not p.kids(i, "nmod", "compound", "appos", "acl", "acl:relcl", "nmod:poss", "amod")
    return has_the and plain


def _has(p: Parse, i: int, words: frozenset[str]) -> bool:
    """Whether one of the prepositions leads to the noun."""
    return any(p.lower[c] in words for c in p.kids(i, "case"))


def _hangs_on(p: Parse, i: int, trigger: int) -> bool:
    """Whether the noun belongs to the trigger's clause."""
    for _ in range(STEPS):
        if p.head[i] == i or p.dep[i] in OUT_OF_CLAUSE or p.dep[i] == "conj" and p.pos[i] == "VERB":
            return False
        i = p.head[i]
        if i == trigger:
            return True
    return False
