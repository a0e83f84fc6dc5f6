"""The hand lists keep their format."""

from pathlib import Path

import pytest

import sitrep.knowledge
from sitrep.knowledge.gazetteer import Kind, load

DATA = Path(sitrep.knowledge.__file__).parent / "data" / "gazetteer"
PLACES = ("areas.tsv", "facilities.tsv", "villages.tsv")


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("name", PLACES)
def test_places_have_a_kind_a_country_and_a_point(name: str) -> None:
    for row in rows(name):
        assert 6 <= len(row) <= 7, row
        label, _, kind, country, lat, lon = row[:6]
        assert label == label.strip(), row
        assert label, row
        assert kind in set(Kind), row
        assert country == "" or (len(country) == 3 and country.isupper()), row
        assert -90 <= float(lat) <= 90, row
        assert -180 <= float(lon) <= 180, row
        if len(row) == 7 and row[6]:
            assert 0 <= float(row[6]) <= 10, row


@pytest.mark.parametrize("name", PLACES)
def test_places_are_in_the_index_where_the_list_says(name: str) -> None:
    gazetteer = load()
    lost = []
    for label, _, _, _, lat, lon, *_ in rows(name):
        found = gazetteer.lookup(label.split(" (")[0])
        if not any(abs(item.lat - float(lat)) < 0.4 and abs(item.lon - float(lon)) < 0.4 for item in found):
            lost.append(label)
    assert not lost


def test_spellings_lead_to_the_place_they_are_listed_for() -> None:
    gazetteer = load()
    lost = []
    for name, country, kind, others in rows("spellings.tsv"):
        for spelling in [name, *others.split("|")]:
            found = gazetteer.lookup(spelling.lstrip("="))
            if not any(item.country == country and item.kind == kind for item in found):
                lost.append((spelling, country, kind))
    assert not lost


def test_countries_and_region_points_are_points() -> None:
    for code, lat, lon, *_ in rows("countries.tsv"):
        assert len(code) == 3
        assert abs(float(lat)) <= 90
        assert abs(float(lon)) <= 180
    for code, name, lat, lon in rows("region_points.tsv"):
        assert any(item.country == code for item in load().lookup(name))
        assert abs(float(lat)) <= 90
        assert abs(float(lon)) <= 180


def test_no_place_is_listed_twice() -> None:
    labels = [(row[0], row[3]) for name in PLACES for row in rows(name)]
    twice = sorted({label for label in labels if labels.count(label) > 1})
    assert not twice
