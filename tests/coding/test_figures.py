"""Numbers bound to the event they belong to."""

from __future__ import annotations

import pytest
from tests.support.parses import one, told


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Gunmen killed two and wounded five.", [("killed", 2, 2), ("injured", 5, 5)]),
        ("Three of the attackers were killed.", [("killed", 3, 3)]),
        ("Israeli strikes wounded nine people in Tyre.", [("injured", 9, 9)]),
        ("Police arrested more than 200 protesters.", [("arrested", 200, None)]),
        ("Russia attacked Kyiv with 20 drones.", [("weapons", 20, 20)]),
        ("About 500 people protested in Tunis.", [("participants", 500, 500)]),
        ("Kenya deployed 300 soldiers.", [("troops", 300, 300)]),
        ("The ministers held their sixth meeting.", [("count", 6, 6)]),
        ("The attack lasted three hours.", [("duration", 3, 3)]),
        ("France sent $20 million to Chad.", [("money", 20_000_000, 20_000_000)]),
        ("The attack on 12 March killed dozens of people.", [("killed", 24, None)]),
        ("The army destroyed 22 drones.", [("destroyed", 22, 22)]),
        ("The army destroyed 14 of 22 drones.", [("destroyed", 14, 14)]),
        ("Officials investigated five attacks on Goma.", [("count", 5, 5)]),
        ("Officials investigated one of the five attacks on Goma.", []),
        ("More than 100 gunmen attacked the camp.", [("participants", 100, None)]),
        ("Strikes have killed 30 people.", [("killed", 30, 30)]),
        ("Rebels attacked the camp, and 40 people lost their lives.", [("killed", 40, 40)]),
        ("Rebels attacked the convoy.", []),
        ("In 2024 the army attacked 12 villages in Mali.", []),
        ("Police arrested a third of the protesters.", []),
    ],
)
def test_kind_and_bounds(sentence: str, figures: list[tuple[str, float, float | None]]) -> None:
    assert one(sentence).figures == figures


def test_units_are_those_of_money_and_time_alone() -> None:
    (money,) = one("France sent $20 million to Chad.").draft.figures
    (hours,) = one("The attack lasted three hours.").draft.figures
    (people,) = one("Kenya deployed 300 soldiers.").draft.figures
    assert (money.unit, hours.unit, people.unit) == ("USD", "hours", None)


def test_a_figure_covers_its_own_words() -> None:
    sentence = "Police arrested more than 200 protesters."
    (figure,) = one(sentence).draft.figures
    assert sentence[figure.start : figure.end] == figure.text
    assert figure.text == "more than 200"


def test_plain_people_joined_by_and_are_one_number() -> None:
    (figure,) = one("The strike killed a man and two women.").draft.figures
    assert (figure.low, figure.high, figure.text) == (3, 3, "a man and two")


def test_soldiers_and_militants_stay_apart() -> None:
    assert one("The strike killed a soldier and two militants.").figures == [
        ("killed", 1, 1),
        ("killed", 2, 2),
    ]


def test_each_figure_says_why() -> None:
    why = [rule for field, rule in one("Gunmen killed two and wounded five.").draft.why if field == "figures"]
    assert len(why) == 2
    assert "two" in why[0]
    assert "five" in why[1]


def test_a_number_belongs_to_one_event_alone() -> None:
    attack, arrest = told("Two people were killed in an attack and three students were arrested.")
    assert attack.figures == [("killed", 2, 2)]
    assert arrest.figures == [("arrested", 3, 3)]
