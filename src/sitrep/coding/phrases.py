"""Words and their phrases: prepositions, coordination, what a quantity counts, passives, relative pronouns.

Throughout this room `p` is a document's parse and tokens are indices into it: `v` a verb, `n` a noun, `h` a
head, `c` a child, `i` any of them.
"""

from __future__ import annotations

from sitrep.model.parse import Parse

RELATIVE = frozenset({"who", "which", "that", "whom"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
COUNTED = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM"})
PARTITIVE = frozenset({
    "number", "group", "couple", "pair", "dozen", "hundred", "thousand", "majority", "handful", "lot",
    "total", "rest", "score", "ten", "most", "many", "some", "several", "few", "all", "one", "million",
    "part", "crowd", "half", "remainder", "both", "percent", "%", "wave", "swarm",
})  # fmt: skip
TIME_WORDS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "week", "month",
    "year", "hour", "minute", "morning", "evening", "night", "afternoon", "today", "yesterday", "tomorrow",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "weekend", "midnight", "noon", "dawn", "century", "decade", "time", "end",
    "spring", "summer", "autumn", "winter",
})  # fmt: skip


def is_passive(p: Parse, v: int) -> bool:
    """True where `v` is a passive verb or a bare past participle."""
    kids = p.children[v]
    if any(p.dep[c] in ("aux:pass", "nsubj:pass", "csubj:pass") for c in kids):
        return True
    if p.tag[v] == "VBD" and p.dep[v] == "acl" and p.head[p.head[v]] != p.head[v]:
        return not p.kids(v, "obj", "nsubj")  # "freed hostages kidnapped in May", read as a past tense
    if p.tag[v] != "VBN":
        return False
    if any(p.dep[c] == "aux" for c in kids):
        return False
    dep = p.dep[v]
    if dep in ("acl", "advcl", "amod") and not p.kids(v, "obj", "nsubj"):
        return True
    if dep == "conj" and not p.kids(v, "nsubj", "obj"):
        return is_passive(p, p.head[v])
    return (
        dep in ("root", "ccomp", "parataxis", "dep")
        and not p.kids(v, "obj", "nsubj")
        and bool(p.kids(v, "obl:agent"))
    )


def core(p: Parse, i: int) -> int:
    """The noun that a quantity counts: of "three of the attackers" the attackers; any other `i` itself."""
    if p.pos[i] == "NUM" or p.lemma[i] in PARTITIVE:
        for c in p.kids(i, "nmod"):
            if case_of(p, c) == "of":
                return core(p, c)
    return i


def expand(p: Parse, i: int) -> list[int]:
    """`i` and the nominals coordinated with it.

    They may hang from an inner word of its name: "the Republic of Congo and Rwanda".
    """
    out = [i]
    first, after = p.name_at(i)
    for word in (i, *(k for k in range(first, after) if k != i)):
        for c in p.kids(word, "conj"):
            if p.pos[c] in COUNTED and not first <= c < after and c not in out:
                out += expand(p, c)
    return out


def case_of(p: Parse, i: int) -> str:
    """The preposition of `i` ("on", "because of" as "because"), or ""."""
    for c in p.children[i]:
        if p.dep[c] == "case" and p.lemma[c] not in ("'s", "’s", "'", "’"):
            return p.lower[c]
        if p.dep[c] == "mark" and p.pos[c] == "ADP":
            return p.lower[c]
    return ""


def antecedent(p: Parse, i: int) -> int:
    """For a relative pronoun the noun it stands for, else `i`."""
    if p.lower[i] in RELATIVE and p.tag[i] in ("WP", "WDT", "WRB", "IN", "DT"):
        for clause in p.ancestors(i):
            noun = p.head[clause]
            if p.dep[clause] in ("acl:relcl", "acl", "advcl:relcl") and noun != clause:
                return noun if p.pos[noun] in NOMINAL else i
    return i
