"""Clauses of speech that the parse hung elsewhere: "said in a statement that", "..., witnesses said, and"."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.model.parse import Parse

OBLIQUE = frozenset({"obl", "obl:unmarked", "obl:tmod"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def mend_reporting(p: Parse, speech_verbs: Mapping[str, object]) -> None:
    """Hangs what is said from the verb that says it, and a verb of speech between commas from what it tells."""
    moves: dict[int, tuple[int, str]] = {}
    for i in range(p.n):
        if p.lower[i] == "that" and p.dep[i] == "mark":
            v = p.head[i]
            time = p.head[v]
            if p.dep[v] == "acl" and p.dep[time] in OBLIQUE and p.lemma[p.head[time]] in speech_verbs:
                if p.kid(p.head[time], "ccomp", "obj") < 0:
                    moves[v] = (p.head[time], "ccomp")
        elif p.dep[i] == "conj" and p.lemma[i] in speech_verbs and _is_aside(p, i):
            moves[i] = (p.head[i], "parataxis")
    if moves:
        p.attach(moves)


def _is_aside(p: Parse, v: int) -> bool:
    """A verb of speech with its subject right behind a comma, nothing joined by "and" and nothing said by it."""
    subject = p.kid(v, "nsubj")
    if subject < 0 or p.head[v] >= subject or p.tag[v] not in FINITE:
        return False
    first = p.subtree(min(subject, v))[0] if subject < v else v
    return p.words[first - 1] == "," and p.kid(v, "ccomp", "obj", "cc", "mark") < 0
