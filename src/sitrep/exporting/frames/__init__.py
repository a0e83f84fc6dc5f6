"""Reports as data frames with typed columns, for pandas or Polars; neither is imported before it is used."""

from sitrep.exporting.frames.columns import TABLES, Column, Kind
from sitrep.exporting.frames.making import to_frame

__all__ = ["TABLES", "Column", "Kind", "to_frame"]
