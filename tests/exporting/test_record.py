import dataclasses
import datetime as dt
import json
from collections.abc import Callable

import pytest

from sitrep.exporting import record_of
from sitrep.exporting.record import number
from sitrep.model import Article, Report, Why

KEYS = (
    "report_id", "article_id", "article", "sentence", "trigger", "event_type", "mode", "context", "status", "quad",
    "score", "cameo", "actors", "recipients", "place", "date", "figures", "weapons", "attribution", "why",
)  # fmt: skip
SPAN = ["text", "start", "end"]
PARTS = {
    "article": ["source", "url", "title", "published"],
    "sentence": SPAN,
    "trigger": SPAN,
    "actors": [*SPAN, "name", "actor_id", "country", "sector"],
    "place": [*SPAN, "name", "geonames_id", "country", "lat", "lon", "precision"],
    "date": [*SPAN, "earliest", "latest", "precision"],
    "figures": ["kind", "low", "high", "unit", *SPAN],
    "attribution": [*SPAN, "name", "country", "stance"],
    "why": ["frame", "fields"],
}


def test_the_keys_are_those_of_the_contract(article: Article, make_report: Callable[..., Report]) -> None:
    record = record_of(make_report(), article)
    assert tuple(record) == KEYS
    for name, keys in PARTS.items():
        part = record[name][0] if isinstance(record[name], list) else record[name]
        assert list(part) == keys, name


def test_the_values(article: Article, make_report: Callable[..., Report]) -> None:
    record = json.loads(json.dumps(record_of(make_report(), article)))
    assert record["article"]["published"] == "2026-03-07"
    assert record["trigger"] == {"text": "shelled", "start": 7, "end": 14}
    assert (record["mode"], record["score"], record["cameo"]) == (["heavy-weapons"], -9.5, "194")
    assert record["date"]["earliest"] == "2026-03-06"
    assert record["figures"][0] | {"start": 0, "end": 0} == {
        "kind": "killed", "low": 14, "high": None, "unit": None, "text": "at least 14 people", "start": 0, "end": 0,
    }  # fmt: skip
    assert record["actors"][0]["actor_id"] is None
    assert record["place"]["geonames_id"] == 415189
    assert record["why"] == {"frame": "shell.v", "fields": {"actor": "subject", "place": "object of 'of'"}}


def test_what_is_not_known_is_null(article: Article, make_report: Callable[..., Report]) -> None:
    bare = dataclasses.replace(article, published=None)
    report = make_report(place=None, date=None, attribution=None, figures=(), actors=())
    record = record_of(report, bare)
    assert [record[key] for key in ("place", "date", "attribution")] == [None, None, None]
    assert (record["figures"], record["actors"]) == ([], [])
    assert record["article"]["published"] is None


def test_two_reasons_for_one_field_are_both_kept(
    article: Article, make_report: Callable[..., Report]
) -> None:
    report = make_report(why=Why(frame="f", fields=(("actor", "a"), ("actor", "b"))))
    assert record_of(report, article)["why"]["fields"] == {"actor": "a; b"}


@pytest.mark.parametrize(
    ("value", "printed"), [(7.0, "7"), (0.5, "0.5"), (None, "None"), (2_000_000.0, "2000000")]
)
def test_whole_numbers_print_whole(value: float | None, printed: str) -> None:
    assert str(number(value)) == printed


def test_every_span_is_in_the_text(article: Article, make_report: Callable[..., Report]) -> None:
    def spans(value: object) -> None:
        if isinstance(value, dict):
            if {"text", "start", "end"} <= value.keys():
                assert article.text[value["start"] : value["end"]] == value["text"]
            for part in value.values():
                spans(part)
        elif isinstance(value, list):
            for part in value:
                spans(part)

    spans(record_of(make_report(), article))
    assert isinstance(article.published, dt.date)
