"""The weights: shipped ones are sound, and what is wrong with others is said."""

import tomllib
from importlib import resources
from typing import Any

import pytest

from sitrep.errors import KnowledgeError
from sitrep.knowledge import ontology
from sitrep.linking.rules import FEATURES, load, read

TEXT = resources.files("sitrep.linking").joinpath("data/linking.toml").read_text("utf-8")


def table(**changes: Any) -> dict[str, Any]:
    return {**tomllib.loads(TEXT), **changes}


def test_every_type_has_a_base_and_a_family() -> None:
    rules = load()
    assert set(rules.base) == set(rules.families) == set(ontology.load().types)
    assert set(rules.weights) == set(FEATURES)


def test_types_that_may_be_one_share_a_family() -> None:
    rules = load()
    for one, two in rules.alike:
        assert set(rules.families[one]) & set(rules.families[two]), (one, two)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"keep": 0.9}, "keep must not be above join"),
        ({"join": 7}, "join must be a number from 0 to 1"),
        ({"join": True}, "join must be a number"),
        ({"colour": 1}, "unknown 'colour'"),
        ({"weights": {}}, "lacks 'article'"),
        ({"alike": {"AGREE": 0.5}}, "must name two types"),
        ({"alike": {"AGREE DANCE": 0.5}}, "DANCE has no"),
        ({"families": {"all": "ASSAULT"}}, "is in none of the"),
    ],
)
def test_what_is_wrong_is_named(changes: dict[str, Any], told: str) -> None:
    with pytest.raises(KnowledgeError, match=told):
        read(table(**changes))
