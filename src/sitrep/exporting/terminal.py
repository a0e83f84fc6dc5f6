"""What the tables for the terminal share: the console, and the heading of an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from sitrep.exporting import phrasing
from sitrep.exporting.console import BLANKS, console_for
from sitrep.model import Article


class Terminal:
    """Prints to a stream at the terminal's width. No colours where it is no terminal or NO_COLOR is set."""

    def __init__(self, stream: TextIO, width: int | None = None) -> None:
        self._stream = stream
        self._console = console_for(stream, width)

    @property
    def width(self) -> int:
        """Columns that may be filled."""
        return self._console.width

    def print(self, parts: Sequence[RenderableType]) -> None:
        """The parts, one below the other, and an empty line; no blanks at the ends of lines."""
        with self._console.capture() as printed:
            self._console.print(Group(*parts, Text()))
        self._stream.write(BLANKS.sub("", printed.get()))


def heading(article: Article, origin: str, count: str, width: int) -> list[RenderableType]:
    """The article's title on a rule; below it source, date, where it was read from, and `count`."""
    title = phrasing.clean(article.title) or phrasing.clean(origin) or article.id
    name = Text(title, style="bold")
    name.truncate(width - 6, overflow="ellipsis")
    facts = [phrasing.clean(fact) for fact in _facts(article, origin if article.title else "")]
    line = Text(" · ".join([*facts, count]), style="dim")
    line.truncate(width, overflow="ellipsis")
    return [Rule(name, align="left", characters="─", style="dim"), line]


def _facts(article: Article, origin: str) -> list[str]:
    day = article.published
    published = f"{day.day} {day:%B} {day.year}" if day else "no date"
    return [fact for fact in (article.source, published, origin) if fact]
