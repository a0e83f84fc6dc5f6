"""The ledger of two countries."""

import xml.etree.ElementTree as ET

import pytest
from tests.support.incidents import COUNTRIES, by_id, incidents, tell

from sitrep.briefing import PairLedger, between, svg, text, to_json
from sitrep.briefing.values import Direction
from sitrep.errors import InputError
from sitrep.model import Told

Week = list[list[Told]]


def ledger(groups: Week, one: str = "USA", two: str = "UKR") -> PairLedger:
    return between(incidents(groups), by_id(groups), one, two, countries=COUNTRIES)


def test_the_matters_between_two_and_where_they_stand(week: Week) -> None:
    found = {matter.key: matter for matter in ledger(week).matters}
    assert set(found) == {"demands", "aid"}
    assert [each.direction for each in found["demands"].dealings] == [
        Direction.TWO_TO_ONE,
        Direction.ONE_TO_TWO,
    ]
    assert found["aid"].now == "Paused, as far as is told: the last news of it on 1 July 2025."


def test_a_demand_has_its_answer(week: Week) -> None:
    (demands,) = (matter for matter in ledger(week).matters if matter.key == "demands")
    (answer,) = demands.dealings[0].followed
    assert (answer.how, answer.incident_id, str(answer.day)) == ("refused", "i6", "2025-07-06")
    assert not answer.sure  # of the same kind, and not a word in common
    assert demands.now == "One demand: one perhaps answered; the last word on 6 July 2025."


def test_an_agreement_and_what_came_of_it() -> None:
    truce = [tell(type="RETREAT", mode=("ceasefire",), by="IND PAK", on="1", article="a1")]
    attack = [tell(by="PAK", to="IND", on="3", article="a2")]
    late = [tell(by="PAK", to="IND", on="2025-12-01", article="a3")]
    (agreements, hostile) = ledger([truce, attack, late], "IND", "PAK").matters
    assert [each.how for each in agreements.dealings[0].followed] == ["followed by an attack"]
    assert agreements.now == "One agreement or step; one was followed by attacks; the last on 1 July 2025."
    assert hostile.now == "Two hostile acts or words; the last on 1 December 2025."


def test_the_land_stands_for_whom_it_was_done_to() -> None:
    struck = [tell(by="RUS", at="Kyiv", on="4", article="a1")]
    (hostile,) = ledger([struck], "UKR", "RUS").matters
    assert hostile.dealings[0].direction == Direction.TWO_TO_ONE


def test_both_talk_whoever_is_named_first() -> None:
    talks = [tell(type="CONSULT", by="USA", to="RUS", on="4", article="a1")]
    (contacts,) = ledger([talks], "RUS", "USA").matters
    assert contacts.dealings[0].direction == Direction.BOTH
    assert contacts.now == "One contact told; the last on 4 July 2025."


def test_nothing_between_them(week: Week) -> None:
    empty = ledger(week, "BRA", "FIN")
    assert empty.matters == ()
    assert "The record holds nothing between them." in text(empty)
    ET.fromstring(svg(empty))  # noqa: S314 - our own


def test_no_country_and_twice_the_same(week: Week) -> None:
    with pytest.raises(InputError, match="Atlantis"):
        ledger(week, "Atlantis")
    with pytest.raises(InputError, match="the same country twice"):
        ledger(week, "USA", "United States")


def test_the_text_has_day_direction_sentence_and_source(week: Week) -> None:
    lines = text(ledger(week)).splitlines()
    assert lines[0] == "United States and Ukraine"
    assert any(line.startswith("2025-07-02  UKR>USA  Ukraine “asked the United States") for line in lines)
    assert "                     -> perhaps refused on 6 July 2025" in lines
    assert any(line.startswith("[1] Outlet a8, 3 July 2025: “Ukraine asked") for line in lines)


def test_the_plot_marks_every_dealing_and_is_the_same_again(week: Week) -> None:
    found = ledger(week)
    root = ET.fromstring(svg(found))  # noqa: S314 - our own
    marks = [each for each in root.iter() if each.tag.endswith("title")]
    assert len(marks) == 1 + len(found.dealings)
    again = ledger(week)
    assert (svg(found), text(found), to_json(found)) == (svg(again), text(again), to_json(again))
