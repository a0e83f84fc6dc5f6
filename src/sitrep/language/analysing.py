"""From a text to its analysis: a spaCy Doc over the text exactly as given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Ranges = Sequence[tuple[int, int]]


def analyse(nlp: Language, text: str, furniture: Ranges = ()) -> Doc:
    """The text as a Doc: tags, lemmas, dependencies, sentences, names.

    `doc.text == text`, so `token.idx` counts characters of the text as given. A blank line ends a sentence,
    and so does either edge of a range in `furniture`, (start, end) in characters; `doc._.furniture` keeps
    those ranges and `token._.furniture` says whether a token lies in one.
    """
    return nlp(_prepare(nlp, text, furniture))


def analyse_many(nlp: Language, items: Iterable[tuple[str, Ranges]]) -> Iterator[Doc]:
    """`analyse` over (text, furniture) pairs, in order.

    One text at a time, so that a text's analysis can never hang on its neighbours in a batch.
    """
    for text, furniture in items:
        yield analyse(nlp, text, furniture)


def _prepare(nlp: Language, text: str, furniture: Ranges) -> Doc:
    doc = nlp.make_doc(text)
    if furniture:
        doc._.furniture = tuple(sorted((start, end) for start, end in furniture if start < end))
    return doc
