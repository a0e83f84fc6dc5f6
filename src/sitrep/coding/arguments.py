"""Slots of a verb or noun: which words are its logical subject, object, possessor, "on", "against", ...

Passives, relative clauses, participles, control ("agreed to send"), and coordination are undone here, so
that a frame says only "subject" and "object".
"""

from __future__ import annotations

from sitrep.model.parse import Parse

Slots = dict[str, list[int]]

RELATIVE = frozenset({"who", "which", "that", "whom"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
OBJECT_CONTROL = frozenset({
    "urge", "ask", "order", "force", "tell", "allow", "persuade", "help", "want", "invite", "encourage", "instruct",
    "command", "compel", "convince", "enable", "advise", "warn", "permit", "request", "require", "press", "push",
    "pressure", "let", "make", "have", "see", "call", "oblige", "authorize", "authorise", "direct", "expect", "cause",
})  # fmt: skip
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
TIME_WORDS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "week", "month", "year",
    "hour", "minute", "morning", "evening", "night", "afternoon", "today", "yesterday", "tomorrow", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "weekend", "midnight", "noon", "dawn", "century", "decade", "time", "end", "spring", "summer", "autumn", "winter",
})  # fmt: skip
NOT_AGENTS = TIME_WORDS | {
    "percent",
    "%",
    "means",
    "way",
    "vote",
    "margin",
    "road",
    "sea",
    "air",
    "land",
    "car",
    "force",
}


def is_passive(p: Parse, v: int) -> bool:
    """True where `v` is a passive verb or a bare past participle."""
    kids = p.children[v]
    if any(p.dep[c] in ("aux:pass", "nsubj:pass", "csubj:pass") for c in kids):
        return True
    if p.tag[v] != "VBN":
        return False
    if any(p.dep[c] == "aux" for c in kids):
        return False
    dep = p.dep[v]
    if dep in ("acl", "advcl", "amod") and not p.kids(v, "obj", "nsubj"):
        return True
    if dep == "conj" and not p.kids(v, "nsubj", "obj"):
        return is_passive(p, p.head[v])
    return (
        dep in ("root", "ccomp", "parataxis", "dep")
        and not p.kids(v, "obj", "nsubj")
        and bool(p.kids(v, "obl:agent"))
    )


COUNTED = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM"})
PARTITIVE = frozenset({
    "number", "group", "couple", "pair", "dozen", "hundred", "thousand", "majority", "handful", "lot", "total", "rest", "score",
    "ten", "most", "many", "some", "several", "few", "all", "one", "million", "part", "crowd", "half", "remainder", "both", "percent", "%",
})  # fmt: skip


def core(p: Parse, i: int) -> int:
    """The noun that a number or quantity word counts: "three of the attackers" is the attackers; else `i`."""
    if p.pos[i] == "NUM" or p.lemma[i] in PARTITIVE:
        for c in p.children[i]:
            if p.dep[c] == "nmod" and case_of(p, c) == "of":
                return core(p, c)
    return i


def expand(p: Parse, i: int) -> list[int]:
    """`i` and the nominals coordinated with it, or with an inner word of its name ("the Republic of Congo and Rwanda")."""
    out = [i]
    a, b = p.name_at(i)
    for t in (i, *(k for k in range(a, b) if k != i)):
        for c in p.kids(t, "conj"):
            if p.pos[c] in COUNTED and not a <= c < b and c not in out:
                out += expand(p, c)
    return out


def case_of(p: Parse, i: int) -> str:
    """The preposition of `i` ("on", "because of" as "because"), or ""."""
    for c in p.children[i]:
        if p.dep[c] == "case" and p.lemma[c] not in ("'s", "’s", "'", "’"):
            return p.lower[c]
        if p.dep[c] == "mark" and p.pos[c] == "ADP":
            return p.lower[c]
    return ""


def _antecedent(p: Parse, i: int) -> int:
    """For a relative pronoun the noun it stands for, else `i`."""
    if p.lower[i] in RELATIVE and p.tag[i] in ("WP", "WDT", "WRB", "IN", "DT"):
        x = i
        for h in p.ancestors(i):
            if p.dep[h] in ("acl:relcl", "acl", "advcl:relcl") and p.head[h] != h:
                return p.head[h] if p.pos[p.head[h]] in NOMINAL else i
            x = h
        del x
    return i


def _add(slots: Slots, key: str, i: int) -> None:
    bucket = slots.setdefault(key, [])
    if i not in bucket:
        bucket.append(i)


def surface_subject(p: Parse, v: int) -> list[int]:
    """The grammatical subject of `v`: its own, shared by coordination, or understood; [] if none."""
    own = [c for c in p.children[v] if p.dep[c] in ("nsubj", "nsubj:pass", "nsubj:outer")]
    if own:
        return [_antecedent(p, c) for c in _distinct_subjects(p, own)]
    return _understood(p, v, 0) or _across_commas(p, v) or _bare(p, v)


def _bare(p: Parse, v: int) -> list[int]:
    """A noun phrase before a finite verb with no preposition of its own, taken by the parser for an adverbial."""
    if p.tag[v] not in FINITE and not any(
        p.tag[c] in FINITE for c in p.children[v] if p.dep[c] in ("aux", "aux:pass")
    ):
        return []
    for c in p.children[v]:
        if (
            c < v
            and p.dep[c] in ("obl", "obl:unmarked", "dep", "obj", "nmod", "compound")
            and p.pos[c] in ("NOUN", "PROPN")
            and not case_of(p, c)
            and p.lemma[c] not in TIME_WORDS
        ):
            return [c]
    return []


def _distinct_subjects(p: Parse, own: list[int]) -> list[int]:
    """One of several that the parse gives: the last word of a name, the first otherwise; both sides of an "and"."""
    own = [c for c in own if p.lemma[c] not in TIME_WORDS] or own
    if len(own) == 1:
        return own
    first, second = own[0], own[1]
    if any(a <= first < b and a <= second < b for a, b, _ in p.ents):
        return [second]
    joined = any(p.lower[k] in ("and", "&") for k in range(first, second))
    return [first, second] if joined else [first]


def _group_start(p: Parse, v: int) -> int:
    """The first word of a verb with its auxiliaries and adverbs: "has" of "has never shown"."""
    return min([v, *(c for c in p.children[v] if p.dep[c] in ("aux", "aux:pass") and c < v)])


def _across_commas(p: Parse, v: int) -> list[int]:
    """ "X, the head of Y, announced": a finite verb that the parse left without a subject has the name before the bracket."""
    if p.tag[v] not in FINITE and not any(p.tag[c] in FINITE for c in p.children[v] if c < v):
        return []
    start = p.sentences[p.sent[v]][0]
    comma = _group_start(p, v) - 1
    if comma <= start or p.words[comma] != ",":
        return []
    for opened in range(comma - 1, max(start, comma - 25), -1):
        if p.words[opened] != "," or p.pos[opened - 1] not in ("NOUN", "PROPN"):
            continue
        i = opened - 1
        while start <= p.head[i] < opened and p.head[i] != i and p.pos[p.head[i]] in ("NOUN", "PROPN"):
            i = p.head[i]
        if p.dep[i] not in ("obl", "obj", "nmod", "obl:unmarked") or p.ent[i] == "PERSON":
            return [i]
    return []


def _understood(p: Parse, v: int, depth: int) -> list[int]:
    """The subject that a verb without its own takes from the clause around it."""
    h, dep = p.head[v], p.dep[v]
    if h == v or depth > 6:
        return []
    if dep == "acl" and p.pos[h] in NOMINAL:
        if p.tag[v] in ("VBG", "VBN") or p.tag[v] in FINITE:
            return [h]
        if p.tag[v] == "VB" and p.head[h] != h and p.lemma[p.head[h]] in OBJECT_CONTROL:
            return [h]
        owner = p.kid(h, "nmod:poss")
        if owner >= 0:
            return [owner]
        up = p.head[h]
        return surface_subject(p, up) if p.dep[h] in ("obj", "xcomp", "obl") and up != h else []
    if dep == "acl:relcl" and p.pos[h] in NOMINAL:
        return [h]
    if (
        dep in ("parataxis", "conj")
        and (p.tag[v] in FINITE or any(p.tag[c] in FINITE for c in p.children[v] if c < v))
        and p.pos[h] in ("NOUN", "PROPN")
        and h < v
        and p.words[_group_start(p, v) - 1] == ","
        and not case_of(p, h)
    ):
        return [h]
    if dep in ("xcomp", "ccomp") and p.pos[h] in ("VERB", "AUX", "ADJ", "NOUN"):
        return _controller(p, h, depth)
    if dep == "advcl" and (
        _marked(p, v, "of", "for", "with", "from") or p.tag[v] == "VB" and p.lemma[h] in OBJECT_CONTROL
    ):
        objects = p.kids(h, "obj") or p.kids(h, "iobj") or p.kids(h, "nsubj:pass")
        if objects and p.lemma[h] != "call":
            return [_antecedent(p, objects[0])]
    if dep in ("conj", "advcl", "parataxis", "cop", "aux"):
        own = [c for c in p.children[h] if p.dep[c] in ("nsubj", "nsubj:pass", "nsubj:outer")]
        return [_antecedent(p, own[0])] if own else _understood(p, h, depth + 1)
    return []


def _controller(p: Parse, h: int, depth: int) -> list[int]:
    """Who is to do what an infinitive under `h` says: the object of "urge", the subject of "agree"."""
    objects = p.kids(h, "obj", "iobj")
    if objects and (p.lemma[h] in OBJECT_CONTROL or p.lemma[h] not in ("promise", "use", "threaten")):
        return [_antecedent(p, objects[-1 if p.dep[objects[-1]] == "obj" else 0])]
    if p.lemma[h] == "call":
        for c in p.kids(h, "obl"):
            if case_of(p, c) in ("on", "upon", "for"):
                return [c]
    own = [c for c in p.children[h] if p.dep[c] in ("nsubj", "nsubj:pass", "nsubj:outer")]
    return [_antecedent(p, own[0])] if own else _understood(p, h, depth + 1)


def _marked(p: Parse, v: int, *words: str) -> bool:
    return any(p.dep[c] in ("mark", "case") and p.lower[c] in words for c in p.children[v])


def verb_slots(p: Parse, v: int) -> Slots:
    """Logical slots of a verb; each holds head tokens in text order, coordination not yet spelled out."""
    slots: Slots = {}
    passive = is_passive(p, v)
    subject = surface_subject(p, v)
    for s in subject:
        _add(slots, "object" if passive else "subject", s)
    kids = p.children[v]
    if p.dep[v] == "cop":  # "is ready to help": what the predicate governs, the copula governs
        kids = [*kids, *(c for c in p.children[p.head[v]] if c != v and not p.dep[c].startswith("nsubj"))]
    for c in kids:
        dep = p.dep[c]
        if dep == "obj":
            _add(slots, "object" if not passive or "object" not in slots else "object2", _antecedent(p, c))
        elif dep == "iobj":
            _add(slots, "indirect", c)
        elif dep in ("xcomp", "ccomp"):
            _add(slots, "complement", c)
            if p.pos[c] in ("NOUN", "PROPN"):
                _add(slots, "predicate", c)
            elif p.pos[c] == "ADJ":
                for k in p.kids(c, "obl", "obl:agent"):
                    _oblique(p, slots, k, passive)
        elif dep == "advcl" and p.tag[c] == "VB" and p.lemma[v] in OBJECT_CONTROL and _marked(p, c, "to"):
            _add(slots, "complement", c)
        elif dep == "compound:prt":
            _add(slots, "particle", c)
        elif dep == "obl:agent":
            _add(slots, "subject" if passive else "by", _antecedent(p, c))
        elif dep == "advmod":
            _add(slots, "adverb", c)
        elif dep in ("obl", "nmod", "advcl", "obl:arg"):
            _oblique(p, slots, c, passive)
    if not passive and "object" not in slots and "indirect" in slots:
        slots["object"] = slots.pop("indirect")
    if p.lemma[v] in OBJECT_CONTROL:
        for o in (
            *slots.get("object", ()),
            *slots.get("on", ()),
            *slots.get("for", ()),
            *slots.get("to", ()),
        ):
            for c in p.kids(o, "acl"):
                if p.tag[c] == "VB":
                    _add(slots, "complement", c)
    _object_gap(p, slots, v, passive)
    _shared_object(p, slots, v, passive)
    for o in list(slots.get("object", ())):
        for c in p.kids(o, "nmod"):
            key = case_of(p, c)
            if key and key not in slots:
                _add(slots, key, c)
    return slots


def _oblique(p: Parse, slots: Slots, c: int, passive: bool) -> None:
    key = case_of(p, c)
    if not key or p.dep[c] == "advcl" and p.pos[c] == "VERB":
        return
    c = _antecedent(p, c)
    means = p.lemma[c] in NOT_AGENTS and not p.kids(c, "det", "compound", "nmod:poss")
    agentive = p.pos[c] in ("NOUN", "PROPN", "PRON") and not means
    if key == "by" and passive and agentive:
        _add(slots, "subject", c)
    else:
        _add(slots, key, c)


def _object_gap(p: Parse, slots: Slots, v: int, passive: bool) -> None:
    """ "the attack [that] Russia launched": the relative clause's missing object is the noun it modifies."""
    h = p.head[v]
    if (
        p.dep[v] == "acl:relcl"
        and not passive
        and "object" not in slots
        and h not in slots.get("subject", ())
    ):
        _add(slots, "object", h)


def _shared_object(p: Parse, slots: Slots, v: int, passive: bool) -> None:
    """ "attacked and captured the town": the object of the last verb serves those before it."""
    if passive or "object" in slots:
        return
    for c in p.kids(v, "conj"):
        between = {p.dep[x] for x in p.children[v] if v < x < c} - {"cc", "punct", "conj", "advmod"}
        if p.pos[c] == "VERB" and not between and not p.kids(c, "nsubj", "nsubj:pass"):
            for o in p.kids(c, "obj"):
                _add(slots, "object", o)


def noun_slots(p: Parse, n: int) -> Slots:
    """Slots of a noun: poss, modifier, governor, prepositions; agents of participles ("carried out by X") as "by"."""
    slots: Slots = {}
    for c in p.children[n]:
        dep = p.dep[c]
        if dep == "nmod:poss":
            _add(slots, "poss", _antecedent(p, c))
        elif dep in ("amod", "compound", "nmod:desc", "nmod:unmarked"):
            _add(slots, "modifier", c)
            if p.pos[c] in ("PROPN", "ADJ", "NOUN"):
                for k in p.kids(c, "conj", "amod", "compound"):
                    _add(slots, "modifier", k)
        elif dep in ("nmod", "obl", "obl:agent", "nmod:agent"):
            key = case_of(p, c)
            if key:
                _add(slots, key, _antecedent(p, c))
        elif dep == "acl" and p.tag[c] == "VBN":
            for a in p.children[c]:
                if p.dep[a] == "obl:agent" or p.dep[a] == "obl" and case_of(p, a) == "by":
                    _add(slots, "by", a)
                elif p.dep[a] == "obl":
                    key = case_of(p, a)
                    if key and key not in slots:
                        _add(slots, key, a)
    for key in ("of", "in"):
        for inner in list(slots.get(key, ())):
            for c in p.kids(inner, "nmod"):
                further = case_of(p, c)
                if further and further not in slots and further != "of":
                    _add(slots, further, _antecedent(p, c))
    if p.head[n] != n:
        _add(slots, "governor", p.head[n])
    return slots
