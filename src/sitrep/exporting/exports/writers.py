"""Writers of exports: each takes reports or incidents one after another and writes them in one format."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import Any, BinaryIO, Protocol, TextIO

from sitrep.exporting.exports import own
from sitrep.exporting.exports.parquet import ParquetTable
from sitrep.exporting.foreign.cells import texts
from sitrep.exporting.foreign.given import Given
from sitrep.exporting.foreign.layout import Layout
from sitrep.exporting.foreign.making import event_of
from sitrep.exporting.foreign.plover import record as plover_record
from sitrep.exporting.foreign.telling import Unfit
from sitrep.exporting.record import Record
from sitrep.exporting.writers import to_json
from sitrep.knowledge.codes import Codes


class ExportWriter(Protocol):
    """`write` gives why the format cannot hold an item, "" where it was written; `close` ends the output."""

    def write(self, given: Given, /) -> str:
        """Writes what one report or incident gives."""

    def close(self) -> None:
        """Writes what closes the output."""


class LinesExport:
    """JSON lines: one object a line."""

    def __init__(self, make: Callable[[Given], Record | Unfit], stream: TextIO) -> None:
        self._make = make
        self._stream = stream

    def write(self, given: Given) -> str:
        """One line."""
        record = self._make(given)
        if isinstance(record, Unfit):
            return record.reason
        self._stream.write(to_json(record) + "\n")
        return ""

    def close(self) -> None:
        """Nothing closes JSON lines."""


class CsvExport:
    """CSV in sitrep's own columns."""

    def __init__(self, what: str, stream: TextIO) -> None:
        self._writer = csv.DictWriter(stream, own.csv_columns(what), lineterminator="\n")
        self._writer.writeheader()

    def write(self, given: Given) -> str:
        """One row."""
        row = own.csv_row(given)
        self._writer.writerow({name: _one_sort(value) for name, value in row.items()})
        return ""

    def close(self) -> None:
        """Nothing closes CSV."""


def _one_sort(value: Any) -> Any:
    """A carriage return becomes a line feed: Python's csv quotes a cell for the one and not for the other."""
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value


class GeoJsonExport:
    """One FeatureCollection (RFC 7946), a feature a line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._before = '{"type": "FeatureCollection", "features": [\n'

    def write(self, given: Given) -> str:
        """One feature."""
        self._stream.write(self._before + to_json(own.feature(given)))
        self._before = ",\n"
        return ""

    def close(self) -> None:
        """The end of the collection."""
        self._stream.write("\n]}\n" if self._before == ",\n" else self._before + "]}\n")


class ParquetExport:
    """A Parquet file in the typed columns of sitrep's data frames."""

    def __init__(self, what: str, stream: BinaryIO) -> None:
        self._table = ParquetTable(own.typed_columns(what), stream)

    def write(self, given: Given) -> str:
        """One row."""
        self._table.add(own.typed_row(given))
        return ""

    def close(self) -> None:
        """The end of the file."""
        self._table.close()


class LayoutExport:
    """A table in somebody else's columns; no cell has a tab or a line end, so that any reader parts them."""

    def __init__(self, layout: Layout, codes: Codes, stream: TextIO) -> None:
        self._layout = layout
        self._codes = codes
        self._stream = stream
        tabs = layout.delimiter == "\t"  # their files quote nothing, and neither do their readers expect it
        self._writer = None if tabs else csv.writer(stream, lineterminator="\n")
        if layout.header:
            self._row(list(layout.columns))

    def write(self, given: Given) -> str:
        """The rows of its event."""
        rows = self._layout.rows(event_of(given), self._codes)
        if isinstance(rows, Unfit):
            return rows.reason
        for row in rows:
            self._row(texts(row))
        return ""

    def _row(self, cells: list[str]) -> None:
        if self._writer is None:
            self._stream.write("\t".join(cells) + "\n")
        else:
            self._writer.writerow(cells)

    def close(self) -> None:
        """Nothing closes a table."""


def plover_lines(codes: Codes, stream: TextIO) -> LinesExport:
    """PLOVER JSON, one event a line."""
    return LinesExport(lambda given: plover_record(event_of(given), codes), stream)
