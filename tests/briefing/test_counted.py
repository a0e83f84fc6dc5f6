"""Counts against the record, in the brief's words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from tests.support.incidents import COUNTRIES, SINCE, UNTIL, by_id, incidents
from tests.support.telling import figure, tell

from sitrep.briefing import brief
from sitrep.briefing.counted import counted, ordinal
from sitrep.model import Count

COUNT = Count(
    report_id="r1", told=6, text="sixth", since=dt.date(2025, 1, 1), held=("a", "b", "c"),
    days=(dt.date(2025, 3, 18), dt.date(2024, 5, 19), dt.date(2025, 7, 3)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (COUNT, "It is told as the sixth since 1 January; the record holds three of the six: those of 18 March, 19 May 2024 and 3 July."),
        (replace(COUNT, since=None, told=3, text="third"), "It is told as the third; the record holds all three: those of 18 March, 19 May 2024 and 3 July."),
        (replace(COUNT, told=32, text="32", days=()), "It is told as one of 32 since 1 January; the record holds three of the 32."),
        (replace(COUNT, told=21, text="21st", held=("a",)), "It is told as the 21st since 1 January; the record holds no other."),
        (replace(COUNT, told=2, text="second", held=("a", "b", "c"), days=(None, None, None)), "It is told as the second since 1 January; the record holds three."),
    ],
)  # fmt: skip
def test_how_many_the_record_holds_and_which(count: Count, said: str) -> None:
    (told,) = counted([count], 2025)
    assert (told.text, told.reports) == (said, ("r1",))


def test_the_same_count_by_two_reports_is_one_sentence() -> None:
    (told,) = counted([COUNT, replace(COUNT, report_id="r2")], 2025)
    assert told.reports == ("r1", "r2")


def test_a_count_without_a_period_is_the_one_with_it_where_the_record_holds_the_same() -> None:
    bare = replace(COUNT, report_id="r2", since=None)
    (told,) = counted([bare, COUNT], 2025)
    assert "since 1 January" in told.text
    assert set(told.reports) == {"r1", "r2"}
    assert len(list(counted([replace(bare, held=("a",)), COUNT], 2025))) == 2


@pytest.mark.parametrize(("number", "word"), [(2, "second"), (12, "twelfth"), (13, "13th"), (21, "21st"), (111, "111th"), (102, "102nd"), (23, "23rd")])  # fmt: skip
def test_ordinals(number: int, word: str) -> None:
    assert ordinal(number) == word


def test_it_stands_in_the_statement_with_its_footnote() -> None:
    sixth = replace(figure("count", 6), text="sixth")
    groups = [
        [
            tell(
                "It was their sixth call this year.",
                type="CONSULT",
                mode=("phone",),
                by="USA RUS",
                on="3",
                figures=(sixth,),
            )
        ]
    ]
    (found,) = incidents(groups)
    mine = {found.id: (replace(COUNT, report_id=groups[0][0].id),)}
    made = brief([found], by_id(groups), SINCE, UNTIL, countries=COUNTRIES, counts=mine)
    (statement,) = made.statements
    assert statement.sentences[-1].text.startswith("It is told as the sixth since 1 January;")
    assert statement.sentences[-1].notes == (1,)
