"""Writers: each takes coded articles one after another and prints them in one format."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TextIO, TypeVar

from sitrep.exporting.flat import COLUMNS, flat
from sitrep.exporting.record import record_of
from sitrep.model import Coded

Item_contra = TypeVar("Item_contra", contravariant=True)


class Writer(Protocol[Item_contra]):
    """Prints coded or located articles; `close` ends the output, also where nothing was written."""

    def write(self, item: Item_contra, /) -> None:
        """Prints what one article gave."""

    def close(self) -> None:
        """Prints what closes the output."""


def to_json(value: Any, indent: int | None = None) -> str:
    """`value` as JSON in UTF-8 letters; the same value gives the same bytes."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)


class LinesWriter:
    """JSON lines: one report a line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, coded: Coded) -> None:
        """One line a report."""
        for report in coded.reports:
            self._stream.write(to_json(record_of(report, coded.article)) + "\n")

    def close(self) -> None:
        """Nothing closes JSON lines."""


class ArrayWriter:
    """One JSON array of all reports, written as they come."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._before = "[\n"

    def write(self, coded: Coded) -> None:
        """The reports as items of the array."""
        for report in coded.reports:
            self._stream.write(self._before + to_json(record_of(report, coded.article), indent=2))
            self._before = ",\n"

    def close(self) -> None:
        """The end of the array; an empty array where there was no report."""
        self._stream.write("[]\n" if self._before == "[\n" else "\n]\n")


class CsvWriter:
    """CSV with a header: one report a row, several values in a cell joined by "; "."""

    def __init__(self, stream: TextIO) -> None:
        self._writer = csv.writer(stream, lineterminator="\n")
        self._writer.writerow(COLUMNS)

    def write(self, coded: Coded) -> None:
        """One row a report."""
        for report in coded.reports:
            self._writer.writerow(flat(record_of(report, coded.article)))

    def close(self) -> None:
        """Nothing closes CSV."""


def _table(stream: TextIO) -> Writer[Coded]:
    from sitrep.exporting.table import TableWriter

    return TableWriter(stream)


def _page(stream: TextIO) -> Writer[Coded]:
    from sitrep.exporting.page import PageWriter

    return PageWriter(stream)


_WRITERS: dict[str, Callable[[TextIO], Writer[Coded]]] = {
    "table": _table,
    "jsonl": LinesWriter,
    "json": ArrayWriter,
    "csv": CsvWriter,
    "html": _page,
}
FORMATS = tuple(_WRITERS)


def open_writer(format_name: str, stream: TextIO) -> Writer[Coded]:
    """The writer for one of FORMATS, printing to `stream`; KeyError for another name."""
    return _WRITERS[format_name](stream)


def open_folder(folder: Path) -> Writer[Coded]:
    """The writer of pages that writes one file an article, and a list of them, into `folder`.

    Raises SitrepError where the folder cannot be made or written.
    """
    from sitrep.exporting.page import FolderWriter

    return FolderWriter(folder)
