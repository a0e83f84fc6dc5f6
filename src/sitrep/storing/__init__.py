"""The record on disk: articles, reports, links, decisions and incidents, in SQLite or PostgreSQL.

Names are fetched when they are first used: nothing else of sitrep needs SQLAlchemy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sitrep.storing.addresses import canonical, outlet
    from sitrep.storing.faults import ClashError
    from sitrep.storing.known import Decision, Entry, Hit, Kept, Kind, Known, Near, Wanted
    from sitrep.storing.store import Record, Store

_HOME_OF = {
    **dict.fromkeys(("Decision", "Entry", "Hit", "Kept", "Kind", "Known", "Near", "Wanted"), "known"),
    **dict.fromkeys(("canonical", "outlet"), "addresses"),
    "ClashError": "faults",
    **dict.fromkeys(("Record", "Store"), "store"),
}

__all__ = [
    "ClashError", "Decision", "Entry", "Hit", "Kept", "Kind", "Known", "Near", "Record", "Store", "Wanted",
    "canonical", "outlet",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'sitrep.storing' has no attribute {name!r}")
    return getattr(import_module(f"sitrep.storing.{_HOME_OF[name]}"), name)
