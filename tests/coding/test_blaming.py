"""Harm told in the passive has the doers of what it happened in; verbs that the parse lost are read."""

from __future__ import annotations

import pytest
from tests.support.parses import told

from sitrep.knowledge.lexicon.lexicon import load

LEXICON = load()


def test_the_dead_of_a_raid_and_the_raid_share_their_sides() -> None:
    killed, raid = told("Twelve militants were killed in two army raids in Kurram.", lexicon=LEXICON)
    assert (killed.actors, killed.recipients) == (["army"], ["Twelve militants"])
    assert (raid.actors, raid.recipients) == (["army"], ["Twelve militants"])


def test_what_was_destroyed_beside_the_dead_has_the_same_doers() -> None:
    events = told(
        "Seven men were killed and dozens of trucks were destroyed in Israeli attacks in Tyre.",
        lexicon=LEXICON,
    )
    assert {tuple(event.actors) for event in events} == {("Israeli",)}


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        ("Armed bandits kidnap a negotiator.", ["Armed bandits"], ["a negotiator"]),
        ("Troops took 400 people hostage.", ["Troops"], ["400 people"]),
        ("Border guards fired at a boat near the island.", ["Border guards"], ["a boat near the island"]),
    ],
)
def test_verbs_that_the_parse_lost_have_their_sides(
    sentence: str, actors: list[str], recipients: list[str]
) -> None:
    (event,) = told(sentence, lexicon=LEXICON)
    assert event.actors == actors
    assert [r.split(" near")[0] for r in event.recipients] == [r.split(" near")[0] for r in recipients]


def test_a_passive_tagged_as_an_adjective_is_told_with_its_cause() -> None:
    events = told("Fourteen people were injured when Russia sent waves of drones at Kyiv.", lexicon=LEXICON)
    assert [(e.type, e.actors) for e in events] == [("ASSAULT", ["Russia"])]
    assert ("injured", 14, 14) in events[0].figures


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Police reported the attacker left the hall and continued to attack others.", "Police"),
        (
            "The bomb was placed in a market, stated Minister Ali Hassan, and it was found.",
            "Minister Ali Hassan",
        ),
    ],
)
def test_who_says_so_is_found_where_the_parse_lost_the_clause(sentence: str, source: str) -> None:
    assert told(sentence, lexicon=LEXICON)[-1].source == source
