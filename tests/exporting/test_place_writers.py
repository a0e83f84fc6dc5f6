import io
import json
from dataclasses import replace

import pytest

from sitrep.exporting import PLACE_FORMATS, feature_of, open_place_writer, places_record
from sitrep.exporting.place_table import _WHY, PlaceTableWriter
from sitrep.model import Article, Located, PlaceReason, TextSpan, Toponym

ADEN = Toponym(
    article_id="a1", text="Aden", start=23, end=27, name="Aden", country="YEM", admin1="Aden", lat=12.77944,
    lon=45.03667, geonames_id=415189, precision="city", feature="city", reason=PlaceReason.PROMINENT,
    candidates=("Aden, YEM",),
)  # fmt: skip
UNKNOWN = Toponym(
    article_id="a1", text="Qw\x1bx", start=40, end=44, name="Qw\x1bx", country="UKR",
    whole=TextSpan(text="Qwx Council", start=40, end=51),
)  # fmt: skip


@pytest.fixture
def located(article: Article) -> Located:
    return Located(
        origin="a1.txt", article=article, toponyms=(ADEN, UNKNOWN, replace(ADEN, start=60, end=64))
    )


def printed(format_name: str, *documents: Located) -> str:
    stream = io.StringIO()
    writer = open_place_writer(format_name, stream)
    for document in documents:
        writer.write(document)
    writer.close()
    return stream.getvalue()


def test_json_lines_are_one_document_a_line(located: Located) -> None:
    lines = printed("jsonl", located, replace(located, toponyms=())).splitlines()
    first, second = map(json.loads, lines)
    assert first == places_record(located)
    assert (first["id"], first["published"], len(first["toponyms"])) == ("a1", "2026-03-07", 3)
    assert second["toponyms"] == []
    assert first["toponyms"][0]["geonames_id"] == 415189
    unknown = first["toponyms"][1]
    assert [unknown[key] for key in ("lat", "lon", "geonames_id", "precision", "feature")] == [None] * 5
    assert unknown["whole"] == {"text": "Qwx Council", "start": 40, "end": 51}


def test_geojson_is_one_collection_of_all_documents(located: Located) -> None:
    collection = json.loads(printed("geojson", located, replace(located, toponyms=()), located))
    assert len(collection["features"]) == 6
    aden, unknown = collection["features"][:2]
    assert aden["geometry"] == {"type": "Point", "coordinates": [45.03667, 12.77944]}
    assert aden["properties"]["article_id"] == "a1"
    assert "lat" not in aden["properties"]
    assert unknown["geometry"] is None
    assert aden == json.loads(json.dumps(feature_of(ADEN, located.article)))
    for nothing in (printed("geojson"), printed("geojson", replace(located, toponyms=()))):
        assert json.loads(nothing) == {"type": "FeatureCollection", "features": []}


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_table_has_a_line_for_each_name_and_fits(located: Located, width: int) -> None:
    stream = io.StringIO()
    PlaceTableWriter(stream, width).write(located)
    text = stream.getvalue()
    assert max(map(len, text.splitlines())) <= width
    assert "3 place names" in text
    assert "● Aden ×2" in " ".join(text.split())
    assert "12.78N  45.04E" in text
    assert "○" in text
    assert "\x1b" not in text


def test_the_table_says_when_there_is_nothing(located: Located) -> None:
    assert "· 0 place names" in printed("table", replace(located, toponyms=()))


def test_every_reason_has_its_words() -> None:
    assert set(_WHY) == set(PlaceReason)
    assert PLACE_FORMATS == ("table", "jsonl", "geojson")
