"""Logical slots: passives, relative clauses, control and coordination come out as subject and object."""

from __future__ import annotations

import pytest
from tests.support.parses import at, one, parse, told

from sitrep.coding.arguments import noun_slots, verb_slots
from sitrep.coding.phrases import case_of, core, expand, is_passive
from sitrep.model.parse import Parse


def _slots(p: Parse, word: str, *, noun: bool = False) -> dict[str, list[str]]:
    """The slots of a word as forms."""
    found = (noun_slots if noun else verb_slots)(p, at(p, word))
    return {key: [p.words[i] for i in heads] for key, heads in found.items()}


@pytest.mark.parametrize(
    ("sentence", "verb", "subject", "object_"),
    [
        ("Rebels attacked the convoy.", "attacked", ["Rebels"], ["convoy"]),
        ("The convoy was attacked by rebels near Mopti.", "attacked", ["rebels"], ["convoy"]),
        ("The militia that attacked the camp fled.", "attacked", ["militia"], ["camp"]),
        ("The village that soldiers attacked lay empty.", "attacked", ["soldiers"], ["village"]),
        ("The attack Russia launched on the port failed.", "launched", ["Russia"], ["attack"]),
        ("Troops attacking the town retreated.", "attacking", ["Troops"], ["town"]),
        ("Rebels captured a village attacked by soldiers.", "attacked", ["soldiers"], ["village"]),
        ("Drones struck the port, wounding two sailors.", "wounding", ["Drones"], ["sailors"]),
        ("Gunmen killed two and wounded five.", "wounded", ["Gunmen"], ["five"]),
        ("Soldiers attacked and captured the town.", "attacked", ["Soldiers"], ["town"]),
        ("People who were killed were buried.", "killed", [], ["People"]),
        ("The army will attack Bunia and capture the port.", "capture", ["army"], ["port"]),
    ],
)
def test_subject_and_object_are_logical(
    sentence: str, verb: str, subject: list[str], object_: list[str]
) -> None:
    slots = _slots(parse(sentence), verb)
    assert slots.get("subject", []) == subject
    assert slots.get("object", []) == object_


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("France agreed to send tanks to Chad.", "send", "France"),
        ("Kenya urged Sudan to withdraw.", "withdraw", "Sudan"),
        ("Kenya called on Sudan to withdraw.", "withdraw", "Sudan"),
        ("Sudan promised Chad to withdraw.", "withdraw", "Sudan"),
        ("Kenya demanded that Sudan withdraw.", "withdraw", "Sudan"),
        ("Rebels left Bunia without attacking the camp.", "attacking", "Rebels"),
    ],
)
def test_the_understood_subject_of_an_inner_verb(sentence: str, verb: str, subject: str) -> None:
    assert _slots(parse(sentence), verb)["subject"] == [subject]


def test_who_is_accused_of_attacking_is_the_attacker() -> None:
    assert _slots(parse("Kenya accused Sudan of attacking the camp."), "attacking")["subject"] == ["Sudan"]


def test_prepositions_and_second_objects_have_slots_of_their_own() -> None:
    assert _slots(parse("France agreed to send tanks to Chad."), "send")["to"] == ["Chad"]
    given = _slots(parse("Iran gave the rebels rockets."), "gave")
    assert (given["indirect"], given["object"]) == (["rebels"], ["rockets"])
    assert _slots(parse("Kenya urged Sudan to withdraw."), "urged")["complement"] == ["withdraw"]


def test_a_time_or_a_way_is_no_agent_of_a_passive() -> None:
    slots = _slots(parse("The town was attacked at night by sea."), "attacked")
    assert "subject" not in slots
    assert slots["object"] == ["town"]
    assert slots["by"] == ["sea"]


@pytest.mark.parametrize(
    ("sentence", "noun", "slot", "words"),
    [
        ("The capture of Bunia by rebels shocked Congo.", "capture", "by", ["rebels"]),
        ("The capture of Bunia by rebels shocked Congo.", "capture", "of", ["Bunia"]),
        ("Russia's capture of the village ended the battle.", "capture", "poss", ["Russia"]),
        ("An attack carried out by rebels destroyed the bridge.", "attack", "by", ["rebels"]),
        ("Russia launched a missile attack on Kyiv.", "attack", "modifier", ["missile"]),
        ("Russia launched a missile attack on Kyiv.", "attack", "on", ["Kyiv"]),
        ("Israeli strikes wounded nine people in Tyre.", "strikes", "modifier", ["Israeli"]),
        ("Russia announced the capture of Milove.", "capture", "governor", ["announced"]),
    ],
)
def test_slots_of_nouns(sentence: str, noun: str, slot: str, words: list[str]) -> None:
    assert _slots(parse(sentence), noun, noun=True)[slot] == words


def test_passives_are_seen_without_their_auxiliary() -> None:
    attacked = parse("Rebels captured a village attacked by soldiers.")
    assert is_passive(attacked, at(attacked, "attacked"))
    assert not is_passive(attacked, at(attacked, "captured"))
    shared = parse("At least 12 people were killed and 30 others injured in the attack.")
    assert is_passive(shared, at(shared, "injured"))
    active = parse("Rebels had attacked the camp.")
    assert not is_passive(active, at(active, "attacked"))


def test_coordination_is_spelled_out_in_text_order() -> None:
    p = parse("Police arrested a lawyer, two students and a priest.")
    assert [p.words[i] for i in expand(p, at(p, "lawyer"))] == ["lawyer", "students", "priest"]


def test_what_a_number_counts_through_of() -> None:
    p = parse("Three of the attackers were killed.")
    assert p.words[core(p, at(p, "Three"))] == "attackers"
    assert p.words[core(p, at(p, "attackers"))] == "attackers"


def test_the_case_of_a_word_is_its_preposition_and_no_possessive() -> None:
    p = parse("Russia's capture of the village ended the battle.")
    assert case_of(p, at(p, "village")) == "of"
    assert case_of(p, at(p, "Russia")) == ""


def test_both_verbs_of_a_shared_object_are_told_by_the_same_soldiers() -> None:
    assault, seizure = told("Soldiers attacked and captured the town.")
    assert assault.actors == seizure.actors == ["Soldiers"]
    assert assault.recipients == ["the town"]


def test_a_subject_in_coordination_is_not_borrowed_where_there_is_one() -> None:
    first, second = told("Rebels attacked Bunia and soldiers attacked Goma.")
    assert (first.actors, first.recipients) == (["Rebels"], ["Bunia"])
    assert (second.actors, second.recipients) == (["soldiers"], ["Goma"])


def test_troops_are_somebody() -> None:
    assert one("Ukrainian troops attacked the port.").actors == ["Ukrainian troops"]
