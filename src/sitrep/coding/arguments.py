"""Slots of a verb or noun: which words are its logical subject, object, possessor, "on", "against", ...

Passives, relative clauses, participles, control ("agreed to send"), and coordination are undone, so that a
frame says only "subject" and "object".
"""

from __future__ import annotations

from sitrep.coding.phrases import TIME_WORDS, antecedent, case_of, is_passive
from sitrep.coding.subjects import OBJECT_CONTROL, marked, surface_subject
from sitrep.model.parse import Parse

Slots = dict[str, list[int]]

# What stands after "by" and is nobody: "killed by car", "passed by a vote".
NOT_AGENTS = TIME_WORDS | {
    "percent", "%", "means", "way", "vote", "margin", "road", "sea", "air", "land", "car", "force",
}  # fmt: skip
# Words with their preposition by which somebody is said to have done a deed.
INVOLVED = frozenset({
    ("involve", "in"), ("implicate", "in"), ("participate", "in"), ("complicit", "in"), ("responsible", "for"),
    ("liable", "for"), ("guilty", "of"),
})  # fmt: skip
# Verbs that put a deed on somebody, and the preposition before the deed.
BLAME = frozenset({"blame", "attribute", "accuse", "suspect", "convict", "charge"})
# What is done to somebody or said of him, and the prepositions before the deed that it is for.
FOR_A_DEED = BLAME | {
    "condemn", "criticise", "criticize", "denounce", "praise", "punish", "arrest", "detain", "jail", "imprison",
    "sentence", "sanction", "prosecute", "try", "indict", "fine", "fault", "rebuke", "summon", "expel",
}  # fmt: skip
DEED_CASES = frozenset({"for", "of", "over", "in", "with"})
# Words for how often or how a deed was done, which take its "by" and "against".
SPELLS = frozenset({
    "use", "act", "series", "spate", "wave", "campaign", "string", "threat", "resumption", "launch", "round",
    "number", "case", "increase", "rise", "surge",
})  # fmt: skip
# Relations that are a slot as they stand.
PLAIN = {"iobj": "indirect", "compound:prt": "particle", "advmod": "adverb"}


def verb_slots(p: Parse, v: int) -> Slots:
    """Logical slots of a verb; each holds head tokens in text order, coordination not yet spelled out."""
    slots: Slots = {}
    passive = is_passive(p, v)
    for s in surface_subject(p, v):
        _add(slots, "object" if passive else "subject", s)
    for c in _governed(p, v):
        _dependent(p, slots, v, c, passive=passive)
    if not passive and "object" not in slots and "indirect" in slots:
        slots["object"] = slots.pop("indirect")
    if p.lemma[v] in OBJECT_CONTROL:
        _deeds_asked_for(p, slots)
    if not passive and "object" not in slots:
        _object_gap(p, slots, v)
    if not passive and "object" not in slots:
        _shared_object(p, slots, v)
    _modifiers_of_object(p, slots)
    return slots


def noun_slots(p: Parse, n: int) -> Slots:
    """Slots of a noun: "poss", "modifier", "governor", and its prepositions.

    The agent of a participle ("an attack carried out by rebels") is in "by".
    """
    slots: Slots = {}
    for c in p.children[n]:
        dep = p.dep[c]
        if dep == "nmod:poss":
            _add(slots, "poss", antecedent(p, c))
        elif dep in ("amod", "compound", "nmod:desc", "nmod:unmarked"):
            _modifier(p, slots, c)
        elif dep in ("nmod", "obl", "obl:agent", "nmod:agent"):
            key = case_of(p, c)
            if key:
                _add(slots, key, antecedent(p, c))
        elif dep == "acl" and p.tag[c] == "VBN":
            _participle(p, slots, c)
    _behind(p, slots, n)
    _modifiers_of_modifiers(p, slots)
    _beside(p, slots, n)
    if p.head[n] != n:
        _add(slots, "governor", p.head[n])
    return slots


def _add(slots: Slots, key: str, i: int) -> None:
    bucket = slots.setdefault(key, [])
    if i not in bucket:
        bucket.append(i)


def _governed(p: Parse, v: int) -> list[int]:
    """The dependents of `v`; of a copula also its predicate's: "ready" of "is ready to help"."""
    if p.dep[v] != "cop":
        return p.children[v]
    beside = (c for c in p.children[p.head[v]] if c != v and not p.dep[c].startswith("nsubj"))
    return [*p.children[v], *beside]


def _dependent(p: Parse, slots: Slots, v: int, c: int, *, passive: bool) -> None:
    """Puts a dependent of `v` into the slot that its relation tells."""
    dep = p.dep[c]
    if dep == "obj":
        _add(slots, "object2" if passive and "object" in slots else "object", antecedent(p, c))
    elif dep in ("xcomp", "ccomp"):
        _complement(p, slots, c, passive=passive)
    elif dep == "advcl" and p.tag[c] == "VB" and p.lemma[v] in OBJECT_CONTROL and marked(p, c, "to"):
        _add(slots, "complement", c)
    elif dep == "obl:agent":
        _add(slots, "subject" if passive else "by", antecedent(p, c))
    elif dep in ("obl", "nmod", "advcl", "obl:arg"):
        _oblique(p, slots, c, passive=passive)
    elif dep in PLAIN:
        _add(slots, PLAIN[dep], c)


def _complement(p: Parse, slots: Slots, c: int, *, passive: bool) -> None:
    """A clause or predicate; the prepositions of an adjective ("is angry with") are those of the verb."""
    _add(slots, "complement", c)
    if p.pos[c] in ("NOUN", "PROPN"):
        _add(slots, "predicate", c)
    elif p.pos[c] == "ADJ":
        for k in p.kids(c, "obl", "obl:agent"):
            _oblique(p, slots, k, passive=passive)


def _oblique(p: Parse, slots: Slots, c: int, *, passive: bool) -> None:
    """A phrase under its preposition; the "by" of a passive is the subject, unless it tells the means."""
    key = case_of(p, c)
    if not key or p.dep[c] == "advcl" and p.pos[c] == "VERB":
        return
    c = antecedent(p, c)
    means = p.lemma[c] in NOT_AGENTS and not p.kids(c, "det", "compound", "nmod:poss")
    agentive = p.pos[c] in ("NOUN", "PROPN", "PRON") and not means
    _add(slots, "subject" if key == "by" and passive and agentive else key, c)


def _deeds_asked_for(p: Parse, slots: Slots) -> None:
    """ "Called on Kenya to withdraw": the infinitive may hang from whoever is asked."""
    asked = [i for key in ("object", "on", "for", "to") for i in slots.get(key, ())]
    for i in asked:
        for c in p.kids(i, "acl"):
            if p.tag[c] == "VB":
                _add(slots, "complement", c)


def _object_gap(p: Parse, slots: Slots, v: int) -> None:
    """ "The attack [that] Russia launched": the relative clause's missing object is the noun it modifies."""
    h = p.head[v]
    if p.dep[v] == "acl:relcl" and h not in slots.get("subject", ()):
        _add(slots, "object", h)


def _shared_object(p: Parse, slots: Slots, v: int) -> None:
    """ "Attacked and captured the town": the object of the last verb serves those before it."""
    for c in p.kids(v, "conj"):
        between = {p.dep[x] for x in p.children[v] if v < x < c} - {"cc", "punct", "conj", "advmod"}
        if p.pos[c] == "VERB" and not between and not p.kids(c, "nsubj", "nsubj:pass"):
            for o in p.kids(c, "obj"):
                _add(slots, "object", o)


def _modifiers_of_object(p: Parse, slots: Slots) -> None:
    """ "Launched an attack on Kyiv": the object's prepositions fill slots that the verb leaves empty."""
    for o in slots.get("object", ()):
        for c in p.kids(o, "nmod"):
            _add_missing(slots, case_of(p, c), c)


def _add_missing(slots: Slots, key: str, i: int) -> None:
    if key and key not in slots:
        _add(slots, key, i)


def _modifier(p: Parse, slots: Slots, c: int) -> None:
    """A word before the noun, with those beside it: both of "Russian and Syrian airstrikes"."""
    _add(slots, "modifier", c)
    if p.pos[c] in ("PROPN", "ADJ", "NOUN"):
        for k in p.kids(c, "conj", "amod", "compound"):
            _add(slots, "modifier", k)


def _participle(p: Parse, slots: Slots, v: int) -> None:
    """ "An attack carried out by rebels in Goma": its agent, and prepositions that the noun leaves empty."""
    for c in p.kids(v, "obl", "obl:agent"):
        key = "by" if p.dep[c] == "obl:agent" else case_of(p, c)
        if key == "by":
            _add(slots, "by", c)
        else:
            _add_missing(slots, key, c)


def _behind(p: Parse, slots: Slots, n: int) -> None:
    """ "Moscow was behind the attack", "was involved in the attack": who is behind it did it."""
    behind = p.kid(n, "cop") >= 0 and any(p.lower[c] == "behind" for c in p.kids(n, "case"))
    h = p.head[n]
    if behind:
        subject = p.kid(n, "nsubj")
        above = surface_subject(p, h) if p.dep[n] == "xcomp" else [h] if p.dep[n] in ("nmod", "acl") else []
        doers = [subject] if subject >= 0 else above
    elif p.dep[n] == "obl" and (p.lemma[h], case_of(p, n)) in INVOLVED:
        doers = surface_subject(p, h)
    else:
        doers = _blamed_for(p, n, h) or _claimed_by(p, n, h)
    if doers:
        slots["by"] = [antecedent(p, doers[0])]


def _blamed_for(p: Parse, n: int, h: int) -> list[int]:
    """ "Blamed rebels for the attack", "blamed the attack on rebels": on whom the blame is put."""
    verb = h if p.pos[h] == "VERB" else p.head[h]
    if p.dep[n] in ("obj", "nsubj:pass") and verb == h and p.lemma[h] in BLAME:
        return [c for c in p.kids(h, "obl") if case_of(p, c) in ("on", "to")][:1]
    if case_of(p, n) not in DEED_CASES or p.dep[n] not in ("obl", "nmod"):
        return []
    if p.lemma[verb] in FOR_A_DEED:
        strict = p.lemma[verb] not in BLAME and case_of(p, n) not in ("for", "over")
        return [] if strict else [c for c in p.kids(verb, "obj", "nsubj:pass") if c != n][:1]
    if p.lemma[verb] == "impose" and case_of(p, n) in ("for", "over"):
        return [c for thing in p.kids(verb, "obj") for c in p.kids(thing, "nmod") if case_of(p, c) == "on"][
            :1
        ]
    return []


def _claimed_by(p: Parse, n: int, h: int) -> list[int]:
    """ "The attacks, for which rebels claimed responsibility": who claims it."""
    for c in (*p.children[n], *p.children[h]):
        if p.lemma[c] == "claim" and c > n and p.dep[c] in ("acl:relcl", "advcl", "parataxis"):
            if any(p.lower[k] == "which" for k in p.kids(c, "obl")) and p.kid(c, "obj") > c:
                return p.kids(c, "nsubj")[:1]
    return []


def _beside(p: Parse, slots: Slots, n: int) -> None:
    """What is tied to a word beside the deed: "the use of torture by soldiers", "condemned raids by soldiers"."""
    h = p.head[n]
    if h == n:
        return
    if p.dep[n] == "nmod" and p.lemma[h] in SPELLS and case_of(p, n) == "of":
        for c in p.kids(h, "nmod"):
            if c > n and case_of(p, c) in ("by", "against", "on"):
                _add_missing(slots, case_of(p, c), antecedent(p, c))
        for key in ("against", "on"):
            for c in (k for i in slots.get(key, ()) for k in p.kids(i, "nmod")):
                if case_of(p, c) == "by":
                    _add_missing(slots, "by", antecedent(p, c))
    elif p.dep[n] == "obj" and not is_passive(p, h):
        for c in p.kids(h, "obl", "obl:agent"):
            if c > n and case_of(p, c) == "by" and p.lemma[c] not in NOT_AGENTS and p.pos[c] != "VERB":
                _add_missing(slots, "by", antecedent(p, c))


def _modifiers_of_modifiers(p: Parse, slots: Slots) -> None:
    """ "The shelling of a village by rebels", "a strike by rebels on a village"."""
    for key in ("of", "in"):
        for inner in slots.get(key, ()):
            for c in p.kids(inner, "nmod"):
                further = case_of(p, c)
                if further != "of":
                    _add_missing(slots, further, antecedent(p, c))
    for agent in slots.get("by", ()):
        for c in p.kids(agent, "nmod"):
            if case_of(p, c) in ("on", "against", "at"):
                _add_missing(slots, case_of(p, c), antecedent(p, c))
