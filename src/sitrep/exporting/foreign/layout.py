"""A format that is a table: its columns, and the row of an event."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from sitrep.exporting.foreign.cells import Cell
from sitrep.exporting.foreign.event import Event
from sitrep.exporting.foreign.telling import Unfit
from sitrep.knowledge.codes import Codes

Rows = Iterable[tuple[Cell, ...]] | Unfit


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """`rows` gives those of an event in the order of `columns`, or why it has none.

    `header` tells whether the files of the format begin with the names of the columns.
    """

    columns: tuple[str, ...]
    rows: Callable[[Event, Codes], Rows]
    delimiter: str = ","
    header: bool = True


def coder() -> str:
    """Who coded it, for formats that name the coder: "sitrep" and the version."""
    try:
        return f"sitrep {version('sitrep')}"
    except PackageNotFoundError:  # from a folder of sources, not installed
        return "sitrep"
