"""Folding of names and the other forms worth trying."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.knowledge.gazetteer import names, sounds


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Kraków", "Krakow"),
        ("Saint Petersburg", "St. Petersburg"),
        ("Abu-Kamal", "Abu Kamal"),
        ("Ta‘izz", "Taizz"),
        ("the Hague", "The Hague"),
        ("Łódź", "LODZ"),
        ("U.S.", "US"),
        ("Fort Hood", "Ft. Hood"),
        ("Düsseldorf", "Dusseldorf"),
        ("Bosnia & Herzegovina", "Bosnia and Herzegovina"),
    ],
)
def test_spellings_that_fold_to_one_key(one: str, two: str) -> None:
    assert names.fold(one) == names.fold(two)


@pytest.mark.parametrize(("one", "two"), [("Mali", "Malawi"), ("Niger", "Nigeria"), ("Oman", "Roman")])
def test_names_that_stay_apart(one: str, two: str) -> None:
    assert names.fold(one) != names.fold(two)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the United States", "United States"),
        ("Ukraine's", "Ukraine"),
        ("the Philippines’", "Philippines"),
        (" Gaza, ", "Gaza"),
    ],
)
def test_trimming(name: str, expected: str) -> None:
    assert names.trimmed(name) == expected


def test_bases_of_names_with_a_kind() -> None:
    assert names.region_base("Kharkiv Oblast") == "Kharkiv"
    assert names.region_base("Province of Aleppo") == "Aleppo"
    assert names.district_base("Fairfax County") == "Fairfax"
    assert names.city_base("city of Pokrovsk") == "Pokrovsk"
    assert names.facility_base("Timbuktu Airport") == "Timbuktu"
    assert names.part_base("north-eastern Syria") == "Syria"
    assert names.part_base("the outskirts of Mogadishu") == "Mogadishu"
    assert (
        names.region_base("Kharkiv") == names.district_base("Paris") == names.part_base("Northampton") == ""
    )


def test_what_stands_before_a_name() -> None:
    assert names.facing("Russian-occupied Kherson Oblast") == "Kherson Oblast"
    assert names.facing("capital Ouagadougou") == "Ouagadougou"
    assert names.facing("Kyiv") == ""


@pytest.mark.parametrize("name", ["Kabul, Afghanistan", "Kabul in Afghanistan", "Afghanistan's Kabul"])
def test_nested_names(name: str) -> None:
    assert names.nested(name) == ("Kabul", "Afghanistan")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Deir ez-Zor", "Dayr al-Zawr"),
        ("Kupyansk", "Kupiansk"),
        ("Hodeidah", "Hudaidah"),
        ("Qusayr", "Al-Qusair"),
    ],
)
def test_romanisations_that_sound_alike(one: str, two: str) -> None:
    assert sounds.key(one) == sounds.key(two) != ""


def test_short_names_have_no_sound_key() -> None:
    assert sounds.key("Ur") == ""


@given(st.text(max_size=40))
def test_folding_any_text_gives_letters_and_digits_once_and_for_all(text: str) -> None:
    key = names.fold(text)
    assert key == "" or (key.isalnum() and key.isascii())
    assert key == key.lower()
