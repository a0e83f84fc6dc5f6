"""The same columns in pandas and in Polars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from sitrep.errors import ExtraMissingError
from sitrep.exporting.frames.columns import Column, Kind
from sitrep.exporting.frames.rows import Row


def pandas_frame(columns: Sequence[Column], rows: Sequence[Row]) -> Any:
    """A pandas DataFrame: "string", categories, datetime64[s], Int64, float64, lists as objects."""
    pandas = _engine("pandas")
    dtypes = {Kind.TEXT: "string", Kind.TEXTS: "object", Kind.DAY: "datetime64[s]", Kind.WHOLE: "Int64",
              Kind.NUMBER: "float64"}  # fmt: skip
    return pandas.DataFrame(
        {
            column.name: pandas.Series(
                _cells(column, rows),
                dtype=pandas.CategoricalDtype(column.codes) if column.codes else dtypes[column.kind],
            )
            for column in columns
        }
    )


def polars_frame(columns: Sequence[Column], rows: Sequence[Row]) -> Any:
    """A Polars DataFrame: String, Enum, Date, Int64, Float64, List(String)."""
    polars = _engine("polars")
    dtypes = {Kind.TEXT: polars.String, Kind.TEXTS: polars.List(polars.String), Kind.DAY: polars.Date,
              Kind.WHOLE: polars.Int64, Kind.NUMBER: polars.Float64}  # fmt: skip
    return polars.DataFrame(
        {column.name: _cells(column, rows) for column in columns},
        schema={
            column.name: polars.Enum(column.codes) if column.codes else dtypes[column.kind]
            for column in columns
        },
    )


BACKENDS: dict[str, Callable[[Sequence[Column], Sequence[Row]], Any]] = {
    "pandas": pandas_frame,
    "polars": polars_frame,
}


def _cells(column: Column, rows: Sequence[Row]) -> list[Any]:
    return [row.get(column.name) for row in rows]


def _engine(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise ExtraMissingError(f"sitrep.to_frame(backend={name!r})", name) from error
