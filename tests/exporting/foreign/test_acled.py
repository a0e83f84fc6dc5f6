"""ACLED rows: what is coded, as what, and who the sides are."""

from typing import Any

import pytest
from tests.support.exporting import incidents, left_out, named, only, sources
from tests.support.telling import figure, party, place, tell

from sitrep.exporting.foreign.acled import EVENTS

CIVILIANS = party("UKR", name="civilians", sector="CVL")
REBELS = party("SDN", name="Zyv Front", sector="REB", actor_id="zyv-front")
SOLDIERS = party("SDN", name="soldiers", sector="MIL")


def row(**told: Any) -> dict[str, str]:
    """The row of one report in Kyiv on 4 July."""
    return only(sources(tell(**{"at": "Kyiv", "on": "4", **told})), "acled", "reports")


def test_there_are_31_columns() -> None:
    assert len(EVENTS.columns) == len(set(EVENTS.columns)) == 31


def test_a_strike_on_civilians() -> None:
    one = {
        "mode": ("drone",),
        "by": "RUS",
        "recipients": (CIVILIANS,),
        "figures": (figure("killed", 14, None),),
    }
    found = row(id="6ae7746e4bc0ce8f", **one)
    assert named(found, "event_id_cnty", "event_date", "year", "time_precision") == [
        "UKR1880677174000652", "2025-07-04", "2025", "1",
    ]  # fmt: skip
    assert named(found, "disorder_type", "event_type", "sub_event_type") == [
        "Political violence", "Explosions/Remote violence", "Air/drone strike",
    ]  # fmt: skip
    assert named(found, "actor1", "inter1", "actor2", "inter2", "interaction", "civilian_targeting") == [
        "Government of Russia", "External/Other forces", "Civilians (Ukraine)", "Civilians",
        "Civilians-External/Other forces", "Civilian targeting",
    ]  # fmt: skip
    assert named(found, "iso", "region", "country", "admin1", "location", "geo_precision") == [
        "804", "Europe", "Ukraine", "Kyiv City", "Kyiv", "1",
    ]  # fmt: skip
    assert named(found, "fatalities", "source", "source_scale", "timestamp") == ["14", "Outlet a1", "", ""]


@pytest.mark.parametrize(
    ("told", "sub_type"),
    [
        ({"mode": ("heavy-weapons",)}, "Shelling/artillery/missile attack"),
        ({"mode": ("firearms",), "actors": (REBELS, SOLDIERS)}, "Armed clash"),
        ({"mode": ("firearms",), "actors": (REBELS,), "recipients": (CIVILIANS,)}, "Attack"),
        ({"mode": ("abduct",), "actors": (REBELS,), "recipients": (CIVILIANS,)}, "Abduction/forced disappearance"),
        ({"type": "PROTEST", "mode": ("demo",)}, "Peaceful protest"),
        ({"type": "PROTEST", "mode": ("riot",)}, "Violent demonstration"),
        ({"type": "COERCE", "mode": ("arrest",), "by": "UKR"}, "Arrests"),
        ({"type": "RETREAT", "mode": ("ceasefire",), "by": "UKR RUS"}, "Agreement"),
        ({"type": "COERCE", "mode": ("seize",), "context": ("territory",), "by": "RUS"}, "Non-state actor overtakes territory"),
        ({"type": "COERCE", "mode": ("seize",), "context": ("territory",), "by": "UKR"}, "Government regains territory"),
    ],
)  # fmt: skip
def test_sub_event_types(told: dict[str, Any], sub_type: str) -> None:
    assert row(**told)["sub_event_type"] == sub_type


@pytest.mark.parametrize(
    "told",
    [
        {"type": "CONSULT", "mode": ("phone",), "by": "USA RUS"},
        {"type": "PROTEST", "mode": ("strike",)},
        {"type": "COERCE", "mode": ("seize",), "by": "UKR"},
        {"mode": ("beat",), "actors": (CIVILIANS,), "recipients": (CIVILIANS,)},
        {"at": None},
        {"on": None},
        {"on": "2025-01-01/2025-07-01"},
    ],
    ids=["call", "strike", "raid", "quarrel", "nowhere", "no day", "half a year"],
)
def test_what_acled_does_not_code_has_no_row(told: dict[str, Any]) -> None:
    items = sources(tell(**{"at": "Kyiv", "on": "4", "mode": ("drone",), **told}))
    assert sum(left_out(items, "acled", "reports").values()) == 1


def test_weeks_and_months_are_less_exact() -> None:
    assert row(mode=("drone",), on="1/6")["time_precision"] == "2"
    assert row(mode=("drone",), on="1/20")["time_precision"] == "3"


def test_force_against_protesters_has_the_crowd_first_and_is_excessive_where_it_kills() -> None:
    police = party("UKR", name="Kyiv police", sector="COP")
    told = {"mode": ("crowd-control",), "actors": (police,), "recipients": (CIVILIANS,)}
    found = row(**told)
    assert named(found, "sub_event_type", "actor1", "actor2", "assoc_actor_2", "disorder_type") == [
        "Protest with intervention", "Protesters (Ukraine)", "Police Forces of Ukraine", "Kyiv police", "Demonstrations",
    ]  # fmt: skip
    deadly = row(figures=(figure("killed", 2),), **told)
    assert named(deadly, "sub_event_type", "disorder_type") == [
        "Excessive force against protesters", "Political violence; Demonstrations",
    ]  # fmt: skip


def test_the_size_of_a_crowd_is_a_tag() -> None:
    demo = {"type": "PROTEST", "mode": ("demo",)}
    assert row(**demo)["tags"] == "crowd size=no report"
    assert row(figures=(figure("participants", 200),), **demo)["tags"] == "crowd size=200"
    assert row(figures=(figure("participants", None, 50),), **demo)["tags"] == "crowd size=up to 50"


def test_a_group_that_is_only_described_is_unidentified() -> None:
    gunmen = party("SDN", name="gunmen", sector="UAF")
    found = row(mode=("firearms",), actors=(gunmen,), recipients=(CIVILIANS,), at="Nyala")
    assert named(found, "actor1", "assoc_actor_1", "inter1") == [
        "Unidentified Armed Group (Sudan)",
        "",
        "Political militia",
    ]


def test_a_country_alone_is_no_location() -> None:
    wide = place("Kyiv")
    object.__setattr__(wide, "precision", "country")
    found = row(mode=("drone",), at=wide)
    assert named(found, "country", "location", "latitude", "geo_precision") == ["Ukraine", "", "", ""]


def test_fatalities_of_an_incident_are_its_best_estimate_and_not_told_are_empty() -> None:
    one = tell("Drones hit the Solomianskyi depot.", mode=("drone",), by="RUS", at="Kyiv", on="4", article="a1",
               figures=(figure("killed", 14),))  # fmt: skip
    two = tell("Drones hit the Solomianskyi depot.", mode=("drone",), by="RUS", at="Kyiv", on="4", article="a2",
               published="5", figures=(figure("killed", 17),))  # fmt: skip
    assert only(incidents(one, two), "acled")["fatalities"] == "17"
    assert row(mode=("drone",))["fatalities"] == ""
