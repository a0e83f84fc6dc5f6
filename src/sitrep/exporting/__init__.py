"""Reports in forms that people and programs read: JSON lines, JSON, CSV, pages, a table for the terminal."""

from sitrep.exporting.record import Record, record_of
from sitrep.exporting.writers import FORMATS, Writer, open_folder, open_writer

__all__ = ["FORMATS", "Record", "Writer", "open_folder", "open_writer", "record_of"]
