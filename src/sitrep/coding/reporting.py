"""Clauses of speech that the parse hung elsewhere: "said in a statement that", "..., witnesses said, and"."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.model.parse import Parse

OBLIQUE = frozenset({"obl", "obl:unmarked", "obl:tmod"})
# By these an aside is hung from what it tells, or from a noun of it.
JOINED = frozenset({"conj", "acl:relcl", "advcl", "acl"})
RELATIVE = frozenset({"who", "which", "that", "whose", "whom", "where", "when", "what", "as"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def mend_reporting(p: Parse, speech_verbs: Mapping[str, object]) -> None:
    """Hangs what is said from the verb that says it, and a verb between commas from what it tells."""
    moves: dict[int, tuple[int, str]] = {}
    for i in range(p.n):
        if p.lower[i] == "that" and p.dep[i] == "mark":
            v = p.head[i]
            time, said = p.head[v], p.head[p.head[v]]
            between = p.dep[v] == "acl" and p.dep[time] in OBLIQUE  # "said on Monday that"
            if between and p.lemma[said] in speech_verbs and p.kid(said, "ccomp", "obj") < 0:
                moves[v] = (said, "ccomp")
        elif p.dep[i] in JOINED and p.lemma[i] in speech_verbs and _is_aside(p, i):
            moves[i] = (_told(p, p.head[i]), "parataxis")
    if moves:
        p.attach(moves)


def before(p: Parse, i: int) -> int:
    """The token before a phrase, or the comma that the parse has made its first."""
    first = p.subtree(i)[0]
    return first if p.words[first] == "," else first - 1


def _is_aside(p: Parse, v: int) -> bool:
    """A verb with its subject right behind a comma, not joined by "and" and without words of its own."""
    subject = p.kid(v, "nsubj")
    if not p.head[v] < subject < v or p.tag[v] not in FINITE:
        return False
    first = before(p, subject)
    if p.words[first] != "," or p.kid(v, "ccomp", "obj", "cc", "mark") >= 0:
        return False
    return all(p.lower[c] not in RELATIVE for c in range(first, v))


def _told(p: Parse, i: int) -> int:
    """The verb of the clause that `i` stands in, or its last word above."""
    while p.pos[i] not in ("VERB", "AUX") and p.head[i] != i:
        i = p.head[i]
    return i
