"""Writers of place names: each takes located documents one after another and prints them in one format."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from sitrep.exporting.place_record import feature_of, places_record
from sitrep.exporting.writers import Writer, to_json
from sitrep.model import Located

PlaceWriter = Writer[Located]


class PlaceLinesWriter:
    """JSON lines: one document a line, with all its place names."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, located: Located) -> None:
        """One line."""
        self._stream.write(to_json(places_record(located)) + "\n")

    def close(self) -> None:
        """Nothing closes JSON lines."""


class GeoJsonWriter:
    """One GeoJSON FeatureCollection (RFC 7946, WGS 84): a feature a line, written as they come."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._before = '{"type": "FeatureCollection", "features": [\n'

    def write(self, located: Located) -> None:
        """One feature for each place name."""
        for toponym in located.toponyms:
            self._stream.write(self._before + to_json(feature_of(toponym, located.article)))
            self._before = ",\n"

    def close(self) -> None:
        """The end of the collection; an empty one where there was no place name."""
        self._stream.write("\n]}\n" if self._before == ",\n" else self._before + "]}\n")


def _table(stream: TextIO) -> PlaceWriter:
    from sitrep.exporting.place_table import PlaceTableWriter

    return PlaceTableWriter(stream)


_WRITERS: dict[str, Callable[[TextIO], PlaceWriter]] = {
    "table": _table,
    "jsonl": PlaceLinesWriter,
    "geojson": GeoJsonWriter,
}
PLACE_FORMATS = tuple(_WRITERS)


def open_place_writer(format_name: str, stream: TextIO) -> PlaceWriter:
    """The writer for one of PLACE_FORMATS, printing to `stream`; KeyError for another name."""
    return _WRITERS[format_name](stream)
