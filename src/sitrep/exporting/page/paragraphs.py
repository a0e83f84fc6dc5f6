"""An article's text in paragraphs of marked pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.exporting.page.letters import Run, runs
from sitrep.exporting.page.marks import Mark, Piece, pieces
from sitrep.model import Article

_GAP = re.compile(
    r"(?:[ \t\r\x0b\x0c\x85\u2028\u2029]*\n)(?:[ \t\r\x0b\x0c\x85\u2028\u2029]*\n)+|\r{2,}|\u2029+"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece with its letters as the page shows them."""

    piece: Piece
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces in order; `furniture` is true where all of it is page furniture, which is not coded."""

    pieces: tuple[Shown, ...]
    furniture: bool


def paragraphs(article: Article, found: Sequence[Mark]) -> tuple[Paragraph, ...]:
    """The paragraphs that have letters, parted at blank lines; marks that run over are parted there too."""
    shown = []
    for start, end in _ranges(article.text):
        cut = pieces(found, article.furniture, start, end)
        parts = tuple(Shown(piece, tuple(runs(article.text[piece.start : piece.end]))) for piece in cut)
        shown.append(Paragraph(parts, all(piece.furniture for piece in cut)))
    return tuple(shown)


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in [*_GAP.finditer(text), None]:
        start, end = at, gap.start() if gap else len(text)
        at = gap.end() if gap else end
        part = text[start:end]
        if part.strip():
            start += len(part) - len(part.lstrip("\r\n"))
            yield start, end - (len(part) - len(part.rstrip()))
