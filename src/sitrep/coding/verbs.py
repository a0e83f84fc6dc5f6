"""Verbs that the tagger or parser took for something else, told by what hangs from them."""

from __future__ import annotations

from collections.abc import Container, Mapping

from sitrep.model.parse import Parse

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
# What nothing but a verb has, and what no verb has.
OF_VERBS = ("obj", "aux", "aux:pass", "nsubj")
OF_NOUNS = ("cop", "det", "amod", "nmod:poss", "nummod", "case")
# What hangs from the noun it stands before.
OF_PHRASES = frozenset({"det", "amod", "compound", "nummod", "nmod:poss"})
OF_NOUN = frozenset({"nmod", "acl:relcl", "acl", "conj", "appos"})
# Plurals that count as words of their own, so that lists need name the singular alone.
PLURALS = {"troops": "troop", "supplies": "supply"}
# What heads a clause without a subject of its own.
PREDICATE = ("cop", "nsubj", "nsubj:pass", "aux")
# Past forms that are no participles: behind their noun they are its verb, not a description of it.
PAST_ONLY = frozenset(
    "withdrew began fell fought gave spoke took tore threw swore froze sank stole shook".split()
)
# Participles that look like nouns: behind "is" they tell what was done.
PASSIVES = frozenset(
    "shot beaten torched burnt overrun torn freed jailed vetoed subpoenaed deported exiled hanged sealed"
    " raided looted".split()
)
# Verbs that are nothing else, but rare enough in their bare form to be read as prepositions.
ONLY_VERBS = frozenset(
    "accuse announce bombard besiege denounce deport detain expel reject condemn evict oust overran oversaw"
    " overthrew".split()
)
# Verbs that need no object, so that "the ministers met in Vienna" is a sentence.
OBJECTLESS = frozenset({
    "meet", "clash", "rally", "march", "riot", "withdraw", "retreat", "disarm", "demonstrate", "protest",
    "resign", "surrender", "talk", "speak", "fight", "gather", "advance", "retaliate", "agree", "answer",
    "reply", "respond", "flare", "erupt", "camp", "scuffle", "cross", "stray", "intrude", "converge",
    "travel", "arrive", "flee", "defect", "escape", "storm", "congregate", "assemble", "convene",
})  # fmt: skip
# What a word inside another's name is, and tags of what opens a noun phrase.
INSIDE_NAMES = frozenset({"amod", "compound", "dep", "nmod:desc"})
OPENING = frozenset({"DT", "PRP$", "CD"})
# Past forms that are nouns as well: what stands before and behind tells.
NOUN_TOO = frozenset({"shot"})
WORDS_APART = ONLY_VERBS | PLURALS.keys() | {"open"}


def amend_verbs(p: Parse, forms: Mapping[str, str], verbs: Container[str]) -> None:
    """Gives verbs their tags and lemmas, and the sentence whose verb was read into a noun its clause.

    `forms` tells the verb of an inflected form, `verbs` holds the lemmas that need no mending.
    """
    for i, word in enumerate(p.lower):
        verb = forms.get(word)
        if verb is None and word not in verbs and word not in WORDS_APART:
            continue
        if word in PLURALS:
            p.lemma[i] = PLURALS[word]
        if word == "open" and p.pos[i] == "ADJ" and p.lower[i + 1 : i + 2] == ["fire"]:
            _open_fire(p, i)
        if verb is None and word in verbs and (p.kid(i, "obj") > i or _parts(p, i)):
            verb = word  # "gunmen kill 61 people": only what has an object, as the form is a noun's too
        if word in ONLY_VERBS and (p.tag[i] == "IN" or p.dep[i] == "case"):
            _make_governor(p, i, verb or word)
        if verb is None:
            continue
        if p.tag[i][:2] == "VB":
            _complete(p, i, verb, verbs)
        elif p.pos[i] == "VERB" and p.kid(i, "aux:pass") >= 0:
            p.tag[i], p.lemma[i] = "VBN", verb  # "14 people were injured", tagged as an adjective
        elif _is_misread(p, i, verb):
            _make_verb(p, i, verb)
    for first, after in p.sentences:
        _free_verb(p, first, after, forms)


def _complete(p: Parse, i: int, verb: str, verbs: Container[str]) -> None:
    """A lemma that the tagger's list does not know is the form less an ending: "fre", "patroll"."""
    known = p.lemma[i] == verb or p.lemma[i] in verbs
    if not known and (p.lemma[i] == p.lower[i] or verb.startswith(p.lemma[i][:3])):
        p.lemma[i] = verb


def _is_misread(p: Parse, i: int, verb: str) -> bool:
    """Whether a word read as a noun or adjective governs as a verb does: "The council vetoed the bill"."""
    if p.ent[i] or p.pos[i] not in NOMINAL and p.tag[i] != "JJ":
        return False
    if p.lower[i] in PASSIVES and p.kid(i, "cop", "aux:pass") >= 0 and p.kid(i, *OF_NOUNS[1:]) < 0:
        return True  # "the officer is shot"
    if p.pos[i] not in NOMINAL:
        return False
    if p.pos[i] == "NOUN" and p.kid(i, "case", "nmod:poss") < 0 and _is_past_noun(p, i, verb):
        return True
    if p.dep[i] == "nsubj" and p.tag[i] == "NNS" and _lacks_copula(p, p.head[i]):
        return _opens(p, i, p.head[i])
    if p.lower[i] in NOUN_TOO and _has_both_sides(p, i) or p.lower[i] == verb and _parts(p, i):
        return True
    if p.kid(i, "obj") > i:
        named = [c for c in p.kids(i, "compound") if c < i]
        return p.kid(i, "cop", "case", "nmod:poss") < 0 and (bool(named) or p.kid(i, *OF_NOUNS) < 0)
    governs = p.kid(i, *OF_VERBS) >= 0 and p.kid(i, *OF_NOUNS) < 0
    return governs or _is_relative(p, i) or _is_promise(p, i)


def _is_past_noun(p: Parse, i: int, verb: str) -> bool:
    """ "The draft was vetoed", "The ministry brushed aside": a form of a verb that no noun has."""
    if p.lower[i].endswith("ed") and p.kid(i, "cop") >= 0:
        return p.kid(i, "det", "amod", "nummod") < 0
    if not (p.lower[i].endswith("ed") or p.tag[i] == "NNS" and not p.lemma[i].startswith(verb)):
        return False
    return p.head[i] == i and i > 0 and p.dep[i - 1] == "compound" and p.head[i - 1] == i


def _lacks_copula(p: Parse, noun: int) -> bool:
    """Whether a noun is the root of a sentence without a verb."""
    return p.head[noun] == noun and p.pos[noun] in ("NOUN", "PROPN") and p.kid(noun, "cop", "aux") < 0


def _opens(p: Parse, i: int, thing: int) -> bool:
    """ "The union backs the plan": the verb between its own noun and its object."""
    named = p.kid(i, "compound") == i - 1 >= 0 or p.dep[i - 1] == "compound" and p.head[i - 1] == i
    return named and i + 1 in p.kids(thing, "det", "nmod:poss", "amod", "nummod")


def _has_both_sides(p: Parse, i: int) -> bool:
    """ "Police shot Khan", "The navy shot down a drone": a root between a noun and what can be its object."""
    before, after = p.kid(i, "compound"), p.kid(i, "flat", "obl:unmarked")
    if p.head[i] != i or before != i - 1 or after < i or p.kid(i, "cop", "case", "nmod:poss") >= 0:
        return False
    return after == i + 1 or p.kid(after, "det", "nummod", "amod", "compound") > i


def _parts(p: Parse, i: int) -> bool:
    """ "Bandits kidnap a negotiator": what stands between a plural and an article is part of no name."""
    thing = p.head[i]
    if p.tag[i] != "NN" or p.dep[i] not in INSIDE_NAMES or thing <= i + 1 or p.head[thing] != thing:
        return False
    opened = p.tag[i + 1] in OPENING and i + 1 in p.children[thing]
    return opened and _is_plural(p, i - 1) and p.head[i - 1] in (i, thing) and _lacks_copula(p, thing)


def _is_plural(p: Parse, i: int) -> bool:
    return p.tag[i] in ("NNS", "NNPS")


def _is_promise(p: Parse, i: int) -> bool:
    """ "The general vows to free them": a root in "s" between what could be its subject and an infinitive."""
    clause = p.kid(i, "acl")
    closed = p.head[i] == i and p.tag[i] == "NNS" and p.words[p.sentences[p.sent[i]][1] - 1] == "."
    infinitive = clause > i and any(p.lower[c] == "to" for c in p.kids(clause, "mark"))
    return closed and infinitive and p.kid(i, "compound") == i - 1 >= 0


def _is_relative(p: Parse, i: int) -> bool:
    """ "..., which Kyiv disputes": the last word of a relative clause, read as a noun."""
    if p.dep[i] != "acl:relcl" or p.pos[i] != "NOUN" or p.kid(i, "cop", "det") >= 0:
        return False
    first = next((k for k in p.subtree(i) if p.pos[k] != "PUNCT"), i)
    return p.lower[first] in ("which", "who", "that") and p.kid(i, "nsubj", "compound") >= 0


def _make_verb(p: Parse, i: int, verb: str) -> None:
    """Tags the word as the verb it is; who stands before it as if part of its name becomes the subject."""
    if p.dep[i] == "nsubj" or p.dep[i] in INSIDE_NAMES and p.head[i] > i:  # "the union backs the plan"
        thing = p.head[i]
        rest = {c: (i, p.dep[c]) for c in p.children[thing] if c < i or p.dep[c] == "punct"}
        p.attach({**rest, i: (i, "root"), thing: (i, "obj")})
    copula = p.kid(i, "cop")
    if copula >= 0:  # "is shot"
        p.attach({copula: (i, "aux:pass")} | dict.fromkeys(p.kids(i, "nsubj"), (i, "nsubj:pass")))
    passive = p.kid(i, "aux:pass") >= 0
    base = "VBP" if p.lower[i] == verb else "VBD"
    ending = "VBN" if passive or p.kid(i, "aux") >= 0 else "VBZ" if p.lower[i].endswith("s") else base
    p.pos[i], p.tag[i], p.lemma[i] = "VERB", ending, verb
    before = [c for c in p.kids(i, *INSIDE_NAMES) if c < i and (p.dep[c] == "compound" or _is_plural(p, c))]
    if before and p.kid(i, "nsubj", "nsubj:pass") < 0:
        subject = before[-1]
        moves = {c: (subject, p.dep[c]) for c in p.children[i] if c < subject and p.dep[c] in OF_PHRASES}
        thing = p.kid(i, "flat", "obl:unmarked")
        if p.lower[i] in NOUN_TOO and thing > i:
            moves[thing] = (i, "obj")
        p.attach(moves | {subject: (i, "nsubj:pass" if passive else "nsubj")})


def _make_governor(p: Parse, i: int, verb: str) -> None:
    """ "Both countries accuse the other", read as one phrase: what stands before is the subject."""
    thing = p.head[i]
    party = p.head[thing]
    p.pos[i], p.tag[i], p.lemma[i] = "VERB", "VBP" if verb == p.lower[i] else "VBD", verb
    if p.dep[i] == "case" and party < i < thing:
        place = (i, "root") if p.head[party] == party else (p.head[party], p.dep[party])
        p.attach({i: place, party: (i, "nsubj"), thing: (i, "obj")})
    p.attach(dict.fromkeys(p.kids(i, "iobj"), (i, "obj")))


def _free_verb(p: Parse, first: int, after: int, forms: Mapping[str, str]) -> None:
    """Makes the participle before or behind a lone noun the verb that its sentence lacks."""
    root = next((i for i in range(first, after) if p.head[i] == i and p.pos[i] in ("NOUN", "PROPN")), -1)
    if (
        root < 0
        or p.kid(root, *PREDICATE) >= 0
        or not any(p.words[i] == "." for i in range(after - 2, after))
    ):
        return
    subject, verb, thing = _phrase(p, root, forms)
    if verb >= 0:
        _split(p, root, subject, verb, thing)
        p.lemma[verb] = forms[p.lower[verb]]
        return
    behind = next((c for c in p.kids(root, "acl") if c > root), -1)
    if behind > 0 and p.kid(behind, "obj", "nsubj", "aux") < 0 and _stands_alone(p, behind):
        _lift(p, root, behind)


def _phrase(p: Parse, root: int, forms: Mapping[str, str]) -> tuple[int, int, int]:
    """Subject, verb and object of a sentence read as one noun phrase; -1 each if it is none."""
    thing = p.kid(root, "obj")
    if thing > root:
        verb = next((c for c in p.kids(thing, "amod") if root < c and p.lower[c] in forms), -1)
        return (root, verb, thing) if verb > 0 else (-1, -1, -1)
    verb = next((c for c in p.kids(root, "amod") if p.tag[c] in ("VBN", "VBD") and p.lower[c] in forms), -1)
    subject = verb - 1
    before = (*p.kids(root, "compound"), *p.kids(verb, "compound", "nsubj")) if verb > 0 else ()
    if subject in before and p.pos[subject] in ("NOUN", "PROPN"):
        return subject, verb, root
    return -1, -1, -1


def _stands_alone(p: Parse, i: int) -> bool:
    return p.lower[i] in PAST_ONLY or p.tag[i] in ("VBN", "VBD") and p.lemma[i] in OBJECTLESS


def _split(p: Parse, root: int, subject: int, verb: int, thing: int) -> None:
    """ "Washington lifted sanctions", "Rioters looted shops": three words read as one noun phrase."""
    moves = {verb: (verb, "root"), subject: (verb, "nsubj"), thing: (verb, "obj")}
    for c in p.children[root]:
        if c < subject and p.dep[c] in OF_PHRASES:
            moves[c] = (subject, p.dep[c])
        elif verb < c < thing == root and p.dep[c] in OF_PHRASES:
            continue  # "accused Kenyan forces"
        elif c > verb and c != thing and (root != thing or p.dep[c] not in OF_NOUN):
            moves[c] = (verb, p.dep[c])
    p.pos[verb], p.tag[verb] = "VERB", "VBD"
    p.attach(moves)


def _lift(p: Parse, root: int, verb: int) -> None:
    """ "The two presidents met in Vienna": the verb read as a description of its subject."""
    moves = {verb: (verb, "root"), root: (verb, "nsubj")}
    moves |= {c: (verb, p.dep[c]) for c in p.children[root] if c > verb}
    p.tag[verb] = "VBD"
    p.attach(moves)


def _open_fire(p: Parse, i: int) -> None:
    """ "Gunmen open fire" read as a fire that is open: the gunmen open it."""
    fire = i + 1
    before = [c for c in p.kids(fire, "compound") if c < i]
    if p.head[i] != fire or not before:
        return
    place = (i, "root") if p.head[fire] == fire else (p.head[fire], p.dep[fire])
    rest = {c: (i, "obl" if p.dep[c] == "nmod" else p.dep[c]) for c in p.children[fire] if c > fire}
    p.pos[i], p.tag[i] = "VERB", "VBP"
    p.attach({i: place, fire: (i, "obj"), before[-1]: (i, "nsubj"), **rest})
