"""Both backends: the same cells, the same types with and without reports, and the same frame from JSON lines."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.reports import articles, reports

import sitrep
from sitrep.errors import ExtraMissingError, InputError, SettingsError
from sitrep.exporting import open_writer, record_of
from sitrep.exporting.frames import TABLES, Kind
from sitrep.model import Article, Coded, Failed, Figure, Party, Report, Skipped, When

BACKENDS = ("pandas", "polars")
PANDAS = {
    Kind.TEXT: "string", Kind.CODE: "category", Kind.TEXTS: "object", Kind.DAY: "datetime64[s]", Kind.WHOLE: "Int64",
    Kind.NUMBER: "float64",
}  # fmt: skip
POLARS = {
    Kind.TEXT: pl.String, Kind.TEXTS: pl.List(pl.String), Kind.DAY: pl.Date, Kind.WHOLE: pl.Int64, Kind.NUMBER: pl.Float64,
}  # fmt: skip


def _first(frame: Any) -> dict[str, Any]:
    """The first row as plain values, with None for every way to say missing."""
    if isinstance(frame, pl.DataFrame):
        return frame.row(0, named=True)
    row = frame.iloc[0].to_dict()
    cells = {name: None if not isinstance(v, list) and pd.isna(v) else v for name, v in row.items()}
    return {name: v.date() if isinstance(v, dt.datetime | pd.Timestamp) else v for name, v in cells.items()}


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_cells_of_a_report(backend: str, article: Article, make_report: Callable[..., Report]) -> None:
    row = _first(sitrep.to_frame([make_report()], [article], backend=backend))
    wanted = {
        "report_id": "r1", "source": "Wire", "published": dt.date(2026, 3, 7), "event_type": "ASSAULT",
        "modes": ["heavy-weapons"], "status": "actual", "quad": 4, "score": -9.5, "actor": "rebels", "actor_country": "YEM",
        "actor_sector": "REB", "actors": ["rebels"], "actor_countries": ["YEM"], "actor_sectors": ["REB"],
        "recipient": None, "recipient_country": None, "recipients": [], "recipient_sectors": [], "place": "Aden",
        "place_country": "YEM", "lat": 12.78, "lon": 45.04, "geonames_id": 415189, "place_precision": "city",
        "earliest": dt.date(2026, 3, 6), "latest": dt.date(2026, 3, 6), "month": dt.date(2026, 3, 1),
        "killed_low": 14.0, "killed_high": None, "injured_low": None, "money_unit": None, "weapons": [],
        "attribution": "officials", "stance": "affirms", "trigger": "shelled", "trigger_start": 7, "frame": "shell.v",
    }  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted


@pytest.mark.parametrize("backend", BACKENDS)
def test_without_its_article_a_report_has_no_source(
    backend: str, article: Article, make_report: Callable[..., Report]
) -> None:
    for others in (None, [replace(article, id="another")]):
        row = _first(sitrep.to_frame([make_report()], others, backend=backend))
        assert row["article_id"] == "a1"
        assert [row[name] for name in ("source", "url", "title", "published")] == [None] * 4


@pytest.mark.parametrize("what", TABLES)
def test_the_types_are_the_same_with_and_without_reports(
    what: str, article: Article, make_report: Callable[..., Report]
) -> None:
    columns = TABLES[what]()
    for given_ in ([], [make_report()]):
        frame = sitrep.to_frame(given_, what=what)
        assert {c.name: str(frame.dtypes[c.name]) for c in columns} == {
            c.name: PANDAS[c.kind] for c in columns
        }
        assert list(frame.columns) == [c.name for c in columns]
        schema = sitrep.to_frame(given_, what=what, backend="polars").schema
        assert dict(schema) == {c.name: pl.Enum(c.codes) if c.codes else POLARS[c.kind] for c in columns}
        for column in columns:
            if column.codes:
                assert tuple(frame[column.name].cat.categories) == column.codes


def test_every_column_is_an_attribute_of_the_frame() -> None:
    for what in TABLES:
        frame = sitrep.to_frame([], what=what)
        assert [name for name in frame.columns if not isinstance(getattr(frame, name), pd.Series)] == []


def test_every_column_says_what_it_holds_once() -> None:
    for table in TABLES.values():
        columns = table()
        assert len({column.name for column in columns}) == len(columns)
        assert all(column.about for column in columns)
        assert all(bool(column.words) == (column.kind is Kind.CODE) for column in columns)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("what", TABLES)
@given(st.lists(st.tuples(reports(), articles), max_size=3))
@settings(max_examples=15)
def test_json_lines_give_the_same_frame(backend: str, what: str, told: list[tuple[Report, Article]]) -> None:
    told = [(report, replace(article, id=report.article_id)) for report, article in told]
    stream = io.StringIO()
    writer = open_writer("jsonl", stream)
    outcomes = [Coded(origin="a", article=article, reports=(report,)) for report, article in told]
    for outcome in outcomes:
        writer.write(outcome)
    records = [json.loads(line) for line in stream.getvalue().split("\n") if line]
    from_outcomes = sitrep.to_frame(outcomes, backend=backend, what=what)
    from_records = sitrep.to_frame(records, backend=backend, what=what)
    assert from_outcomes.equals(from_records)
    assert len(sitrep.to_frame([], backend=backend, what=what)) == 0
    if what == "reports":
        assert len(from_records) == len(told)


def test_parties_and_figures_have_rows_of_their_own(
    article: Article, make_report: Callable[..., Report]
) -> None:
    span = {"text": "x", "start": 0, "end": 1}
    report = make_report(
        recipients=tuple(Party(**span, name=name, country="", sector="UNK") for name in ("a", "b"))
    )
    parties = sitrep.to_frame([report], what="parties", backend="polars")
    assert parties.select("report_id", "role", "position", "name", "country").rows() == [
        ("r1", "actor", 1, "rebels", "YEM"), ("r1", "recipient", 1, "a", None), ("r1", "recipient", 2, "b", None),
    ]  # fmt: skip
    figures = sitrep.to_frame([report], what="figures")
    assert figures[["report_id", "kind", "low", "text"]].values.tolist() == [
        ["r1", "killed", 14.0, "at least 14 people"]
    ]
    assert figures["high"].isna().all()


def _figure(kind: str, low: float | None, high: float | None, unit: str | None = None) -> Figure:
    return Figure(kind=kind, low=low, high=high, unit=unit, text="", start=0, end=0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("figures", "low", "high"),
    [
        ([(5, 5), (3, 3)], 5, 8),  # five soldiers and three militants, or five of whom three are children
        ([(19, None), (8, 8)], 19, None),
        ([(None, 50)], None, 50),
        ([(None, 50), (3, 3)], 3, 53),
        ([(0, 0)], 0, 0),
        ([], None, None),
    ],
)
def test_figures_of_one_kind_are_drawn_together(
    figures: list[tuple[float | None, float | None]], low: float | None, high: float | None,
    make_report: Callable[..., Report],
) -> None:  # fmt: skip
    report = make_report(figures=tuple(_figure("killed", *bounds) for bounds in figures))
    row = _first(sitrep.to_frame([report], backend="polars"))
    assert (row["killed_low"], row["killed_high"]) == (low, high)


def test_amounts_in_two_currencies_are_not_added(make_report: Callable[..., Report]) -> None:
    euros, dollars = _figure("money", 2, 2, "EUR"), _figure("money", 3, 3, "USD")
    for figures, wanted in (((euros, euros), (2, 4, "EUR")), ((euros, dollars), (None, None, None))):
        row = _first(sitrep.to_frame([make_report(figures=figures)], backend="polars"))
        assert (row["money_low"], row["money_high"], row["money_unit"]) == wanted


def test_a_month_is_given_only_where_all_days_lie_in_it(make_report: Callable[..., Report]) -> None:
    def month(first: dt.date, last: dt.date) -> Any:
        when = When(text="", start=0, end=0, earliest=first, latest=last)
        return _first(sitrep.to_frame([make_report(date=when)], backend="polars"))["month"]

    assert month(dt.date(2025, 3, 3), dt.date(2025, 3, 31)) == dt.date(2025, 3, 1)
    assert month(dt.date(2025, 3, 31), dt.date(2025, 4, 1)) is None
    assert month(dt.date(2024, 3, 1), dt.date(2025, 3, 1)) is None


def test_deaths_by_month_and_country(make_report: Callable[..., Report]) -> None:
    frame = sitrep.to_frame([make_report(), make_report(id="r2"), make_report(id="r3", place=None)])
    by = frame.groupby(["month", "place_country"])["killed_low"].agg(["size", "sum"])
    assert by.reset_index().values.tolist() == [[pd.Timestamp(2026, 3, 1), "YEM", 2, 28.0]]


def test_articles_that_were_not_coded_have_no_row(
    article: Article, make_report: Callable[..., Report]
) -> None:
    outcomes = [
        Skipped(origin="b", reason="language: es"),
        Coded(origin="a", article=article, reports=(make_report(), make_report(id="r2"))),
        Failed(origin="c", stage="coding", error="broke"),
    ]
    assert sitrep.to_frame(outcomes)["report_id"].tolist() == ["r1", "r2"]


@pytest.mark.parametrize("name", BACKENDS)
def test_a_missing_extra_is_named_in_one_line(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, name, None)  # what importing then does is raise ImportError
    with pytest.raises(ExtraMissingError) as caught:
        sitrep.to_frame([], backend=name)  # type: ignore[call-overload]
    assert (
        str(caught.value) == f"sitrep.to_frame(backend='{name}') needs an extra: pip install 'sitrep[{name}]'"
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"trigger": None}, "record 2: not a report"),
        ({"event_type": "WAR"}, "record 2: this version knows no event_type 'WAR'"),
        ({"place": {"name": "Aden", "precision": "galaxy"}}, "no place_precision 'galaxy'"),
        ({"date": {"earliest": "soon", "latest": "later"}}, "Invalid isoformat"),
        ({"actors": "rebels"}, "record 2: not a report"),
    ],
)
def test_a_record_that_is_none_is_named(
    change: dict[str, Any], words: str, article: Article, make_report: Callable[..., Report]
) -> None:
    record = record_of(make_report(), article)
    with pytest.raises(InputError, match=words):
        sitrep.to_frame([record, record | change])


def test_a_record_without_a_key_and_things_that_are_no_reports(
    article: Article, make_report: Callable[..., Report]
) -> None:
    record = record_of(make_report(), article)
    del record["why"]
    with pytest.raises(InputError, match="no 'why'"):
        sitrep.to_frame([record])
    with pytest.raises(InputError, match="item 1: a str is neither"):
        sitrep.to_frame("reports.jsonl")


def test_unknown_backends_and_tables_are_refused() -> None:
    with pytest.raises(SettingsError, match="known are pandas, polars"):
        sitrep.to_frame([], backend="dask")  # type: ignore[call-overload]
    with pytest.raises(SettingsError, match="known are reports, parties, figures"):
        sitrep.to_frame([], what="weapons")  # type: ignore[call-overload]
