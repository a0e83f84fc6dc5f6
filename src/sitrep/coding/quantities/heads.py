"""Which noun a number counts, by the dependencies and, where they fail, by what stands beside it."""

from __future__ import annotations

from sitrep.model.parse import Parse

_NOUNS = ("NOUN", "PROPN")
_REST = ("more", "less", "other", "dead", "wounded", "injured", "missing")


def top(p: Parse, first: int, last: int) -> int:
    """The token of a run that the others of it hang on: the first one whose head lies outside."""
    for i in range(first, last + 1):
        if not first <= p.head[i] <= last or p.head[i] == i:
            return i
    return last


def of_number(p: Parse, first: int, last: int, *, plural: bool = False) -> tuple[int, int]:
    """(head, root) of a number that covers the tokens from `first` to `last`."""
    number = top(p, first, last)
    up = p.head[number]
    relation = p.dep[number].split(":")[0]
    if relation in ("nummod", "det", "amod", "compound") and up > last and _is_noun(p, up):
        noun = up if p.tag[last + 1] == "HYPH" else _end_of_compound(p, up)  # "a 20-point plan": 20 points
        return noun, noun
    if p.dep[number] == "nummod" and up > last and p.lower[up] in _REST:
        return number, up
    inner = _of(p, number, last)
    if inner is not None:
        return inner, number
    beside = _beside(p, last)
    if beside is not None and not plural:
        return beside, beside
    return number, number


def of_article(p: Parse, index: int) -> int:
    """The noun of a, an, another or no; -1 where there is none."""
    up = p.head[index]
    if up > index and (_is_noun(p, up) or p.tag[up] in ("CD", "JJ", "VBN")):
        return up
    beside = _beside(p, index)
    return -1 if beside is None else beside


def _end_of_compound(p: Parse, noun: int) -> int:
    """The last noun of a compound: "four MiG-29 fighter jets" are jets."""
    for _ in range(4):
        up = p.head[noun]
        if p.dep[noun] != "compound" or up <= noun or not _is_noun(p, up):
            break
        noun = up
    return noun


def _is_noun(p: Parse, i: int) -> bool:
    return p.pos[i] in _NOUNS or p.tag[i] in ("NNS", "NN")


def _of(p: Parse, number: int, last: int) -> int | None:
    """The noun after "of": "dozens of civilians", "two of the attackers"; None for "three of them"."""
    if p.lower[last + 1 : last + 2] != ["of"]:
        return None
    for c in p.children[number]:
        if c > last and p.dep[c].startswith("nmod") and _is_noun(p, c):
            return c
    return _beside(p, last + 1)


# Tags from a number to its noun.
_BETWEEN = ("JJ", "JJR", "JJS", "VBN", "HYPH", "DT", "PRP$", "CD", "POS")


def _beside(p: Parse, last: int) -> int | None:
    """The last noun of the words that follow, over determiners and adjectives, within the sentence."""
    found = None
    for i in range(last + 1, min(last + 8, p.n)):
        if p.opens_sentence(i):
            break
        if _is_noun(p, i):
            found = i
        elif found is not None and p.tag[i] in ("POS", "HYPH"):
            found = None  # "two of Khan's victims", "ten arms-loaded vehicles"
        elif found is not None or p.tag[i] not in _BETWEEN:
            break
    return found
