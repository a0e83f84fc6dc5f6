"""One event told with several words is one draft; what is only demanded is none."""

from __future__ import annotations

import pytest
from tests.support.parses import one, told


@pytest.mark.parametrize(
    ("sentence", "trigger", "actors", "recipients"),
    [
        (
            "Twelve people were killed when rebels attacked the camp.",
            "attacked",
            ["rebels"],
            {"the camp", "Twelve people"},
        ),
        ("Rebels attacked the camp, killing 12 people.", "attacked", ["Rebels"], {"the camp", "12 people"}),
        ("The attack killed two people.", "attack", [], {"two people"}),
        (
            "At least 12 people were killed and 30 others injured in the attack.",
            "attack",
            [],
            {"At least 12 people", "30 others"},
        ),
        ("Israeli strikes wounded nine people in Tyre.", "strikes", ["Israeli"], {"nine people"}),
        ("Gunmen killed two and wounded five.", "killed", ["Gunmen"], {"two", "five"}),
        ("An attack carried out by rebels destroyed the bridge.", "attack", ["rebels"], {"the bridge"}),
        (
            "Two sailors were killed and three were wounded after a rebel attacked the port.",
            "attacked",
            ["a rebel"],
            {"the port", "Two sailors", "three"},
        ),
        (
            "Rebels attacked the port, killing one civilian and wounding four others.",
            "attacked",
            ["Rebels"],
            {"the port", "one civilian", "four others"},
        ),
        (
            "The army says it carried out an attack on a boat suspected of carrying shells, killing three men.",
            "attack",
            ["it"],
            {"a boat", "three men"},
        ),
    ],
)
def test_casualties_and_damage_join_their_cause(
    sentence: str, trigger: str, actors: list[str], recipients: set[str]
) -> None:
    event = one(sentence)
    assert (event.type, event.trigger, event.actors) == ("ASSAULT", trigger, actors)
    assert set(event.recipients) == recipients


def test_casualties_without_a_cause_stand_alone() -> None:
    assert one("People were killed in Tunis.").trigger == "killed"
    assert one("Three of the attackers were killed.").trigger == "killed"


def test_other_types_are_not_joined() -> None:
    types = [t.type for t in told("Two people were killed in an attack and three students were arrested.")]
    assert types == ["ASSAULT", "COERCE"]


def test_two_attacks_by_two_parties_are_two() -> None:
    assert len(told("Rebels attacked Bunia and soldiers attacked Goma.")) == 2


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Kenya demanded that Sudan withdraw.", ["REQUEST"]),
        ("Kenya urged Sudan to withdraw.", ["REQUEST"]),
        ("Kenya called on Sudan to withdraw.", ["REQUEST"]),
        ("France agreed to send tanks to Chad.", ["AGREE"]),
        ("Rebels plan to attack Bunia.", ["ASSAULT"]),
    ],
)
def test_what_is_demanded_or_promised_is_no_event_of_its_own(sentence: str, types: list[str]) -> None:
    assert [t.type for t in told(sentence)] == types


def test_the_withdrawal_that_is_agreed_on_is_told_too() -> None:
    assert [t.type for t in told("Kenya agreed that Sudan should withdraw.")] == ["AGREE", "RETREAT"]


def test_events_of_other_sentences_are_not_joined() -> None:
    assert [t.trigger for t in told("Rebels attacked the convoy.", "People were killed in Tunis.")] == [
        "attacked",
        "killed",
    ]
