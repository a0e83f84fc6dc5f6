"""Number words, and the pieces of pattern that quantities and dates share."""

from __future__ import annotations

import re

import pytest

from sitrep.knowledge.english import ONES, ORDINALS, TEENS, TENS, spaced, starts


def test_the_numbers_are_counted_through() -> None:
    assert [*ONES.values(), *TEENS.values()] == list(range(1, 20))
    assert list(TENS.values()) == list(range(20, 100, 10))
    assert list(ORDINALS.values()) == list(range(1, 21))


@pytest.mark.parametrize("gap", [" ", "   ", "\n", " \n", "\u00a0"])
def test_a_blank_is_any_white_space_within_a_paragraph(gap: str) -> None:
    assert re.fullmatch(spaced("two days"), f"two{gap}days")


@pytest.mark.parametrize("gap", ["", "\n\n", " \n \n"])
def test_a_blank_is_no_empty_line(gap: str) -> None:
    assert not re.fullmatch(spaced("two days"), f"two{gap}days")


def test_starts_finds_each_word_in_either_case_and_few_others() -> None:
    pattern = re.compile(starts({"ten", "tens", "march", "a"}))
    assert all(pattern.match(word) for word in ("ten", "Tens", "MARCH", "a year"))
    assert not any(pattern.match(word) for word in ("tea", "man", "any"))
