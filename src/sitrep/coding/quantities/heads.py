"""Which noun a number counts, by the dependencies and, where they fail, by what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = ("NOUN", "PROPN")
_REST = ("more", "less", "other", "dead", "wounded", "injured", "missing")


def top(doc: Doc, first: int, last: int) -> Token:
    """The token of a run that the others of it hang on: the first one whose head lies outside."""
    for token in doc[first : last + 1]:
        if not first <= token.head.i <= last or token.head.i == token.i:
            return token
    return doc[last]


def of_number(doc: Doc, first: int, last: int, *, plural: bool = False) -> tuple[int, int]:
    """(head, root) of a number that covers the tokens from `first` to `last`."""
    number = top(doc, first, last)
    up = number.head
    if number.dep_.split(":")[0] in ("nummod", "det", "amod", "compound") and up.i > last and _is_noun(up):
        noun = (
            up.i if doc[last + 1].tag_ == "HYPH" else _end_of_compound(up)
        )  # "a 20-point plan" has 20 points
        return noun, noun
    if number.dep_ == "nummod" and up.i > last and up.lower_ in _REST:
        return number.i, up.i
    inner = _of(number, last)
    if inner is not None:
        return inner, number.i
    beside = _beside(doc, last)
    if beside is not None and not plural:
        return beside, beside
    return number.i, number.i


def of_article(doc: Doc, index: int) -> int:
    """The noun of a, an, another or no; -1 where there is none."""
    token = doc[index]
    if token.head.i > index and (_is_noun(token.head) or token.head.tag_ in ("CD", "JJ", "VBN")):
        return token.head.i
    beside = _beside(doc, index)
    return -1 if beside is None else beside


def _end_of_compound(noun: Token) -> int:
    """The last noun of a compound: "four MiG-29 fighter jets" are jets."""
    for _ in range(4):
        up = noun.head
        if noun.dep_ != "compound" or up.i <= noun.i or not _is_noun(up):
            break
        noun = up
    return noun.i


def _is_noun(token: Token) -> bool:
    return token.pos_ in _NOUNS or token.tag_ in ("NNS", "NN")


def _of(number: Token, last: int) -> int | None:
    """The noun after "of": "dozens of civilians", "two of the attackers"; None for "three of them"."""
    doc = number.doc
    if last + 1 >= len(doc) or doc[last + 1].lower_ != "of":
        return None
    for child in number.rights:
        if child.i > last and child.dep_.startswith("nmod") and _is_noun(child):
            return child.i
    return _beside(doc, last + 1)


# Tags from a number to its noun.
_BETWEEN = ("JJ", "JJR", "JJS", "VBN", "HYPH", "DT", "PRP$", "CD", "POS")


def _beside(doc: Doc, last: int) -> int | None:
    """The last noun of the words that follow, over determiners and adjectives, within the sentence."""
    found = None
    for token in doc[last + 1 : last + 8]:
        if token.is_sent_start:
            break
        if _is_noun(token):
            found = token.i
        elif found is not None and token.tag_ in ("POS", "HYPH"):
            found = None  # "two of Khan's victims", "ten arms-loaded vehicles"
        elif found is not None or token.tag_ not in _BETWEEN:
            break
    return found
