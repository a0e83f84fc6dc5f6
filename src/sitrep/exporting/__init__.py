"""Reports in forms that people and programs read: JSON, CSV, pages, a table for the terminal, data frames."""

from sitrep.exporting.explained import explanation_record, passage_record
from sitrep.exporting.frames import to_frame
from sitrep.exporting.record import Record, record_of
from sitrep.exporting.schema import report_schema
from sitrep.exporting.writers import FORMATS, Writer, open_folder, open_writer, to_json

__all__ = [
    "FORMATS", "Record", "Writer", "explanation_record", "open_folder", "open_writer", "passage_record",
    "record_of", "report_schema", "to_frame", "to_json",
]  # fmt: skip
