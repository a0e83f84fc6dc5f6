"""Bodies of states by pattern."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.knowledge.actors.bodies import load
from sitrep.knowledge.actors.sources import SECTORS

BODIES = load()


@pytest.mark.parametrize(
    ("text", "name", "country", "sector"),
    [
        ("the Russian Foreign Ministry", "Ministry of Foreign Affairs of Russia", "RUS", "GOV"),
        ("Iraq's parliament", "Parliament of Iraq", "IRQ", "LEG"),
        ("the Parliament of Iraq", "Parliament of Iraq", "IRQ", "LEG"),
        ("the Chinese government", "Government of China", "CHN", "GOV"),
        ("Government of the United States", "Government of the United States", "USA", "GOV"),
        ("U.S. Embassy", "Embassy of the United States", "USA", "GOV"),
        ("Djiboutian armed forces", "Djiboutian armed forces", "DJI", "MIL"),
        ("two Israeli soldiers", "two Israeli soldiers", "ISR", "MIL"),
        ("South Korean police", "South Korean police", "KOR", "COP"),
        ("senior Ukrainian officials", "Government of Ukraine", "UKR", "GOV"),
        ("Ukrainian senior officials", "Government of Ukraine", "UKR", "GOV"),
        ("Pakistani Foreign Office spokesperson", "Ministry of Foreign Affairs of Pakistan", "PAK", "GOV"),
        ("Somali pirates", "Somali pirates", "SOM", "CRM"),
        ("Chechen forces", "Chechen forces", "RUS", "MIL"),
    ],
)
def test_bodies(text: str, name: str, country: str, sector: str) -> None:
    found = BODIES.body(text)
    assert found is not None
    assert (found.name, found.country, found.sector) == (name, country, sector)


@pytest.mark.parametrize("text", ["", "the government", "Turkey shoot", "china plates", "French fries"])
def test_other_words_name_no_body(text: str) -> None:
    assert BODIES.body(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("US President", "Joe Biden"), ("the President of Ukraine", "Volodymyr Zelenskyy"),
        ("Israeli prime minister's", "Benjamin Netanyahu"), ("Iran's supreme leader", "Ali Khamenei"),
        ("Prime Minister of the United Kingdom", "Rishi Sunak"), ("UK foreign secretary", "David Cameron"),
    ],
)  # fmt: skip
def test_offices(text: str, name: str) -> None:
    found = BODIES.office(text, date(2024, 1, 15))
    assert found is not None
    assert found.name == name


def test_what_is_no_office_has_no_holder() -> None:
    assert BODIES.office("Ukrainian bananas", date(2024, 1, 15)) is None


def test_patterns_are_valid() -> None:
    assert {pattern.sector for pattern in BODIES.patterns.values()} <= SECTORS
    assert all(words == words.lower() for words in BODIES.patterns)


@given(st.text(max_size=40))
def test_any_text_is_answered(text: str) -> None:
    BODIES.body(text)
