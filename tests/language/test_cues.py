"""Labels that the words of a name tell, on hand-built documents."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from sitrep.language.cues import Cues, abbreviations, load_cues, places, relabelled


def document(text: str) -> Doc:
    """A document whose capitalised words, and marked ones, are tagged as names."""
    words = text.split()
    tags = ["NNP" if word[:1].isupper() else "NN" for word in words]
    return Doc(Vocab(), words=words, tags=tags)


def told(text: str, start: int, end: int, label: str) -> str:
    return relabelled([Span(document(text), start, end, label=label)], {("UAE",): "GPE"})[0].label_


@pytest.mark.parametrize(
    ("text", "start", "end", "label", "right"),
    [
        ("Saudi Central Bank raised rates", 0, 3, "GPE", "ORG"),
        ("the University of Nairobi closed", 1, 4, "GPE", "ORG"),
        ("Marka Prison was stormed", 0, 2, "ORG", "GPE"),
        ("Sgt Kherson was buried", 1, 2, "GPE", "PERSON"),
        ("officials of KAUST met", 2, 3, "PERSON", "ORG"),
        ("officials of UAE met", 2, 3, "GPE", "GPE"),
        ("KHARTOUM SHELLED AGAIN", 0, 1, "GPE", "GPE"),
        ("Bank robbers fled", 0, 1, "GPE", "GPE"),
        ("John Hill was freed", 0, 2, "PERSON", "PERSON"),
    ],
)
def test_the_words_of_a_name_tell_its_label(text, start, end, label, right):
    assert told(text, start, end, label) == right


def test_a_run_of_name_words_that_ends_like_a_place_is_one():
    doc = document("troops crossed President Orlova Bridge at dawn")
    found = places(doc, [Span(doc, 3, 4, label="PERSON")])
    assert [(span.text, span.label_) for span in found] == [("Orlova Bridge", "GPE")]


def test_other_names_stay_as_they_were():
    doc = document("Bridge talks in Geneva began")
    spans = [Span(doc, 3, 4, label="GPE")]
    assert places(doc, spans) == spans


def test_an_abbreviation_in_brackets_names_what_stands_before_it():
    doc = document("the Free Farmers Union ( FFU ) and Dakar ( SN ) agreed")
    spans = [Span(doc, 1, 4, label="ORG"), Span(doc, 8, 9, label="GPE")]
    assert [(s.text, s.label_) for s in abbreviations(doc, spans)] == [
        ("Free Farmers Union", "ORG"), ("FFU", "ORG"), ("Dakar", "GPE"),
    ]  # fmt: skip


def test_the_word_lists_hold_single_words_and_agree():
    cues = load_cues()
    assert isinstance(cues, Cues)
    assert cues.honorifics <= cues.titles | {"Engr", "Hon", "Hon."}
    assert not cues.organisation_ends & cues.place_ends
