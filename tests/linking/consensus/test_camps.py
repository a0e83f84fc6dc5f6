"""Sides: countries, and groups that are parties of their own."""

from __future__ import annotations

import pytest
from tests.support.telling import party, source, tell

from sitrep.linking.consensus import consensus
from sitrep.model import IncidentStatus, Told

RSF = party("SDN", "Rapid Support Forces", sector="REB", actor_id="rapid-support-forces")
ARMY = party("SDN", "Sudanese Armed Forces", sector="MIL")
HOUTHIS = party("YEM", "Houthis", sector="REB", actor_id="houthis")


def taken(*by: str, country: str = "SDN", actor: object = RSF, against: object = ARMY) -> IncidentStatus:
    """The status of a seizure on the word of some, each in an article of its own."""
    told: list[Told] = [
        tell(type="COERCE", actors=(actor,), recipients=(against,) if against else (), article=f"a{n}",
             attribution=source(name, country))
        for n, name in enumerate(by)
    ]  # fmt: skip
    return consensus("i", told).status


@pytest.mark.parametrize(
    "word", ["Rapid Support Forces", "the Rapid Support Forces", "Sudanese Armed Forces", "Army"]
)
def test_a_group_or_its_state_alone_claims(word: str) -> None:
    assert taken(word, word) == IncidentStatus.CLAIMED


def test_a_group_and_the_army_of_its_country_are_two_sides() -> None:
    assert taken("Rapid Support Forces", "Sudanese Armed Forces") == IncidentStatus.CORROBORATED
    assert taken("Rapid Support Forces", "Army") == IncidentStatus.CORROBORATED


def test_those_who_speak_for_a_group_are_of_it() -> None:
    strike = {"actor": HOUTHIS, "against": party("ISR", "Israel"), "country": "YEM"}
    assert taken("Houthi spokesman", "Houthis", **strike) == IncidentStatus.CLAIMED
    assert taken("Houthi spokesman", "Government of Yemen", **strike) == IncidentStatus.CORROBORATED


def test_a_group_without_a_country_is_a_side() -> None:
    group = party("", "Islamic State", sector="REB", actor_id="isil")
    assert taken("Islamic State", actor=group, country="") == IncidentStatus.CLAIMED
    assert taken("A witness", actor=group, country="") == IncidentStatus.REPORTED


def test_the_state_against_which_a_group_stands_need_not_be_named() -> None:
    militants = party("MLI", "militants", sector="REB")
    assert (
        taken("Malian Armed Forces", actor=militants, against=None, country="MLI") == IncidentStatus.CLAIMED
    )
    assert taken("United Nations", actor=militants, against=None, country="IGO") == IncidentStatus.REPORTED
