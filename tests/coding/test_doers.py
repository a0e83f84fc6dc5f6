"""Who did a deed that a noun names, told by a word beside it."""

from __future__ import annotations

import pytest
from tests.support.parses import told

from sitrep.knowledge.lexicon import load


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        ("Moscow was involved in the attack.", ["Moscow"], []),
        ("The court jailed rebels for the attack.", ["rebels"], []),
        ("The army blamed the attack on rebels.", ["rebels"], []),
        ("Chad blames rebels for the attack.", ["rebels"], []),
        (
            "Oslo condemned the attack in Goma, for which rebels have claimed responsibility.",
            ["rebels"],
            [],
        ),
        ("Chad saw a wave of attacks on villages by rebels.", ["rebels"], ["villages"]),
        ("Oslo condemned the killing of monks by soldiers.", ["soldiers"], ["monks"]),
    ],
)
def test_who_did_it(sentence: str, actors: list[str], recipients: list[str]) -> None:
    (deed,) = (event for event in told(sentence, lexicon=load()) if event.type == "ASSAULT")
    assert (deed.actors, deed.recipients) == (actors, recipients)
