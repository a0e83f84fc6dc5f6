"""Sentences that the parser took for a noun with a participle: "drones struck a depot" has a verb."""

from __future__ import annotations

from sitrep.model.parse import Parse

NOUNS = frozenset({"NOUN", "PROPN"})
PAST = frozenset({"VBD", "VBN"})
PREDICATE = ("cop", "nsubj", "nsubj:pass", "aux")
CLAUSES = frozenset({"acl:relcl", "advcl:relcl"})
RELATIVES = frozenset("who whom whose which that where when".split())


def mend(p: Parse) -> None:
    """Make the participle the verb of its sentence where it has an object, as no participle of a noun has."""
    for first, after in p.sentences:
        root = next((i for i in range(first, after) if p.head[i] == i), -1)
        if root < 0 or p.pos[root] not in NOUNS or p.kid(root, *PREDICATE) >= 0 or not _is_closed(p, after):
            continue
        verb = next((c for c in p.kids(root, "acl") if c > root and _is_verb(p, c)), -1)
        if verb >= 0:
            p.attach({verb: (verb, "root"), root: (verb, "nsubj")} | _moved(p, root, verb))


def _is_closed(p: Parse, after: int) -> bool:
    """Whether the sentence ends as sentences do; headlines and captions do without a verb."""
    return any(p.words[i] == "." for i in range(max(0, after - 3), after))


def _is_verb(p: Parse, i: int) -> bool:
    return p.tag[i] in PAST and p.kid(i, "obj") >= 0 and p.kid(i, "mark", "nsubj", "aux:pass", "aux") < 0


def _moved(p: Parse, root: int, verb: int) -> dict[int, tuple[int, str]]:
    """What came after the verb hangs on it; a clause without a relative pronoun stands beside it."""
    moved: dict[int, tuple[int, str]] = {}
    for c in p.children[root]:
        if c > verb:
            beside = p.dep[c] in CLAUSES and RELATIVES.isdisjoint(p.lower[i] for i in p.children[c])
            moved[c] = (verb, "parataxis" if beside else p.dep[c])
    return moved
