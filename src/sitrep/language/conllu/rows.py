"""What CoNLL-U is read into: the lines of its table and the words they tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from sitrep.errors import InputError

UPOS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
EMPTY = "_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A syntactic word: `text` are its characters of the text, `after` the white space behind them.

    `head` counts words of the sentence from 0 and is the word's own place for the root.
    """

    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    dep: str
    name: str  # "B-ORG", "I-ORG" or "O"
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table with its number in the file."""

    number: int
    cells: tuple[str, ...]

    @property
    def misc(self) -> dict[str, str]:
        """The last column, key by key."""
        pairs = (part.partition("=") for part in self.cells[9].split("|"))
        return {key: value for key, _, value in pairs}

    def fail(self, reason: str) -> NoReturn:
        """Raises the InputError that names this line."""
        raise InputError(f"CoNLL-U line {self.number}", reason)
