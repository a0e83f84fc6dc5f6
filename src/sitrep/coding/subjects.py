"""The grammatical subject of a verb, also where another clause holds it or the parse lost it.

Coordination, participles and control ("agreed to send") are undone here.
"""

from __future__ import annotations

from sitrep.coding.phrases import NOMINAL, TIME_WORDS, antecedent, case_of
from sitrep.model.parse import Parse

# Verbs whose object, not subject, is to do what the infinitive says.
OBJECT_CONTROL = frozenset({
    "urge", "ask", "order", "force", "tell", "allow", "persuade", "help", "want", "invite", "encourage",
    "instruct", "command", "compel", "convince", "enable", "advise", "warn", "permit", "request", "require",
    "press", "push", "pressure", "let", "make", "have", "see", "call", "oblige", "authorize", "authorise",
    "direct", "expect", "cause",
})  # fmt: skip
# Verbs with an object whose subject still does what the infinitive says: "promised them to leave".
SUBJECT_CONTROL = frozenset({"promise", "use", "threaten"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
# Relations of the verb that a sentence or its second half is about, and what makes it no plain past.
MAIN = frozenset({"root", "parataxis", "ccomp"})
HELPING = ("aux", "aux:pass", "mark", "obl:agent")
AFTERWARDS = frozenset({"afterwards", "afterward", "later", "then", "meanwhile"})
# A bracket between commas is shorter than this many tokens.
LONGEST_BRACKET = 25
# Clauses to climb in search of a subject.
HIGHEST = 6


def surface_subject(p: Parse, v: int) -> list[int]:
    """The grammatical subject of `v`: its own, shared by coordination, or understood; [] if none."""
    own = p.kids(v, *SUBJECTS)
    if own and p.tag[own[0]] in FINITE and p.kid(own[0], "nsubj") >= 0 and p.kid(own[0], "obj") > own[0]:
        own = p.kids(own[0], *SUBJECTS)  # "The army frees them, detains others": one verb read as a subject
    if own:
        return [antecedent(p, c) for c in _distinct(p, own)]
    found = (
        _understood(p, v, 0) or _across_commas(p, v) or _bare(p, v) or _of_auxiliary(p, v) or _before(p, v)
    )
    first = p.head[v]
    return found or (_across_commas(p, first) if p.dep[v] == "conj" and p.pos[first] == "VERB" else [])


def _of_auxiliary(p: Parse, v: int) -> list[int]:
    """ "Kenya had not, as of today, announced": a subject that the parse gives the auxiliary."""
    return [c for aux in p.kids(v, "aux") for c in p.kids(aux, *SUBJECTS)][:1]


def marked(p: Parse, v: int, *words: str) -> bool:
    """Whether one of `words` introduces the clause of `v`."""
    return any(p.dep[c] in ("mark", "case") and p.lower[c] in words for c in p.children[v])


def _distinct(p: Parse, own: list[int]) -> list[int]:
    """One of several that the parse gives: a name's last word, else the first; both sides of an "and"."""
    own = [c for c in own if p.lemma[c] not in TIME_WORDS and not case_of(p, c)] or own
    if len(own) == 1:
        return own
    first, second = own[0], own[1]
    if any(start <= first < after and start <= second < after for start, after, _ in p.ents):
        return [second]
    joined = any(p.lower[k] in ("and", "&") for k in range(first, second))
    return [first, second] if joined else [first]


def _understood(p: Parse, v: int, depth: int) -> list[int]:
    """The subject that a verb without its own takes from the clause around it."""
    h, dep = p.head[v], p.dep[v]
    if h == v or depth > HIGHEST:
        return []
    if dep == "acl" and p.pos[h] in NOMINAL:
        return _of_noun_clause(p, v, h)
    if dep == "acl:relcl" and p.pos[h] in NOMINAL:
        return [h]
    if dep in ("parataxis", "conj", "advcl") and _resumes(p, v, h):
        return [h]
    if dep in ("xcomp", "ccomp") and p.pos[h] in ("VERB", "AUX", "ADJ", "NOUN"):
        return _controller(p, h, depth)
    if dep == "advcl" and p.lemma[h] != "call" and _is_object_deed(p, v, h):
        objects = p.kids(h, "obj") or p.kids(h, "iobj") or p.kids(h, "nsubj:pass")
        if objects:
            return [antecedent(p, objects[0])]
    if dep == "conj" and p.dep[h] == "ccomp" and p.kid(h, "expl") >= 0 and _is_finite(p, v):
        return _of_clause(p, p.head[h], depth)  # "said there was a risk and urged"
    if dep in ("conj", "advcl", "parataxis", "cop", "aux") or dep == "obl" and p.tag[v] == "VB":
        return _of_clause(p, h, depth)
    return []


def _of_noun_clause(p: Parse, v: int, n: int) -> list[int]:
    """ "Troops guarding", "the troops' plan to attack", "has a plan to attack": the noun or whose it is."""
    if p.tag[v] in ("VBG", "VBN") or p.tag[v] in FINITE:
        return [n]
    if not marked(p, v, "to") and p.kid(v, "aux") < 0 and p.kid(v, "obj") > v:
        return [n]  # "after rebels set fire to it"
    above = p.head[n]
    if p.tag[v] == "VB" and above != n and p.lemma[above] in OBJECT_CONTROL:
        return [n]
    owner = p.kid(n, "nmod:poss")
    if owner >= 0:
        return [owner]
    while p.dep[n] == "conj" and p.head[n] != n:  # "with rocks and tyres to demand"
        n, above = p.head[n], p.head[p.head[n]]
    return surface_subject(p, above) if p.dep[n] in ("obj", "xcomp", "obl") and above != n else []


def _resumes(p: Parse, v: int, n: int) -> bool:
    """ "The minister, who was away, announced": a finite verb after the comma, hung from the noun itself."""
    return (
        (_is_finite(p, v) or p.tag[v] == "VBN" and p.kid(n, "acl:relcl") >= 0)
        and p.pos[n] in ("NOUN", "PROPN")
        and n < v
        and p.words[_group_start(p, v) - 1] == ","
        and not case_of(p, n)
    )


def _is_object_deed(p: Parse, v: int, h: int) -> bool:
    """ "Accused Kenya of attacking", "urged Kenya to attack": the object of `h` is the one who does `v`."""
    return marked(p, v, "of", "for", "with", "from") or p.tag[v] == "VB" and p.lemma[h] in OBJECT_CONTROL


def _controller(p: Parse, h: int, depth: int) -> list[int]:
    """Who is to do what an infinitive under `h` says: the object of "urge", the subject of "agree"."""
    objects = p.kids(h, "obj", "iobj")
    if objects and p.lemma[h] not in SUBJECT_CONTROL:
        return [antecedent(p, objects[-1 if p.dep[objects[-1]] == "obj" else 0])]
    if p.lemma[h] == "call":
        for c in p.kids(h, "obl"):
            if case_of(p, c) in ("on", "upon", "for"):
                return [c]
    return _of_clause(p, h, depth)


def _of_clause(p: Parse, h: int, depth: int) -> list[int]:
    """The subject of `h`, its own or the one that it takes from further up."""
    own = p.kids(h, *SUBJECTS)
    return [antecedent(p, own[0])] if own else _understood(p, h, depth + 1)


def _across_commas(p: Parse, v: int) -> list[int]:
    """ "X, the head of Y, announced": the name before the bracket, for a finite verb left without one."""
    if not _is_finite(p, v):
        return []
    start = p.sentences[p.sent[v]][0]
    comma = _group_start(p, v) - 1
    if comma <= start or p.words[comma] != ",":
        return []
    if p.ent[comma - 1] == "PERSON" and (named := _set_apart(p, comma)) >= 0:
        return [named]
    for opened in range(comma - 1, max(start, comma - LONGEST_BRACKET), -1):
        if p.words[opened] != "," or p.pos[opened - 1] not in ("NOUN", "PROPN"):
            continue
        i = opened - 1
        while start <= p.head[i] < opened and p.head[i] != i and p.pos[p.head[i]] in ("NOUN", "PROPN"):
            i = p.head[i]
        if p.dep[i] not in ("obl", "obj", "nmod", "obl:unmarked") or p.ent[i] == "PERSON":
            return [i]
    return []


def _set_apart(p: Parse, comma: int) -> int:
    """The head of a name between commas: "the head of Chechnya, Ramzan Kadyrov, calls"; -1 if none."""
    first, after = p.name_at(comma - 1)
    if p.words[first - 1] != "," or after != comma:
        return -1
    return next((i for i in range(first, after) if not first <= p.head[i] < after), -1)


def _bare(p: Parse, v: int) -> list[int]:
    """A noun phrase before a finite verb with no preposition of its own, parsed as an adverbial."""
    auxiliaries = p.kids(v, "aux", "aux:pass")
    bare = p.tag[v] == "VBN" and p.kid(v, "obj") > v and p.kid(v, *HELPING) < 0  # a past read as a participle
    if p.tag[v] not in FINITE and not bare and not any(p.tag[c] in FINITE for c in auxiliaries):
        return []
    for c in p.kids(v, "obl", "obl:unmarked", "dep", "obj", "nmod", "compound"):
        noun = p.pos[c] in ("NOUN", "PROPN") and p.lemma[c] not in TIME_WORDS
        if c < v and noun and not case_of(p, c):
            return [c]
    return []


def _before(p: Parse, v: int) -> list[int]:
    """ "In reply to this, Speaker Mbaye accused them": who stands right before a main verb with an object."""
    if (
        p.dep[v] not in MAIN
        or p.tag[v] not in ("VBD", "VBN")
        or p.kid(v, "obj") < v
        or p.kid(v, *HELPING) >= 0
    ):
        return []
    i = v - 1 if p.pos[v - 1] != "ADV" else v - 2
    while (
        i > 0 and p.dep[i] in ("flat", "compound", "appos", "conj") and p.pos[p.head[i]] in ("NOUN", "PROPN")
    ):
        i = p.head[i]
    if i < 0 or p.pos[i] not in ("NOUN", "PROPN") or p.dep[i] not in ("nmod", "obl") or p.head[i] > i:
        return []
    if p.tag[v] == "VBD" and p.dep[i] == "obl" and p.pos[v - 1] in ("NOUN", "PROPN"):
        return [i]  # "In Goma province rebel drones killed ten": a finite verb has a subject
    first = p.chunk(i)[0]
    opened = p.words[first - 1] == "," or p.pos[first - 1] == "ADV" or p.lower[first - 1] in AFTERWARDS
    return [i] if opened and case_of(p, i) in ("", *AFTERWARDS) else []


def _is_finite(p: Parse, v: int) -> bool:
    return p.tag[v] in FINITE or any(p.tag[c] in FINITE for c in p.children[v] if c < v)


def _group_start(p: Parse, v: int) -> int:
    """The first word of a verb with its auxiliaries: "has" of "has never shown"."""
    return min([v, *(c for c in p.kids(v, "aux", "aux:pass") if c < v)])
