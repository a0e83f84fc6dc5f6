"""Verbs and claimants that a noun for an event stands with: "announced the end of the siege"."""

from __future__ import annotations

from sitrep.model.parse import Parse

# "Spoke of an attack": verbs that tell of what "of" brings.
TELLING_OF = frozenset({"speak", "talk", "tell", "warn", "complain", "inform", "notify", "learn"})
# What is announced of an act is announced with it: "the end of the operation", "plans to leave".
PARTS_OF = frozenset(
    "start beginning launch end conclusion completion phase resumption suspension extension".split()
)


def tellers(p: Parse, noun: int) -> list[int]:
    """The verb that a noun is the object of, or that tells of it: "announced the end of the siege"."""
    up, dep = p.head[noun], p.dep[noun]
    part = p.kid(up, "obj") if dep == "obl" else up if dep == "nmod" else -1
    if part >= 0 and p.lemma[part] in PARTS_OF and p.dep[part] in ("obj", "nsubj:pass"):
        return [p.head[part]]
    of = dep == "obl" and p.lemma[up] in TELLING_OF and any(p.lower[c] == "of" for c in p.kids(noun, "case"))
    return [up] if of or dep in ("obj", "nsubj:pass") else []


def claimant(p: Parse, noun: int) -> tuple[int, int] | None:
    """(who, verb) of "attacks claimed by rebels", "for which rebels claimed responsibility", or None."""
    for v in p.kids(noun, "acl", "acl:relcl", "parataxis"):
        if p.lemma[v] != "claim":
            continue
        owns = any(p.lemma[c] in ("responsibility", "credit") for c in p.kids(v, "obj"))
        by = p.kid(v, "obl:agent") if p.tag[v] == "VBN" else p.kid(v, "nsubj") if owns else -1
        if by >= 0:
            return by, v
    return None


def shown_by(p: Parse, noun: int) -> int:
    """The verb that the noun, or the group of it, is the object of; else the noun."""
    up = p.head[noun] if p.dep[noun] == "nmod" else noun
    return p.head[up] if p.dep[up] == "obj" else noun
