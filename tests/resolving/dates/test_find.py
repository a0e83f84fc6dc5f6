"""Where time is told."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.resolving.dates import find, resolve
from sitrep.resolving.dates.grammar import BOUNDS, PLAIN
from sitrep.resolving.dates.words import HOLIDAYS, MONTHS, NUMBERS, ORDINALS


def texts(text: str) -> list[str]:
    return [e.text for e in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army said on Friday that it struck on 3 July, as in 2014.",
            ["on Friday", "on 3 July", "in 2014"],
        ),
        ("In March 20 people died.", ["In March"]),
        ("In March 2020 people died.", ["In March 2020"]),
        ("On March 20 people died.", ["On March 20"]),
        ("Friday's attack followed yesterday’s.", ["Friday", "yesterday"]),
        ("the 2018 election and the 2022 invasion", ["2018", "2022"]),
        ("after Sunday's strike", ["Sunday"]),
        ("KYIV, July 4 (Wire) - Overnight, drones came.", ["July 4", "Overnight"]),
        ("the week of June 2", ["June 2"]),
        ("held on\nMonday", ["on\nMonday"]),
    ],
)
def test_expressions(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    ["for two hours", "a 34-year-old man", "every Friday", "on Fridays", "each year", "May he rest", "They march on.",
     "2000 people", "killed 1945 soldiers", "Resolution 2254", "Flight 2020", "at 1900 GMT", "Black Friday",
     "USA Today", "a month-long siege", "14,000 troops", "$2015", "the week", "thousands of years ago",
     "pre-2014 borders", "April Smith", "Covid-2019", "0.2014", "the 500 BC wall"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert texts(text) == []


def test_spans_are_the_words() -> None:
    text = "They met in early April 2019 and again two days later."
    for e in find(text):
        assert text[e.start : e.end] == e.text


def test_an_empty_line_parts_expressions() -> None:
    assert texts("in May\n\n14 people") == ["in May"]


_WORDS = st.sampled_from(
    sorted({*MONTHS, *NUMBERS, *ORDINALS, *HOLIDAYS, *BOUNDS.split("|"), *PLAIN.split("|")})
    + "January May 31 30 0 2025 99999 3rd Friday last next this the year years week weekend ago later of - – to and"
    " early mid-July 2013-14 1990s century Q4 summer half hours 10/10/2010 9/11 , .".split()
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(_WORDS | st.text(max_size=4), max_size=12),
    st.dates(),
    st.sampled_from(["past", "future", "present", ""]),
)
def test_never_raises_and_ends_are_in_order(words: list[str], published: dt.date, tense: str) -> None:
    text = " ".join(words)
    last = 0
    for expression in find(text):
        assert last <= expression.start < expression.end <= len(text)
        last = expression.end
        when = resolve(expression, published=published, tense=tense, anchor=published)  # type: ignore[arg-type]
        assert when is None or when.earliest <= when.latest
