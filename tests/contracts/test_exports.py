"""What is exported keeps to the formats: columns, types, allowed codes; on all sentences of the treebank."""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.support.exporting import CODES, cells, written
from tests.support.parses import PUBLISHED, doc, resolved, treebank

from sitrep.exporting.exports import EXPORT_FORMATS, LAYOUTS
from sitrep.exporting.foreign import Sourced, gathered
from sitrep.exporting.foreign.polecat import QUADS
from sitrep.exporting.schema import plover_schema
from sitrep.knowledge import ontology
from sitrep.linking import link_all
from sitrep.model import Article, Told

PLOVER = ontology.load()
GEOJSON = json.loads((Path(__file__).parent / "geojson.schema.json").read_text("utf-8"))
WHOLE, REAL = re.compile(r"(-?\d+)?"), re.compile(r"(-?\d+(\.\d+)?)?")
DAY, STAMP = re.compile(r"(\d{4}-\d\d-\d\d)?"), re.compile(r"(\d{14})?")
WORDS = {
    "polecat": {
        "Event Type": set(PLOVER.types), "Quad Code": set(QUADS.values()), "Language": {"English"},
        "Event Mode": {"", *(mode for name in PLOVER.types for mode in PLOVER.modes(name))},
        "Primary Actor Sector": {"", *PLOVER.sectors}, "Primary Recipient Sector": {"", *PLOVER.sectors},
    },
    "gdelt": {
        "QuadClass": set("1234"), "IsRootEvent": {"0", "1", ""}, "ActionGeo_Type": set("012345"),
        "Actor1Type1Code": {"", "IGO", "NGO", *(codes.cameo for codes in CODES.sectors.values())},
        "Actor1CountryCode": {names.cameo for names in CODES.names.values()} | {""},
        "ActionGeo_CountryCode": {country.fips for country in CODES.countries} | {""},
    },
    "gdelt-mentions": {"MentionType": set("12"), "InRawText": {"1"}},
    "acled": {
        "sub_event_type": set(CODES.acled_types), "time_precision": set("123"), "geo_precision": {"", *"123"},
        "event_type": {kind.event_type for kind in CODES.acled_types.values()},
        "disorder_type": {kind.disorder_type for kind in CODES.acled_types.values()},
        "inter1": {"", *CODES.acled_actors.values()}, "inter2": {"", *CODES.acled_actors.values()},
        "region": {names.acled_region for names in CODES.names.values()},
        "civilian_targeting": {"", "Civilian targeting"},
    },
    "ucdp": {
        "type_of_violence": {"", *"123"}, "where_prec": {"", *"1234567"}, "date_prec": set("12345"),
        "region": {names.ucdp_region for names in CODES.names.values()},
    },
}  # fmt: skip
FORMS = {
    "polecat": {"Event Date": DAY, "Publication Date": DAY, "Intensity": REAL, "Latitude": REAL, "Longitude": REAL,
                "GeoNames ID": WHOLE},
    "gdelt": {"GlobalEventID": WHOLE, "Day": re.compile(r"(\d{8})?"), "MonthYear": re.compile(r"(\d{6})?"), "Year": WHOLE,
              "FractionDate": re.compile(r"(\d{4}\.\d{4})?"), "EventCode": re.compile(r"\d{3,4}"), "GoldsteinScale": REAL,
              "EventRootCode": re.compile(r"(0[1-9]|1\d|20)"), "NumMentions": WHOLE, "NumArticles": WHOLE,
              "ActionGeo_Lat": REAL, "ActionGeo_Long": REAL, "DATEADDED": STAMP},
    "gdelt-mentions": {"GlobalEventID": WHOLE, "EventTimeDate": STAMP, "MentionTimeDate": STAMP, "MentionDocLen": WHOLE,
                       **dict.fromkeys(("Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset"), WHOLE)},
    "acled": {"event_id_cnty": re.compile(r"[A-Z]{3}\d+"), "event_date": DAY, "year": WHOLE, "iso": WHOLE,
              "latitude": REAL, "longitude": REAL, "fatalities": WHOLE},
    "ucdp": {**dict.fromkeys(("id", "year", "number_of_sources", "priogrid_gid", "country_id", "gwnoa", "gwnob"), WHOLE),
             **dict.fromkeys(("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"), WHOLE),
             "latitude": REAL, "longitude": REAL, "date_start": re.compile(r"\d{4}-\d\d-\d\d 00:00:00\.000")},
}  # fmt: skip


@lru_cache(maxsize=2)
def given(what: str) -> tuple[Any, ...]:
    """The reports of an article that has every sentence of the treebank, or their incidents."""
    names = tuple(sorted(treebank()))
    article = Article(id="a1", text=doc(*names).text, published=PUBLISHED, url="https://example.org/a1")
    reports = resolved(*names)
    found = link_all(Told(report=report, published=PUBLISHED) for report in reports)
    home = {name: incident.id for incident in found for name in incident.reports}
    items = {r.id: Sourced(report=r, article=article, incident_id=home[r.id]) for r in reports}
    return tuple(items.values()) if what == "reports" else tuple(gathered(found, items))


@pytest.mark.parametrize("what", ["reports", "incidents"])
@pytest.mark.parametrize("format_name", LAYOUTS)
def test_tables_hold_what_their_codebooks_allow(format_name: str, what: str) -> None:
    rows = cells(given(what), format_name, what)
    assert len(rows) > 3
    for row in rows:
        for column, words in WORDS[format_name].items():
            assert row[column] in words, (column, row[column])
        for column, form in FORMS[format_name].items():
            assert form.fullmatch(row[column]), (column, row[column])


@pytest.mark.parametrize("what", ["reports", "incidents"])
def test_plover_objects_are_valid(what: str) -> None:
    validator = jsonschema.Draft202012Validator(plover_schema())
    lines = written(given(what), "plover", what).splitlines()
    assert len(lines) == len(given(what))
    for line in lines:
        record = json.loads(line)
        assert [error.message for error in validator.iter_errors(record)] == []
        assert dt.date.fromisoformat(record["date"])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda record: record.pop("date"),
        lambda record: record.update(date="4 July"),
        lambda record: record.update(event=[]),
        lambda record: record.update(mode=["telepathy"]),
        lambda record: record["actor"].append({"sector": "XXX"}),
        lambda record: record.update(size={"dead": -1}),
    ],
)
def test_the_plover_schema_can_fail(spoil: Any) -> None:
    record = json.loads(written(given("reports"), "plover", "reports").splitlines()[0])
    spoil(record)
    assert not jsonschema.Draft202012Validator(plover_schema()).is_valid(record)


def test_the_plover_schema_names_the_whole_ontology() -> None:
    words = plover_schema()["$defs"]
    assert words["event_type"]["enum"] == list(PLOVER.types)
    assert words["sector"]["enum"] == list(PLOVER.sectors)
    assert words["context"]["enum"] == [*PLOVER.contexts, "historical", "future", "hypothetical", "negation"]
    assert set(words["mode"]["enum"]) == {mode for name in PLOVER.types for mode in PLOVER.modes(name)}


@pytest.mark.parametrize("what", ["reports", "incidents"])
def test_features_are_geojson(what: str) -> None:
    collection = json.loads(written(given(what), "geojson", what))
    jsonschema.Draft202012Validator(GEOJSON).validate(collection)
    keys = {tuple(feature["properties"]) for feature in collection["features"]}
    assert len(keys) == 1


def test_every_format_is_in_the_table_of_the_docs(root: Path) -> None:
    page = (root / "docs" / "reference" / "exports.md").read_text("utf-8")
    for name in EXPORT_FORMATS:
        assert f"`{name}`" in page, name
