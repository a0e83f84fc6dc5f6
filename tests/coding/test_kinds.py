"""What kind of thing a word stands for."""

from __future__ import annotations

import pytest
from tests.support.parses import at, parse, small_knowledge

from sitrep.coding.kinds import Kinds


def _kinds(sentence: str, word: str) -> tuple[Kinds, int]:
    p = parse(sentence)
    return Kinds(p, small_knowledge()), at(p, word)


@pytest.mark.parametrize(
    ("sentence", "word", "country"),
    [
        ("Russia announced the capture of Milove.", "Russia", "RUS"),
        ("Ukrainian troops attacked the port.", "Ukrainian", "UKR"),
        ("Rebels attacked the convoy.", "Rebels", ""),
        ("Ruto met Tshisekedi in Nairobi.", "Nairobi", ""),
    ],
)
def test_nations(sentence: str, word: str, country: str) -> None:
    kinds, i = _kinds(sentence, word)
    assert kinds.nation(i) == country


@pytest.mark.parametrize(
    ("sentence", "word", "kind"),
    [
        ("Ruto met Tshisekedi.", "Ruto", "PERSON"),
        ("Rebels attacked the convoy.", "Rebels", "PERSON"),
        ("They attacked Goma.", "They", "PERSON"),
        ("The United Nations accused Chad.", "Nations", "ORG"),
        ("The group attacked the camp.", "group", "ORG"),
        ("They attacked Goma.", "Goma", "PLACE"),
        ("Sudan accused Chad.", "Sudan", "COUNTRY"),
    ],
)
def test_entity_kinds(sentence: str, word: str, kind: str) -> None:
    kinds, i = _kinds(sentence, word)
    assert kind in kinds.entity(i)


@pytest.mark.parametrize(
    ("sentence", "word", "party"),
    [
        ("Rebels attacked the convoy.", "Rebels", True),
        ("An attack carried out by rebels destroyed the bridge.", "bridge", False),
        ("The army will attack Bunia and capture the port.", "army", True),
        ("Two soldiers were killed, officials said.", "officials", True),
        ("Rebels attacked the camp, a report said.", "report", False),
        ("Chadian President Idris Mbaye met rebels in Doha.", "Mbaye", True),
        ("Ukraine attacked the port.", "Ukraine", True),
        ("The opposition attacked the budget.", "budget", False),
    ],
)
def test_who_can_be_a_party(sentence: str, word: str, party: bool) -> None:
    kinds, i = _kinds(sentence, word)
    assert kinds.is_party(i) is party


def test_the_owner_of_a_thing() -> None:
    kinds, i = _kinds("The army's tanks attacked Goma.", "tanks")
    assert kinds.p.words[kinds.owner(i)] == "army"
    kinds, i = _kinds("Rebels attacked the convoy.", "convoy")
    assert kinds.owner(i) == -1


def test_a_town_is_a_plain_place_and_a_country_is_not() -> None:
    kinds, i = _kinds("They attacked Goma.", "Goma")
    assert kinds.is_plain_place(i)
    kinds, i = _kinds("Sudan accused Chad.", "Chad")
    assert not kinds.is_plain_place(i)
    kinds, i = _kinds("Soldiers attacked and captured the town.", "town")
    assert kinds.is_place(i)


def test_the_event_that_a_noun_tells() -> None:
    kinds, i = _kinds("On Monday the call led to an agreement.", "call")
    assert kinds.event_type(i) == "CONSULT"
    assert kinds.event_type(i - 1) == ""
