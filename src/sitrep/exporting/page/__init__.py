"""The page: an article with its words marked, its reports beside it and a map, in one HTML file."""

from sitrep.exporting.page.writer import FolderWriter, PageWriter

__all__ = ["FolderWriter", "PageWriter"]
