"""The pipeline's own components, registered with spaCy when this module is imported."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc, Token

Ranges = tuple[tuple[int, int], ...]


def register_extensions() -> None:
    """Give docs `doc._.furniture` (ranges of characters) and tokens `token._.furniture` (bool)."""
    if not Doc.has_extension("furniture"):
        Doc.set_extension("furniture", default=())
        Token.set_extension("furniture", getter=_is_furniture)


def _is_furniture(token: Token) -> bool:
    ranges: Ranges = token.doc._.furniture
    at = bisect_right(ranges, (token.idx, len(token.doc.text) + 1)) - 1
    return at >= 0 and token.idx < ranges[at][1]


@Language.component("paragraphs", assigns=["token.is_sent_start"])
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


register_extensions()
