"""The published schema: current, describing everything, and neither too narrow nor too wide."""

from __future__ import annotations

import copy
import importlib.util
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, FormatChecker
from tests.support.reports import articles, reports

import sitrep
from sitrep.exporting import record_of
from sitrep.exporting.schema import schema_text
from sitrep.knowledge import ontology
from sitrep.model import Article, FigureKind, Report, Stance, Status

SCHEMA = sitrep.report_schema()
VALID = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
PLOVER = ontology.load()


def _faults(record: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALID.iter_errors(record)]


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    """All parts of the schema that say which properties an object has."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from _objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _objects(part)


def test_it_is_a_schema_of_draft_2020_12() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_the_published_file_is_what_the_tool_makes(root: Path) -> None:
    spec = importlib.util.spec_from_file_location("build_schema", root / "tools" / "build_schema.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert schema_text() == tool.rendered(), "run `python tools/build_schema.py`"


def test_the_closed_sets_are_those_of_the_ontology_and_the_model() -> None:
    properties, parts = SCHEMA["properties"], SCHEMA["$defs"]
    assert tuple(properties["event_type"]["enum"]) == PLOVER.types
    assert set(properties["mode"]["items"]["enum"]) == {m for t in PLOVER.types for m in PLOVER.modes(t)}
    assert tuple(properties["context"]["items"]["enum"]) == PLOVER.contexts
    assert tuple(properties["status"]["enum"]) == get_args(Status)
    assert properties["quad"]["enum"] == [1, 2, 3, 4]
    assert tuple(parts["party"]["properties"]["sector"]["enum"]) == PLOVER.sectors
    assert tuple(parts["figure"]["properties"]["kind"]["enum"]) == get_args(FigureKind)
    assert tuple(parts["attribution"]["properties"]["stance"]["enum"]) == get_args(Stance)


def test_every_property_is_described_and_no_other_is_allowed() -> None:
    objects = list(_objects(SCHEMA))
    assert len(objects) >= 9
    for described in objects:
        assert described["description"]
        if "properties" in described:
            assert described["additionalProperties"] is False
            assert described["required"] == list(described["properties"])
            for name, property_ in described["properties"].items():
                assert property_.get("description"), name


def test_the_keys_are_those_of_a_record(article: Article, make_report: Callable[..., Report]) -> None:
    record = record_of(make_report(weapons=make_report().actors[:0]), article)
    assert list(SCHEMA["properties"]) == list(record)
    for name, part in (("actors", "party"), ("figures", "figure")):
        assert list(SCHEMA["$defs"][part]["properties"]) == list(record[name][0])
    for name in ("article", "place", "date", "attribution", "why"):
        assert list(SCHEMA["$defs"][name]["properties"]) == list(record[name])


def test_all_golden_records_are_valid(root: Path) -> None:
    lines = [
        (path.name, line)
        for path in sorted((root / "tests" / "golden").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    assert len(lines) > 100
    for name, line in lines:
        assert _faults(json.loads(line)) == [], name


@given(reports(), articles)
def test_so_is_every_record_that_the_model_allows(report: Report, article: Article) -> None:
    assert _faults(json.loads(json.dumps(record_of(report, article)))) == []


@pytest.fixture
def record(article: Article, make_report: Callable[..., Report]) -> dict[str, Any]:
    """A record with something in every part."""
    made: dict[str, Any] = copy.deepcopy(record_of(make_report(), article))
    assert _faults(made) == []
    return made


WRONG: dict[str, tuple[str, Any]] = {
    "a type that is none": ("event_type", "WAR"),
    "a mode of another type": ("mode", ["ceasefire"]),
    "a mode twice": ("mode", ["drone", "drone"]),
    "a context that is none": ("context", ["sports"]),
    "a status that is none": ("status", "perhaps"),
    "a quad class of another type": ("quad", 1),
    "a quad class as text": ("quad", "4"),
    "a score off the scale": ("score", -11),
    "a CAMEO code as a number": ("cameo", 194),
    "no list of actors": ("actors", None),
    "a sector that is none": ("actors.0.sector", "ARMY"),
    "a country of two letters": ("actors.0.country", "YE"),
    "a party without a name": ("actors.0.name", ""),
    "an empty actor id": ("actors.0.actor_id", ""),
    "an offset below zero": ("trigger.start", -1),
    "an offset with a fraction": ("trigger.end", 7.5),
    "no trigger": ("trigger", None),
    "a latitude without a longitude": ("place.lon", None),
    "coordinates off the globe": ("place.lat", 91),
    "a precision that is none": ("place.precision", "galaxy"),
    "a place without coordinates that has a precision": ("place", {
        "text": "Aden", "start": 26, "end": 30, "name": "Aden", "geonames_id": None, "country": "", "lat": None, "lon": None,
        "precision": "city"}),
    "a date in words": ("date.earliest", "6 March 2026"),
    "a day that is none": ("date.latest", "2026-02-30"),
    "a time of publication": ("article.published", "2026-03-07T10:00:00"),
    "no bound at all": ("figures.0.low", None),
    "people with a unit": ("figures.0.unit", "USD"),
    "a kind of figure that is none": ("figures.0.kind", "wounded"),
    "money without a currency": ("figures.0.kind", "money"),
    "a figure below zero": ("figures.0.low", -1),
    "a stance that is none": ("attribution.stance", "says"),
    "reasons that are no text": ("why.fields", {"actors": 1}),
}  # fmt: skip


@pytest.mark.parametrize(("path", "value"), WRONG.values(), ids=WRONG)
def test_a_wrong_record_fails(path: str, value: Any, record: dict[str, Any]) -> None:
    *way, last = path.split(".")
    part: Any = record
    for step in way:
        part = part[int(step)] if step.isdecimal() else part[step]
    assert part[last] != value
    part[last] = value
    assert _faults(record)


def test_a_record_with_a_key_too_few_or_too_many_fails(record: dict[str, Any]) -> None:
    def parts(value: Any) -> Iterator[dict[str, Any]]:
        if isinstance(value, dict):
            yield value
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from parts(part)

    closed = [part for part in parts(record) if part is not record["why"]["fields"]]
    assert len(closed) == 10
    for part in closed:
        part["note"] = ""
        assert _faults(record)
        del part["note"]
        for name in list(part):
            kept = part.pop(name)
            assert _faults(record), name
            part[name] = kept
    assert _faults(record) == []
