"""What every way of measuring has: how a gold document is read, how it is judged, which figures come out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sitrep.scoring.faults import Fault
from sitrep.scoring.formulas import Column, Formula

Record = Mapping[str, Any]
Layout = Mapping[str, Mapping[str, Mapping[str, Formula]]]
"""The figures by group, row and name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One gold article: `entries` were coded by hand, `record` is the whole line, `origin` file:line."""

    id: str
    text: str
    entries: tuple[Record, ...]
    record: Record
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of one document: counts for the figures, and every fault."""

    counts: Counter[Column]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """One way of measuring.

    `entries` is the key under which a gold line holds what was coded, "" where the line itself is it;
    `check` raises FormError with a reason where a line breaks its form. `judge` compares a document with
    what was given for it. `layout` names the figures, from all counts: group, row, figure.
    `answers` is the key of the lines given that names their document.
    """

    name: str
    entries: str
    check: Callable[[Record], None]
    judge: Callable[[Document, Sequence[Record]], Judged]
    layout: Callable[[Counter[Column]], Layout]
    check_answer: Callable[[Record], None]
    answers: str = "article_id"
