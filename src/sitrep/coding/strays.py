"""Finite verbs that the parse hangs inside a noun phrase, freed: "The army blamed rebels", read as a name."""

from __future__ import annotations

from sitrep.model.parse import Parse

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOUNS = frozenset({"NOUN", "PROPN"})
BEFORE = frozenset({"compound", "amod", "case"})
BEHIND = frozenset({"nmod", "amod", "obl"})
RELATIONS = BEFORE | BEHIND
LINKS = frozenset("after before until when while as".split())
SUBJECT = ("nsubj", "nsubj:pass")


def is_stray(p: Parse, v: int) -> bool:
    """Whether a finite verb stands where only part of a noun phrase can."""
    dep = p.dep[v]
    if p.tag[v] not in FINITE or p.pos[v] != "VERB" or p.ent[v] or dep not in RELATIONS:
        return False
    return p.kid(v, "det", "nmod:poss") < 0 or dep == "obl"


def free(p: Parse, v: int) -> None:
    """Gives a stray verb its clause: who stands before it is its subject, the noun behind its object."""
    h = p.head[v]
    if p.dep[v] in BEFORE and v < h and p.pos[h] in NOUNS:
        _before_object(p, v, h)
    elif p.dep[v] == "obl" and h < v:
        _behind_link(p, v)
    elif h < v and p.pos[h] in NOUNS and p.kid(v, "case", "mark") < 0:
        _behind_subject(p, v, h)


def _before_object(p: Parse, v: int, noun: int) -> None:
    """ "The army blamed rebels": the verb takes the place of the noun that it was read into."""
    before = [c for c in (*p.children[v], *p.children[noun]) if c < v and _can_be_subject(p, c)]
    if not before or p.dep[noun] in SUBJECT:
        _before_clause(p, v, p.head[noun])
        return
    subject = before[-1]
    moves = {v: _place(p, noun, v), noun: (v, "obj"), subject: (v, "nsubj")}
    for c in p.children[noun]:
        if c < v and c != subject:
            beside = p.dep[c] in ("det", "amod", "compound", "nummod", "nmod:poss")
            moves[c] = (subject, p.dep[c]) if beside else (v, p.dep[c])
        elif c > noun and p.dep[c] in ("punct", "advcl", "parataxis", "conj"):
            moves[c] = (v, p.dep[c])
    p.attach(moves)


def _before_clause(p: Parse, v: int, verb: int) -> None:
    """ "The army alleged Kenya had helped": the verb, with its subject, tells the clause behind it."""
    if 0 <= p.kid(v, *SUBJECT) < v < verb and p.pos[verb] == "VERB":
        p.attach({v: _place(p, verb, v), verb: (v, "ccomp")})


def _can_be_subject(p: Parse, c: int) -> bool:
    return (
        p.pos[c] in NOUNS
        and p.dep[c] in ("nsubj", "compound", "nmod:poss", "nmod:unmarked")
        and p.kid(c, "case") < 0
    )


def _behind_subject(p: Parse, v: int, noun: int) -> None:
    """ "A raid in Mali kills six men": the noun is the verb's subject, the root its object."""
    above = p.head[noun]
    moves: dict[int, tuple[int, str]] = {noun: (v, "nsubj")}
    if above == noun:
        moves[v] = (v, "root")
    elif p.dep[noun] in SUBJECT and above > v and p.pos[above] in NOUNS:
        moves |= {v: _place(p, above, v), above: (v, "obj")}
        moves |= {c: (v, p.dep[c]) for c in p.children[above] if c < noun}
    else:
        return
    for c in p.children[noun]:
        if c > v:
            bare = p.dep[c] == "nmod" and p.kid(c, "case") < 0
            moves[c] = (v, "obj" if bare else "obl" if p.dep[c] == "nmod" else p.dep[c])
    p.attach(moves)


def _behind_link(p: Parse, v: int) -> None:
    """ "After a bus hits a mine": the noun before the verb is its subject, the link its mark."""
    link = next((c for c in p.kids(v, "case", "mark") if p.lower[c] in LINKS), -1)
    noun = next(
        (c for c in reversed(p.kids(v, "compound", "nmod", "amod")) if p.pos[c] in NOUNS and c < v), -1
    )
    if 0 <= link < noun:
        between = {c: (noun, p.dep[c]) for c in p.children[v] if link < c < noun}
        p.attach({v: (p.head[v], "advcl"), noun: (v, "nsubj"), link: (v, "mark")} | between)


def _place(p: Parse, noun: int, v: int) -> tuple[int, str]:
    """Where the verb hangs in place of a noun: as its clause, or as the root."""
    return (v, "root") if p.head[noun] == noun else (p.head[noun], p.dep[noun])
