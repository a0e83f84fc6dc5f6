"""Markdown from values: tables, codes, first sentences."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Sequence

# "" would be set as a pair of curly quotes.
_EMPTY = re.compile(r'(?<!`)""(?!`)')


def table(head: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table; bars and line breaks inside cells are kept from breaking it."""
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    lines += [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return _EMPTY.sub('`""`', " ".join(text.split())).replace("|", "\\|")


def code(value: object) -> str:
    """`value` set as code; nothing for nothing."""
    text = str(value)
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}" if text else ""


def codes(values: Iterable[object]) -> str:
    """Values set as code, with commas between."""
    return ", ".join(code(value) for value in values)


def fenced(text: str, language: str = "") -> str:
    """`text` as a block of code."""
    return f"```{language}\n{text.rstrip()}\n```"


def prose(docstring: str | None) -> str:
    """A docstring as Markdown paragraphs, each on one line."""
    paragraphs = re.split(r"\n\s*\n", inspect.cleandoc(docstring or ""))
    return "\n\n".join(_EMPTY.sub('`""`', " ".join(p.split())) for p in paragraphs)


def summary(docstring: str | None) -> str:
    """The first paragraph of a docstring on one line."""
    return prose(docstring).partition("\n\n")[0]
