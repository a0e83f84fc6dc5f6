"""Where an entry of a knowledge file stands, so that a fault can be told with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from sitrep.errors import KnowledgeError

Step = tuple[str, str, int]
"""A way down the lines of a file: to a key, to a text, or to the n-th table of a name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file, and the name of the entry there, "" for none.

    As text it opens a message: "lexicon/mine.toml:3: frame 'mine.torch'". `start` is a line, 0 before the
    first; from there `steps` lead down the file's `lines`. They are taken only where the line is asked for.
    """

    file: str
    start: int = 0
    entry: str = ""
    lines: tuple[str, ...] = field(default=(), repr=False, compare=False)
    steps: tuple[Step, ...] = ()

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.entry}" if self.entry else place

    @property
    def line(self) -> int:
        """The line, counted from 1; 0 where the file as a whole is meant."""
        line = self.start
        for step in self.steps:
            line = self._down(line, *step)
        return line

    def key(self, name: str) -> Spot:
        """The line that sets `name`, at or below this one; this spot where none does."""
        return replace(self, steps=(*self.steps, ("key", name, 0)))

    def text(self, words: str) -> Spot:
        """The line that holds `words`, at or below this one; this spot where none does."""
        return replace(self, steps=(*self.steps, ("text", words, 0)))

    def table(self, name: str, number: int) -> Spot:
        """The `number`th "[[name]]" below this line, counted from 1; this spot where there are fewer."""
        return replace(self, steps=(*self.steps, ("table", name, number)))

    def called(self, entry: str) -> Spot:
        """The same place under the name of an entry."""
        return replace(self, entry=entry)

    def _down(self, line: int, kind: str, word: str, number: int) -> int:
        if kind == "table":
            head = re.compile(rf"\s*\[\[\s*{re.escape(word)}\s*\]\]")
            found = [n for n in range(line + 1, len(self.lines) + 1) if head.match(self.lines[n - 1])]
            return found[number - 1] if number <= len(found) else line
        sets = re.compile(rf'\s*"?{re.escape(word)}"?\s*=')
        for n in range(max(line, 1), len(self.lines) + 1):
            text = self.lines[n - 1]
            if sets.match(text) if kind == "key" else word in text:
                return n
        return line


class Faults:
    """Collects what is wrong with files, so that a person learns of all of it at once."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Notes a KnowledgeError in place of raising it."""
        try:
            yield
        except KnowledgeError as error:
            self.messages.append(str(error))

    def add(self, where: Spot, message: str) -> None:
        """Notes a fault at a spot."""
        self.messages.append(f"{where}: {message}")

    def raise_first(self) -> None:
        """KnowledgeError with the first fault, where there is any."""
        if self.messages:
            raise KnowledgeError(self.messages[0])


def meant(word: str, known: Iterable[str]) -> str:
    """ "; did you mean 'ASSAULT'?" where one of the known words is near, else ""."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return f"; did you mean {near[0]!r}?" if near else ""
