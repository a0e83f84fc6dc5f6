"""Sides that stand in no slot of the frame."""

from __future__ import annotations

import pytest
from tests.support.parses import told

from sitrep.knowledge.lexicon import load


@pytest.mark.parametrize(
    ("sentence", "recipients"),
    [
        ("Kenya called for an end to Israeli strikes on Gaza.", ["Israeli"]),
        ("Thousands marched to the ministry.", ["the ministry"]),
        ("Rebels captured a Chadian post.", ["Chadian"]),
        ("Rebels captured land held by soldiers.", ["soldiers"]),
    ],
)
def test_the_implied_side(sentence: str, recipients: list[str]) -> None:
    (event,) = told(sentence, lexicon=load())
    assert event.recipients == recipients


def test_who_is_to_be_released_is_not_asked() -> None:
    (event,) = told("Kenya demanded their release.", lexicon=load())
    assert (event.actors, event.recipients) == (["Kenya"], [])


def test_the_dead_are_not_to_blame() -> None:
    blame, _ = told("Oslo condemned the killing of monks.", lexicon=load())
    (deed,) = blame.draft.recipients
    assert deed.rule == "doer of ASSAULT told before"


def test_a_force_that_is_sent_acts() -> None:
    (event,) = told("The brigade will be deployed to Goma.", lexicon=load())
    assert (event.actors, event.recipients) == (["The brigade"], [])


def test_ones_own_force_is_not_hit() -> None:
    (event,) = told("Kyiv deployed its brigade to Goma.", lexicon=load())
    assert (event.actors, event.recipients) == (["Kyiv"], [])
