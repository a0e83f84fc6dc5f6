"""Forms of the lexicon's verbs, for words that a tagger took for something else."""

from __future__ import annotations

from collections.abc import Iterable

VOWELS = "aeiou"
SIBILANTS = ("s", "sh", "ch", "x", "z", "o")
# Past forms and participles of the irregular verbs that tell events.
IRREGULAR = {
    "beat": "beaten", "begin": "began begun", "blow": "blew blown", "bring": "brought",
    "build": "built", "burn": "burnt", "buy": "bought", "drive": "drove driven", "fall": "fell fallen",
    "fight": "fought", "flee": "fled", "forbid": "forbade forbidden", "forgive": "forgave forgiven",
    "freeze": "froze frozen", "give": "gave given", "hold": "held", "leave": "left", "lend": "lent",
    "meet": "met", "overrun": "overran", "overthrow": "overthrew overthrown",
    "retake": "retook retaken", "seek": "sought", "send": "sent", "shake": "shook shaken",
    "shoot": "shot", "sink": "sank sunk", "speak": "spoke spoken", "steal": "stole stolen",
    "strike": "struck", "swear": "swore sworn", "take": "took taken", "teach": "taught",
    "tear": "tore torn", "tell": "told", "throw": "threw thrown", "uphold": "upheld",
    "withdraw": "withdrew withdrawn", "withhold": "withheld",
}  # fmt: skip


def verb_forms(verbs: Iterable[str]) -> dict[str, str]:
    """Inflected form -> verb, in lower case; a form of two verbs is the first's in alphabetical order."""
    out: dict[str, str] = {}
    for verb in sorted(verbs):
        for form in (*_forms(verb), *IRREGULAR.get(verb, "").split()):
            out.setdefault(form, verb)
    return out


def _forms(verb: str) -> Iterable[str]:
    """The regular forms: "patrols", "patrolled", "patrolling"; past forms of irregular verbs among them."""
    if not verb.isalpha() or len(verb) < 3:
        return
    after_consonant = verb[-2] not in VOWELS
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[: -1 if verb[-2] != "e" else None] + "ing")
    elif verb.endswith("y") and after_consonant:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    else:
        yield from (verb + ("es" if verb.endswith(SIBILANTS) else "s"), verb + "ed", verb + "ing")
        if verb[-1] not in VOWELS + "wxy" and not after_consonant:
            yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")
