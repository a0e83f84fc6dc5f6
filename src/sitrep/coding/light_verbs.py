"""Verbs that lend their arguments to an event noun: "carried out an attack", "came under attack"."""

from __future__ import annotations

from sitrep.coding.arguments import Slots, verb_slots
from sitrep.coding.frame_words import verb_words
from sitrep.coding.phrases import PARTITIVE, case_of, is_passive
from sitrep.knowledge.lexicon import Lexicon, Light
from sitrep.model.parse import Parse

# "A series of strikes" is strikes.
SERIES = PARTITIVE | {
    "series", "wave", "string", "barrage", "round", "spate", "volley", "flurry", "salvo", "set", "chain",
    "kind", "type", "form", "succession", "torrent",
}  # fmt: skip
# What these have for their object is a topic; where it is recent it has happened, whether they did or not.
SPOKEN_OF = frozenset({"discuss", "debate", "consider", "weigh"})
RECENT = frozenset({"recent", "latest", "last", "ongoing", "current", "deadly"})
# Slots of the verb that are its own and never the noun's.
OWN_SLOTS = frozenset({
    "subject", "object", "indirect", "complement", "particle", "adverb", "predicate", "object2",
    "modal", "infinitive", "clause_modal", "clause_subject", "clause_object", "clause_adverb",
})  # fmt: skip


def light_verb(p: Parse, lexicon: Lexicon, n: int) -> tuple[Light | None, int]:
    """The light verb that `n` is the event of, and its token; (None, -1) if there is none."""
    while _is_one_of(p, n) or p.dep[n] == "conj" and p.head[n] != n and p.pos[p.head[n]] in ("NOUN", "PROPN"):
        n = p.head[n]
    for verb, slot in _places(p, n):
        for words, light in lexicon.light.get(p.lemma[verb], ()):
            fits = light.event == slot and verb_words(p, verb, words) is not None
            if fits and not _is_agent(p, n, verb, slot) and not _is_topic(p, n, verb):
                return light, verb
    return None, -1


def _is_topic(p: Parse, n: int, verb: int) -> bool:
    """Whether the event is known and only spoken of: "did not discuss the recent raids"."""
    known = any(p.lower[c] in ("the", "this", "these", "those") for c in p.kids(n, "det"))
    if p.lemma[verb] == "bring":
        return known and any(p.lower[c] == "up" for c in p.kids(verb, "compound:prt"))
    return known and p.lemma[verb] in SPOKEN_OF and any(p.lower[c] in RECENT for c in p.kids(n, "amod"))


def _is_one_of(p: Parse, n: int) -> bool:
    """Whether the noun is what a series consists of: the strikes of "a series of strikes"."""
    return p.dep[n] == "nmod" and p.lemma[p.head[n]] in SERIES and case_of(p, n) == "of"


def with_light(slots: Slots, light: Light, of_verb: Slots) -> Slots:
    """The noun's slots with what its light verb adds; "=actor" and "=recipient" are roles outright."""
    out = {key: list(fillers) for key, fillers in slots.items()}
    if light.subject in ("actor", "recipient"):
        doer = "subject" if light.event != "subject" else "object"
        out["=" + light.subject] = list(of_verb.get(doer, ()))
    elif light.subject == "cause" and of_verb.get("subject"):
        out["=cause"] = list(of_verb["subject"])
    if light.indirect and of_verb.get("indirect"):
        out.setdefault("=" + light.indirect, []).extend(of_verb["indirect"])
    for role, prepositions in (("actor", light.actor), ("recipient", light.recipient)):
        for preposition in prepositions:
            if of_verb.get(preposition):
                out.setdefault("=" + role, []).extend(of_verb[preposition])
    for key, fillers in of_verb.items():
        if key not in OWN_SLOTS:
            out.setdefault(key, list(fillers))
    return out


def _places(p: Parse, n: int) -> list[tuple[int, str]]:
    """The verbs that `n` can be the event of, each with the slot that `n` fills there."""
    places: list[tuple[int, str]] = []
    h, dep = p.head[n], p.dep[n]
    if h != n:
        if dep in ("obj", "xcomp", "nsubj:pass"):
            places.append((h, "object"))
        elif dep == "nsubj":
            places.append((h, "subject"))
        elif dep in ("obl", "obl:agent", "advcl"):
            places.append((h, case_of(p, n)))
        elif dep == "nmod" and p.dep[h] in ("obj", "obl", "nsubj:pass"):
            places.append((p.head[h], case_of(p, n)))
    clauses = (c for c in p.kids(n, "acl", "acl:relcl") if p.dep[c] == "acl:relcl" or p.tag[c] == "VBN")
    return places + [(c, "object") for c in clauses]


def _is_agent(p: Parse, n: int, verb: int, slot: str) -> bool:
    """ "The attack that caused panic": the noun does what its relative clause says, and is not done by it."""
    return (
        slot == "object"
        and p.dep[verb] == "acl:relcl"
        and p.head[verb] == n
        and not is_passive(p, verb)
        and n in verb_slots(p, verb).get("subject", ())
    )
