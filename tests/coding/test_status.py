"""Did it happen? Negation, modals, tense, and the words an event hangs from."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.parses import one, told

from sitrep.knowledge.lexicon.lexicon import read


@pytest.mark.parametrize(
    ("sentence", "status", "word"),
    [
        ("Rebels attacked the convoy.", "actual", "told as fact"),
        ("Rebels did not attack the camp.", "negated", "not"),
        ("No soldiers attacked the camp.", "negated", "no"),
        ("Rebels left Bunia without attacking the camp.", "negated", "without"),
        ("Rebels failed to capture Bunia.", "negated", "failed"),
        ("Rebels could attack Bunia.", "hypothetical", "could"),
        ("Kenya will attack the rebels on Friday.", "future", "will"),
        ("Rebels plan to attack Bunia.", "future", "plan"),
        ("The planned attack on Bunia alarmed Congo.", "future", "planned"),
        ("Envoys are flying to Doha to meet the rebels.", "future", "purpose"),
        ("Rebels had attacked the camp.", "historical", "had"),
        ("Officials said the army will attack Bunia.", "future", "will"),
        ("Officials said rebels attacked the camp.", "actual", "told as fact"),
        ("Iran denied that its forces attacked the tanker.", "actual", "told as fact"),
        ("The army staged its planned attack on Friday.", "actual", "told as fact"),
        ("No deaths were reported in Bunia.", "actual", "told as fact"),
        ("Bunia was to be attacked.", "future", "is to"),
        ("The offensive was expected to end on Friday.", "actual", "told as fact"),
        ("Rebels attacked the camp at least once.", "actual", "told as fact"),
        ("Sudan will launch an offensive on Friday.", "future", "will"),
        ("Sudan did not start the offensive.", "actual", "told as fact"),
    ],
)
def test_status_and_the_word_that_tells_it(sentence: str, status: str, word: str) -> None:
    event = one(sentence)
    assert event.status == status
    assert word in dict(event.draft.why)["status"]


def test_a_condition_and_what_follows_from_it() -> None:
    attack, withdrawal = told("If rebels attack Bunia, the army will withdraw.")
    assert (attack.status, withdrawal.status) == ("hypothetical", "future")


def test_a_second_verb_shares_the_modal_of_the_first() -> None:
    assert [t.status for t in told("The army will attack Bunia and capture the port.")] == [
        "future",
        "future",
    ]


def test_a_modal_is_not_shared_with_a_clause_that_has_its_own_subject() -> None:
    agreed, withdrawal = told("Kenya agreed that Sudan should withdraw.")
    assert (agreed.status, withdrawal.status) == ("actual", "hypothetical")


def test_the_strongest_of_several_wins(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text(
        '[[frame]]\nid = "x.attack"\ntype = "ASSAULT"\nverbs = ["attack", "capture"]\n'
        '[[cue]]\nwords = ["fail"]\nstatus = "future"\n',
        "utf-8",
    )
    assert one("Rebels failed to capture Bunia.", lexicon=read(tmp_path)).status == "future"
    assert one("Rebels did not attack the camp.", lexicon=read(tmp_path)).status == "negated"


def test_a_frame_may_fix_its_status(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text(
        '[[frame]]\nid = "x.attack"\ntype = "ASSAULT"\nverbs = ["attack"]\nstatus = "hypothetical"\n', "utf-8"
    )
    event = one("Rebels attacked the convoy.", lexicon=read(tmp_path))
    assert event.status == "hypothetical"
    assert dict(event.draft.why)["status"] == "frame says hypothetical"


def test_a_light_verb_may_call_its_event_off(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text(
        '[[frame]]\nid = "x.attack"\ntype = "ASSAULT"\nnouns = ["attack"]\n'
        '[[light]]\nverbs = ["carry out"]\nstatus = "negated"\n',
        "utf-8",
    )
    event = one("The army carried out an attack on the camp.", lexicon=read(tmp_path))
    assert event.status == "negated"
    assert "light verb" in dict(event.draft.why)["status"]


def test_what_is_to_happen_has_not_happened() -> None:
    assert one("The two leaders are to meet in Doha.").status == "future"


def test_had_after_said_is_only_the_tense_of_reported_speech() -> None:
    capture, _ = told("Police said rebels had captured the port and Kenya confirmed the attack.")
    assert capture.status == "actual"


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("Sudan would withdraw once the rebels had been arrested.", ["hypothetical", "hypothetical"]),
        ("Sudan withdrew once the rebels had been arrested.", ["actual", "historical"]),
    ],
)
def test_once_is_a_condition_of_what_is_yet_to_come(sentence: str, statuses: list[str]) -> None:
    assert [t.status for t in told(sentence)] == statuses
