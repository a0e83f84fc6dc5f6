"""Typed Parquet, by pyarrow, which is imported when the first file is written."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, BinaryIO

from sitrep.errors import ExtraMissingError
from sitrep.exporting.frames.columns import Column, Kind
from sitrep.exporting.frames.rows import Row

_GROUP = 20_000
"""Rows of a row group: enough to be read fast, few enough to be held."""


class ParquetTable:
    """Writes rows in groups; `close` ends the file, also where no row was written.

    string, date32, int64, double, list<string>; words of closed sets are strings in a dictionary. Raises
    ExtraMissingError where pyarrow is not installed.
    """

    def __init__(self, columns: Sequence[Column], stream: BinaryIO) -> None:
        self._arrow = _pyarrow()
        self._schema = self._arrow.schema([(c.name, self._type(c)) for c in columns])
        self._writer = import_module("pyarrow.parquet").ParquetWriter(
            stream, self._schema, compression="zstd"
        )
        self._rows: list[Row] = []

    def _type(self, column: Column) -> Any:
        arrow = self._arrow
        kinds = {
            Kind.TEXT: arrow.string,
            Kind.DAY: arrow.date32,
            Kind.WHOLE: arrow.int64,
            Kind.NUMBER: arrow.float64,
        }
        if column.kind is Kind.TEXTS:
            return arrow.list_(arrow.string())
        if column.kind is Kind.CODE:
            return arrow.dictionary(arrow.int32(), arrow.string())
        return kinds[column.kind]()

    def add(self, row: Row) -> None:
        """One row; a column that it has not is missing in it."""
        self._rows.append(row)
        if len(self._rows) >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        table = self._arrow.Table.from_pylist(self._rows, schema=self._schema)
        self._writer.write_table(table)
        self._rows = []

    def close(self) -> None:
        """The rest of the rows and the end of the file."""
        if self._rows:
            self._flush()
        self._writer.close()


def _pyarrow() -> Any:
    try:
        return import_module("pyarrow")
    except ImportError as error:
        raise ExtraMissingError("writing Parquet", "parquet") from error
