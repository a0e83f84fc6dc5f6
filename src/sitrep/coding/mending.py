"""Contradictions of the parse set right: participles with objects, speakers among those told of."""

from __future__ import annotations

from collections.abc import Container

from sitrep.model.parse import Parse

NOUNS = frozenset({"NOUN", "PROPN"})
PAST = frozenset({"VBD", "VBN"})
PRESENT = frozenset({"VBZ", "VBP"})
ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "ccomp", "aux:pass")
BESIDE = frozenset({"conj", "appos", "obj"})
# Words back from the closing verb to the comma before who says so.
LONGEST = 8
PREDICATE = ("cop", "nsubj", "nsubj:pass", "aux")
SUBJECT = ("nsubj", "nsubj:pass")
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# Participles that lead to a noun as prepositions do.
PREPOSITIONS = frozenset("following regarding concerning pending".split())
# Words that open a clause before its subject.
LINKS = frozenset("after before until when while as".split())
CLAUSES = frozenset({"acl:relcl", "advcl:relcl"})
RELATIVES = frozenset("who whom whose which that where when".split())


def mend(p: Parse) -> None:
    """Make the participle a verb where it has an object, as no participle of a noun has.

    Where the noun is the root, the verb becomes it: "Drones struck a depot." Where the noun is a second
    subject beside that of "said", the verb becomes what was said: "Drones struck a depot, officials said."
    """
    for first, after in p.sentences:
        for noun in range(first, after):
            if p.pos[noun] in NOUNS and p.children[noun] and _lacks_verb(p, noun, after):
                verb = next((c for c in p.kids(noun, "acl") if c > noun and _is_verb(p, c)), -1)
                if verb >= 0:
                    place = (verb, "root") if p.head[noun] == noun else (p.head[noun], "ccomp")
                    p.attach({verb: place, noun: (verb, "nsubj")} | _moved(p, noun, verb))


def mend_words(p: Parse) -> None:
    """Untie "on Tuesday Macron met", where the day was read as a part of the name, and "following talks"."""
    for i in range(p.n):
        if p.lemma[i] in DAYS and p.dep[i] == "compound":
            _untie_day(p, i, p.head[i])
        elif p.lower[i] in PREPOSITIONS and p.pos[i] == "VERB" and p.dep[i] in ("acl", "advcl"):
            _lead_in(p, i)
        elif p.lower[i] in LINKS and p.dep[i] == "case" and p.dep[p.head[i]] in SUBJECT:
            _open_clause(p, i, p.head[p.head[i]])
        elif p.tag[i] == "VBG" and p.dep[i] == "conj" and p.kid(i, "obj") > i:
            _join_participles(p, i, p.head[i])


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


def _open_clause(p: Parse, link: int, verb: int) -> None:
    """Make "after" the mark of "after gunmen opened fire" where it was read as the subject's preposition."""
    moves: dict[int, tuple[int, str]] = {link: (verb, "mark")}
    if p.dep[verb] == "conj" and p.kid(verb, "cc") < 0 and p.head[verb] < link:
        moves[verb] = (p.head[verb], "advcl")
    p.attach(moves)


def _join_participles(p: Parse, second: int, first: int) -> None:
    """ "Killing a man and wounding two": a participle with an object goes on with the first, no noun does."""
    above = p.head[first]
    if p.pos[first] != "VERB" and p.dep[first] == "obj" and p.tag[above] == "VBG" and above < first < second:
        p.attach({second: (above, "conj")})


def mend_closing(p: Parse, speech: Container[str]) -> None:
    """Give "..., medics say." its subject where the parser made the medics one more of those told of."""
    for first, after in p.sentences:
        last = next((i for i in range(after - 1, first, -1) if p.pos[i] not in ("PUNCT", "SPACE")), first)
        if p.lemma[last] not in speech or p.tag[last] not in PAST | PRESENT or p.kid(last, *ARGUMENTS) >= 0:
            continue
        comma = next((i for i in range(last - 1, max(first, last - LONGEST), -1) if p.words[i] == ","), -1)
        heads = [i for i in range(comma + 1, last) if not comma < p.head[i] < last] if comma > first else []
        if len(heads) == 1 and _is_speaker(p, heads[0]) and p.head[heads[0]] not in (heads[0], last):
            _speak(p, heads[0], last, comma)


def _is_speaker(p: Parse, i: int) -> bool:
    """Whether the noun was read as one more beside, or an object, and not joined by "and"."""
    return p.pos[i] in NOUNS and p.dep[i] in BESIDE and p.kid(i, "cc") < 0


def _speak(p: Parse, speaker: int, verb: int, comma: int) -> None:
    """Make the speaker the verb's subject; who hung on the speaker takes the place that it had."""
    place = (p.head[speaker], p.dep[speaker])
    root = next(h for h in (speaker, *p.ancestors(speaker)) if p.head[h] == h)
    moves = {speaker: (verb, "nsubj")} | ({verb: (root, "parataxis")} if verb != root else {})
    stranded = [c for i in range(comma + 1, verb) for c in p.children[i] if c < comma]
    for number, i in enumerate(stranded):
        moves[i] = place if not number else (stranded[0], p.dep[i])
    p.attach(moves)


def _lacks_verb(p: Parse, noun: int, after: int) -> bool:
    """Whether a noun heads a sentence that is no headline, or is a subject that its verb has no need of."""
    if p.head[noun] == noun:
        return p.kid(noun, *PREDICATE) < 0 and _is_closed(p, after)
    return p.dep[noun] == "nsubj" and any(c > noun for c in p.kids(p.head[noun], "nsubj"))


def _is_closed(p: Parse, after: int) -> bool:
    """Whether the sentence ends as sentences do; headlines and captions do without a verb."""
    return any(p.words[i] == "." for i in range(max(0, after - 3), after))


def _is_verb(p: Parse, i: int) -> bool:
    return p.tag[i] in PAST and p.kid(i, "obj") >= 0 and p.kid(i, "mark", "nsubj", "aux:pass", "aux") < 0


def _moved(p: Parse, root: int, verb: int) -> dict[int, tuple[int, str]]:
    """What came after the verb hangs on it; a clause without a relative pronoun stands beside it."""
    moved: dict[int, tuple[int, str]] = {}
    for c in p.children[root]:
        if c > verb:
            beside = p.dep[c] in CLAUSES and RELATIVES.isdisjoint(p.lower[i] for i in p.children[c])
            moved[c] = (verb, "parataxis" if beside else p.dep[c])
    return moved
