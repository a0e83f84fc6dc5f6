"""Which frame a word evokes: the most words win, then cases, conditions and needs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.parses import one, told

from sitrep.knowledge.lexicon import Lexicon
from sitrep.knowledge.lexicon.lexicon import read

MakeLexicon = Callable[[str], Lexicon]
ATTACK = '[[frame]]\nid = "x.attack"\ntype = "ASSAULT"\nverbs = ["attack", "strike"]\nnouns = ["attack"]\n'


@pytest.fixture
def lexicon(tmp_path: Path) -> MakeLexicon:
    """A lexicon of one file with the given text."""

    def make(text: str) -> Lexicon:
        (tmp_path / "x.toml").write_text(text, "utf-8")
        return read(tmp_path)

    return make


def test_verbs_in_several_words_need_all_of_them() -> None:
    siege = one("Rebels laid siege to Bunia.")
    assert (siege.type, siege.trigger, siege.recipients) == ("COERCE", "laid siege", ["Bunia"])
    assert one("Kenya called on Sudan to withdraw.").trigger == "called on"


def test_the_most_words_win_and_a_sense_that_is_no_event_silences() -> None:
    assert told("Rebels struck a deal.") == []
    assert told("He suffered a heart attack.") == []


def test_a_case_changes_the_frame_where_a_class_fills_the_slot() -> None:
    criticism = one("The opposition attacked the budget.")
    assert (criticism.type, criticism.draft.mode, criticism.draft.context) == ("ACCUSE", ("disapprove",), ())
    assert one("Rebels attacked the convoy.").type == "ASSAULT"


def test_a_condition_turned_round_holds_where_the_slot_has_something_else() -> None:
    assert one("Police seized the weapons.").draft.mode == ()
    assert one("Rebels seized Bunia.").draft.mode == ("seize",)


def test_the_case_that_held_is_named_in_why() -> None:
    why = dict(one("The opposition attacked the budget.").draft.why)
    assert why["event_type"] == "test.attack case 1: attacked"
    assert dict(one("Rebels attacked the convoy.").draft.why)["event_type"] == "test.attack: attacked"


def test_two_parties_are_needed_for_a_clash() -> None:
    clash = one("Rebels clashed with soldiers.")
    assert (clash.actors, clash.recipients, clash.draft.mutual) == (["Rebels", "soldiers"], [], True)
    assert told("The colonel clashed.") == []


@pytest.mark.parametrize(
    ("needs", "sentence", "fires"),
    [
        ("actor", "Rebels attacked the convoy.", True),
        ("actor", "The town was attacked at night by sea.", False),
        ("recipient", "Rebels attacked the convoy.", True),
        ("recipient", "The attack lasted three hours.", False),
        ("party", "The town was attacked at night by sea.", True),
        ("party", "The attack lasted three hours.", False),
        ("figure", "In 2024 the army attacked 12 villages in Mali.", True),
        ("figure", "Rebels attacked the convoy.", False),
    ],
)
def test_needs(lexicon: MakeLexicon, needs: str, sentence: str, fires: bool) -> None:
    assert bool(told(sentence, lexicon=lexicon(f'{ATTACK}needs = ["{needs}"]\n'))) is fires


@pytest.mark.parametrize(
    ("condition", "sentence", "holds"),
    [
        ('object = ["convoy"]', "Rebels attacked the convoy.", True),
        ('object = ["camp"]', "Rebels attacked the convoy.", False),
        ('object = ["@PLACE"]', "They attacked Goma.", True),
        ('object = ["@PLACE"]', "Rebels attacked the convoy.", False),
        ('subject = ["@COUNTRY"]', "Russia attacked Kyiv with 20 drones.", True),
        ('subject = ["@COUNTRY"]', "Rebels attacked the convoy.", False),
        ('subject = ["@PERSON"]', "Rebels attacked the convoy.", True),
        ('subject = ["@PERSON"]', "Drones struck the port, wounding two sailors.", False),
        ('object = ["@NUMBER"]', "In 2024 the army attacked 12 villages in Mali.", True),
        ('object = ["@NUMBER"]', "Rebels attacked the convoy.", False),
        ('subject = ["-"]', "The town was attacked at night by sea.", True),
        ('subject = ["-"]', "Rebels attacked the convoy.", False),
        ('with = ["*"]', "Russia attacked Kyiv with 20 drones.", True),
        ('with = ["*"]', "Rebels attacked the convoy.", False),
        ('words = ["night"]', "The town was attacked at night by sea.", True),
        ('object = ["town"]\nat = ["morning"]', "The town was attacked at night by sea.", False),
        ('object = ["town"]\nat = ["night"]', "The town was attacked at night by sea.", True),
    ],
)
def test_conditions(lexicon: MakeLexicon, condition: str, sentence: str, holds: bool) -> None:
    attack = one(sentence, lexicon=lexicon(ATTACK + _case(condition)))
    assert (attack.draft.mode == ("drone",)) is holds


def _case(condition: str) -> str:
    return f'  [[frame.when]]\n  {condition}\n  mode = ["drone"]\n'


def test_the_first_case_that_holds_applies(lexicon: MakeLexicon) -> None:
    frames = lexicon(
        ATTACK + _case('object = ["camp"]') + _case("words = ['rebel']").replace("drone", "beat")
    )
    assert one("Rebels attacked the convoy.", lexicon=frames).draft.mode == ("beat",)
    assert one("The group attacked the camp.", lexicon=frames).draft.mode == ("drone",)


def test_a_frame_that_steps_aside_leaves_the_word_to_others(lexicon: MakeLexicon) -> None:
    other = '[[frame]]\nid = "x.blame"\ntype = "ACCUSE"\nverbs = ["attack"]\n'
    aside = _case('object = ["budget"]').replace('mode = ["drone"]', 'type = "SKIP"')
    frames = lexicon(ATTACK + aside + other)
    assert one("The opposition attacked the budget.", lexicon=frames).type == "ACCUSE"
    assert one("Rebels attacked the convoy.", lexicon=frames).type == "ASSAULT"


def test_a_light_verb_lends_its_arguments() -> None:
    for sentence in (
        "The army carried out an attack on the camp.",
        "Russia launched a missile attack on Kyiv.",
        "The attack Russia launched on the port failed.",
        "An attack carried out by rebels destroyed the bridge.",
    ):
        attack = one(sentence)
        assert attack.trigger == "attack"
        assert len(attack.actors) == len(attack.recipients) == 1
    assert one("The army carried out an attack on the camp.").actors == ["The army"]
    assert one("An attack carried out by rebels destroyed the bridge.").actors == ["rebels"]


def test_the_subject_of_a_light_verb_may_be_who_suffers() -> None:
    attack = one("The camp came under attack.")
    assert (attack.actors, attack.recipients) == ([], ["The camp"])


def test_without_its_light_verb_a_noun_has_what_its_own_phrase_says() -> None:
    assert one("The attack lasted three hours.").actors == []
    assert one("Russia's capture of the village ended the battle.").actors == ["Russia"]
