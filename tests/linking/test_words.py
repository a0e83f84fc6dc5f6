"""Words: how rare, how alike."""

import pytest

from sitrep.linking.words import bag, likeness, proper, rarity, stem


def test_rarity_runs_from_all_texts_to_none() -> None:
    assert rarity("the") < 0.1 < rarity("killed") < rarity("drone") < rarity("zyvanne") == 1.0


@pytest.mark.parametrize(
    ("word", "other"), [("strikes", "strike"), ("attacked", "attacks"), ("countries", "country")]
)
def test_endings_are_cut(word: str, other: str) -> None:
    assert stem(word) == stem(other)


def test_short_words_stay_whole() -> None:
    assert stem("bed") == "bed"


def test_likeness_is_of_rare_words() -> None:
    one = bag("The mosque in El Fasher was hit.")
    assert likeness(one, one) == pytest.approx(1.0)
    assert likeness(one, bag("A drone destroyed the mosque of El Fasher.")) > 0.5
    assert likeness(one, bag("The school in Kyiv was hit.")) < 0.3
    assert likeness(one, bag("")) == 0.0


def test_names_are_words_with_a_capital_but_for_the_first() -> None:
    assert proper("Troops took Piddubne, Moscow’s ministry and Kyiv's staff said.") == {
        "piddubne",
        "moscow",
        "kyiv",
    }
