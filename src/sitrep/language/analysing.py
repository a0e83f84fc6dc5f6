"""From a text to its analysis: a spaCy Doc over the text exactly as given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Ranges = Sequence[tuple[int, int]]
OwnNames = Mapping[tuple[str, ...], str]
"""A user's names, each as its tokens, with their labels."""

SECTION = 300_000  # characters that are analysed at once: memory grows with them, a book would not fit


def analyse(nlp: Language, text: str, furniture: Ranges = (), names: OwnNames | None = None) -> Doc:
    """The text as a Doc: tags, lemmas, dependencies, sentences, names.

    `doc.text == text`, so `token.idx` counts characters of the text as given. A blank line ends a sentence,
    and so does either edge of a range in `furniture`, (start, end) in characters; `doc._.furniture` keeps
    those ranges and `token._.furniture` says whether a token lies in one. `names` are a user's own, as
    `own_names` gives them.
    """
    ranges = tuple(sorted((start, end) for start, end in furniture if start < end))
    if len(text) <= SECTION:
        return _analyse(nlp, text, ranges, names)
    return _join(nlp, text, ranges, names)


def analyse_many(nlp: Language, items: Iterable[tuple[str, Ranges]]) -> Iterator[Doc]:
    """`analyse` over (text, furniture) pairs, in order.

    One text at a time, so that a text's analysis can never hang on its neighbours in a batch.
    """
    for text, furniture in items:
        yield analyse(nlp, text, furniture)


def _analyse(nlp: Language, text: str, ranges: Ranges, names: OwnNames | None) -> Doc:
    doc = nlp.make_doc(text)
    if names:
        doc._.names = names
    if ranges:
        doc._.furniture = ranges
    return nlp(doc)


def _join(nlp: Language, text: str, ranges: Ranges, names: OwnNames | None) -> Doc:
    from spacy.tokens import Doc

    parts = []
    start = 0
    for end in _cuts(text):
        inside = tuple(
            (max(a, start) - start, min(b, end) - start) for a, b in ranges if a < end and b > start
        )
        parts.append(_analyse(nlp, text[start:end], inside, names))
        start = end
    doc = Doc.from_docs(parts, ensure_whitespace=False, exclude=["user_data"])  # type: ignore[call-arg]
    assert doc is not None  # noqa: S101 (it is none for no parts only)
    doc._.furniture = ranges
    return doc


def _cuts(text: str) -> Iterator[int]:
    """Where the sections of a long text end: after a blank line if there is one, or a space, or anywhere."""
    start = 0
    while len(text) - start > SECTION:
        limit = start + SECTION
        for mark in ("\n\n", "\n", " "):
            at = text.rfind(mark, start + 1, limit)
            if at > 0:
                limit = at + len(mark)
                break
        yield limit
        start = limit
    yield len(text)
