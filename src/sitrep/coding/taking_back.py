"""Words that take each other back: "did not rule out an attack", "held the planned talks"."""

from __future__ import annotations

from sitrep.coding.match import Match
from sitrep.model.parse import Parse
from sitrep.model.report import Status

# A status, the words and rule that it came from, and the token of these words.
Finding = tuple[Status, str, int]

# With these in the past what was planned has been done: "executed a planned shutdown".
DONE = frozenset({
    "execute", "carry", "conduct", "hold", "stage", "launch", "implement", "complete", "perform", "undertake",
    "mount", "begin", "start", "finish",
})  # fmt: skip
# What is turned down was only offered: it is neither done nor refused by those who offered it.
OFFERED = frozenset("offer proposal request demand invitation call appeal motion bill".split())
TURNED_DOWN = frozenset({"decline", "refuse", "reject", "ignore"})
# "Did not rule out" leaves it open; "did not fail to" has done it.
EXCLUDING = frozenset({"rule", "exclude", "preclude"})
NOT = frozenset({"not", "n't", "n’t", "never"})
# "No casualties" tells a toll of none, not that there was no attack.
TOLLS = frozenset({"casualty", "death", "injury", "fatality", "victim"})


def taken_back(p: Parse, m: Match, found: list[Finding]) -> list[Finding]:
    """The findings on the match that its other findings leave standing."""
    if not found:
        return found
    if m.kind == "noun" and p.lemma[m.head] in TOLLS:
        found = [f for f in found if f[0] != "negated" or p.lower[f[2]] != "no"]
    if any(p.lemma[token] in OFFERED for status, _, token in found if status == "hypothetical"):
        found = [f for f in found if f[0] != "negated" or p.lemma[f[2]] not in TURNED_DOWN]
    verb = m.verb if m.verb >= 0 else p.head[m.head]
    if m.kind == "noun" and p.tag[verb] == "VBD" and p.lemma[verb] in DONE:
        found = [f for f in found if f[0] != "future" or p.pos[f[2]] not in ("ADJ", "VERB")]
    return _once_negated(p, found)


def _once_negated(p: Parse, found: list[Finding]) -> list[Finding]:
    """Without a "not" and the word of negation that it stands with."""
    for word in sorted({token for status, _, token in found if status == "negated"}):
        nots = [c for c in p.children[word] if p.lower[c] in NOT] if p.pos[word] == "VERB" else []
        if not nots:
            continue
        found = [f for f in found if f[2] not in (*nots, word)]
        if p.lemma[word] in EXCLUDING:
            found.append(("hypothetical", f"{p.words[nots[0]]!r} {p.words[word]!r}", nots[0]))
    return found
