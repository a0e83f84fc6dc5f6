"""Deeds told again on the word of one who denies or disputes them."""

from __future__ import annotations

import pytest
from tests.support.parses import told

DEED = "Rebels attacked the convoy."


@pytest.mark.parametrize("answer", ["The army denied it.", "The army denied any involvement."])
def test_a_denial_tells_the_deed_before_it_again(answer: str) -> None:
    first, again = told(DEED, answer)
    assert (again.type, again.trigger, again.source) == ("ASSAULT", "denied", "The army")
    assert (again.actors, again.recipients) == (first.actors, first.recipients)
    assert (first.draft.stance, again.draft.stance) == (None, "denies")
    assert again.draft.sentence != first.draft.sentence
    assert ("attribution", "'denied' of what was told before") in again.draft.why


def test_a_clause_with_which_answers_its_own_sentence() -> None:
    first, again = told("Rebels captured Mopti, which the army disputes.")
    assert (first.trigger, again.trigger, again.draft.stance) == ("captured", "disputes", "doubts")
    assert again.type == "COERCE"


@pytest.mark.parametrize("answer", ["The army did not deny it.", "The army denied bail."])
def test_no_answer_where_nothing_is_denied_or_something_else_is(answer: str) -> None:
    assert [draft.trigger for draft in told(DEED, answer)] == ["attacked"]


def test_nothing_to_answer() -> None:
    assert told("The army denied it.") == []
