"""The country list: whole, consistent, and right about words as texts have them."""

from __future__ import annotations

from collections import Counter
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.knowledge import countries
from sitrep.knowledge.countries import tables
from sitrep.knowledge.countries.folding import fold, key, plain

COUNTRIES = countries.load()


@pytest.mark.parametrize(
    ("text", "alpha3", "kind"),
    [
        ("the United States", "USA", "name"), ("US", "USA", "name"), ("U.S.'s", "USA", "name"),
        ("Türkiye", "TUR", "name"), ("Turkey’s", "TUR", "name"), ("UKRAINE", "UKR", "name"),
        ("DR Congo", "COD", "name"), ("Côte d’Ivoire", "CIV", "name"), ("Philippines'", "PHL", "name"),
        ("Britons", "GBR", "demonym"), ("French", "FRA", "demonym"), ("Turks", "TUR", "demonym"),
        ("Emirati", "ARE", "demonym"), ("Filipino", "PHL", "demonym"), ("Germans", "DEU", "demonym"),
        ("Kyiv", "UKR", "capital"), ("Kiev", "UKR", "capital"), ("N'Djamena", "TCD", "capital"),
        ("Tel Aviv", "ISR", "capital"), ("the Kremlin", "RUS", "seat"), ("Élysée", "FRA", "seat"),
        ("Elysee", "FRA", "seat"), ("Brussels", "IGO", "seat"), ("Texas", "USA", "region"),
        ("Gaza", "PSE", "region"), ("Chechen", "RUS", "people"), ("Uyghurs", "CHN", "people"),
    ],
)  # fmt: skip
def test_words_find_their_country(text: str, alpha3: str, kind: str) -> None:
    assert COUNTRIES.any(text) == (alpha3, kind)


@pytest.mark.parametrize(
    "text", ["us", "Us", "turkey", "polish", "", "the", "'s", "Houthi", "Kurdish", "chad"]
)
def test_other_words_find_none(text: str) -> None:
    assert COUNTRIES.any(text) is None


def test_a_people_without_a_state_is_still_a_people() -> None:
    assert COUNTRIES.is_people("Kurdish")
    assert COUNTRIES.is_people("Iraqis")
    assert not COUNTRIES.is_people("Houthi")
    assert COUNTRIES.by_demonym("Kurdish") is None


def test_seats_tell_the_branch() -> None:
    seat = COUNTRIES.seat("Capitol Hill")
    assert seat is not None
    assert (seat.country, seat.sector) == ("USA", "LEG")


def test_the_list_is_whole() -> None:
    assert len(COUNTRIES) == 250
    codes = [country.alpha3 for country in COUNTRIES]
    assert codes == sorted(set(codes))
    assert {"XKX", "PSE", "TWN", "ESH", "HKG"} <= set(codes)


@pytest.mark.parametrize("field", ["alpha2", "numeric", "cow", "gw", "fips", "name"])
def test_codes_are_unique(field: str) -> None:
    values = Counter(getattr(country, field) for country in COUNTRIES)
    assert [value for value, count in values.items() if value and count > 1] == []


def test_every_country_is_found_by_each_of_its_names() -> None:
    for country in COUNTRIES:
        for name in country.names:
            assert COUNTRIES.by_name(name) == country.alpha3, name
        assert COUNTRIES.name(country.alpha3) == country.name


def test_no_name_or_demonym_has_two_owners() -> None:
    for pairs in (
        [(name, c.alpha3) for c in COUNTRIES for name in c.names],
        list(COUNTRIES.demonyms()),
        [(city, c.alpha3) for c in COUNTRIES for city in c.capitals],
    ):
        owners: dict[str, set[str]] = {}
        for text, alpha3 in pairs:
            owners.setdefault(key(text), set()).add(alpha3)
        assert {text: codes for text, codes in owners.items() if len(codes) > 1} == {}


def test_seats_and_peoples_belong_to_known_countries() -> None:
    assert {seat.country for seat in tables.seats()} <= {*(c.alpha3 for c in COUNTRIES), "IGO"}
    assert {people.country for people in tables.peoples()} <= {*(c.alpha3 for c in COUNTRIES), ""}


@given(st.text(max_size=30))
def test_any_text_is_answered_and_folding_settles(text: str) -> None:
    COUNTRIES.any(text)
    assert plain(plain(text)) == plain(text) or text.lower().count("the ") > 1
    assert fold(text) == fold(text.replace("’", "'"))


def test_loading_is_quick() -> None:
    start = perf_counter()
    countries.Countries(tables.countries(), tables.seats(), tables.peoples())
    assert perf_counter() - start < 0.2
