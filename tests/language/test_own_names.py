"""Names that a user lists are recognised, and only in the texts analysed with that list."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

import sitrep.language.components
import sitrep.language.naming  # noqa: F401 - registers the component
from sitrep.language import own_names

NLP = spacy.blank("en")
TEXT = "Fighters of the Sons of Glorf met al-Glorf Front men in Glorf City ."


@pytest.fixture(scope="module")
def naming() -> object:
    """The component with an empty list."""
    return Language.get_factory_meta("sitrep_names") and spacy.blank("en").add_pipe("sitrep_names")


def _doc(names: list[tuple[str, str]], ents: list[tuple[int, int, str]] | None = None) -> Doc:
    words = TEXT.replace("al-Glorf", "al - Glorf").split()
    doc = Doc(NLP.vocab, words=words, tags=["NNP" if word[0].isupper() else "NN" for word in words])
    doc.ents = [Span(doc, a, b, label=label) for a, b, label in ents or []]
    if names:
        doc._.names = own_names(NLP, names)
    return doc


def _found(doc: Doc) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in doc.ents]


def test_listed_names_are_found_whole(naming: object) -> None:
    doc = _doc([("Sons of Glorf", "ORG"), ("Glorf City", "GPE")])
    assert _found(naming(doc)) == [("Sons of Glorf", "ORG"), ("Glorf City", "GPE")]  # type: ignore[operator]


def test_a_list_goes_before_a_shorter_or_other_name(naming: object) -> None:
    doc = _doc([("Sons of Glorf", "ORG"), ("Glorf City", "GPE")], [(5, 6, "PERSON"), (13, 15, "ORG")])
    assert _found(naming(doc)) == [("Sons of Glorf", "ORG"), ("Glorf City", "GPE")]  # type: ignore[operator]


def test_a_longer_name_around_a_listed_one_stays(naming: object) -> None:
    doc = _doc([("Glorf", "GPE")], [(3, 6, "ORG")])
    assert _found(naming(doc)) == [("Sons of Glorf", "ORG")]  # type: ignore[operator]


def test_without_a_list_nothing_is_found(naming: object) -> None:
    naming(_doc([("Sons of Glorf", "ORG")]))  # type: ignore[operator]
    assert _found(naming(_doc([]))) == []  # type: ignore[operator]
