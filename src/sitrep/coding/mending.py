"""Sentences that the parser took for a noun with a participle: "drones struck a depot" has a verb."""

from __future__ import annotations

from sitrep.model.parse import Parse

NOUNS = frozenset({"NOUN", "PROPN"})
PAST = frozenset({"VBD", "VBN"})
PREDICATE = ("cop", "nsubj", "nsubj:pass", "aux")
CLAUSES = frozenset({"acl:relcl", "advcl:relcl"})
RELATIVES = frozenset("who whom whose which that where when".split())


def mend(p: Parse) -> None:
    """Make the participle a verb where it has an object, as no participle of a noun has.

    Where the noun is the root, the verb becomes it: "Drones struck a depot." Where the noun is a second
    subject beside that of "said", the verb becomes what was said: "Drones struck a depot, officials said."
    """
    for first, after in p.sentences:
        for noun in range(first, after):
            if p.pos[noun] in NOUNS and p.children[noun] and _lacks_verb(p, noun, after):
                verb = next((c for c in p.kids(noun, "acl") if c > noun and _is_verb(p, c)), -1)
                if verb >= 0:
                    place = (verb, "root") if p.head[noun] == noun else (p.head[noun], "ccomp")
                    p.attach({verb: place, noun: (verb, "nsubj")} | _moved(p, noun, verb))


def _lacks_verb(p: Parse, noun: int, after: int) -> bool:
    """Whether a noun heads a sentence that is no headline, or is a subject that its verb has no need of."""
    if p.head[noun] == noun:
        return p.kid(noun, *PREDICATE) < 0 and _is_closed(p, after)
    return p.dep[noun] == "nsubj" and any(c > noun for c in p.kids(p.head[noun], "nsubj"))


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
