"""Bytes -> Articles: text, HTML, JSON and JSON lines, from files, folders, addresses or standard input."""

from sitrep.reading.counting import expected
from sitrep.reading.reader import read, read_text

__all__ = ["expected", "read", "read_text"]
