"""Tolls read off the words around a number: "12 people were killed and 30 injured", "leaving two dead".

A toll has a grammar of its own that is plainer than the sentence it stands in; where the parse loses a
number, this finds it again.
"""

from __future__ import annotations

from sitrep.coding.quantities import Quantity
from sitrep.model.figure import FigureKind
from sitrep.model.parse import Parse

# What is told of people behind their number ("12 were killed").
RESULT: dict[str, FigureKind] = {
    "killed": "killed", "dead": "killed", "slain": "killed", "died": "killed", "die": "killed",
    "dies": "killed", "perished": "killed", "martyred": "killed",
    "injured": "injured", "wounded": "injured", "hurt": "injured",
    "hospitalized": "injured", "hospitalised": "injured",
    "intercepted": "intercepted", "downed": "intercepted", "fled": "displaced",
    "missing": "missing", "arrested": "arrested", "detained": "arrested", "displaced": "displaced",
}  # fmt: skip
# What is done to people before their number ("killing 12").
DEED: dict[str, FigureKind] = {
    "killing": "killed", "kills": "killed", "kill": "killed", "killed": "killed",
    "injuring": "injured", "injures": "injured", "injure": "injured", "injured": "injured",
    "wounding": "injured", "wounds": "injured", "wound": "injured", "wounded": "injured",
    "arresting": "arrested", "arrest": "arrested", "arrests": "arrested",
    "detaining": "arrested", "detain": "arrested",
    "displacing": "displaced", "neutralising": "killed", "neutralizing": "killed",
}  # fmt: skip
FORMS_OF_BE = frozenset("was were is are be been being have has had 's ’s got get".split())
HAVE = frozenset({"have", "has", "had"})  # "have killed 30" is no passive
# Words that lead from a toll's name to its number, and the results that "the number of ..." can name.
RAISING = frozenset("to at of reached reaches reaching is was stood".split())
NUMBERED = frozenset("killed dead injured wounded missing arrested displaced".split())
# What may stand between a number and its participle, and the words that open an aside there.
PASSED = frozenset({"NOUN", "PROPN", "ADJ", "AUX", "ADV", "PART", "DET"})
PASSED_WORDS = frozenset({
    "of", "in", "from", "more", "others", "at", "them", "whom", "reported", "believed", "feared", "confirmed",
    "forcibly",
})  # fmt: skip
INCLUDING = frozenset({"included", "include", "includes", "were", "are", "was"})
ABOUT = frozenset({"at", "least", "also", "some", "about", "around"})
LOST = frozenset({"lost", "lose", "losing", "loses"})
CAPTIVE = frozenset({"prisoner", "prisoners", "captive", "hostage", "hostages"})
TAKES = frozenset("claimed claims claiming claim cost costs costing taken taking took takes".split())
LIVES_REACH = 4
ASIDE = frozenset({"including", "among", "most", "mostly", "many", "some"})
# How many words behind its number the participle may stand, asides not counted; and the toll's name before.
REACH, NAME_REACH = 9, 25
QUOTES = frozenset({'"', "”", "’", "'"})
KINDS = frozenset({"cardinal", "article"})


def toll(p: Parse, quantity: Quantity, first: int, after: int) -> FigureKind | None:
    """What the quantity on tokens `first`..`after` counts by the words around it, or None."""
    if quantity.kind_hint not in KINDS:
        return None
    return _behind(p, first) or _ahead(p, after) or _raised(p, first) or _included(p, first)


def _included(p: Parse, first: int) -> FigureKind | None:
    """ "The dead included three boys", "among the wounded were four nurses"."""
    start = p.sentences[p.sent[first]][0]
    i = first - 1
    while i > start and p.lower[i] in ABOUT:
        i -= 1
    if i <= start or p.lower[i] not in INCLUDING:
        return None
    named = p.lower[i - 1]
    the = p.lower[i - 2] if i >= start + 2 else ""
    return RESULT.get(named) if the in ("the", "those") and named in NUMBERED else None


def _counts_some(p: Parse, i: int, end: int) -> bool:
    """Whether an aside tells how many of them were what: ", eight of them children,"."""
    return p.pos[i] == "NUM" and i + 2 < end and p.lower[i + 1] == "of" and p.lower[i + 2] in ("them", "whom")


def _behind(p: Parse, first: int) -> FigureKind | None:
    """The verb straight before the number: "killing at least 12", "claimed 12 lives"."""
    if p.lower[first - 1] in TAKES and "lives" in p.lower[first : first + LIVES_REACH]:
        return "killed"
    i = first - 1
    while i >= 0 and p.pos[i] == "ADV" and first - i < 3:
        i -= 1
    if i >= 0 and p.words[i] in QUOTES:
        i -= 1
    if i < 0 or p.sent[i] != p.sent[first] or p.lower[i] not in DEED:
        return None
    if p.lower[i] in RESULT and i > 0 and p.lower[i - 1] in FORMS_OF_BE - HAVE:
        return None
    return DEED[p.lower[i]]


def _raised(p: Parse, first: int) -> FigureKind | None:
    """A toll named before its number: "the death toll rose to 33", "put the number of injured at 12"."""
    if first == 0 or p.lower[first - 1] not in RAISING:
        return None
    start = p.sentences[p.sent[first]][0]
    for i in range(first - 2, max(start - 1, first - NAME_REACH), -1):
        word = p.lower[i]
        if word in ("toll", "deaths", "fatalities"):
            return "killed"
        if word in NUMBERED and "number" in p.lower[max(start, i - 4) : i]:
            return RESULT[word]
        if word in NUMBERED and i > start and p.lower[i - 1] == "the" and p.lower[first - 1] == "at":
            return RESULT[word]
        if p.pos[i] == "NUM" and p.pos[i - 1] != "PROPN":  # "since March 6 rises to 1,500"
            return None
    return None


def _ahead(p: Parse, after: int) -> FigureKind | None:
    """The participle after the number's own phrase: "12 people, including two children, were killed"."""
    i, steps = after, 0
    end = p.sentences[p.sent[after - 1]][1]
    while i < end and steps < REACH:
        word = p.lower[i]
        if word in LOST and i + 2 < end and p.lower[i + 2] in ("life", "lives"):
            return "killed"
        if word == "taken" and i + 1 < end and p.lower[i + 1] in CAPTIVE:
            return "captured"
        if word == "shot" and i + 1 < end and p.lower[i + 1] == "down" and p.lower[i - 1] in FORMS_OF_BE:
            return "intercepted"
        if word == "fled":
            return RESULT[word]
        if word in RESULT:
            active = p.kid(i, "obj") >= 0 and p.lower[i - 1] not in FORMS_OF_BE
            return None if active else RESULT[word]
        if word == "," and i + 1 < end and (p.lower[i + 1] in ASIDE or _counts_some(p, i + 1, end)):
            i = next((k + 1 for k in range(i + 1, end) if p.lower[k] == ","), end)
            continue
        if p.pos[i] == "VERB" or p.pos[i] not in PASSED and word not in PASSED_WORDS:
            return None
        i += 1
        steps += 1
    return None
