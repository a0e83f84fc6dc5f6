"""Words that the parse ties to the wrong neighbour, told by their places: days, prepositions, participles."""

from __future__ import annotations

from sitrep.model.parse import Parse

SUBJECT = ("nsubj", "nsubj:pass")
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
# Participles that lead to a noun as prepositions do.
PREPOSITIONS = frozenset("following regarding concerning pending".split())
# Words that open a clause before its subject.
LINKS = frozenset("after before until when while as".split())
HELD_AS = frozenset({"hostage", "captive", "prisoner"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOUNS = frozenset({"NOUN", "PROPN"})


def untie(p: Parse) -> None:
    """Ties days, prepositions and participles to the verbs that they belong to."""
    for i in range(p.n):
        dep = p.dep[i]
        if dep == "case":
            if p.lower[i] in LINKS:
                _untie_link(p, i, p.head[i])
        elif dep == "compound":
            if p.lemma[p.head[i]] in HELD_AS and p.tag[i] in ("NNS", "NNPS"):
                _take(p, i, p.head[i])
            elif p.lemma[i] in DAYS or p.lemma[i] in MONTHS and p.tag[i] == "NNP":
                _untie_day(p, i, p.head[i])
        elif dep == "nmod":
            if p.pos[i] in NOUNS and i < p.head[i]:
                _free_opening(p, i, p.head[i])
        elif dep in ("acl", "advcl", "conj"):
            _untie_participle(p, i, dep)


def _take(p: Parse, people: int, state: int) -> None:
    """ "Take 400 people hostage": the people are taken, as hostages."""
    verb = p.head[state]
    if p.dep[state] == "obj" and p.pos[verb] == "VERB":
        p.attach({people: (verb, "obj"), state: (verb, "xcomp")})


def _untie_link(p: Parse, link: int, noun: int) -> None:
    """ "After" and the like before a noun: they may open a clause of which the noun is the subject."""
    if p.dep[noun] in SUBJECT:
        _open_clause(p, link, p.head[noun])
    elif p.dep[noun] in ("nmod", "obl"):
        _give_subject(p, noun, link)


def _untie_participle(p: Parse, i: int, dep: str) -> None:
    """A participle that is a preposition, or goes on with another word than the parse says."""
    if dep != "conj" and p.lower[i] in PREPOSITIONS and p.pos[i] == "VERB":
        _lead_in(p, i)
    elif p.tag[i] == "VBG" and p.kid(i, "obj") > i:
        if dep == "conj":
            _join_participles(p, i, p.head[i])
        elif dep == "advcl":
            _follow_told(p, i, p.head[i])
        else:
            _follow_clause(p, i)


def _give_subject(p: Parse, noun: int, link: int) -> None:
    """ "After troops withdrew": a noun between a link and a finite verb is that verb's subject."""
    verb = p.subtree(noun)[-1] + 1
    inside = verb < p.n and p.sent[verb] == p.sent[noun] and not noun <= p.head[verb] < verb
    if not inside or p.tag[verb] not in FINITE or p.kid(verb, *SUBJECT) >= 0 or p.kid(verb, "aux:pass") >= 0:
        return
    above = next((h for h in p.ancestors(noun) if p.pos[h] == "VERB" and _is_free_of(p, h, verb)), -1)
    if above >= 0:
        p.attach({noun: (verb, "nsubj"), link: (verb, "mark"), verb: (above, "advcl")})


def _is_free_of(p: Parse, i: int, verb: int) -> bool:
    return i != verb and verb not in p.ancestors(i)


def _untie_day(p: Parse, day: int, name: int) -> None:
    """Make the day, with its preposition, an adverbial of the verb whose subject it was read into."""
    lead = next((c for c in (*p.kids(name, "case"), *p.kids(day, "case")) if c < day), -1)
    if p.dep[name] in SUBJECT and p.pos[name] == "PROPN" and day < name and lead >= 0:
        p.attach({day: (p.head[name], "obl"), lead: (day, "case")})


def _lead_in(p: Parse, word: int) -> None:
    """Make a participle that is a preposition one: what it leads to hangs from the verb around it."""
    noun = p.kid(word, "obj")
    around = next((h for h in p.ancestors(word) if p.pos[h] == "VERB"), -1)
    if noun < word or around < 0 or p.words[word - 1] != "," or p.kid(word, *SUBJECT) >= 0:
        return
    moves = {noun: (around, "obl"), word: (noun, "case")}
    p.attach(moves | {c: (noun, "nmod") for c in p.kids(word, "obl") if c > noun})


def _open_clause(p: Parse, link: int, verb: int) -> None:
    """Make "after" the mark of its clause where it was read as the subject's preposition."""
    moves: dict[int, tuple[int, str]] = {link: (verb, "mark")}
    if p.dep[verb] == "conj" and p.kid(verb, "cc") < 0 and p.head[verb] < link:
        moves[verb] = (p.head[verb], "advcl")
    p.attach(moves)


def _join_participles(p: Parse, second: int, first: int) -> None:
    """ "Killing a man and wounding two": a participle with an object goes on with the first, no noun does."""
    above = p.head[first]
    if p.pos[first] != "VERB" and p.dep[first] == "obj" and p.tag[above] == "VBG" and above < first < second:
        p.attach({second: (above, "conj")})


def _free_opening(p: Parse, place: int, noun: int) -> None:
    """ "In Niamey, 2,000 people marched": what stands before the subject is the verb's, not the subject's."""
    case = p.kid(place, "case")
    if 0 <= case < place and p.dep[noun] in SUBJECT and p.head[noun] != noun:
        commas = {c: (place, "punct") for c in p.kids(noun, "punct") if c < noun}
        p.attach({place: (p.head[noun], "obl"), **commas})


def _follow_told(p: Parse, deed: int, speech: int) -> None:
    """ "Drones struck a depot, wounding nine, officials said": the drones wounded, not who says so."""
    told = next((c for c in p.kids(speech, "ccomp") if c < deed), -1)
    speaker = p.kid(speech, "nsubj")
    if 0 <= told < deed < speaker < speech:
        p.attach({deed: (told, "advcl")})


def _follow_clause(p: Parse, deed: int) -> None:
    """ "A blast hit a car at a hotel, injuring two": behind a comma a deed is the clause's."""
    before = deed - 1 - (p.pos[deed - 1] == "ADV")
    verb = next((h for h in p.ancestors(deed) if p.pos[h] == "VERB"), -1)
    if p.words[before] == "," and p.pos[p.head[deed]] in NOUNS and 0 <= verb < deed:
        p.attach({deed: (verb, "advcl")})
