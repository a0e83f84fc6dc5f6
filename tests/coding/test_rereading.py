"""Words that the parser misread, read anew; the trees are those that the parser gave."""

from __future__ import annotations

import pytest
from tests.support.parses import told

from sitrep.knowledge.lexicon import load


def _sides(sentence: str, event_type: str) -> tuple[list[str], list[str]]:
    """Actors and recipients of the last event of that type."""
    event = [event for event in told(sentence, lexicon=load()) if event.type == event_type][-1]
    return event.actors, event.recipients


@pytest.mark.parametrize(
    ("sentence", "event_type", "actors", "recipients"),
    [
        (
            "Ruto called on rebels to leave and apologised to villagers.",
            "SUPPORT", ["Ruto"], ["villagers"],
        ),
        (
            "Two men were killed and four were injured by shelling from separatist forces.",
            "ASSAULT", ["separatist forces"], ["Two men", "four"],
        ),
        ("Visiting Goma, the envoy, Idris Mbaye, called on Chad to wait.", "REQUEST", ["Idris Mbaye"], ["Chad"]),
        ("The army blamed rebels for the attack.", "ACCUSE", ["The army"], ["rebels"]),
        (
            "About 100 gunmen ambush a military escort in Tibou, killing two men.",
            "ASSAULT", ["About 100 gunmen"], ["a military escort", "two men"],
        ),
        (
            "Ruto, who has said that he will not go, on Monday called on Chad to wait.",
            "REQUEST", ["Ruto"], ["Chad"],
        ),
        (
            "The ministry, which is angry over the raid, issued arrest warrants for four men.",
            "THREATEN", ["The ministry"], ["four men"],
        ),
        (
            "Oslo rejects accusations by the first vice-president Idris Mbaye that it sent troops.",
            "REJECT", ["Oslo"], ["the first vice-president Idris Mbaye"],
        ),
        ("Kenya had not, as of Monday, announced any plans to withdraw its troops.", "RETREAT", ["Kenya"], []),
        ("Ruto said there was a risk of war and urged Chad to wait.", "REQUEST", ["Ruto"], ["Chad"]),
        (
            "Israeli strikes have killed more than 30 Palestinians, due to Israel's operation in the Gaza Strip.",
            "ASSAULT", ["Israeli"], ["more than 30 Palestinians"],
        ),
        (
            "A crowd of women set fire to a house, and police used tear-gas shells to scatter youths.",
            "ASSAULT", ["women"], ["a house"],
        ),
        (
            "A U.S. military raid in northern Mali kills senior Islamic State member Idris Mbaye and ten other rebels.",
            "ASSAULT", ["U.S."], ["senior Islamic State member", "ten other rebels"],
        ),
        (
            "The Saudi Arabia-led coalition launches airstrikes on Southern Council positions.",
            "ASSAULT", ["The Saudi Arabia-led coalition"], ["Southern Council positions"],
        ),
        (
            "A Russian drone strike in Rzhyshchiv kills at least nine civilians and injures 29 others.",
            "ASSAULT", ["Russian"], ["at least nine civilians", "29 others"],
        ),
        ("Troops guarded hostages in Gaza kidnapped in May.", "ASSAULT", [], ["hostages"]),
    ],
)  # fmt: skip
def test_sides(sentence: str, event_type: str, actors: list[str], recipients: list[str]) -> None:
    assert _sides(sentence, event_type) == (actors, recipients)
