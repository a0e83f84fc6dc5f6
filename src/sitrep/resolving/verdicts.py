"""Deeds that a court has judged: "convicted of killing", "on trial over the raid"."""

from __future__ import annotations

from sitrep.model.parse import Parse

# Words of a court that judges or has judged, and the prepositions of what it judges.
VERDICTS = frozenset(
    "convict conviction sentence acquit acquittal guilty guilt verdict trial retrial jail imprison"
    " exonerate".split()
)
CHARGES = frozenset("of for over in to on".split())
# Words to climb from the deed.
HIGHEST = 4


def tried(p: Parse, i: int) -> str:
    """The word of a court that the deed `i` hangs from, or "": a verdict comes long after the deed."""
    of = False
    for _ in range(HIGHEST):
        up = p.head[i]
        of = of or p.dep[i] == "compound" or any(p.lower[c] in CHARGES for c in p.kids(i, "case", "mark"))
        if of and p.lemma[up] in VERDICTS:
            return f"{p.words[up]!r} for it"
        if up == i or p.dep[i] in ("acl:relcl", "ccomp", "parataxis"):
            return ""
        i = up
    return ""
