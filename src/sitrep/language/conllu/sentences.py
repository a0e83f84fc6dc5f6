"""CoNLL-U text -> sentences of words, checked line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.language.conllu.rows import EMPTY, Line, Word
from sitrep.language.conllu.words import words_of

COLUMNS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The words of a sentence, and whether it begins a paragraph."""

    words: tuple[Word, ...]
    paragraph: bool


def read(text: str) -> Iterator[Sentence]:
    """The sentences of `text`; InputError, which names the line, where it is no CoNLL-U."""
    comments: list[str] = []
    lines: list[Line] = []
    for number, row in enumerate([*text.removeprefix("\ufeff").split("\n"), ""], 1):
        row = row.rstrip("\r")
        if row.startswith("#") and not lines:
            comments.append(row)
        elif row.strip():
            lines.append(_line(number, row))
        elif lines:
            yield Sentence(words=words_of(lines), paragraph=_opens_paragraph(comments))
            comments, lines = [], []


def _line(number: int, row: str) -> Line:
    line = Line(number, tuple(row.split("\t")))
    if len(line.cells) != COLUMNS:
        line.fail(f"{len(line.cells)} columns, parted by tabs, where CoNLL-U has {COLUMNS}")
    if not all(line.cells):
        line.fail(f"column {line.cells.index('') + 1} is empty; what is not given is written {EMPTY}")
    return line


def _opens_paragraph(comments: Sequence[str]) -> bool:
    names = {comment.lstrip("# ").partition("=")[0].strip().split(" ")[0] for comment in comments}
    return bool(names & {"newpar", "newdoc"})
