"""Tolls of violence that was told before are reports of their own, and casualties join what caused them."""

from __future__ import annotations

import pytest
from tests.support.parses import Told, told

from sitrep.knowledge.lexicon import load

ATTACK = "Rebels attacked the camp near Goma."


def _figures(event: Told) -> set[tuple[str, float | None]]:
    return {(figure.kind, figure.low) for figure in event.draft.figures}


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Eleven of them died.", {("killed", 11)}),
        ("There were no casualties.", {("killed", 0), ("injured", 0)}),
        (
            "Two women died there and at least 30 people, nine of them children, were injured.",
            {("killed", 2), ("injured", 30)},
        ),
    ],
)
def test_a_toll_of_violence_told_before_is_told(
    sentence: str, figures: set[tuple[str, float | None]]
) -> None:
    *_, toll = told(ATTACK, sentence, lexicon=load())
    assert (toll.type, _figures(toll)) == ("ASSAULT", figures)


def test_a_toll_of_nothing_violent_is_not() -> None:
    assert told("Eleven of them died.", lexicon=load()) == []
    crash = "Officers in Pune said that two people had died in a crash."
    assert [event.trigger for event in told(ATTACK, crash, lexicon=load())] == ["attacked"]


@pytest.mark.parametrize(
    ("sentence", "trigger", "figures"),
    [
        (
            "Four pupils were killed and several others were hurt after a jet bombed a camp near Gedaref.",
            "bombed", {("killed", 4)},
        ),
        ("Two guards were wounded in fighting in Kassala.", "fighting", {("injured", 2)}),
        ("Seven villagers are killed as gunmen attack a market in Bauchi.", "attack", {("killed", 7)}),
        ("No injuries or deaths were reported in the attack.", "attack", {("killed", 0), ("injured", 0)}),
    ],
)  # fmt: skip
def test_casualties_join_the_attack_behind_them(
    sentence: str, trigger: str, figures: set[tuple[str, float | None]]
) -> None:
    attack = next(event for event in told(sentence, lexicon=load()) if event.trigger == trigger)
    assert _figures(attack) == figures


@pytest.mark.parametrize(
    ("sentence", "event_type", "figures"),
    [
        ("The attack, which claimed 12 lives, was condemned.", "ASSAULT", {("killed", 12)}),
        ("Its supporters, some 3,000 of them, marched in Lomé.", "PROTEST", {("participants", 3000)}),
        ("Hundreds of Russian troops entered the town of Toretsk.", "COERCE", {("troops", 200)}),
    ],
)
def test_lives_crowds_and_troops_are_counted(
    sentence: str, event_type: str, figures: set[tuple[str, float | None]]
) -> None:
    event = next(event for event in told(sentence, lexicon=load()) if event.type == event_type)
    assert _figures(event) == figures
