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
        elif p.lemma[i] in speech_verbs and p.tag[i] in FINITE:
            if p.dep[i] in JOINED and _is_aside(p, i):
                moves[i] = (_told(p, p.head[i]), "parataxis")
            elif p.dep[i] in JOINED and (speaker := _behind(p, i)) >= 0:
                moves |= {i: (_told(p, p.head[i]), "parataxis"), speaker: (i, "nsubj")}
            elif (said := _bare_clause(p, i)) >= 0:
                moves |= _as_said(p, i, said)
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


def _behind(p: Parse, v: int) -> int:
    """Who speaks in ", stated Minister Ali Hassan,": a person between the verb and a comma; -1 for none."""
    if p.words[v - 1] != "," or p.kid(v, "nsubj", "mark", "cc") >= 0:
        return -1
    speaker = p.kid(v, "ccomp", "obj", "xcomp")
    if speaker < v or p.ent[speaker] != "PERSON":
        return -1
    after = p.name_at(speaker)[1]
    return speaker if after < p.n and p.words[after] == "," else -1


def _bare_clause(p: Parse, v: int) -> int:
    """The clause of "reported the attacker left the hall": a past with an object describes no noun; or -1."""
    noun = p.kid(v, "obj")
    clause = p.kid(noun, "acl") if noun > v else -1
    if clause < noun or p.tag[clause] != "VBD" or p.kid(clause, "obj") < clause:
        return -1
    return clause if p.kid(clause, "nsubj", "nsubj:pass", "mark", "aux:pass") < 0 else -1


def _as_said(p: Parse, v: int, clause: int) -> dict[int, tuple[int, str]]:
    """The clause as what is said, with what goes on with it behind "and"."""
    moves = {clause: (v, "ccomp"), p.head[clause]: (clause, "nsubj")}
    for c in p.kids(v, "conj"):
        if (
            c > clause
            and p.tag[c] in FINITE
            and p.kid(c, "nsubj", "nsubj:pass") < 0
            and p.words[c - 2] != ","
        ):
            moves[c] = (clause, "conj")
    return moves


def _told(p: Parse, i: int) -> int:
    """The verb of the clause that `i` stands in, or its last word above."""
    while p.pos[i] not in ("VERB", "AUX") and p.head[i] != i:
        i = p.head[i]
    return i
