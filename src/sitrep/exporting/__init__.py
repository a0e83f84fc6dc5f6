"""Reports in forms that people and programs read: JSON lines, JSON, CSV and a table for the terminal."""

from sitrep.exporting.explained import explanation_record, passage_record
from sitrep.exporting.record import Record, record_of
from sitrep.exporting.writers import FORMATS, Writer, open_writer, to_json

__all__ = [
    "FORMATS", "Record", "Writer", "explanation_record", "open_writer",
    "passage_record", "record_of", "to_json",
]  # fmt: skip
