"""Each format read back by the program that its users load it with."""

import io
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from tests.support.exporting import CODES, incidents, sources, written
from tests.support.telling import figure, party, source, tell

from sitrep.exporting.exports import LAYOUTS, export
from sitrep.exporting.exports.own import typed_columns
from sitrep.exporting.frames import Kind

CIVILIANS = party("UKR", name="civilians", sector="CVL")
TOLD = (
    tell("Drones hit the Solomianskyi depot,\tkilling \"14\".", id="r1", article="a1", mode=("drone",), by="RUS",
         recipients=(CIVILIANS,), at="Kyiv", on="4", figures=(figure("killed", 14, None),),
         attribution=source("Kyiv", "UKR")),
    tell("Drones hit the Solomianskyi depot.", id="r2", article="a2", published="5", mode=("drone",), by="RUS",
         recipients=(CIVILIANS,), at="Kyiv", on="4", figures=(figure("killed", 17),)),
    tell("They spoke by phone.", id="r3", article="a3", type="CONSULT", mode=("phone",), by="USA RUS", on="3"),
    tell("Zyvanne rejected it.", id="r4", article="a4", type="REJECT", published=""),
)  # fmt: skip
STRINGS = {
    "gdelt": ("EventCode", "EventBaseCode", "EventRootCode"), "gdelt-mentions": (), "polecat": (), "acled": (), "ucdp": (),
}  # fmt: skip


@pytest.mark.parametrize("format_name", LAYOUTS)
@pytest.mark.parametrize("what", ["reports", "incidents"])
def test_pandas_reads_the_tables(format_name: str, what: str) -> None:
    layout = LAYOUTS[format_name]
    items: Any = sources(*TOLD) if what == "reports" else incidents(*TOLD)
    frame = pd.read_csv(
        io.StringIO(written(items, format_name, what)), sep=layout.delimiter,
        header=0 if layout.header else None, names=None if layout.header else list(layout.columns),
        dtype=dict.fromkeys(STRINGS[format_name], "string"),
    )  # fmt: skip
    assert list(frame.columns) == list(layout.columns)
    assert len(frame) > 0
    assert not (frame == "None").any().any()


def test_numbers_and_days_of_the_tables_are_numbers_and_days() -> None:
    items = incidents(*TOLD)
    events = pd.read_csv(
        io.StringIO(written(items, "gdelt")),
        sep="\t",
        names=list(LAYOUTS["gdelt"].columns),
        dtype={26: "string"},
    )
    assert pd.to_datetime(events["Day"].dropna().astype("int64").astype(str)).dt.year.eq(2025).all()
    assert events["GlobalEventID"].is_unique
    assert events["GoldsteinScale"].between(-10, 10).all()
    acled = pd.read_csv(io.StringIO(written(items, "acled")), parse_dates=["event_date"])
    assert acled["event_date"].dt.day.tolist() == [4]
    assert acled["fatalities"].tolist() == [17]
    ucdp = pd.read_csv(io.StringIO(written(items, "ucdp")), parse_dates=["date_start", "date_end"])
    assert ucdp[["low", "best", "high"]].to_numpy().tolist() == [[17, 17, 17]]
    polecat = pd.read_csv(io.StringIO(written(items, "polecat")), sep="\t", parse_dates=["Event Date"])
    assert polecat["Intensity"].between(-10, 10).all()


def test_mentions_join_their_events() -> None:
    items = incidents(*TOLD)
    events, mentions = (
        pd.read_csv(io.StringIO(written(items, name)), sep="\t", names=list(LAYOUTS[name].columns))
        for name in ("gdelt", "gdelt-mentions")
    )
    counted = mentions.groupby("GlobalEventID").size()
    assert events.set_index("GlobalEventID")["NumMentions"].sort_index().equals(counted.rename("NumMentions"))


DUCKDB = {
    Kind.TEXT: "VARCHAR", Kind.CODE: "VARCHAR", Kind.TEXTS: "VARCHAR[]", Kind.DAY: "DATE", Kind.WHOLE: "BIGINT",
    Kind.NUMBER: "DOUBLE",
}  # fmt: skip


@pytest.mark.parametrize("what", ["reports", "incidents"])
@pytest.mark.parametrize("told", [TOLD, ()], ids=["some", "none"])
def test_duckdb_reads_parquet_with_its_types(what: str, told: tuple[Any, ...], tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    path = tmp_path / "out.parquet"
    items: Any = sources(*told) if what == "reports" else incidents(*told)
    with path.open("wb") as stream:
        assert export(items, "parquet", what, CODES, stream).written == len(items)
    found = duckdb.read_parquet(str(path))
    types = [(name, str(kind)) for name, kind in zip(found.columns, found.types, strict=True)]
    assert types == [(c.name, DUCKDB[c.kind]) for c in typed_columns(what)]
    assert len(found.fetchall()) == len(items)


def test_a_question_to_parquet(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    path = tmp_path / "incidents.parquet"
    with path.open("wb") as stream:
        export(incidents(*TOLD), "parquet", "incidents", CODES, stream)
    asked = (
        f"select killed_best, actors[1], earliest, len(reports) from '{path}' where event_type = 'ASSAULT'"  # noqa: S608
    )
    ((killed, actor, day, reports),) = duckdb.sql(asked).fetchall()
    assert (killed, actor, day.isoformat(), reports) == (17.0, "RUS", "2025-07-04", 2)


@pytest.mark.parametrize("what", ["reports", "incidents"])
def test_geopandas_reads_geojson(what: str, tmp_path: Path) -> None:
    geopandas = pytest.importorskip("geopandas")
    items: Any = sources(*TOLD) if what == "reports" else incidents(*TOLD)
    path = tmp_path / "out.geojson"
    path.write_text(written(items, "geojson", what), "utf-8")
    frame = geopandas.read_file(path)
    assert len(frame) == len(items)
    assert frame.crs.to_epsg() == 4326
    located = frame[~frame.geometry.isna()]
    assert located.geometry.x.round(2).unique().tolist() == [30.52]


def test_csv_has_the_columns_of_the_typed_tables() -> None:
    frame = pd.read_csv(io.StringIO(written(incidents(*TOLD), "csv")), parse_dates=["earliest"])
    assert list(frame.columns) == [column.name for column in typed_columns("incidents")]
    reports = pd.read_csv(io.StringIO(written(sources(*TOLD), "csv", "reports")))
    assert reports["incident_id"].nunique() == 3
