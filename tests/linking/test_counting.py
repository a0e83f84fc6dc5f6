"""Counts in the text against the record."""

import datetime as dt
from dataclasses import replace

from tests.support.telling import figure, tell

from sitrep.linking import consensus, counts
from sitrep.model import Figure, Incident, Told


def ordinal(text: str, number: int) -> Figure:
    return replace(figure("count", number), text=text)


def call(on: str, name: str, sentence: str = "They spoke by phone.", **more: object) -> tuple[Incident, Told]:
    more = {"type": "CONSULT", "mode": ("phone",), "by": "USA RUS", **more}
    told = tell(sentence, on=on, article=name, **more)
    return consensus(name, [told]), told


LAST_YEAR, MARCH, MAY = (call(on, name)[0] for on, name in (("2024-11-01", "old"), ("2025-03-18", "march"), ("2025-05-19", "may")))  # fmt: skip
SIXTH, SIXTH_TOLD = call("3", "now", "It was their sixth call this year.", figures=(ordinal("sixth", 6),))


def test_the_record_holds_three_of_six() -> None:
    (count,) = counts(SIXTH, [SIXTH_TOLD], [MAY, SIXTH, LAST_YEAR, MARCH])
    assert (count.told, count.since, count.held) == (6, dt.date(2025, 1, 1), ("march", "may", "now"))
    assert [str(day) for day in count.days] == ["2025-03-18", "2025-05-19", "2025-07-03"]


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


def attack(
    name: str, sentence: str, *figures: Figure, at: str = "Kyiv", on: str = "6"
) -> tuple[Incident, Told]:
    told = tell(sentence, by="RUS", to="UKR", at=at, on=on, article=name, figures=figures)
    return consensus(name, [told]), told


def test_two_bombings_are_no_second_of_a_series_and_a_brigade_has_a_name() -> None:
    for sentence, said in (
        ("Two bombings hit Kyiv.", replace(figure("count", 2), text="Two")),
        ("The 11th Guards Brigade shelled Kyiv.", ordinal("11th", 11)),
    ):
        incident, told = attack("x", sentence, said)
        assert counts(incident, [told], []) == ()


def test_a_period_of_so_many_days_is_one() -> None:
    incident, told = attack(
        "x", "Kyiv was hit by 32 airstrikes in the past three days.", replace(figure("count", 32), text="32")
    )
    before = [attack(f"d{day}", "Kyiv was hit.", on=day)[0] for day in ("1", "4", "5")]
    (count,) = counts(incident, [told], before)
    assert (count.since, count.held) == (dt.date(2025, 7, 3), ("d4", "d5", "x"))


def test_the_second_at_one_place_is_not_of_another() -> None:
    incident, told = attack("x", "It is the second attack on Kyiv this month.", ordinal("second", 2))
    others = [
        attack("here", "Kyiv was hit.", on="2")[0],
        attack("there", "Kharkiv was hit.", at="Kharkiv", on="3")[0],
    ]
    (count,) = counts(incident, [told], others)
    assert count.held == ("here", "x")
