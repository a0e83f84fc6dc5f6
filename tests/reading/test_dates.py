import datetime as dt

import pytest

from sitrep.reading.dates import parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2025-07-04", "2025-7-4", "2025-07-04T23:59:00-05:00", "2025-07-04 10:00", "20250704",
        "20250704T101500Z", "2025/07/04", "2025.07.04", "4 July 2025", "04 Jul 2025", "4th of July, 2025", "July 4, 2025",
        "Jul. 4th, 2025", "Friday, July 4, 2025", "Fri, 4 July 2025 10:15 am EST", "  July  4,  2025 ",
        "Fri, 04 Jul 2025 22:10:00 GMT", "Fri, 04 Jul 2025 23:10:00 -0700",
    ],
)  # fmt: skip
def test_reads_the_day_that_is_stated(text: str) -> None:
    assert parse_date(text) == dt.date(2025, 7, 4)


@pytest.mark.parametrize(
    "text", ["2025-02-30", "20250230", "31 June 2025", "February 29, 2023", "0001-01-01"]
)
def test_refuses_days_that_are_none(text: str) -> None:
    with pytest.raises(ValueError, match="no such day"):
        parse_date(text)


@pytest.mark.parametrize(
    "text", ["04/07/2025", "yesterday", "1720051200", "July 2025", "", "12 dead 2025", "May 1"]
)
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="write it as YYYY-MM-DD"):
        parse_date(text)
