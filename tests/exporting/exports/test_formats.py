"""Exports as files: each format by name, empty ones too, and what a wrong call says."""

import io
import json
import sys

import pytest
from tests.support.exporting import CODES, incidents, sources, written
from tests.support.telling import figure, tell

from sitrep.errors import ExtraMissingError, SettingsError
from sitrep.exporting import record_of
from sitrep.exporting.exports import EXPORT_FORMATS, LAYOUTS, WHATS, export
from sitrep.exporting.foreign import sourced_of
from sitrep.model import Incident
from sitrep.model.plain import from_plain

NIGHT = (
    tell("Drones hit Kyiv.", id="r1", mode=("drone",), by="RUS", at="Kyiv", on="4", figures=(figure("killed", 14),)),
    tell("Drones hit Brovary.", id="r2", mode=("drone",), by="RUS", at="Brovary", on="4", start=40),
)  # fmt: skip
TEXTS = tuple(name for name in EXPORT_FORMATS if name != "parquet")


def test_the_formats_are_those_that_are_documented() -> None:
    assert EXPORT_FORMATS == (
        "jsonl", "csv", "parquet", "geojson", "plover", "polecat", "gdelt", "gdelt-mentions", "acled", "ucdp",
    )  # fmt: skip


@pytest.mark.parametrize("what", WHATS)
@pytest.mark.parametrize("format_name", TEXTS)
def test_nothing_is_an_empty_file_with_its_header(format_name: str, what: str) -> None:
    text = written([], format_name, what)
    if format_name == "geojson":
        assert json.loads(text) == {"type": "FeatureCollection", "features": []}
    elif format_name == "csv" or (format_name in LAYOUTS and LAYOUTS[format_name].header):
        assert text.count("\n") == 1
    else:
        assert text == ""


def test_json_lines_of_reports_are_records_with_their_incident() -> None:
    items = sources(*NIGHT)
    lines = [json.loads(line) for line in written(items, "jsonl", "reports").splitlines()]
    assert [line.pop("incident_id") for line in lines] == [item.incident_id for item in items]
    assert lines == [json.loads(json.dumps(record_of(item.report, item.article))) for item in items]


def test_json_lines_of_incidents_are_the_incidents() -> None:
    items = incidents(*NIGHT)
    lines = [json.loads(line) for line in written(items, "jsonl").splitlines()]
    assert [from_plain(Incident, line) for line in lines] == [item.incident for item in items]


def test_an_incident_with_several_places_is_several_points() -> None:
    (feature,) = json.loads(written(incidents(*NIGHT), "geojson"))["features"]
    assert feature["geometry"]["type"] == "MultiPoint"
    assert sorted(feature["geometry"]["coordinates"]) == [[30.52, 50.45], [30.79, 50.51]]
    assert sorted(feature["properties"]["places"].split("; ")) == ["Brovary", "Kyiv"]


def test_a_report_of_linking_knows_title_and_outlet_of_its_article() -> None:
    item = sourced_of(tell(lead="A headline\nand a text", outlet="Wire"), "i1")
    assert (item.article.title, item.article.source, item.incident_id) == ("A headline", "Wire", "i1")


def test_the_same_items_give_the_same_bytes() -> None:
    for format_name in TEXTS:
        assert written(incidents(*NIGHT), format_name) == written(incidents(*reversed(NIGHT)), format_name)


@pytest.mark.parametrize(("format_name", "what"), [("excel", "reports"), ("csv", "articles")])
def test_a_format_or_table_that_there_is_not(format_name: str, what: str) -> None:
    with pytest.raises(SettingsError, match="known are"):
        export([], format_name, what, CODES, io.BytesIO())


def test_parquet_without_pyarrow_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExtraMissingError, match=r"sitrep\[parquet\]"):
        export([], "parquet", "reports", CODES, io.BytesIO())


def test_a_stream_stays_open_and_text_has_one_sort_of_line_ends() -> None:
    stream = io.BytesIO()
    tally = export(sources(*NIGHT), "csv", "reports", CODES, stream)
    assert (tally.written, dict(tally.left_out)) == (2, {})
    assert not stream.closed
    assert b"\r" not in stream.getvalue()
