"""Bytes -> Articles: text, HTML, JSON and JSON lines, from files, folders, addresses or standard input."""

from sitrep.reading.reader import read, read_text

__all__ = ["read", "read_text"]
