"""Words that the parser read as another part of speech or of the clause, read anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sitrep.coding import strays
from sitrep.coding.phrases import TIME_WORDS
from sitrep.model.parse import Parse

SUBJECT = ("nsubj", "nsubj:pass")
PAST = frozenset({"VBD", "VBN"})
NOUNS = frozenset({"NOUN", "PROPN"})
# Bare nouns behind a verb that tell how long, how far or how much.
SPANS = TIME_WORDS | {
    "kilometer", "kilometre", "mile", "meter", "metre", "percent", "%", "time", "point", "step",
    "ton", "tonne", "dollar", "euro", "pound", "yard", "foot", "degree", "barrel", "inch", "second", "age",
}  # fmt: skip


def reread(p: Parse) -> None:
    """Gives verbs the objects, agents and clauses that the parse read otherwise."""
    for i in range(p.n):
        rule = RULES.get(p.dep[i])
        if rule is not None:
            rule(p, i)


def _goes_on(p: Parse, i: int) -> None:
    h = p.head[i]
    if p.tag[i] in PAST and p.tag[h] == "VB":
        _rejoin(p, i, h)
    elif p.pos[i] == "NOUN" and p.pos[h] == "VERB":
        _start_clause(p, i, h)


def _participle(p: Parse, i: int) -> None:
    if p.tag[i] == "VBG" and p.dep[i] == "advcl" and p.kid(i, "obl") > i:
        _make_agent(p, i, p.head[i])
    elif p.tag[i] == "VBN" and i > 2 and p.words[i - 1] == ",":
        _resume(p, i)


def _stray(p: Parse, i: int) -> None:
    if strays.is_stray(p, i):
        strays.free(p, i)


def _bare(p: Parse, i: int) -> None:
    if p.pos[i] in NOUNS and i > p.head[i]:
        _make_object(p, i, p.head[i])


def _make_object(p: Parse, noun: int, verb: int) -> None:
    """ "Strikes killed more than 30 people": a bare noun behind an active verb is its object."""
    if p.pos[verb] != "VERB" or p.kid(verb, "obj", "ccomp", "aux:pass", "nsubj:pass") >= 0:
        return
    if p.dep[noun] == "xcomp":
        fits = p.ent[noun] == "PERSON" and noun == verb + 1
    else:
        fits = p.tag[noun] in ("NNS", "NNPS") and p.lemma[noun] not in SPANS and p.kid(noun, "nummod") > verb
    if fits and (p.kid(verb, "nsubj") >= 0 or p.tag[verb] == "VBG"):
        p.attach({noun: (verb, "obj")})


def _free_subject(p: Parse, noun: int) -> None:
    """ "After an air strike hits a camp": a noun straight before a verb with an object is its subject."""
    verb = p.head[noun]
    fits = verb == noun + 1 and p.tag[verb] in ("VBZ", "VBD") and p.pos[verb] == "VERB"
    if fits and p.pos[noun] in NOUNS and p.kid(verb, "obj") > verb and p.kid(verb, *SUBJECT) < 0:
        p.attach({noun: (verb, "nsubj")})


def _make_agent(p: Parse, deed: int, verb: int) -> None:
    """ "Two were hurt by shelling from rebels": what hurts is a noun, and those who do it are its own."""
    by = next((c for c in p.kids(deed, "mark", "case") if p.lower[c] == "by"), -1)
    if by >= 0 and p.kid(verb, "aux:pass", "nsubj:pass") >= 0 and p.kid(deed, "nsubj", "xcomp", "ccomp") < 0:
        p.pos[deed], p.tag[deed], p.lemma[deed] = "NOUN", "NN", p.lower[deed]
        told = dict.fromkeys(p.kids(deed, "obl"), (deed, "nmod"))
        p.attach({deed: (verb, "obl:agent"), by: (deed, "case")} | told)


def _start_clause(p: Parse, noun: int, verb: int) -> None:
    """ "A crowd set fires, and police used gas": the noun is the next verb's subject."""
    second = noun + 1
    if second >= p.n or p.tag[second] not in PAST or p.dep[second] != "amod" or p.kid(noun, "cc") < 0:
        return
    thing = p.head[second]
    if thing > second and p.pos[thing] in NOUNS:
        between = {c: (second, p.dep[c]) for c in p.children[noun] if p.dep[c] in ("cc", "punct")}
        p.tag[second], p.pos[second] = "VBD", "VERB"
        p.attach({second: (verb, "conj"), noun: (second, "nsubj"), thing: (second, "obj")} | between)


def _resume(p: Parse, verb: int) -> None:
    """ "The envoy, Idris Mbaye, called": behind a name between commas the participle is the past tense."""
    first, after = p.name_at(verb - 2)
    closed = after == verb - 1 and first > 0 and p.words[first - 1] == "," and p.ent[verb - 2] == "PERSON"
    if closed and p.kid(verb, "aux", "aux:pass", "obl:agent", "mark") < 0:
        p.tag[verb] = "VBD"


def _rejoin(p: Parse, past: int, infinitive: int) -> None:
    """ "Urged them to leave and apologised": a past tense goes on with one before, with no infinitive."""
    if p.kid(infinitive, "mark", "aux") < 0 or p.kid(past, "aux", "aux:pass", *SUBJECT) >= 0:
        return
    verb = next((h for h in p.ancestors(infinitive) if p.tag[h] in PAST and p.pos[h] == "VERB"), -1)
    if verb >= 0 and p.kid(verb, "aux:pass") < 0:
        p.attach({past: (verb, "conj")})


def _lead_name(p: Parse, title: int) -> None:
    """ "A claim by vice-president Mbaye": the preposition before a title leads to the name."""
    name, case = p.head[title], p.kid(title, "case")
    if p.dep[name] == "appos" and 0 <= case < title < name and p.kid(name, "case") < 0:
        p.attach({case: (name, "case"), name: (p.head[name], "nmod")})


def _name_bearer(p: Parse, i: int) -> None:
    """ "Rapporteur on torture Idris Mbaye urged": a name right behind another subject is its bearer's."""
    if p.ent[i] != "PERSON" or p.pos[p.head[i]] != "VERB":
        return
    office = p.kid(p.head[i], *SUBJECT)
    first = p.name_at(i)[0]
    held = 0 <= office < first and p.ent[office] != "PERSON" and p.pos[office] in NOUNS
    if held and p.subtree(office)[-1] == first - 1 and p.kid(i, "cc") < 0:
        p.attach({i: (office, "appos")})


RULES: Mapping[str, Callable[[Parse, int], None]] = (
    {
        "conj": _goes_on,
        "nmod:desc": _lead_name,
        "compound": _free_subject,
        "obl:unmarked": _bare,
        "xcomp": _bare,
    }
    | dict.fromkeys(("advcl", "acl", "parataxis", "dep"), _participle)
    | dict.fromkeys(SUBJECT, _name_bearer)
    | dict.fromkeys(strays.RELATIONS, _stray)
)
