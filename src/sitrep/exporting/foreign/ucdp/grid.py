"""PRIO-GRID: the cell of half a degree that a point lies in."""

from __future__ import annotations

from math import floor

_COLUMNS, _ROWS = 720, 360


def cell(lat: float, lon: float) -> int:
    """The cell's number: counted from the south-west corner eastwards, from 1 (PRIO-GRID codebook)."""
    row = min(floor((lat + 90) * 2), _ROWS - 1)
    column = min(floor((lon + 180) * 2), _COLUMNS - 1)
    return row * _COLUMNS + column + 1
