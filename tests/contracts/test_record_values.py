"""What a record may hold: every value of the contract is one of those the contract allows."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any, get_args

import pytest
from tests.support.parses import PUBLISHED, doc, resolved, treebank

from sitrep.exporting import record_of
from sitrep.knowledge import countries, ontology
from sitrep.model import Article, FigureKind, Stance, Status

PLOVER = ontology.load()
ALL = tuple(sorted(treebank()))
COUNTRY = re.compile(r"[A-Z]{3}")
PRECISIONS = {"city", "district", "region", "country", "area", "facility", None}
WITH_MODES = {
    "CONSULT", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE",
    "ASSAULT",
}  # fmt: skip


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    """The records of an article that has every sentence of the treebank, as JSON gives them back."""
    article = Article(id="a1", text=doc(*ALL).text, published=PUBLISHED)
    return [json.loads(json.dumps(record_of(report, article))) for report in resolved(*ALL)]


def test_codes_are_known_codes(records: list[dict[str, Any]]) -> None:
    for record in records:
        assert record["event_type"] in PLOVER.types
        assert set(record["mode"]) <= set(PLOVER.modes(record["event_type"]))
        assert not record["mode"] or record["event_type"] in WITH_MODES
        assert set(record["context"]) <= set(PLOVER.contexts)
        assert record["status"] in get_args(Status)
        assert record["cameo"] in PLOVER.cameo_codes


def test_parties_have_a_country_and_a_sector_or_none(records: list[dict[str, Any]]) -> None:
    seen = set()
    for party in (x for record in records for x in (*record["actors"], *record["recipients"])):
        country = party["country"]
        assert country in {"", "IGO", "NGO"} or (
            COUNTRY.fullmatch(country) and countries.load().name(country)
        )
        assert party["sector"] in {*PLOVER.sectors, "UNK"}
        assert party["name"]
        assert party["actor_id"] is None or party["actor_id"]
        seen.add(country)
    assert {"", "IGO", "UKR"} <= seen


def test_places_have_both_coordinates_or_neither(records: list[dict[str, Any]]) -> None:
    places = [record["place"] for record in records if record["place"]]
    assert len(places) > 20
    for place in places:
        assert (place["lat"] is None) == (place["lon"] is None) == (place["precision"] is None)
        assert place["precision"] in PRECISIONS
        if place["lat"] is None:
            assert place["geonames_id"] is None
        else:
            assert -90 <= place["lat"] <= 90
            assert -180 <= place["lon"] <= 180
            assert COUNTRY.fullmatch(place["country"]) or place["precision"] in {"area", "region"}


def test_dates_are_ranges_of_days(records: list[dict[str, Any]]) -> None:
    dates = [record["date"] for record in records if record["date"]]
    assert len(dates) > 5
    for date in dates:
        assert dt.date.fromisoformat(date["earliest"]) <= dt.date.fromisoformat(date["latest"])


def test_what_has_happened_does_not_lie_in_the_future(records: list[dict[str, Any]]) -> None:
    for record in records:
        if record["date"] and record["status"] in {"actual", "historical"}:
            assert record["date"]["earliest"] <= PUBLISHED.isoformat()


def test_figures_have_a_bound_and_a_unit_where_they_need_one(records: list[dict[str, Any]]) -> None:
    figures = [figure for record in records for figure in record["figures"]]
    assert len(figures) > 15
    for figure in figures:
        low, high = figure["low"], figure["high"]
        assert figure["kind"] in get_args(FigureKind)
        assert low is not None or high is not None
        assert low is None or high is None or 0 <= low <= high
        assert (figure["unit"] is not None) == (figure["kind"] in {"money", "duration"})


def test_attribution_has_a_stance_and_a_name(records: list[dict[str, Any]]) -> None:
    sources = [record["attribution"] for record in records if record["attribution"]]
    assert {source["stance"] for source in sources} >= {"affirms", "denies"}
    for source in sources:
        assert source["stance"] in get_args(Stance)
        assert source["name"]
