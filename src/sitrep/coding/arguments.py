"""Slots of a verb or noun: which words are its logical subject, object, possessor, "on", "against", ...

Passives, relative clauses, participles, control ("agreed to send"), and coordination are undone, so that a
frame says only "subject" and "object".
"""

from __future__ import annotations

from sitrep.coding import doers
from sitrep.coding.phrases import TIME_WORDS, antecedent, case_of, is_passive
from sitrep.coding.subjects import OBJECT_CONTROL, marked, surface_subject
from sitrep.model.parse import Parse

Slots = dict[str, list[int]]

# Relations that are a slot as they stand.
PLAIN = {"iobj": "indirect", "compound:prt": "particle", "advmod": "adverb"}
MODALS = frozenset({"will", "would", "shall", "should", "must", "ought", "can", "could", "may", "might"})
WORKING = frozenset({"VERB", "ADJ"})
ASKING = OBJECT_CONTROL - {"call", "have", "make", "see", "let"}
# Right before "to", what follows is what they govern and no purpose: "declined to release".
GOVERNING = frozenset({
    "decline", "refuse", "agree", "vow", "promise", "pledge", "offer", "threaten", "fail", "plan", "intend",
    "continue", "begin", "start", "want", "seek", "decide", "hope", "consent", "swear", "prepare",
})  # fmt: skip


def verb_slots(p: Parse, v: int) -> Slots:
    """Logical slots of a verb; each holds head tokens in text order, coordination not yet spelled out.

    Those of a modal ("must") are those of its verb, which is its complement.
    """
    if p.dep[v] == "aux" and p.lemma[v] in MODALS and p.pos[p.head[v]] == "VERB":
        return {**verb_slots(p, p.head[v]), "complement": [p.head[v]]}
    slots: Slots = {}
    passive = is_passive(p, v)
    for s in surface_subject(p, v):
        _add(slots, "object" if passive else "subject", s)
    for c in _governed(p, v):
        _dependent(p, slots, v, c, passive=passive)
    if p.dep[v] == "cop":
        _add(slots, "predicate", p.head[v])
    if not passive and "object" not in slots and "indirect" in slots:
        slots["object"] = slots.pop("indirect")
    if p.lemma[v] in OBJECT_CONTROL:
        _deeds_asked_for(p, slots, wanted=p.lemma[v] == "want")
    if p.lemma[v] in GOVERNING and "complement" not in slots:
        _deeds_put_off(p, slots, v)
    if not passive and "object" not in slots:
        _object_gap(p, slots, v)
    if not passive and "object" not in slots:
        _shared_object(p, slots, v)
    _modifiers_of_object(p, slots)
    _told_before(p, slots, v)
    _clause(p, slots)
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
    if (known := doers.doer(p, n)) >= 0 or "by" not in slots and (known := doers.blamed(p, n)) >= 0:
        slots["by"] = [known]
        if known in slots.get("on", ()):  # "blamed the raid on rebels"
            slots["on"].remove(known)
    _modifiers_of_modifiers(p, slots)
    for key, i in doers.beside(p, slots, n):
        _add_missing(slots, key, i)
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
    elif dep == "advcl" and marked(p, c, "to") and _is_governed(p, v, c):
        _add(slots, "complement", c)  # "committed to supporting", "declined to release"
    elif dep == "csubj" and p.dep[v] == "cop":
        _add(slots, "complement", c)  # "it is vital that the talks resume"
    elif dep == "obl:agent":
        _add(slots, "subject" if passive else "by", antecedent(p, c))
    elif dep in ("obl", "nmod", "advcl", "obl:arg"):
        _oblique(p, slots, c, passive=passive)
    elif dep in PLAIN:
        _add(slots, PLAIN[dep], c)
    elif dep == "aux" and p.lemma[c] in MODALS:
        _add(slots, "modal", c)


def _is_governed(p: Parse, v: int, c: int) -> bool:
    """Whether a "to" clause that was read as a purpose is what the verb, or its adjective, is about."""
    if p.tag[c] == "VBG" or p.dep[v] == "cop":
        return True
    return p.lemma[v] in GOVERNING and v + 1 < p.n and p.lower[v + 1] == "to"


def _complement(p: Parse, slots: Slots, c: int, *, passive: bool) -> None:
    """A clause or predicate; the prepositions of an adjective ("is angry with") are those of the verb."""
    if p.pos[c] == "PROPN" and p.lemma[p.head[c]] in ASKING and "object" not in slots:
        _add(slots, "object", c)  # "pressed Belgrade to yield"
        return
    _add(slots, "complement", c)
    if p.pos[c] in ("NOUN", "PROPN"):
        _add(slots, "predicate", c)
    elif p.pos[c] == "ADJ":
        for k in p.kids(c, "obl", "obl:agent"):
            _oblique(p, slots, k, passive=passive)
        for k in p.kids(c, "xcomp") if p.dep[c] == "xcomp" else ():
            _add(slots, "complement", k)  # "stands ready to help"


def _oblique(p: Parse, slots: Slots, c: int, *, passive: bool) -> None:
    """A phrase under its preposition; the "by" of a passive is the subject, unless it tells the means."""
    key = case_of(p, c)
    if not key or p.dep[c] == "advcl" and p.pos[c] == "VERB":
        return
    c = antecedent(p, c)
    means = p.lemma[c] in doers.NOT_AGENTS and not p.kids(c, "det", "compound", "nmod:poss")
    agentive = p.pos[c] in ("NOUN", "PROPN", "PRON") and not means
    _add(slots, "subject" if key == "by" and passive and agentive else key, c)


def _deeds_put_off(p: Parse, slots: Slots, v: int) -> None:
    """ "Agreed last month to withdraw": the infinitive was hung from the month."""
    for time in p.kids(v, "obl", "obl:unmarked"):
        if p.lemma[time] in TIME_WORDS:
            for c in p.kids(time, "acl"):
                if p.tag[c] == "VB" and marked(p, c, "to"):
                    _add(slots, "complement", c)


def _told_before(p: Parse, slots: Slots, v: int) -> None:
    """ "They will be hunted down, the general vowed": what stands before the one who says it."""
    h = p.head[v]
    closes = p.dep[v] == "parataxis" and h < v and p.pos[h] in WORKING
    if closes and slots.get("subject") and "complement" not in slots and "object" not in slots:
        _add(slots, "complement", h)


def _clause(p: Parse, slots: Slots) -> None:
    """Of what the verb governs: an "infinitive", or a clause with its own modal, subject and object."""
    for c in slots.get("complement", ()):
        kids = p.children[c]
        if p.tag[c] == "VB" and marked(p, c, "to"):
            _add(slots, "infinitive", c)
            continue
        passive = any(p.dep[k] in ("aux:pass", "nsubj:pass") for k in kids)
        for k in kids:
            if p.dep[k] == "aux" and p.lemma[k] in MODALS:
                _add(slots, "clause_modal", k)
            elif p.dep[k] in ("nsubj", "nsubj:pass"):
                _add(slots, "clause_object" if passive else "clause_subject", antecedent(p, k))
            elif p.dep[k] == "obj":
                _add(slots, "clause_object", antecedent(p, k))
            elif p.dep[k] == "advmod":
                _add(slots, "clause_adverb", k)


def _deeds_asked_for(p: Parse, slots: Slots, *, wanted: bool) -> None:
    """ "Called on Kenya to withdraw", "wants the law to be repealed": it hangs from the noun."""
    asked = [i for key in ("object", "on", "for", "to") for i in slots.get(key, ())]
    for i in asked:
        for c in p.kids(i, "acl"):
            if p.tag[c] == "VB" or wanted and p.tag[c] == "VBN" and marked(p, c, "to"):
                _add(slots, "complement", c)


def _object_gap(p: Parse, slots: Slots, v: int) -> None:
    """ "The attack [that] Russia launched": the relative clause's missing object is the noun it modifies."""
    h = p.head[v]
    if p.lemma[v] == "call" and not {"on", "upon", "for"}.isdisjoint(slots):
        return  # "those who called on soldiers": nobody is called
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
