"""UCDP rows: deaths, sides, precision, grid cells."""

from typing import Any

import pytest
from tests.support.exporting import incidents, left_out, named, only, sources
from tests.support.telling import figure, party, source, tell

from sitrep.exporting.foreign.ucdp import EVENTS
from sitrep.exporting.foreign.ucdp.grid import cell

CIVILIANS = party("SDN", name="civilians", sector="CVL")
FRONT = party("SDN", name="Zyv Front", sector="REB", actor_id="zyv-front")
MILITIA = party("SDN", name="Qwx Militia", sector="PRM", actor_id="qwx")
DEAD = (figure("killed", 14),)


def row(**told: Any) -> dict[str, str]:
    """The row of one killing in Nyala on 4 July."""
    return only(sources(tell(**{"at": "Nyala", "on": "4", "figures": DEAD, **told})), "ucdp", "reports")


def test_there_are_49_columns() -> None:
    assert len(EVENTS.columns) == len(set(EVENTS.columns)) == 49


@pytest.mark.parametrize(
    ("actors", "recipients", "kind", "a", "b", "numbers"),
    [
        ((party("SDN"),), (FRONT,), "1", "Government of Sudan", "Zyv Front", ["625", ""]),
        ((FRONT,), (party("SDN"),), "1", "Government of Sudan", "Zyv Front", ["625", ""]),
        ((party("RUS"),), (party("UKR"),), "1", "Government of Russia (Soviet Union)", "Government of Ukraine", ["365", "369"]),
        ((FRONT, MILITIA), (), "2", "Zyv Front", "Qwx Militia", ["", ""]),
        ((FRONT,), (CIVILIANS,), "3", "Zyv Front", "Civilians", ["", ""]),
        ((FRONT,), (), "", "Zyv Front", "", ["", ""]),
    ],
)  # fmt: skip
def test_types_of_violence_and_sides(
    actors: tuple[Any, ...], recipients: tuple[Any, ...], kind: str, a: str, b: str, numbers: list[str]
) -> None:
    found = row(actors=actors, recipients=recipients)
    assert named(found, "type_of_violence", "side_a", "side_b") == [kind, a, b]
    assert named(found, "gwnoa", "gwnob") == numbers
    assert found["dyad_name"] == (f"{a} - {b}" if a and b else "")


def test_deaths_add_up_to_the_best_estimate() -> None:
    one_sided = row(actors=(FRONT,), recipients=(CIVILIANS,))
    deaths = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low")
    assert named(one_sided, *deaths) == ["0", "0", "14", "0", "14", "14", "14"]
    assert named(row(actors=(FRONT,)), *deaths) == ["0", "0", "0", "14", "14", "14", "14"]
    most = row(actors=(FRONT,), figures=(figure("killed", None, 50),))
    assert named(most, *deaths) == ["", "", "", "", "", "50", ""]


def test_low_best_and_high_of_an_incident_are_those_of_its_ledger() -> None:
    strike = {"actors": (FRONT,), "at": "Nyala", "on": "4"}
    one = tell("Shells hit the Qadri market.", article="a1", figures=DEAD,
               attribution=source("Sudan Doctors Network"), **strike)  # fmt: skip
    two = tell("Shells hit the Qadri market.", article="a2", figures=(figure("killed", 9),),
               attribution=source("Zyv Front"), **strike)  # fmt: skip
    found = only(incidents(one, two), "ucdp")
    assert named(found, "low", "high", "number_of_sources") == ["9", "14", "2"]
    assert found["source_original"] == "Sudan Doctors Network; Zyv Front"
    assert found["source_office"] == "Outlet a1;Outlet a2"


def test_a_row_says_where_and_when() -> None:
    found = row(actors=(FRONT,), id="6ae7746e4bc0ce8f")
    assert named(found, "id", "relid", "year") == ["1880677174000652", "6ae7746e4bc0ce8f", "2025"]
    assert named(found, "where_prec", "where_coordinates", "adm_1", "country", "country_id", "region") == [
        "1", "Nyala", "South Darfur", "Sudan", "625", "Africa",
    ]  # fmt: skip
    assert named(found, "geom_wkt", "priogrid_gid") == ["POINT (24.88 12.05)", str(cell(12.05, 24.88))]
    assert named(found, "date_prec", "date_start", "date_end") == ["1", *["2025-07-04 00:00:00.000"] * 2]


@pytest.mark.parametrize(
    ("days", "precision"),
    [("4", "1"), ("1/6", "2"), ("1/7", "3"), ("1/8", "4"), ("1/31", "4"), ("2025-01-01/2025-07-04", "5")],
)
def test_precision_of_days(days: str, precision: str) -> None:
    assert row(actors=(FRONT,), on=days)["date_prec"] == precision


@pytest.mark.parametrize(
    "told",
    [
        {"figures": ()},
        {"figures": (figure("killed", 0),)},
        {"figures": (figure("injured", 3),)},
        {"type": "COERCE", "mode": ("arrest",)},
        {"actors": (CIVILIANS,)},
        {"at": None},
        {"on": None},
        {"on": "2020-01-01/2025-07-04"},
    ],
    ids=["not told", "nobody", "injured", "arrest", "civilians", "nowhere", "no day", "years"],
)
def test_what_is_no_organised_killing_has_no_row(told: dict[str, Any]) -> None:
    items = sources(tell(**{"at": "Nyala", "on": "4", "figures": DEAD, "actors": (FRONT,), **told}))
    assert sum(left_out(items, "ucdp", "reports").values()) == 1


@pytest.mark.parametrize(
    ("lat", "lon", "number"),
    [(-90, -180, 1), (-89.6, -179.6, 1), (-89.4, -179.6, 721), (89.9, 179.9, 259200), (90, 180, 259200), (-55.6, -69.4, 49182)],
)  # fmt: skip
def test_cells_of_prio_grid(lat: float, lon: float, number: int) -> None:
    assert cell(lat, lon) == number
