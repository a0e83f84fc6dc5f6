"""Numbers bound to an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FigureKind = Literal[
    "killed", "injured", "captured", "arrested", "missing", "displaced", "participants", "troops", "weapons",
    "destroyed", "intercepted", "money", "duration", "count", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with its bounds: at least 14 is low 14, high None; up to 50 is low None, high 50.

    `unit` is an ISO currency for money, the text's own unit for a duration, else None.
    """

    kind: FigureKind
    low: float | None
    high: float | None
    unit: str | None
    text: str
    start: int
    end: int
