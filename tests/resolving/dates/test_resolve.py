"""What days time expressions mean."""

from __future__ import annotations

import datetime as dt

import pytest

from sitrep.resolving.dates import find, resolve

FRIDAY = dt.date(2025, 7, 4)


def days(
    text: str, published: dt.date | None = FRIDAY, tense: str = "past", anchor: dt.date | None = None
) -> str:
    """The days of the only expression of a text, as 'first..last', one date where they are the same, or ''."""
    (expression,) = find(text)
    when = resolve(expression, published=published, tense=tense, anchor=anchor)  # type: ignore[arg-type]
    if when is None:
        return ""
    assert (when.text, when.start, when.end) == (expression.text, expression.start, expression.end)
    return f"{when.earliest}" if when.earliest == when.latest else f"{when.earliest}..{when.latest}"


PAST = {
    "on Friday": "2025-07-04",
    "Thursday night": "2025-07-03",
    "early Saturday morning": "2025-06-28",
    "last Tuesday": "2025-06-24",
    "this past Friday": "2025-06-27",
    "Monday of last week": "2025-06-23",
    "Late on Sunday": "2025-06-29",
    "today": "2025-07-04",
    "yesterday evening": "2025-07-03",
    "the day before yesterday": "2025-07-02",
    "overnight": "2025-07-04",
    "overnight into Thursday": "2025-07-03",
    "last night": "2025-07-03",
    "this morning": "2025-07-04",
    "this week": "2025-06-30..2025-07-04",
    "earlier this month": "2025-07-01..2025-07-04",
    "last week": "2025-06-23..2025-06-29",
    "last month": "2025-06-01..2025-06-30",
    "last year": "2024-01-01..2024-12-31",
    "late last year": "2024-09-01..2024-12-31",
    "over the weekend": "2025-06-28..2025-06-29",
    "last summer": "2024-06-01..2024-08-31",
    "last winter": "2024-12-01..2025-02-28",
    "last April": "2025-04-01..2025-04-30",
    "late last July": "2024-07-21..2024-07-31",
    "3 July": "2025-07-03",
    "July 3": "2025-07-03",
    "Friday, July 4": "2025-07-04",
    "December 27th": "2024-12-27",
    "July 3, 2019": "2019-07-03",
    "the third of July": "2025-07-03",
    "March 20 last year": "2024-03-20",
    "in March of this year": "2025-03-01..2025-03-31",
    "on the 2nd": "2025-07-02",
    "on the 5th": "2025-06-05",
    "in 2018": "2018-01-01..2018-12-31",
    "throughout 2025": "2025-01-01..2025-07-04",
    "in April": "2025-04-01..2025-04-30",
    "in December": "2024-12-01..2024-12-31",
    "late March": "2025-03-21..2025-03-31",
    "mid-June": "2025-06-11..2025-06-20",
    "in early 2020": "2020-01-01..2020-04-30",
    "at the end of 2023": "2023-09-01..2023-12-31",
    "since 2014": "2014-01-01..2025-07-04",
    "since Monday": "2025-06-30..2025-07-04",
    "since early June": "2025-06-01..2025-07-04",
    "between 1 and 3 July": "2025-07-01..2025-07-03",
    "July 1-3": "2025-07-01..2025-07-03",
    "from January to March": "2025-01-01..2025-03-31",
    "from November to March 2024": "2023-11-01..2024-03-31",
    "from June 12, 1999 to July 3": "1999-06-12..1999-07-03",
    "from 2013 to 2019": "2013-01-01..2019-12-31",
    "2013-14": "2013-01-01..2014-12-31",
    "Monday to Wednesday": "2025-06-30..2025-07-02",
    "the 1990s": "1990-01-01..1999-12-31",
    "the nineties": "1990-01-01..1999-12-31",
    "the 1700s": "1700-01-01..1799-12-31",
    "the 19th century": "1800-01-01..1899-12-31",
    "the summer of 2021": "2021-06-01..2021-08-31",
    "Q1 2024": "2024-01-01..2024-03-31",
    "the second half of 2024": "2024-07-01..2024-12-31",
    "the first three months of 2024": "2024-01-01..2024-03-31",
    "the last week of June": "2025-06-24..2025-06-30",
    "two days ago": "2025-07-02",
    "a week ago": "2025-06-27",
    "three months ago": "2025-04-01..2025-04-30",
    "a year ago": "2024-07-01..2024-07-31",
    "five years ago": "2020-01-01..2020-12-31",
    "1,500 years ago": "",
    "in recent weeks": "2025-06-13..2025-07-04",
    "over the last several months": "2025-03-01..2025-07-04",
    "in the past 24 hours": "2025-07-03..2025-07-04",
    "on Christmas Day": "2024-12-25",
    "New Year’s Eve 2021": "2021-12-31",
    "Easter Sunday": "2025-04-20",
    "since 9/11": "2001-09-11..2025-07-04",
    "the October 7 attack": "2023-10-07",
}
FUTURE = {
    "on Friday": "2025-07-04",
    "on Monday": "2025-07-07",
    "next Monday": "2025-07-07",
    "tomorrow": "2025-07-05",
    "next month": "2025-08-01..2025-08-31",
    "later this year": "2025-07-04..2025-12-31",
    "this weekend": "2025-07-05..2025-07-06",
    "in the coming week": "2025-07-04..2025-07-10",
    "within the next day": "2025-07-04..2025-07-05",
    "in two days": "2025-07-06",
    "in March": "2026-03-01..2026-03-31",
    "until Friday": "2025-07-04",
    "by 2030": "2025-07-04..2030-12-31",
    "through October 14": "2025-07-04..2025-10-14",
}
ANCHORED = {
    "a day later": "2014-03-02",
    "two weeks earlier": "2014-02-15",
    "three years later": "2017-01-01..2017-12-31",
    "hours later": "2014-03-01",
    "the same day": "2014-03-01",
    "that night": "2014-03-01",
    "the next day": "2014-03-02",
    "the day before the rally": "2014-02-28",
    "the following month": "2014-04-01..2014-04-30",
    "that year": "2014-01-01..2014-12-31",
    "earlier in the month": "2014-03-01",
}


@pytest.mark.parametrize(("text", "expected"), PAST.items())
def test_past(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(("text", "expected"), FUTURE.items())
def test_future(text: str, expected: str) -> None:
    assert days(text, tense="future") == expected


@pytest.mark.parametrize(("text", "expected"), ANCHORED.items())
def test_anchored(text: str, expected: str) -> None:
    assert days(text, anchor=dt.date(2014, 3, 1)) == expected


@pytest.mark.parametrize("text", sorted(set(ANCHORED) - {"earlier in the month"}))
def test_without_the_anchor_that_it_counts_from_nothing_is_told(text: str) -> None:
    assert days(text) == ""


@pytest.mark.parametrize(
    "text",
    ["31 February", "2025-02-30", "February 29, 2023", "03/07/2025", "July 3, 9999", "9999999 years ago",
     "999999999 days ago", "in 14000 years' time", "the 0th century", "before 2014", "in the 45th century"],
)  # fmt: skip
def test_days_that_do_not_exist_or_are_not_told_give_none(text: str) -> None:
    assert all(resolve(e, published=FRIDAY, tense="past") is None for e in find(text))


@pytest.mark.parametrize("published", [dt.date.min, dt.date.max, dt.date(2024, 2, 29)])
def test_ends_of_the_calendar_never_raise(published: dt.date) -> None:
    for text in (*PAST, *FUTURE, *ANCHORED):
        for expression in find(text):
            for tense in ("past", "present", "future", ""):
                resolve(expression, published=published, tense=tense, anchor=published)


def test_unambiguous_slashes_and_iso_need_no_publication_day() -> None:
    assert days("on 23/07/2025", published=None) == "2025-07-23"
    assert days("on 07/23/2025", published=None) == "2025-07-23"
    assert days("on 2025-07-03", published=None) == "2025-07-03"
    assert days("July 3, 2025", published=None) == "2025-07-03"


@pytest.mark.parametrize("text", ["on Friday", "in April", "last year", "two days ago", "since 2014"])
def test_relative_expressions_need_one(text: str) -> None:
    assert days(text, published=None) == ""


def test_a_month_without_tense_is_the_nearest() -> None:
    assert days("in December", published=dt.date(2025, 1, 10), tense="") == "2024-12-01..2024-12-31"
    assert days("in February", published=dt.date(2025, 1, 10), tense="") == "2025-02-01..2025-02-28"


def test_leap_days_are_sought_in_leap_years() -> None:
    assert days("on February 29", published=dt.date(2026, 5, 1)) == "2024-02-29"


def test_precision_and_reason() -> None:
    told = {
        t: resolve(find(t)[0], published=FRIDAY, tense="past") for t in ("on Friday", "in 2018", "since 2018")
    }
    assert {t: (w.precision, w.reason) for t, w in told.items() if w} == {
        "on Friday": ("day", "weekday"),
        "in 2018": ("year", "year"),
        "since 2018": ("range", "year.since"),
    }
