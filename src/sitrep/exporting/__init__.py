"""Reports and place names in forms that people and programs read: JSON, CSV, GeoJSON, pages, frames."""

from sitrep.exporting.explained import explanation_record, passage_record
from sitrep.exporting.frames import to_frame
from sitrep.exporting.place_record import feature_of, places_record, toponym_record
from sitrep.exporting.place_writers import PLACE_FORMATS, PlaceWriter, open_place_writer
from sitrep.exporting.record import Record, record_of
from sitrep.exporting.schema import report_schema
from sitrep.exporting.writers import FORMATS, Writer, open_folder, open_writer, to_json

__all__ = [
    "FORMATS", "PLACE_FORMATS", "PlaceWriter", "Record", "Writer", "explanation_record", "feature_of",
    "open_folder", "open_place_writer", "open_writer", "passage_record", "places_record", "record_of",
    "report_schema", "to_frame", "to_json", "toponym_record",
]  # fmt: skip
