"""The code tables: whole, without strangers, and right where one can look it up."""

import csv

import pytest

from sitrep.knowledge import codes, countries, ontology
from sitrep.knowledge.codes import tables

CODES = codes.load()
COUNTRIES = countries.load()
PLOVER = ontology.load()
SUB_TYPES = 25
ACLED_REGIONS, UCDP_REGIONS = 17, 5


def test_every_country_and_every_sector_has_a_row() -> None:
    assert set(CODES.names) == {country.alpha3 for country in COUNTRIES}
    assert set(CODES.sectors) == set(PLOVER.sectors)


def test_the_states_that_plover_and_ucdp_count_a_country_to_are_countries() -> None:
    for names in CODES.names.values():
        assert names.plover in COUNTRIES or names.plover == "KOS"
        assert not names.ucdp_state or COUNTRIES.get(names.ucdp_state).gw  # type: ignore[union-attr]


def test_regions_are_those_of_the_data_sets() -> None:
    assert len({names.acled_region for names in CODES.names.values()} - {""}) == ACLED_REGIONS
    assert len({names.ucdp_region for names in CODES.names.values()} - {""}) == UCDP_REGIONS


def test_rules_of_acled_name_types_modes_and_contexts_that_there_are() -> None:
    assert len(CODES.acled_types) == SUB_TYPES
    for rule in CODES.acled_rules:
        assert not rule.mode or rule.mode in PLOVER.modes(rule.event_type)
        assert not rule.context or rule.context in PLOVER.contexts
        assert rule.target in ("", "civilians", "armed", "none")
        assert set(rule.by) <= {"state", "foreign", "group", "none"}
        assert rule.sub_event_type in CODES.acled_types


def test_nearly_all_cameo_codes_that_sitrep_gives_are_on_the_goldstein_scale() -> None:
    given = {row["cameo"] for row in csv.DictReader(_lines("cameo_from_plover.csv"))}
    assert {code for code in given if CODES.goldstein(code) is None} == {"106", "1213", "1214", "176"}
    assert all(-10 <= score <= 10 for score in CODES.goldstein_of.values())


def _lines(name: str) -> list[str]:
    path = tables.DATA.parent / "ontology" / name
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(
    ("alpha3", "cow", "gw", "fips", "iso", "cameo", "plover"),
    [
        ("UKR", 369, 369, "UP", 804, "UKR", "UKR"),
        ("DEU", 255, 260, "GM", 276, "DEU", "DEU"),
        ("YEM", 679, 678, "YM", 887, "YEM", "YEM"),
        ("ROU", 360, 360, "RO", 642, "ROM", "ROU"),
        ("XKX", 347, 347, "KV", None, "", "KOS"),
        ("PSE", None, 666, "WE", 275, "PSE", "PSE"),
        ("PRI", None, None, "RQ", 630, "PRI", "USA"),
    ],
)
def test_codes_of_countries(
    alpha3: str, cow: int | None, gw: int | None, fips: str, iso: int | None, cameo: str, plover: str
) -> None:
    assert (CODES.cow(alpha3), CODES.gw(alpha3), CODES.fips(alpha3)) == (cow, gw, fips)
    assert CODES.iso_number(alpha3) == iso
    assert (CODES.of_country(alpha3).cameo, CODES.of_country(alpha3).plover) == (cameo, plover)


def test_names_are_those_of_the_data_sets() -> None:
    assert CODES.acled_name("COD") == "Democratic Republic of Congo"
    assert CODES.acled_name("UKR") == "Ukraine"
    assert CODES.ucdp_name("RUS") == "Russia (Soviet Union)"
    assert CODES.ucdp_name("PSE") == "Israel"


def test_no_country_has_no_codes() -> None:
    assert (CODES.cow(""), CODES.gw("IGO"), CODES.fips(""), CODES.iso_number("")) == (None, None, "", None)
    assert CODES.of_country("IGO").plover == CODES.of_sector("").cameo == ""
