"""Looking names up in the gazetteer that ships."""

import time

import pytest

from sitrep.errors import KnowledgeError
from sitrep.knowledge.gazetteer import Candidate, Kind, Match, distance, load
from sitrep.knowledge.gazetteer.table import Table

gazetteer = load()


def first(name: str) -> Candidate:
    found = gazetteer.lookup(name)
    assert found, name
    return found[0]


@pytest.mark.parametrize(
    ("spelling", "name", "country"),
    [
        ("Kiev", "Kyiv", "UKR"),
        ("Severodonetsk", "Sievierodonetsk", "UKR"),
        ("Odessa", "Odesa", "UKR"),
        ("Khan Younis", "Khan Yunis", "PSE"),
        ("Deir al-Zour", "Deir ez-Zor", "SYR"),
        ("Hodeidah", "Al Hudaydah", "YEM"),
        ("Rangoon", "Yangon", "MMR"),
        ("New York", "New York City", "USA"),
        ("Washington, D.C.", "Washington", "USA"),
        ("SANAA", "Sanaa", "YEM"),
        ("Sao Paulo", "São Paulo", "BRA"),
    ],
)
def test_spellings_of_cities(spelling: str, name: str, country: str) -> None:
    found = first(spelling)
    assert (found.name, found.country, found.kind) == (name, country, Kind.CITY)


@pytest.mark.parametrize(
    ("text", "country", "kind", "precision"),
    [
        ("Ukraine", "UKR", Kind.COUNTRY, "country"),
        ("the DRC", "COD", Kind.COUNTRY, "country"),
        ("Burma", "MMR", Kind.COUNTRY, "country"),
        ("Kharkiv Oblast", "UKR", Kind.REGION, "region"),
        ("Lahj Governorate", "YEM", Kind.REGION, "region"),
        ("Anbar province", "IRQ", Kind.REGION, "region"),
        ("Sistan and Baluchestan", "IRN", Kind.REGION, "region"),
        ("Borno State", "NGA", Kind.REGION, "region"),
        ("Fairfax County", "USA", Kind.DISTRICT, "district"),
        ("Belgorod", "RUS", Kind.CITY, "city"),
        ("Idlib", "SYR", Kind.CITY, "city"),
        ("Red Sea", "", Kind.SEA, "area"),
        ("Africa", "", Kind.CONTINENT, "area"),
        ("Donbas", "UKR", Kind.AREA, "area"),
        ("Zaporizhzhia Nuclear Power Plant", "UKR", Kind.FACILITY, "facility"),
        ("Jabalia refugee camp", "PSE", Kind.FACILITY, "facility"),
        ("eastern Ukraine", "UKR", Kind.COUNTRY, "area"),
        ("northern Idlib province", "SYR", Kind.REGION, "area"),
        ("Mopti Airport", "MLI", Kind.CITY, "city"),
        ("Russian-occupied Kherson Oblast", "UKR", Kind.REGION, "region"),
        ("Pakistan's Punjab province", "PAK", Kind.REGION, "region"),
        ("Wau, South Sudan", "SSD", Kind.CITY, "city"),
        ("the capital Ouagadougou", "BFA", Kind.CITY, "city"),
        ("a market in Mopti", "MLI", Kind.CITY, "city"),
    ],
)
def test_kinds_and_precisions(text: str, country: str, kind: Kind, precision: str) -> None:
    found = first(text)
    assert (found.country, found.kind, found.precision) == (country, kind, precision)


def test_every_state_of_some_countries_is_known() -> None:
    provinces = {
        "SYR": "Aleppo Homs Hama Idlib Raqqa Hasakah Daraa Suwayda Latakia Tartus Quneitra",
        "IRQ": "Anbar Nineveh Diyala Kirkuk Basra Wasit Maysan Najaf Karbala Babil Duhok Erbil Saladin",
        "YEM": "Abyan Aden Amran Dhamar Hajjah Ibb Lahij Marib Saada Shabwah Taiz Hadramawt Socotra",
        "AFG": "Helmand Kandahar Nangarhar Kunar Logar Ghazni Zabul Uruzgan Paktika Khost Ghor Herat Badghis",
        "SDN": "Kassala Gedaref Gezira Sennar Khartoum",
        "NGA": "Borno Yobe Adamawa Zamfara Katsina Sokoto Kaduna Plateau Benue Kebbi",
        "MMR": "Rakhine Kachin Shan Kayin Kayah Chin Mon Sagaing",
        "UKR": "Kherson Zaporizhzhia Donetsk Luhansk Kharkiv Sumy Chernihiv Mykolaiv Odesa Dnipropetrovsk",
    }
    for country, listed in provinces.items():
        for name in listed.split():
            found = [item for item in gazetteer.lookup(f"{name} province") if item.country == country]
            assert any(item.kind is Kind.REGION for item in found), (country, name)


def test_candidates_come_most_prominent_first_and_always_in_the_same_order() -> None:
    found = gazetteer.lookup("Paris")
    assert [item.prominence for item in found] == sorted((item.prominence for item in found), reverse=True)
    assert found[0].country == "FRA"
    assert {"Texas", "Tennessee", "Ontario"} <= {item.admin1 for item in found}
    assert load().lookup("paris") == found


def test_unknown_names_have_no_candidates() -> None:
    assert gazetteer.lookup("Qwxzypolis") == ()
    assert gazetteer.lookup("") == ()
    assert gazetteer.lookup("'s") == ()


def test_a_match_says_how_the_name_was_met() -> None:
    assert first("Kyiv").match is Match.NAME
    assert first("eastern Ukraine").match is Match.PART
    assert first("Mopti Airport").match is Match.SEAT


def test_within() -> None:
    texas = next(item for item in gazetteer.lookup("Texas") if item.kind is Kind.REGION)
    paris = next(item for item in gazetteer.lookup("Paris") if item.admin1 == "Texas")
    france = first("France")
    assert gazetteer.within(paris, texas)
    assert not gazetteer.within(paris, france)
    assert gazetteer.within(first("Paris"), france)
    assert gazetteer.within(france, france)
    assert not gazetteer.within(france, first("Paris"))
    assert paris.label == "Paris, Texas, USA"


def test_countries_by_code() -> None:
    kosovo, nowhere = gazetteer.country("XKX"), gazetteer.country("ZZZ")
    assert kosovo is not None
    assert kosovo.name == "Kosovo"
    assert nowhere is None


def test_distance_is_in_kilometres() -> None:
    assert distance(first("Kyiv"), first("Lviv")) == pytest.approx(468, abs=15)


def test_looking_up_is_quick() -> None:
    words = ["Kyiv", "Khan Younis", "Springfield", "eastern Ukraine", "Anbar province"]
    start = time.perf_counter()
    for _ in range(1000):
        for word in words:
            gazetteer.lookup(word)
    assert time.perf_counter() - start < 1.0


def test_a_file_that_is_no_index_is_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "places.bin"
    path.write_bytes(b"not an index at all")
    with pytest.raises(KnowledgeError, match="build_gazetteer"):
        Table(path)
