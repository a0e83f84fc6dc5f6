"""The formats of `sitrep export` by name, and the export itself."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import BinaryIO, Literal, TextIO

from sitrep.errors import SettingsError
from sitrep.exporting.exports import own
from sitrep.exporting.exports.writers import (
    CsvExport,
    ExportWriter,
    GeoJsonExport,
    LayoutExport,
    LinesExport,
    ParquetExport,
    plover_lines,
)
from sitrep.exporting.foreign import acled, gdelt, polecat, ucdp
from sitrep.exporting.foreign.given import Given
from sitrep.exporting.foreign.layout import Layout
from sitrep.knowledge.codes import Codes

What = Literal["reports", "incidents"]
WHATS = ("reports", "incidents")
LAYOUTS: dict[str, Layout] = {
    "polecat": polecat.LAYOUT,
    "gdelt": gdelt.EVENTS,
    "gdelt-mentions": gdelt.MENTIONS,
    "acled": acled.EVENTS,
    "ucdp": ucdp.EVENTS,
}
"""The formats that are tables in somebody else's columns."""
_TEXTS: dict[str, Callable[[str, Codes, TextIO], ExportWriter]] = {
    "jsonl": lambda _, __, stream: LinesExport(own.json_record, stream),
    "csv": lambda what, _, stream: CsvExport(what, stream),
    "geojson": lambda _, __, stream: GeoJsonExport(stream),
    "plover": lambda _, codes, stream: plover_lines(codes, stream),
}
EXPORT_FORMATS = ("jsonl", "csv", "parquet", "geojson", "plover", *LAYOUTS)


@dataclass(slots=True)
class Tally:
    """How many items were written, and why others were not: reason -> how many."""

    written: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


def open_export(format_name: str, what: str, codes: Codes, stream: BinaryIO) -> ExportWriter:
    """The writer of a format, to a stream of bytes, which stays open; text is UTF-8.

    Raises SettingsError for a format or `what` that there is not, ExtraMissingError where a library is
    missing.
    """
    if what not in WHATS:
        raise SettingsError(f"unknown table {what!r}; known are {', '.join(WHATS)}")
    if format_name == "parquet":
        return ParquetExport(what, stream)
    text = _Text(stream)
    if format_name in LAYOUTS:
        return _Closing(LayoutExport(LAYOUTS[format_name], codes, text), text)
    if format_name not in _TEXTS:
        raise SettingsError(f"unknown format {format_name!r}; known are {', '.join(EXPORT_FORMATS)}")
    return _Closing(_TEXTS[format_name](what, codes, text), text)


def export(items: Iterable[Given], format_name: str, what: str, codes: Codes, stream: BinaryIO) -> Tally:
    """Writes reports or incidents to a stream of bytes; tells what was written, and what did not fit.

    Errors as `open_export`; what was written before an error stays in the stream.
    """
    tally = Tally()
    writer = open_export(format_name, what, codes, stream)
    for item in items:
        reason = writer.write(item)
        if reason:
            tally.left_out[reason] += 1
        else:
            tally.written += 1
    writer.close()
    return tally


class _Text(io.TextIOWrapper):
    """Text on a stream of bytes, with the same line ends everywhere; half of a surrogate pair becomes "?"."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream, encoding="utf-8", errors="replace", newline="")


class _Closing:
    """A writer of text that gives its stream of bytes back when it is closed."""

    def __init__(self, writer: ExportWriter, text: io.TextIOWrapper) -> None:
        self._writer = writer
        self._text = text

    def write(self, given: Given) -> str:
        """As the writer's own."""
        return self._writer.write(given)

    def close(self) -> None:
        """The end of the format; the stream of bytes stays open."""
        self._writer.close()
        self._text.flush()
        self._text.detach()
