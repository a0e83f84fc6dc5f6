"""The pipeline's own components, registered with spaCy when this module is imported."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from types import MappingProxyType
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

Ranges = tuple[tuple[int, int], ...]
Numbers = np.ndarray[Any, Any]


def register_extensions() -> None:
    """Give docs `doc._.furniture` (ranges of characters) and tokens `token._.furniture` (bool).

    `doc._.names` holds the names that a user has listed: tokens -> label.
    """
    if not Doc.has_extension("furniture"):
        Doc.set_extension("furniture", default=())
        Doc.set_extension("names", default=MappingProxyType({}))
        Token.set_extension("furniture", getter=_is_furniture)


def _is_furniture(token: Token) -> bool:
    ranges: Ranges = token.doc._.furniture
    at = bisect_right(ranges, (token.idx, len(token.doc.text) + 1)) - 1
    return at >= 0 and token.idx < ranges[at][1]


@Language.component("sitrep_paragraphs", assigns=["token.is_sent_start"])
def paragraphs(doc: Doc) -> Doc:
    """Start a sentence after every blank line and at both edges of page furniture; the parser keeps to it.

    White space never starts a sentence: it ends the one before.
    """
    edges = iter(sorted(set(chain.from_iterable(doc._.furniture))))
    edge = next(edges, None)
    due = False
    first = True
    for token in doc:
        while edge is not None and token.idx >= edge:
            due, edge = True, next(edges, None)
        if token.is_space:
            due = due or token.text.count("\n") > 1 or token.text.count("\r") > 1 or "\u2029" in token.text
            if not first:
                token.is_sent_start = False
        elif due and not first:
            token.is_sent_start = True
            due = False
        first = False
    return doc


@Language.component("sitrep_spaces", requires=["token.dep"], assigns=["token.tag", "token.pos", "token.dep"])
def spaces(doc: Doc) -> Doc:
    """Give white space the tag "_SP" and hang it, a leaf, on the word before: nothing depends on it."""
    blanks = [token for token in doc if token.is_space]
    if not blanks:
        return doc
    rows = doc.to_array(["HEAD", "DEP"])
    heads = rows[:, 0].astype(np.int64) + np.arange(len(doc))
    deps = rows[:, 1].copy()
    aside = doc.vocab.strings.add("dep")
    starts = [sentence.start for sentence in doc.sents]
    for token in blanks:
        token.tag_, token.pos_ = "_SP", "SPACE"
        token.set_morph("")  # type: ignore[attr-defined]
        _unhinge(token.i, starts[bisect_right(starts, token.i) - 1], heads, deps, aside, doc)
    heads -= np.arange(len(doc))
    doc.from_array(["HEAD", "DEP"], np.stack([heads.astype(np.uint64), deps], axis=1))  # type: ignore[arg-type]
    return doc


def _unhinge(here: int, start: int, heads: Numbers, deps: Numbers, aside: int, doc: Doc) -> None:
    """Hand a blank's children to its head, or to the first word of them if the blank was the root."""
    children = [int(i) for i in np.flatnonzero(heads == here) if i != here]
    words = [i for i in children if not doc[i].is_space]
    heir = int(heads[here])
    if heir == here:
        if not words:
            return
        heir = words[0]
        deps[heir] = deps[here]
    heads[children] = heir
    heads[here] = here - 1 if here > start else heir
    deps[here] = aside


register_extensions()
