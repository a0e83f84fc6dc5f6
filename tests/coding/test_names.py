"""Names that the statistical model missed or mistook, put right from the lists."""

from __future__ import annotations

import pytest
from spacy.tokens import Span
from tests.support.parses import at, doc, small_knowledge

from sitrep.coding.names import Amender
from sitrep.model.parse import Parse


def _amended(*sentences: str) -> Parse:
    p = Parse(doc(*sentences))
    Amender(p, small_knowledge()).amend()
    return p


def _names(p: Parse) -> dict[str, str]:
    return {p.text[p.start[a] : p.end[b - 1]]: label for a, b, label in p.ents}


@pytest.mark.parametrize(
    ("sentence", "before", "after"),
    [
        ("The Houthis attacked a ship.", {"Houthis": "GPE"}, {"Houthis": "ORG"}),
        ("Rwandan troops attacked the camp on Monday.", {"Rwandan": "GPE", "Monday": "GPE"}, {}),
        ("Kenya accused Sudan in Geneva.", None, {"Kenya": "GPE", "Sudan": "GPE", "Geneva": "GPE"}),
        ("She met Idris Mbaye in Paris.", None, {"Idris Mbaye": "PERSON", "Paris": "GPE"}),
    ],
)
def test_labels_are_put_right(sentence: str, before: dict[str, str] | None, after: dict[str, str]) -> None:
    assert _names(Parse(doc(sentence))) == (after if before is None else before)
    assert _names(_amended(sentence)) == after


def test_a_place_that_was_missed_is_found_behind_its_preposition() -> None:
    analysed = doc("Fighting went on in Donbas.")
    analysed.ents = []
    p = Parse(analysed)
    Amender(p, small_knowledge()).amend()
    assert _names(p) == {"Donbas": "GPE"}


def test_a_country_that_was_missed_is_found_anywhere() -> None:
    analysed = doc("Sudan accused Chad.")
    analysed.ents = []
    p = Parse(analysed)
    Amender(p, small_knowledge()).amend()
    assert _names(p) == {"Sudan": "GPE", "Chad": "GPE"}


def test_a_plural_noun_is_no_persons_name() -> None:
    analysed = doc("Rebels attacked the convoy.")
    analysed.ents = [Span(analysed, 0, 1, label="PERSON")]
    p = Parse(analysed)
    Amender(p, small_knowledge()).amend()
    assert _names(p) == {}


def test_the_columns_agree_with_each_other() -> None:
    p = _amended(
        "The Houthis attacked a ship.",
        "Rwandan troops attacked the camp on Monday.",
        "She met Idris Mbaye in Paris.",
    )
    assert p.ents == sorted(p.ents)
    for a, b, label in p.ents:
        assert p.ent_end[a] == b
        assert p.ent[a:b] == [label] * (b - a)
    assert sum(bool(label) for label in p.ent) == sum(b - a for a, b, _ in p.ents)


def test_common_nouns_get_no_name() -> None:
    p = _amended("Rebels attacked the convoy.")
    assert p.ents == []
    assert p.ent[at(p, "Rebels")] == ""
