"""Counts in the text against the record."""

import datetime as dt

from tests.support.telling import figure, tell

from sitrep.linking import consensus, counts
from sitrep.model import Incident, Told


def call(on: str, name: str, sentence: str = "They spoke by phone.", **more: object) -> tuple[Incident, Told]:
    more = {"type": "CONSULT", "mode": ("phone",), "by": "USA RUS", **more}
    told = tell(sentence, on=on, article=name, **more)
    return consensus(name, [told]), told


LAST_YEAR, MARCH, MAY = (call(on, name)[0] for on, name in (("2024-11-01", "old"), ("2025-03-18", "march"), ("2025-05-19", "may")))  # fmt: skip
SIXTH, SIXTH_TOLD = call("3", "now", "It was their sixth call this year.", figures=(figure("count", 6),))


def test_the_record_holds_three_of_six() -> None:
    (count,) = counts(SIXTH, [SIXTH_TOLD], [MAY, SIXTH, LAST_YEAR, MARCH])
    assert (count.told, count.since, count.held) == (6, dt.date(2025, 1, 1), ("march", "may", "now"))


def test_others_calls_visits_later_calls_and_plans_do_not_count() -> None:
    others = [
        call("2", "others", by="USA UKR")[0],
        call("2", "visit", mode=("visit",))[0],
        call("9", "later")[0],
        call("2", "planned", status="future")[0],
        consensus("attack", [tell(by="USA RUS", on="2")]),
    ]
    (count,) = counts(SIXTH, [SIXTH_TOLD], others)
    assert count.held == ("now",)


def test_where_no_number_is_told_there_is_nothing_to_check() -> None:
    assert counts(MAY, [call("3", "x", figures=(figure("count", 1),))[1]], [MARCH]) == ()
