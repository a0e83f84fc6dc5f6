from __future__ import annotations

from typing import Any

import pytest

from sitrep.coding import code
from sitrep.errors import ModelMissingError
from sitrep.knowledge.knowledge import load as load_knowledge
from sitrep.language import analyse, load


@pytest.fixture(scope="module")
def nlp() -> Any:
    """The trained pipeline, or a reason to skip."""
    try:
        return load()
    except ModelMissingError as missing:
        pytest.skip(str(missing))


def types(nlp: Any, sentence: str) -> list[str]:
    return [draft.event_type for draft in code(analyse(nlp, sentence), load_knowledge())[1]]


PAIRS = [
    ("The winger attacked down the flank in the first half of overtime.", "The rebels attacked in the first hours of the night."),
    ("In the novel, gunmen attack a convoy near the capital.", "In the north, gunmen attacked a convoy near the capital."),
    ("The hero of the film is shot by a sniper.", "The mayor of the town was shot by a sniper."),
    ("Locusts have invaded the province.", "Soldiers have invaded the province."),
    ("He launched a fierce attack on adverbs.", "He launched a fierce attack on villages."),
    ("The fort was attacked in 1683 by the king's troops.", "The fort was attacked in 2023 by the king's troops."),
    ("My sister met her cousin at the market.", "The minister met her counterpart at the summit."),
]  # fmt: skip


@pytest.mark.parametrize(("figure", "plain"), PAIRS)
def test_a_figure_of_speech_is_silent_and_its_plain_twin_is_not(nlp: Any, figure: str, plain: str) -> None:
    assert types(nlp, figure) == []
    assert types(nlp, plain) != []


@pytest.mark.parametrize(
    "sentence",
    [
        "Police fired tear gas at supporters after the semi-final in Tunis.",  # a match, and an event all the same
        "Turkey attacked Kurdish fighters in northern Syria.",  # a country with the name of a bird
        "A bombing at a market killed nine people in Izeh.",
        "A wave of drones attacked Kyiv overnight.",
    ],
)
def test_what_only_looks_like_one_is_coded(nlp: Any, sentence: str) -> None:
    assert "ASSAULT" in types(nlp, sentence)
