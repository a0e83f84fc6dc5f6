"""Verbs that the parse hides in a noun phrase, told by what no adjective and no noun can have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sitrep.model.parse import Parse

NOUNS = frozenset({"NOUN", "PROPN"})
PAST = frozenset({"VBD", "VBN"})
SUBJECT = ("nsubj", "nsubj:pass")
PLURAL = frozenset({"NNS", "NNPS"})
# Relations of a word that describes a noun, or is one, and of what opens its phrase.
HIDDEN = frozenset({"compound", "amod", "obl", "obj", "nmod", "appos", "nmod:desc", "obl:unmarked"})
BEFORE_NOUN = frozenset({"compound", "amod", "nmod:desc"})
OPENING = ("det", "nummod", "nmod:poss")
OF_PHRASE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc"})
OF_NAME = frozenset({"compound", "flat", "nmod:desc"})
# Verbs with a "to" of their own: what follows it is a noun, whatever the tagger says.
TO_A_NOUN = frozenset(
    "lead link relate compare connect add refer respond contribute put attribute owe".split()
)
# Words that are a verb's own more often than prepositions: "shrugged off the calls".
PARTICLES = frozenset("off aside away out down up".split())
# Verbs whose deed follows as a gerund.
OF_GERUNDS = frozenset(
    "deny admit acknowledge oppose support favor favour consider discuss propose suggest recommend resume"
    " ban prohibit regret begin start continue stop halt cease keep finish avoid announce reject".split()
)
# Participles that describe behind a noun: "Taliban held areas", "a company owned lorry".
OF_STATE = frozenset(
    "back control hold lead run own sponsor occupy administer fund ally base support train arm appoint make"
    " build grow wound injure".split()
)
# What somebody may have that was done: "have limited powers".
OWNED = frozenset(
    "limit mix renew increase strain need divide concern reduce restrict repeat advance close allege suspect"
    " report claim plan propose expect know prove hide".split()
)


def uncover(p: Parse, verbs: Mapping[str, Sequence[Any]]) -> None:
    """Gives hidden verbs their clause, and particles their verb; `verbs` holds the frames of each lemma."""
    for i in range(1, p.n):
        dep, tag = p.dep[i], p.tag[i]
        if tag == "VB" and dep in HIDDEN:
            told = p.lemma[i] in verbs or p.tag[i - 1] == "TO"
            if p.lower[i - 1] == "to" and told and not p.ent[i]:
                _infinitive(p, i)
        elif tag in PAST and dep == "amod":
            if p.lemma[i] in verbs and p.head[i] > i:
                _participle(p, i, p.head[i])
        elif dep == "case":
            if tag == "VBD" and p.pos[i] == "VERB":
                _between(p, i, p.head[i])
            elif p.lower[i] in PARTICLES and p.head[p.head[i]] == i - 1:
                _particle(p, i, p.head[i], verbs.get(p.lemma[i - 1], ()))
        elif tag == "VBG" and dep == "advcl" and p.head[i] == i - 1 and p.lemma[i - 1] in OF_GERUNDS:
            p.attach({i: (i - 1, "xcomp")})  # "denied knowing him", "resumed bombing"
        elif dep == "cc:preconj" and p.tag[p.head[i] if p.head[i] < i else i - 1] in PAST:
            _both(p, i, i - 1)


def _infinitive(p: Parse, i: int) -> None:
    """ "Began to stab people", "a plan to export gas": the verb was read into the noun it governs."""
    above = i - 2
    if above < 0 or p.sent[above] != p.sent[i] or p.lemma[above] in TO_A_NOUN or i in p.ancestors(above):
        return
    if p.pos[above] not in ("VERB", "ADJ", *NOUNS):
        return
    moves = {i: (above, "acl" if p.pos[above] in NOUNS else "xcomp"), i - 1: (i, "mark")}
    if p.dep[i] in BEFORE_NOUN and p.head[i] > i:
        moves[p.head[i]] = (i, "obj")
    p.attach(moves)


def _participle(p: Parse, v: int, thing: int) -> None:
    """A past form before an article or number, or right behind a plural, is no adjective."""
    opened = any(c > v for c in p.kids(thing, *OPENING))
    before = v - 1
    if p.lemma[before] == "have" and p.head[thing] == before and p.dep[thing] == "obj":
        _perfect(p, v, before, thing)
        return
    if p.pos[before] == "CCONJ" and opened and p.dep[thing] == "conj" and before in p.kids(thing, "cc"):
        _go_on(p, v, thing, before)
        return
    if p.dep[thing] in SUBJECT or p.pos[before] not in NOUNS:
        return
    if (own := p.kid(v, *SUBJECT)) >= 0 and p.kid(thing, "case") < 0:
        _take_place(p, v, own, thing)
        return
    if p.lemma[v] in OF_STATE and not opened:
        return
    subject = before
    while p.dep[subject] in OF_NAME and p.head[subject] < v:
        subject = p.head[subject]
    if not (opened or p.tag[subject] in PLURAL or p.lemma[subject] == "police"):
        return
    if p.head[thing] == subject and p.kid(subject, "case") < 0:
        _take_over(p, v, subject, thing)
    elif p.head[subject] in (v, thing) and p.dep[subject] in BEFORE_NOUN and p.kid(thing, "case") < 0:
        _take_place(p, v, subject, thing)


def _perfect(p: Parse, v: int, have: int, thing: int) -> None:
    """ "Both have looted stores": not what they have, but what they did."""
    if p.lemma[v] in OF_STATE or p.lemma[v] in OWNED:
        return
    rest = {c: (v, p.dep[c]) for c in p.children[have]}
    place = (v, "root") if p.head[have] == have else (p.head[have], p.dep[have])
    p.pos[have], p.tag[v] = "AUX", "VBN"
    p.attach({**rest, v: place, have: (v, "aux"), thing: (v, "obj")})


def _go_on(p: Parse, v: int, thing: int, link: int) -> None:
    """ "Killed a soldier and wounded two others": the second verb goes on with the first."""
    first = next((h for h in p.ancestors(thing) if p.pos[h] == "VERB" and h < v), -1)
    if first >= 0 and p.kid(first, "aux:pass") < 0:
        p.attach({v: (first, "conj"), link: (v, "cc"), thing: (v, "obj")})
        p.tag[v] = p.tag[first] if p.tag[first] in PAST else "VBD"


def _take_over(p: Parse, v: int, subject: int, thing: int) -> None:
    """ "Both nations issued statements": the subject was taken for the head of its object."""
    place = (v, "root") if p.head[subject] == subject else (p.head[subject], _clause_of(p, subject))
    rest = {
        c: (v, p.dep[c])
        for c in p.children[subject]
        if c > v or p.dep[c] in ("cc", "punct", "advmod", "mark")
    }
    p.tag[v] = "VBD"
    p.attach({**rest, v: place, subject: (v, "nsubj"), thing: (v, "obj")})


def _take_place(p: Parse, v: int, subject: int, thing: int) -> None:
    """ "As they came near, police fired tear gas": the clause was taken for one noun phrase."""
    place = (v, "root") if p.head[thing] == thing else (p.head[thing], _clause_of(p, thing))
    moves = {
        c: (subject if p.dep[c] in OF_PHRASE else v, p.dep[c])
        for c in p.children[thing]
        if c < subject and c not in p.kids(thing, "case")
    }
    p.tag[v] = "VBD"
    p.attach({**moves, v: place, subject: (v, "nsubj"), thing: (v, "obj")})


def _clause_of(p: Parse, i: int) -> str:
    return "conj" if p.dep[i] == "conj" else "ccomp" if p.dep[i] == "ccomp" else "parataxis"


def _between(p: Parse, v: int, thing: int) -> None:
    """ "The premier opposed the remarks": a past tense read as a preposition between two nouns."""
    party = p.head[thing]
    if p.dep[thing] not in ("nmod", "obl") or not party < v < thing or p.pos[party] not in NOUNS:
        return
    place = (v, "root") if p.head[party] == party else (p.head[party], p.dep[party])
    p.attach({v: place, party: (v, "nsubj"), thing: (v, "obj")})


def _both(p: Parse, both: int, v: int) -> None:
    """ "Blamed both Israel and Iran": what "both" opens behind a past form is its object."""
    noun = next((k for k in range(both + 1, min(both + 5, p.n)) if p.head[k] < v and p.dep[k] == "conj"), -1)
    if noun >= 0 and p.tag[v] in PAST and p.kid(v, "obj", "aux:pass") < 0 and v not in p.ancestors(noun):
        p.attach({noun: (v, "obj"), both: (noun, "cc:preconj")})


def _particle(p: Parse, i: int, noun: int, frames: Sequence[Any]) -> None:
    """ "Shrugged off the calls": where a frame knows verb and particle, what follows is their object."""
    if (
        p.pos[i + 1] != "ADP"
        and p.dep[noun] in ("obl", "nmod")
        and any(p.lower[i] == words[1] for words, _ in frames if len(words) == 2)
    ):
        p.attach({noun: (i - 1, "obj"), i: (i - 1, "compound:prt")})
