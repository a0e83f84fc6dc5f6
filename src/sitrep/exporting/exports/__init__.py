"""`sitrep export`: reports and incidents into files that other programs load."""

from sitrep.exporting.exports.formats import EXPORT_FORMATS, LAYOUTS, WHATS, Tally, What, export, open_export

__all__ = ["EXPORT_FORMATS", "LAYOUTS", "WHATS", "Tally", "What", "export", "open_export"]
