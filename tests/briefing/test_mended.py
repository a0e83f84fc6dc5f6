"""What an editor would mark in a brief: numbers, articles, days, order, and statements that say nothing."""

from __future__ import annotations

import re

import pytest
from tests.support.incidents import brief_of, said, tell
from tests.support.telling import figure, party, source

from sitrep.briefing import Brief, markdown
from sitrep.briefing.words import capital
from sitrep.model import PartyReason, Told


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("15 police officers were held", "Fifteen police officers were held"),
        ("78 people", "Seventy-eight people"),
        ("20 drones", "Twenty drones"),
        ("539 drones", "539 drones"),
        ("1.5 million", "1.5 million"),
        ("12 to 15 people", "Twelve to 15 people"),
        ("russia", "Russia"),
        ("", ""),
    ],
)
def test_no_sentence_begins_with_a_short_number_in_digits(text: str, begun: str) -> None:
    assert capital(text) == begun


def test_a_claimed_toll_is_told_as_a_claim() -> None:
    army = {
        "actors": (party("PAK", "Army of Pakistan", sector="MIL"),),
        "attribution": source("Army of Pakistan", "PAK"),
    }
    told = tell("The army says it killed 30.", **army, to="IND", on="4", figures=(figure("killed", 30),))  # type: ignore[arg-type]
    assert said(told).endswith(
        "says it attacked India on 4 July. Thirty people were killed, by that account."
    )


def test_several_tolls_have_one_verb() -> None:
    tolls = (figure("killed", 4, None), figure("injured", 2), figure("missing", 2))
    assert said(tell(by="RUS", to="UKR", figures=tolls)).endswith(
        "At least four people were killed, two injured and two reported missing."
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Australian airline Qantas", "The Australian airline Qantas"),
        ("Liberian-flagged bulk carrier Magic Seas", "The Liberian-flagged bulk carrier Magic Seas"),
        ("Ursula von der Leyen", "Ursula von der Leyen"),
        ("Hotel Oloffson", "The Hotel Oloffson"),
    ],
)
def test_a_nation_and_a_noun_before_a_name_take_an_article(name: str, shown: str) -> None:
    ship = party("", name, sector="BUS", reason=PartyReason.NAME)
    assert said(tell(actors=(), recipients=(ship,), on="2")) == f"{shown} was attacked on 2 July."


def statements(made: Brief) -> str:
    return " ".join(each.text for each in made.statements)


@pytest.mark.parametrize(("published", "there"), [("13", False), ("4", True)])
def test_what_was_some_day_of_a_month_is_news_when_it_is_published(published: str, there: bool) -> None:
    vague = tell(by="RUS", to="UKR", at="Kyiv", on="1/31", published=published)
    assert ("Kyiv" in statements(brief_of([vague]))) is there


def test_somebody_did_something_to_nobody_is_no_statement() -> None:
    bare = tell("It suspended dealings.", type="SANCTION", mode=("discontinue",), by="USA", on="2")
    made = brief_of([bare])
    assert "suspended" not in statements(made)
    assert "1 further incident is left out" in markdown(made)
    assert "dealings with it on 2 July" in statements(
        brief_of([tell(type="SANCTION", mode=("discontinue",), by="USA", to="UKR", on="2")])
    )


def test_footnotes_count_up_as_they_are_read() -> None:
    def attack(at: str, on: str, n: int) -> list[Told]:
        return [
            tell(
                f"Attack {n}.",
                at=at,
                on=on,
                to="",
                article=f"x{n}",
                outlet=f"O{n}",
                figures=(figure("injured", 2),),
            )
        ]

    places = ("Kyiv", "Nyala", "Kharkiv", "Brovary", "Piddubne", "El Fasher", "Voskresenka")
    made = brief_of(*(attack(at, str(1 + n), n) for n, at in enumerate(places)))
    numbers = [n for line in markdown(made).splitlines() if line.startswith("- ")
               for n in map(int, re.findall(r"\[\^(\d+)\]", line))]  # fmt: skip
    assert list(dict.fromkeys(numbers)) == sorted(set(numbers))
