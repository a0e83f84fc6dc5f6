"""Tolls read off the words around a number: "12 people were killed and 30 others injured", "leaving two dead".

A toll has a grammar of its own that is plainer than the sentence it stands in; where the parse loses a
number, this finds it again.
"""

from __future__ import annotations

from sitrep.coding.quantities import Quantity
from sitrep.model.figure import FigureKind
from sitrep.model.parse import Parse

RESULT: dict[str, FigureKind] = {
    "killed": "killed", "dead": "killed", "slain": "killed", "died": "killed", "die": "killed", "dies": "killed", "perished": "killed",
    "martyred": "killed", "injured": "injured", "wounded": "injured", "hurt": "injured", "hospitalized": "injured",
    "hospitalised": "injured", "missing": "missing", "arrested": "arrested", "detained": "arrested", "displaced": "displaced",
}  # fmt: skip
DEED: dict[str, FigureKind] = {
    "killing": "killed", "kills": "killed", "kill": "killed", "killed": "killed", "injuring": "injured", "injures": "injured",
    "injure": "injured", "injured": "injured", "wounding": "injured", "wounds": "injured", "wound": "injured", "wounded": "injured",
    "arresting": "arrested", "arrest": "arrested", "arrests": "arrested", "detaining": "arrested", "detain": "arrested",
    "displacing": "displaced",
}  # fmt: skip
FORMS_OF_BE = frozenset(
    {"was", "were", "is", "are", "be", "been", "being", "have", "has", "had", "'s", "’s", "got", "get"}
)
PASSED = frozenset({"NOUN", "PROPN", "ADJ", "AUX", "ADV", "PART", "DET"})
REACH = 9
KINDS = frozenset({"cardinal", "article"})


def toll(p: Parse, q: Quantity, first: int, after: int) -> FigureKind | None:
    """What the quantity on tokens `first`..`after` counts by the words around it, or None."""
    if q.kind_hint not in KINDS:
        return None
    return _behind(p, first) or _ahead(p, after) or _raised(p, first)


def _behind(p: Parse, first: int) -> FigureKind | None:
    """The verb straight before the number: "killing at least 12"."""
    i = first - 1
    while i >= 0 and p.pos[i] == "ADV" and first - i < 3:
        i -= 1
    if i < 0 or p.sent[i] != p.sent[first] or p.lower[i] not in DEED:
        return None
    if p.lower[i] in RESULT and i > 0 and p.lower[i - 1] in FORMS_OF_BE:
        return None
    return DEED[p.lower[i]]


def _raised(p: Parse, first: int) -> FigureKind | None:
    """"The death toll rose to 33", "put the number of injured at 12": a toll that is named before its number."""
    if first == 0 or p.lower[first - 1] not in ("to", "at", "of", "reached", "reaches", "reaching", "is", "was", "stood"):
        return None
    start = p.sentences[p.sent[first]][0]
    for i in range(first - 2, max(start - 1, first - 25), -1):
        low = p.lower[i]
        if low in ("toll", "deaths", "fatalities"):
            return "killed"
        if low in ("killed", "dead", "injured", "wounded", "missing", "arrested", "displaced") and "number" in p.lower[max(start, i - 4) : i]:
            return RESULT[low]
        if p.pos[i] == "NUM":
            return None
    return None


def _ahead(p: Parse, after: int) -> FigureKind | None:
    """The participle after the number's own phrase: "12 people, including two children, were killed"."""
    i, steps = after, 0
    end = p.sentences[p.sent[after - 1]][1]
    while i < end and steps < REACH:
        low = p.lower[i]
        if low in RESULT:
            return None if p.kid(i, "obj") >= 0 and p.lower[i - 1] not in FORMS_OF_BE else RESULT[low]
        if (
            low == ","
            and i + 1 < end
            and p.lower[i + 1] in ("including", "among", "most", "mostly", "many", "some")
        ):
            i = next((k + 1 for k in range(i + 1, end) if p.lower[k] == ","), end)
            continue
        if p.pos[i] not in PASSED and low not in ("of", "in", "from", "more", "others", "at"):
            return None
        if p.pos[i] == "VERB":
            return None
        i += 1
        steps += 1
    return None
