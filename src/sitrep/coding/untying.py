"""Words that the parse ties to the wrong neighbour, told by their places: days, prepositions, participles."""

from __future__ import annotations

from sitrep.coding import strays
from sitrep.coding.phrases import TIME_WORDS
from sitrep.model.parse import Parse

SUBJECT = ("nsubj", "nsubj:pass")
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# Participles that lead to a noun as prepositions do.
PREPOSITIONS = frozenset("following regarding concerning pending".split())
# Words that open a clause before its subject.
LINKS = frozenset("after before until when while as".split())
FINITE = frozenset({"VBD", "VBZ", "VBP"})
PAST = frozenset({"VBD", "VBN"})
# Bare nouns behind a verb that tell how long, how far or how much.
SPANS = TIME_WORDS | {
    "kilometer", "kilometre", "mile", "meter", "metre", "percent", "%", "time", "point", "step", "ton", "tonne",
    "dollar", "euro", "pound", "yard", "foot", "degree", "barrel", "inch", "second", "age",
}  # fmt: skip
NOUNS = frozenset({"NOUN", "PROPN"})


def untie(p: Parse) -> None:
    """Ties days, prepositions and participles to the verbs that they belong to."""
    for i in range(p.n):
        if p.lemma[i] in DAYS and p.dep[i] == "compound":
            _untie_day(p, i, p.head[i])
        elif p.lower[i] in PREPOSITIONS and p.pos[i] == "VERB" and p.dep[i] in ("acl", "advcl"):
            _lead_in(p, i)
        elif p.lower[i] in LINKS and p.dep[i] == "case" and p.dep[p.head[i]] in SUBJECT:
            _open_clause(p, i, p.head[p.head[i]])
        elif p.lower[i] in LINKS and p.dep[i] == "case" and p.dep[p.head[i]] in ("nmod", "obl"):
            _give_subject(p, p.head[i], i)
        elif p.tag[i] == "VBG" and p.dep[i] == "conj" and p.kid(i, "obj") > i:
            _join_participles(p, i, p.head[i])
        elif p.dep[i] == "nmod:desc" and p.dep[p.head[i]] == "appos":
            _lead_name(p, i, p.head[i])
        elif p.dep[i] == "nmod" and p.pos[i] in NOUNS and i < p.head[i]:
            _free_opening(p, i, p.head[i])
        elif p.tag[i] == "VBG" and p.dep[i] == "advcl" and p.kid(i, "obj") > i:
            _follow_told(p, i, p.head[i])
        elif p.tag[i] == "VBG" and p.dep[i] == "acl" and p.kid(i, "obj") > i:
            _follow_clause(p, i)
        elif p.tag[i] in PAST and p.dep[i] == "conj" and p.tag[p.head[i]] == "VB":
            _rejoin(p, i, p.head[i])
        elif p.tag[i] == "VBG" and p.dep[i] == "advcl" and p.kid(i, "obl") > i:
            _make_agent(p, i, p.head[i])
        elif p.dep[i] in ("obl:unmarked", "xcomp") and p.pos[i] in NOUNS and i > p.head[i]:
            _make_object(p, i, p.head[i])
        elif p.dep[i] == "conj" and p.pos[i] == "NOUN" and p.pos[p.head[i]] == "VERB":
            _start_clause(p, i, p.head[i])
        elif p.tag[i] == "VBN" and i > 2 and p.words[i - 1] == ",":
            _resume(p, i)
        elif strays.is_stray(p, i):
            strays.free(p, i)


def _make_object(p: Parse, noun: int, verb: int) -> None:
    """ "Strikes killed more than 30 people": a bare noun behind an active verb is its object, unless a span."""
    if p.pos[verb] != "VERB" or p.kid(verb, "obj", "ccomp", "aux:pass", "nsubj:pass") >= 0:
        return
    if p.dep[noun] == "xcomp":
        fits = p.ent[noun] == "PERSON" and noun == verb + 1
    else:
        fits = p.tag[noun] in ("NNS", "NNPS") and p.lemma[noun] not in SPANS and p.kid(noun, "nummod") > verb
    if fits and (p.kid(verb, "nsubj") >= 0 or p.tag[verb] == "VBG"):
        p.attach({noun: (verb, "obj")})


def _make_agent(p: Parse, deed: int, verb: int) -> None:
    """ "Two were hurt by shelling from rebels": what hurts is a noun, and those who do it are its own."""
    by = next((c for c in p.kids(deed, "mark", "case") if p.lower[c] == "by"), -1)
    if by >= 0 and p.kid(verb, "aux:pass", "nsubj:pass") >= 0 and p.kid(deed, "nsubj", "xcomp", "ccomp") < 0:
        p.pos[deed], p.tag[deed], p.lemma[deed] = "NOUN", "NN", p.lower[deed]
        told = {c: (deed, "nmod") for c in p.kids(deed, "obl")}
        p.attach({deed: (verb, "obl:agent"), by: (deed, "case")} | told)


def _start_clause(p: Parse, noun: int, verb: int) -> None:
    """ "A crowd set fires, and police used gas": a noun that goes on with a verb is the next verb's subject."""
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
    lead = next((c for c in p.kids(name, "case") if c < day), -1)
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


def _lead_name(p: Parse, title: int, name: int) -> None:
    """ "A claim by vice-president Mbaye": the preposition before a title leads to the name."""
    case = p.kid(title, "case")
    if 0 <= case < title < name and p.kid(name, "case") < 0:
        p.attach({case: (name, "case"), name: (p.head[name], "nmod")})


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
