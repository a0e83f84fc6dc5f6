"""Demands and their answers: matched by who asks whom, by what can answer, and by what both are about."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from tests.support.incidents import COUNTRIES, by_id, incidents, tell

from sitrep.briefing import between, subjects, svg, text
from sitrep.briefing.values import Matter
from sitrep.errors import KnowledgeError
from sitrep.model import Told

PATRIOTS = "Ukraine asked the United States for more Patriot interceptors and their launchers."


def ask(sentence: str = PATRIOTS, on: str = "2", mode: str = "assist", **more: object) -> list[Told]:
    given = {
        "type": "REQUEST",
        "mode": (mode,),
        "by": "UKR",
        "to": "USA",
        "on": on,
        "article": f"q{on}",
        **more,
    }
    return [tell(sentence, **given)]  # type: ignore[arg-type]


def answer(sentence: str, kind: str, on: str, **more: object) -> list[Told]:
    given = {"type": kind, "by": "USA", "to": "UKR", "on": on, "article": f"w{on}{kind}", **more}
    return [tell(sentence, **given)]  # type: ignore[arg-type]


def demands(*groups: list[Told]) -> Matter:
    held = list(groups)
    found = between(incidents(held), by_id(held), "USA", "UKR", countries=COUNTRIES)
    return next(matter for matter in found.matters if matter.key == "demands")


def test_the_answer_is_about_the_same_thing_though_another_came_first() -> None:
    made = demands(
        ask(),
        answer("Washington rejected a call for grain tariffs.", "REJECT", "3", mode=("change",)),
        answer("Washington shipped Patriot interceptors to Ukraine.", "AID", "9"),
    )
    (followed,) = made.dealings[0].followed
    assert (followed.how, str(followed.day), followed.sure) == ("answered with aid", "2025-07-09", True)
    assert followed.shared == ("interceptors", "patriot")
    assert made.now == "One demand: one met; the last word on 3 July 2025."


def test_a_place_is_subject_enough() -> None:
    made = demands(
        ask("Kyiv wants a corridor.", at="Kharkiv", mode="yield"),
        answer("It was granted.", "CONCEDE", "8", at="Kharkiv"),
    )
    (followed,) = made.dealings[0].followed
    assert (followed.how, followed.shared, followed.sure) == ("granted", ("Kharkiv",), True)


def test_of_two_demands_each_has_its_own_answer_or_none() -> None:
    made = demands(
        ask(),
        ask("Ukraine asked the United States to return frozen Olympic medals.", on="3", mode="change"),
        answer("Washington refused to send interceptors and launchers.", "REJECT", "7", mode=("assist",)),
    )
    assert [[f.how for f in each.followed] for each in made.dealings] == [["refused"], [], []]
    assert [each.open for each in made.dealings] == [False, True, False]
    assert made.now.startswith("Two demands: one refused, one without an answer that is told;")


@pytest.mark.parametrize(
    "other",
    [
        answer("It sent Patriot interceptors and launchers.", "ACCUSE", "5"),  # what cannot answer
        answer("It sent Patriot interceptors and launchers.", "AID", "2025-12-01"),  # too late
        answer("It may send Patriot interceptors and launchers.", "AID", "5", status="hypothetical"),
        answer("Ukraine sent Patriot interceptors.", "AID", "5", by="UKR", to="USA"),  # the one who asks
    ],
)
def test_what_is_no_answer(other: list[Told]) -> None:
    made = demands(ask(), other)
    assert made.dealings[0].followed == ()
    assert made.dealings[0].open


def test_a_wish_that_was_only_thought_of_is_not_open() -> None:
    assert not demands(ask(status="hypothetical")).dealings[0].open


def test_names_and_words_of_all_matters_tell_no_subject() -> None:
    made = demands(
        ask(
            "President Zelenskyy asked the United States government on Monday about a meeting.", mode="change"
        ),
        answer("President Trump rejected a statement of the Ukrainian government on Monday.", "REJECT", "5"),
    )
    assert made.dealings[0].followed == ()


def test_a_breach_is_of_what_was_to_stop_the_fighting() -> None:
    def after(sentence: str) -> list[str]:
        deal = [tell(sentence, type="AGREE", by="RUS UKR", on="1", article="d")]
        attack = [tell("Russia shelled Kharkiv.", by="RUS", to="UKR", on="3", article="e")]
        found = between(incidents([deal, attack]), by_id([deal, attack]), "RUS", "UKR", countries=COUNTRIES)
        return [followed.how for followed in found.matters[0].dealings[0].followed]

    assert after("They agreed on a ceasefire.") == ["followed by an attack"]
    assert after("They agreed on the transit of grain.") == []


def test_text_and_plot_show_what_came_of_it() -> None:
    sent = answer("Washington sent Patriot interceptors.", "AID", "9")
    groups = [ask(), sent, ask("Give back the art.", on="11", mode="change")]
    found = between(incidents(groups), by_id(groups), "USA", "UKR", countries=COUNTRIES)
    lines = text(found).splitlines()
    said = "-> answered with aid on 9 July 2025 (in common: interceptors and patriot)"
    assert {said, "-> no answer is told"} <= {line.strip() for line in lines}
    root = ET.fromstring(svg(found))  # noqa: S314 - our own
    assert [each.text for each in root.iter() if each.tag.endswith("desc")] == ["answered with aid"]
    shown = [each.text for each in root.iter() if each.tag.endswith("text")]
    assert all(matter.now in shown for matter in found.matters)


def test_a_broken_entry_is_named() -> None:
    with pytest.raises(KnowledgeError, match="type, how, met"):
        subjects._answer({"type": "AID", "how": "x"}, "answers.toml:3")
