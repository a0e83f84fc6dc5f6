"""Values -> cells: what is not known is an empty cell, and no cell breaks its row."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from sitrep.model.ids import content_id

Cell = str | int | float | None
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f\x85\u2028\u2029]+")
_HEX = re.compile(r"[0-9a-f]{13,}")
_DIGITS = 13  # of 16: 52 bits, which a floating-point number holds exactly
SEPARATOR = "; "


def clean(text: str) -> str:
    """The text in one line without tabs, so that a tab-separated file stays whole."""
    return _BREAKS.sub(" ", text).strip()


def joined(values: Iterable[str]) -> str:
    """The values in one cell; a gap keeps its place, and gaps alone are an empty cell."""
    parts = [clean(value) for value in values]
    return SEPARATOR.join(parts) if any(parts) else ""


def each(values: Iterable[str]) -> str:
    """The values that there are, each once, in one cell."""
    return SEPARATOR.join(dict.fromkeys(part for part in map(clean, values) if part))


def number(value: float | None) -> int | float | None:
    """A whole number as an int."""
    return int(value) if value is not None and float(value).is_integer() else value


def whole(value: float | None) -> int | None:
    """A count of people."""
    return None if value is None else round(value)


def day(value: dt.date | None) -> str:
    """ISO 8601, "" for no day."""
    return value.isoformat() if value else ""


def text_of(cell: Cell) -> str:
    """A cell as it is printed."""
    if cell is None:
        return ""
    return clean(cell) if isinstance(cell, str) else str(cell)


def texts(cells: Sequence[Cell]) -> list[str]:
    """A row as it is printed."""
    return [text_of(cell) for cell in cells]


def id_number(name: str) -> int:
    """A whole number for an id, for formats whose ids are numbers: its first 13 hexadecimal digits.

    So a number leads back to the id, and two of a million ids share one once in several thousand records.
    """
    start = name if _HEX.match(name) else content_id("id", name)
    return int(start[:_DIGITS], 16)
