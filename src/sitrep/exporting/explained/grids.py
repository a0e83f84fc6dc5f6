"""Pieces that explanations and passages share: options in columns, the place of an entry."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from sitrep.model import Entry


def options_grid(rows: Iterable[tuple[bool, str, str]]) -> Table:
    """Options in three columns: a mark for the one that was taken, the option, what is told of it."""
    table = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column(width=1)
    table.add_column(ratio=2)
    table.add_column(ratio=3)
    for taken, label, told in rows:
        style = "" if taken else "dim"
        table.add_row(Text("▸" if taken else "·"), Text(label, style=style), Text(told, style=style))
    return table


def where(entry: Entry) -> str:
    """File and line of an entry: "assault.toml, line 6"."""
    return f"{entry.file}, line {entry.line}" if entry.line else entry.file
