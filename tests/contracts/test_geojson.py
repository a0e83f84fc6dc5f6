"""What `sitrep places --format geojson` prints is GeoJSON (RFC 7946), whatever the names are."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.exporting import open_place_writer
from sitrep.knowledge.gazetteer import Kind
from sitrep.model import Article, Located, PlaceReason, Span, Toponym
from sitrep.resolving.locating import locate
from sitrep.resolving.placenames import PlaceName

VALIDATOR = jsonschema.Draft202012Validator(
    json.loads((Path(__file__).parent / "geojson.schema.json").read_text("utf-8"))
)
TEXT = (
    "Ships left Suva for Apia, Auckland and Honolulu; Qwxtown, the Sahel, Syria and the Black Sea saw none."
)
NAMES = ("Suva", "Apia", "Auckland", "Honolulu", "Qwxtown", "Sahel", "Syria", "Black Sea")
KEYS = {
    "article_id", "source", "url", "title", "published", "text", "start", "end", "name", "geonames_id", "country",
    "admin1", "precision", "feature", "reason", "whole", "furniture", "candidates",
}  # fmt: skip
PRECISIONS = {"city", "district", "region", "country", "area", "facility", None}


def printed(*documents: Located) -> Any:
    stream = io.StringIO()
    writer = open_place_writer("geojson", stream)
    for document in documents:
        writer.write(document)
    writer.close()
    return json.loads(stream.getvalue())


@pytest.fixture
def collection(article: Article) -> Any:
    names = [PlaceName(span=Span(TEXT.index(name), TEXT.index(name) + len(name))) for name in NAMES]
    told = Article(id="a2", text=TEXT)
    return printed(
        Located(origin="a2", article=told, toponyms=locate(told, names)),
        Located(origin="a1", article=article, toponyms=()),
    )


def test_places_of_the_whole_globe_are_valid(collection: Any) -> None:
    VALIDATOR.validate(collection)
    by_name = {item["properties"]["text"]: item["geometry"] for item in collection["features"]}
    assert list(by_name) == list(NAMES)
    assert by_name["Qwxtown"] is None
    longitude, latitude = by_name["Honolulu"]["coordinates"]
    assert longitude == pytest.approx(-157.86, abs=0.1)
    assert latitude == pytest.approx(21.31, abs=0.1)


def test_properties_are_those_that_are_documented(collection: Any) -> None:
    for feature in collection["features"]:
        values = feature["properties"]
        assert set(values) == KEYS
        assert values["precision"] in PRECISIONS
        assert values["feature"] in {*Kind, None}
        assert values["reason"] in set(PlaceReason)
        assert (feature["geometry"] is None) == (values["precision"] is None)
        assert TEXT[values["start"] : values["end"]] == values["text"]


def test_ids_are_unlike(collection: Any) -> None:
    ids = [feature["id"] for feature in collection["features"]]
    assert len(set(ids)) == len(ids)


@given(
    text=st.text(min_size=1),
    point=st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
    count=st.integers(0, 3),
)
def test_any_name_and_point_are_valid(text: str, point: tuple[float, float] | None, count: int) -> None:
    lat, lon = point or (None, None)
    toponym = Toponym(article_id="x", text=text, start=0, end=1, name=text, lat=lat, lon=lon)
    document = Located(
        origin="x", article=Article(id="x", text=text, title=text), toponyms=(toponym,) * count
    )
    result = printed(document)
    VALIDATOR.validate(result)
    assert len(result["features"]) == count


@pytest.mark.parametrize(
    "spoil",
    [
        lambda made: made.pop("features"),
        lambda made: made.update(crs={}),
        lambda made: made["features"][0].pop("geometry"),
        lambda made: made["features"][0].pop("properties"),
        lambda made: made["features"][0]["geometry"].update(coordinates=[10.0]),
        lambda made: made["features"][0]["geometry"].update(coordinates=[10.0, 178.4]),
        lambda made: made["features"][0]["geometry"].update(coordinates=["10", "20"]),
    ],
)
def test_the_schema_can_fail(collection: Any, spoil: Callable[[Any], Any]) -> None:
    broken = copy.deepcopy(collection)
    spoil(broken)
    assert not VALIDATOR.is_valid(broken)
