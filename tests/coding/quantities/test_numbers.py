"""Number words and digits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.coding.quantities import text_number
from sitrep.coding.quantities.numbers import ordinal_number

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()  # fmt: skip
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(n: int) -> str:
    """A number below a million in words."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" and {spelled(n % 100)}" if n % 100 else "")
    return f"{spelled(n // 1000)} thousand" + (f" {spelled(n % 1000)}" if n % 1000 else "")


@settings(max_examples=150)
@given(st.integers(0, 999_999))
def test_words_round_trip(n: int) -> None:
    assert text_number(spelled(n)) == n
    assert text_number(spelled(n).replace("-", " ").replace(" and ", " ")) == n
    assert text_number(f"{n:,}") == n


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14,000", 14000), ("1.5 million", 1.5e6), ("2.3bn", 2.3e9), ("10-billion", 1e10), ("1,00,000", 100_000),
        ("2 lakh", 200_000), ("3 crore", 3e7), ("a dozen", 12), ("two dozen", 24), ("half a million", 5e5),
        ("half a dozen", 6), ("one and a half", 1.5), ("two and a half million", 2.5e6), ("a hundred", 100),
        ("Twenty-One", 21), ("two hundred thousand", 200_000), ("one million two hundred thousand and five", 1_200_005),
        ("zero", 0), ("20k", 20_000),
    ],
)  # fmt: skip
def test_values(text: str, value: float) -> None:
    assert text_number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "several",
        "a",
        "an",
        "and",
        "-",
        "three four",
        "million million",
        "1,2,3",
        "five ten",
        "the two",
        "x" * 999,
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert text_number(text) is None


@given(st.text(max_size=30))
def test_never_raises(text: str) -> None:
    text_number(text)
    ordinal_number(text)


@pytest.mark.parametrize(
    ("text", "value"), [("sixth", 6), ("21st", 21), ("twenty-first", 21), ("hundredth", 100), ("six", None)]
)
def test_ordinals(text: str, value: int | None) -> None:
    assert ordinal_number(text) == value
