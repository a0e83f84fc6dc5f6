"""Contradictions of the parse set right: participles with objects, speakers among those told of."""

from __future__ import annotations

from collections.abc import Container

from sitrep.model.parse import Parse

NOUNS = frozenset({"NOUN", "PROPN"})
HEADS = NOUNS | {"NUM"}  # "six of nine judges voted for it"
PAST = frozenset({"VBD", "VBN"})
PRESENT = frozenset({"VBZ", "VBP"})
ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "ccomp", "aux:pass")
BESIDE = frozenset({"conj", "appos", "obj"})
# Words back from the closing verb to the comma before who says so.
LONGEST = 8
PREDICATE = ("cop", "nsubj", "nsubj:pass", "aux")
BRACKETS = ("acl", "acl:relcl", "appos")
CLAUSES = frozenset({"acl:relcl", "advcl:relcl"})
RELATIVES = frozenset("who whom whose which that where when".split())
# Verbs without a passive of their own: no noun is "agreed in Riga" or "arrived on Monday".
ACTIVE = frozenset(
    "abstain advance agree appeal apologise apologize apply argue arrive balk clash come collapse "
    "complain comply continue cooperate crash decline demand depart die disagree disappear emerge "
    "escape explode fail fall fight flee gather go hope insist intervene knock lash march meet "
    "negotiate object plead pledge press promise protest push rally react refuse remain reply resign "
    "respond retaliate retreat return rise say speak stand succeed surrender talk threaten travel try "
    "vote vow want warn wish withdraw".split()
)
# With these no noun is what it was done to: "called on Israel to leave", "fired at a boat".
ACTIVE_WITH = {
    "call": frozenset({"on", "upon", "for"}),
    "fire": frozenset({"at", "on", "into", "upon"}),
    "shoot": frozenset({"at", "into"}),
}


def mend(p: Parse) -> None:
    """Make the participle a verb where it has an object, as no participle of a noun has.

    Where the noun is the root, the verb becomes it: "Drones struck a depot." Where the noun is a second
    subject beside that of "said", the verb becomes what was said: "Drones struck a depot, officials said."
    """
    for first, after in p.sentences:
        for noun in range(first, after):
            if p.pos[noun] in HEADS and p.children[noun] and _lacks_verb(p, noun, after):
                verb = next((c for c in _clauses(p, noun) if c > noun and _is_verb(p, c)), -1)
                verb = verb if verb >= 0 or p.head[noun] != noun else _behind_bracket(p, noun, after)
                if verb >= 0:
                    place = _place_of(p, noun, verb)
                    moves = {verb: place, noun: (verb, "nsubj")} | _moved(p, noun, verb)
                    p.attach(moves | dict.fromkeys(_agents(p, verb), (verb, "obj")))


def _behind_bracket(p: Parse, noun: int, after: int) -> int:
    """ "Ruto, who was away, called on Kenya to wait": the verb behind a bracket of the root, -1 for none."""
    bracket = p.kid(noun, *BRACKETS)
    if bracket < noun or p.words[noun + 1] != ",":
        return -1
    for v in range(bracket + 1, after):
        if p.tag[v] in PAST and p.dep[v] in ("acl", "advcl") and noun in p.ancestors(v):
            own = p.kid(v, "mark", "nsubj", "aux:pass", "aux", "obl:agent")
            start = p.subtree(v)[0]
            if own < 0 and "," in (p.words[start], p.words[start - 1]) and p.children[v]:
                return v
        elif p.tag[v] in PAST and p.dep[v] == "amod" and p.words[v - 1] == "," and p.head[p.head[v]] == noun:
            p.attach({v: (noun, "acl"), p.head[v]: (v, "obj")})  # "Ruto, who was away, issued warrants"
            return v
    return -1


def _clauses(p: Parse, noun: int) -> list[int]:
    """The clauses of the noun, or of the one it is of; else what goes on behind its relative clause."""
    own = p.kids(noun, "acl")
    of = [c for k in p.kids(noun, "nmod") for c in p.kids(k, "acl")]
    relative = p.kids(noun, "acl:relcl")
    behind = [c for r in relative for c in p.kids(r, "advcl", "conj") if c > r and p.words[c - 1] == ","]
    return [*own, *of, *behind]


def _place_of(p: Parse, noun: int, verb: int) -> tuple[int, str]:
    """Where the freed verb hangs: the root, or from the verb above its noun."""
    if p.head[noun] == noun:
        return verb, "root"
    if p.dep[noun] == "conj":
        return next((h for h in p.ancestors(noun) if p.pos[h] == "VERB"), p.head[noun]), "conj"
    return p.head[noun], "ccomp"


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
    """Whether a noun heads a sentence (no headline), opens one more clause, or is a subject too many."""
    if p.head[noun] == noun:
        return p.kid(noun, *PREDICATE) < 0 and _is_closed(p, after)
    if p.dep[noun] == "conj":  # ", and aircraft bombed a monastery"
        link = p.kid(noun, "cc")
        return link > 0 and p.words[link - 1] == "," and any(p.pos[h] == "VERB" for h in p.ancestors(noun))
    return p.dep[noun] == "nsubj" and any(c > noun for c in p.kids(p.head[noun], "nsubj"))


def _is_closed(p: Parse, after: int) -> bool:
    """Whether the sentence ends as sentences do; headlines and captions do without a verb."""
    return any(p.words[i] == "." for i in range(max(0, after - 3), after))


def _is_verb(p: Parse, i: int) -> bool:
    """Whether a past form has an object, or is of a verb that no participle of a noun can be."""
    if p.tag[i] not in PAST or p.kid(i, "mark", "nsubj", "aux:pass", "aux") >= 0:
        return False
    return (
        p.kid(i, "obj") >= 0
        or bool(_agents(p, i))
        or (p.lemma[i] in ACTIVE or _is_active(p, i))
        and p.kid(i, "obl:agent") < 0
    )


def _agents(p: Parse, i: int) -> list[int]:
    """ "Protesters surrounded Senator Mbaye": an agent without a "by" is an object."""
    agents = [c for c in p.kids(i, "obl:agent") if c > i and p.pos[c] in NOUNS]
    return [c for c in agents if p.kid(c, "case") < 0]


def _is_active(p: Parse, i: int) -> bool:
    """Whether the preposition behind a verb tells that it is no passive."""
    words = ACTIVE_WITH.get(p.lemma[i])
    return words is not None and any(p.lower[k] in words for c in p.kids(i, "obl") for k in p.kids(c, "case"))


def _moved(p: Parse, root: int, verb: int) -> dict[int, tuple[int, str]]:
    """What came after the verb hangs on it; a clause without a relative pronoun stands beside it."""
    moved: dict[int, tuple[int, str]] = {}
    for c in p.children[root]:
        if c > verb:
            beside = p.dep[c] in CLAUSES and RELATIVES.isdisjoint(p.lower[i] for i in p.children[c])
            moved[c] = (verb, "parataxis" if beside else p.dep[c])
    return moved
