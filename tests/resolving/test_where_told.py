"""Where an event is: what is visited or taken, names on no map, and whose place it is not."""

from __future__ import annotations

import pytest
from tests.support.parses import PUBLISHED, doc

from sitrep.coding import code
from sitrep.knowledge.knowledge import load
from sitrep.model import Article
from sitrep.resolving import resolve


def _places(sentence: str) -> dict[str, str]:
    """The place of each report, by the words that tell it."""
    analysed, knowledge = doc(sentence), load()
    p, drafts = code(analysed, knowledge)
    article = Article(id="a1", text=analysed.text, published=PUBLISHED)
    reports = resolve(p, article, drafts, knowledge)
    return {r.trigger.text: r.place.name if r.place else "" for r in reports}


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        ("The envoy visited Ghana on Monday and Togo on Tuesday.", "visited", "Ghana"),
        ("Rebels captured the village of Sanzolo, the last army post in Kidal.", "captured", "Sanzolo"),
        ("Chad arrested six men in Abéché over attacks in Moundou.", "arrested", "Abéché"),
        ("A resident of Lomé has attacked two soldiers.", "attacked", ""),
        ("Gunmen tried to kill the envoy to Chad.", "kill", ""),
        ("Speaking in Berlin, the chancellor condemned the attack on Kharkiv.", "attack", "Kharkiv"),
        ("Ten people were hurt in US strikes on Monday.", "strikes", ""),
        ("In Kara soldiers fired on a crowd that had burned a bus.", "fired", "Kara"),
        ("Belgium sent howitzers to Ukraine.", "sent", "Ukraine"),
        ("The ministers discussed the war in Yemen.", "discussed", ""),
        ("France withdrew its last soldiers from Niger.", "withdrew", "Niger"),
    ],
)
def test_the_place_is_where_the_event_is(sentence: str, trigger: str, place: str) -> None:
    assert _places(sentence).get(trigger, "no report") == place
