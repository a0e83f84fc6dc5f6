"""Who fills actor and recipient: a party, the owner of a thing, all parties of a meeting."""

from __future__ import annotations

import pytest
from tests.support.parses import one, told

from sitrep.knowledge.lexicon import load


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        ("Rebels attacked the convoy.", ["Rebels"], ["the convoy"]),
        ("Three of the attackers were killed.", [], ["the attackers"]),
        ("Police arrested a lawyer, two students and a priest.", ["Police"], ["a lawyer", "two students", "a priest"]),
        ("Iran gave the rebels rockets.", ["Iran"], ["the rebels"]),
        ("Israeli strikes wounded nine people in Tyre.", ["Israeli"], ["nine people"]),
        ("Russia's capture of the village ended the battle.", ["Russia"], []),
        ("The capture of Bunia by rebels shocked Congo.", ["rebels"], ["Bunia"]),
        ("The camp came under attack.", [], ["The camp"]),
        ("The militants attacked them.", ["The militants"], ["them"]),
        ("Kyiv accused Moscow.", ["Kyiv"], ["Moscow"]),
    ],
)  # fmt: skip
def test_roles(sentence: str, actors: list[str], recipients: list[str]) -> None:
    event = one(sentence)
    assert (event.actors, event.recipients) == (actors, recipients)


def test_things_are_struck_but_not_blamed() -> None:
    assert one("The opposition attacked the budget.").recipients == []
    assert one("Rebels attacked the convoy.").recipients == ["the convoy"]


def test_a_thing_acts_for_its_owner() -> None:
    (actor,) = one("The army's tanks attacked Goma.").draft.actors
    assert actor.rule.startswith("subject")
    assert "army" in one("The army's tanks attacked Goma.").actors[0]


def test_a_drone_without_an_owner_is_nobody() -> None:
    assert one("Drones struck the port, wounding two sailors.").actors == []


def test_all_who_meet_are_actors() -> None:
    meeting = one("Ruto met Tshisekedi in Nairobi.")
    assert (meeting.actors, meeting.recipients) == (["Ruto", "Tshisekedi"], [])
    assert one("Chadian President Idris Mbaye met rebels in Doha.").actors == [
        "Chadian President Idris Mbaye",
        "rebels",
    ]


def test_nobody_is_actor_and_recipient_at_once() -> None:
    for sentence in ("Rebels attacked the convoy.", "The strike killed a man and two women."):
        event = one(sentence)
        assert not {m.head for m in event.draft.actors} & {m.head for m in event.draft.recipients}


def test_a_day_is_no_actor() -> None:
    assert one("Monday attacked the camp.").actors == []


def test_what_a_meeting_leads_to_is_by_those_who_met() -> None:
    (agreement,) = (t for t in told("On Monday the call led to an agreement.") if t.type == "AGREE")
    (actor,) = agreement.draft.actors
    assert actor.rule == "parties of the meeting"


def test_speech_without_any_party_is_no_event() -> None:
    assert told("Doha hosted the meeting.") == []
    assert [t.type for t in told("Ruto met Tshisekedi.")] == ["CONSULT"]


def test_it_can_act() -> None:
    assert one("It captured the port.").actors == ["It"]


def test_each_filler_says_the_slot_it_came_from() -> None:
    event = one("The convoy was attacked by rebels near Mopti.")
    assert [m.rule for m in (*event.draft.actors, *event.draft.recipients)] == ["subject", "object"]


def test_a_series_of_attacks_is_done_by_who_launched_it() -> None:
    event = one("Rebels launched a series of attacks on Goma.")
    assert (event.actors, event.recipients) == (["Rebels"], ["Goma"])


def test_what_hangs_from_the_doer_is_still_what_was_hit() -> None:
    event = one("An attack by rebels on the port killed two sailors.")
    assert (event.actors, event.recipients) == (["rebels"], ["the port", "two sailors"])


def test_a_town_in_which_people_were_hit_is_only_where() -> None:
    assert one("An attack on Goma killed two sailors.").recipients == ["two sailors"]


def test_who_acts_after_a_meeting_with_somebody_was_in_it() -> None:
    events = told("Ruto freed them after a meeting with Tshisekedi.", lexicon=load())
    assert [e.actors for e in events if e.draft.event_type == "CONSULT"] == [["Ruto", "Tshisekedi"]]


def test_who_was_behind_a_deed_did_it() -> None:
    assert one("Moscow was behind the attack.").actors == ["Moscow"]


def test_a_name_between_commas_before_a_verb_is_its_subject() -> None:
    assert one("After the talks, the envoy of Chad, Idris Mbaye, accused Sudan.").actors == ["Idris Mbaye"]
