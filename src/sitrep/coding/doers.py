"""Who did a deed that a noun names, where a word beside it tells: "was behind", "blamed for", "use of"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitrep.coding.phrases import TIME_WORDS, antecedent, case_of, is_passive
from sitrep.coding.subjects import surface_subject
from sitrep.model.parse import Parse

# What stands after "by" and is nobody: "killed by car", "passed by a vote".
NOT_AGENTS = TIME_WORDS | {
    "percent", "%", "means", "way", "vote", "margin", "road", "sea", "air", "land", "car", "force",
}  # fmt: skip
# Words with their preposition by which somebody is said to have done a deed.
INVOLVED = frozenset({
    ("involve", "in"), ("implicate", "in"), ("participate", "in"), ("complicit", "in"),
    ("responsible", "for"), ("liable", "for"), ("guilty", "of"),
})  # fmt: skip
# Verbs that put a deed on somebody, and the preposition before the deed.
BLAME = frozenset({"blame", "attribute", "accuse", "suspect", "convict", "charge"})
# What is done to somebody or said of him, and the prepositions before the deed that it is for.
FOR_A_DEED = BLAME | {
    "condemn", "criticise", "criticize", "denounce", "praise", "punish", "arrest", "detain", "jail",
    "imprison", "sentence", "sanction", "prosecute", "try", "indict", "fine", "fault", "rebuke", "summon",
    "expel",
}  # fmt: skip
DEED_CASES = frozenset({"for", "of", "over", "in", "with"})
# Words for how often or how a deed was done, which take its "by" and "against".
SPELLS = frozenset({
    "use", "act", "series", "spate", "wave", "campaign", "string", "threat", "resumption", "launch", "round",
    "number", "case", "increase", "rise", "surge",
})  # fmt: skip
CLAUSES = ("acl:relcl", "advcl", "parataxis")


def doer(p: Parse, n: int) -> int:
    """ "Moscow was behind the attack", "was involved in the attack": who is said to have done it; -1."""
    h = p.head[n]
    found: Sequence[int] = ()
    if p.kid(n, "cop") >= 0 and any(p.lower[c] == "behind" for c in p.kids(n, "case")):
        above = surface_subject(p, h) if p.dep[n] == "xcomp" else [h] if p.dep[n] in ("nmod", "acl") else []
        found = p.kids(n, "nsubj") or above
    elif p.dep[n] == "obl" and (p.lemma[h], case_of(p, n)) in INVOLVED:
        found = surface_subject(p, h)
    return antecedent(p, found[0]) if found else -1


def blamed(p: Parse, n: int) -> int:
    """Who has to answer for it: blamed, punished or thanked for it, or claiming it; -1 for nobody."""
    h = p.head[n]
    found = _blamed_for(p, n, h) or _claimed_by(p, n, h) if h != n else ()
    return antecedent(p, found[0]) if found else -1


def _blamed_for(p: Parse, n: int, h: int) -> Sequence[int]:
    """ "Blamed rebels for the attack", "blamed the attack on rebels": on whom the blame is put."""
    verb, case = h if p.pos[h] == "VERB" else p.head[h], case_of(p, n)
    if p.dep[n] in ("obj", "nsubj:pass") and p.lemma[h] in BLAME:
        return [c for c in (*p.kids(h, "obl"), *p.kids(n, "nmod")) if case_of(p, c) in ("on", "to")]
    if case not in DEED_CASES or p.dep[n] not in ("obl", "nmod"):
        return ()
    if p.lemma[verb] in FOR_A_DEED and (p.lemma[verb] in BLAME or case in ("for", "over")):
        return [c for c in p.kids(verb, "obj", "nsubj:pass") if c != n]
    if p.lemma[verb] == "impose" and case in ("for", "over"):  # "imposed sanctions on them over the attack"
        return [c for x in p.kids(verb, "obj") for c in p.kids(x, "nmod") if case_of(p, c) == "on"]
    return ()


def _claimed_by(p: Parse, n: int, h: int) -> Sequence[int]:
    """ "The attacks, for which rebels claimed responsibility": who claims it."""
    clauses = (c for c in (*p.children[n], *p.children[h]) if p.lemma[c] == "claim" and c > n)
    for c in clauses:
        of_it = p.dep[c] in CLAUSES and any(p.lower[k] == "which" for k in p.kids(c, "obl"))
        if of_it and p.kid(c, "obj") > c:
            return p.kids(c, "nsubj")
    return ()


def beside(p: Parse, slots: Mapping[str, Sequence[int]], n: int) -> Iterator[tuple[str, int]]:
    """What a word beside it governs: "the use of torture by soldiers", "condemned raids by rebels"."""
    h = p.head[n]
    if p.dep[n] == "nmod" and p.lemma[h] in SPELLS and case_of(p, n) == "of":
        for c in p.kids(h, "nmod"):
            if c > n and case_of(p, c) in ("by", "against", "on"):
                yield case_of(p, c), antecedent(p, c)
                inner = (k for k in p.kids(c, "nmod") if case_of(p, k) == "by")
                yield from (("by", antecedent(p, k)) for k in inner)
    elif p.dep[n] == "obj" and "by" not in slots and not is_passive(p, h):
        for c in p.kids(h, "obl", "obl:agent"):
            if c > n and case_of(p, c) == "by" and p.lemma[c] not in NOT_AGENTS and p.pos[c] != "VERB":
                yield "by", antecedent(p, c)
