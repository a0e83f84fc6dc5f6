"""Reports and place names in forms that people and programs read: JSON lines, JSON, CSV, GeoJSON, tables."""

from sitrep.exporting.place_record import feature_of, places_record, toponym_record
from sitrep.exporting.place_writers import PLACE_FORMATS, PlaceWriter, open_place_writer
from sitrep.exporting.record import Record, record_of
from sitrep.exporting.writers import FORMATS, Writer, open_writer

__all__ = [
    "FORMATS", "PLACE_FORMATS", "PlaceWriter", "Record", "Writer", "feature_of", "open_place_writer",
    "open_writer", "places_record", "record_of", "toponym_record",
]  # fmt: skip
