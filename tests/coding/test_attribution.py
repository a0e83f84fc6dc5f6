"""Who says so, and whether they affirm or deny."""

from __future__ import annotations

import pytest
from tests.support.parses import one, told

from sitrep.knowledge.knowledge import load


@pytest.mark.parametrize(
    ("sentence", "source", "stance"),
    [
        ("Two soldiers were killed, officials said.", "officials", "affirms"),
        ("Officials said rebels attacked the camp.", "Officials", "affirms"),
        ("Soldiers attacked Goma on Friday, officials said on Monday.", "officials", "affirms"),
        ("According to the army, rebels attacked the camp.", "the army", "affirms"),
        (
            "Rebels attacked the camp, according to a report by the United Nations.",
            "the United Nations",
            "affirms",
        ),
        ("Russia announced the capture of Milove.", "Russia", "affirms"),
        ("Iran denied that its forces attacked the tanker.", "Iran", "denies"),
        ("The army denied the attack.", "The army", "denies"),
        ("“We attacked the camp,” the general said.", "the general", "affirms"),
        ("We attacked the camp, the general said.", "the general", "affirms"),
        ("The governor said: “Rebels attacked the camp.”", "The governor", "affirms"),
        ("Officials in Nairobi said rebels attacked Bunia.", "Officials", "affirms"),
        ("The army said in a statement that rebels attacked the camp.", "The army", "affirms"),
        # What parsers make of these: "said" a relative clause, the minister its object.
        ("Rebels attacked the camp, officials said.", "officials", "affirms"),
        ("Rebels attacked the camp, said the minister.", "the minister", "affirms"),
        (
            "Soldiers attacked the village at nightfall on Saturday, a local official said by telephone.",
            "a local official",
            "affirms",
        ),
        ("Soldiers attacked the camp, his party said, although it was dark.", "his party", "affirms"),
        ("Kenya has announced plans to withdraw from Goma.", "Kenya", "affirms"),
        ("The army announced the end of its offensive.", "The army", "affirms"),
        ("The attack claimed by rebels shook Goma.", "rebels", "affirms"),
    ],
)
def test_the_source_and_its_stance(sentence: str, source: str, stance: str) -> None:
    event = one(sentence)
    assert (event.source, event.draft.stance) == (source, stance)
    assert dict(event.draft.why)["attribution"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels attacked the convoy.",
        "Rebels attacked the camp, a report said.",
        "Rebels attacked the camp, said a report.",
        "Rebels attacked the camp officials reported.",
        "The statement said rebels attacked the camp.",
        "Sudan accused Chad.",
        "Kenya urged Sudan to withdraw.",
    ],
)
def test_the_article_speaks_for_itself_where_nobody_who_can_speak_does(sentence: str) -> None:
    event = one(sentence)
    assert (event.source, event.draft.stance) == (None, None)
    assert "attribution" not in dict(event.draft.why)


def test_each_clause_has_its_own_source() -> None:
    capture, attack = told("Police said rebels had captured the port and Kenya confirmed the attack.")
    assert (capture.source, attack.source) == ("Police", "Kenya")


def test_a_speech_act_is_its_own_word() -> None:
    accusation = told("Kenya accused Sudan of an attack on the camp.")[0]
    assert (accusation.type, accusation.source) == ("ACCUSE", None)


def test_a_source_is_a_party_with_its_rule() -> None:
    event = one("Two soldiers were killed, officials said.")
    assert event.draft.source is not None
    assert event.draft.source.rule == "'said'"


def test_an_accuser_tells_what_was_done() -> None:
    events = told("The army accused rebels of attacking the camp.", lexicon=load().lexicon)
    attack = next(event for event in events if event.type == "ASSAULT")
    assert attack.source == "The army"


def test_who_speaks_between_commas_speaks_for_what_comes_before() -> None:
    attack, _ = told("Rebels attacked the camp, witnesses said on Monday, and the army withdrew.")
    assert attack.source == "witnesses"
