"""Reports in forms that people and programs read: JSON, CSV, a table for the terminal, data frames."""

from sitrep.exporting.frames import to_frame
from sitrep.exporting.record import Record, record_of
from sitrep.exporting.schema import report_schema
from sitrep.exporting.writers import FORMATS, Writer, open_writer

__all__ = ["FORMATS", "Record", "Writer", "open_writer", "record_of", "report_schema", "to_frame"]
