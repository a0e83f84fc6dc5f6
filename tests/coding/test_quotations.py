"""Quoted passages over sentences, and who speaks them."""

from __future__ import annotations

import pytest
from tests.support.parses import at, doc, parse, told

from sitrep.coding.quotations import Quotations
from sitrep.model.parse import Parse

FIRST = "“We attacked the camp,” the general said."
SECOND = "“Then our men captured the port.”"


def test_a_token_knows_the_quotation_around_it() -> None:
    p = parse(FIRST)
    quotations = Quotations(p)
    assert quotations.around(at(p, "attacked")) == (at(p, "“"), at(p, "”"))
    assert quotations.around(at(p, "general")) is None


def test_a_word_in_quotation_marks_is_nobodys_speech() -> None:
    p = parse("The governor said: “Rebels attacked the camp.”", "Rebels attacked the “peace” camp.")
    assert len(Quotations(p).ranges) == 1
    *_, attack = told("The governor said: “Rebels attacked the camp.”", "Rebels attacked the “peace” camp.")
    assert attack.source is None


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    sentences = ("“We will attack the camp.", "Soldiers attacked and captured the town.", "We left Goma.”")
    joined = Parse(doc(*sentences))
    apart = Parse(doc(*sentences, gap="\n\n"))
    assert Quotations(joined).around(at(joined, "Soldiers")) is not None
    assert Quotations(apart).around(at(apart, "Soldiers")) is None


def test_a_quotation_after_a_quoted_sentence_is_the_same_speaker() -> None:
    attack, capture = told(FIRST, SECOND)
    assert (attack.source, capture.source) == ("the general", "the general")


def test_a_quotation_that_a_colon_introduces_in_the_sentence_before() -> None:
    attack, capture = told("The governor said: “Rebels attacked the camp.”", SECOND)
    assert (attack.source, capture.source) == ("The governor", "The governor")


@pytest.mark.parametrize("before", ["Rebels attacked the convoy.", "Goma was quiet on Friday."])
def test_a_quotation_that_nobody_introduces_has_no_speaker(before: str) -> None:
    assert told(before, SECOND)[-1].source is None


def test_what_is_outside_the_quotation_is_not_in_it() -> None:
    *_, after = told(FIRST, "Rebels attacked the convoy.")
    assert after.source is None
