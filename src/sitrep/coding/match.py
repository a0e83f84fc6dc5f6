"""A frame at a word."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.coding.arguments import Slots
from sitrep.knowledge.lexicon import Frame, Light

Bucket = list[tuple[tuple[str, ...], Frame]]
"""Frames of one lemma, each with the words of the entry, those with most words first."""


@dataclass(frozen=True, slots=True)
class Match:
    """A frame at a trigger: `frame` is as its case left it, `tokens` the words of the frame found.

    `kind` is "verb" or "noun", `case` the number of the case (0: none), `verb` the token of `light` or -1.
    """

    frame: Frame
    head: int
    tokens: tuple[int, ...]
    slots: Slots
    kind: str
    case: int = 0
    light: Light | None = None
    verb: int = -1
