"""English number words, and pieces of pattern, for whoever reads quantities or dates in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip

# White space within a paragraph: no empty line.
BLANK = r"(?:[^\S\n]+\n?|\n)"


def spaced(pattern: str) -> str:
    """The pattern with each blank made white space within a paragraph."""
    return pattern.replace(" ", BLANK)


def starts(words: Iterable[str], depth: int = 4) -> str:
    """A pattern for the first letters of the words, each letter in either case, as a tree.

    Looked at before a long pattern, it spares that most of a text.
    """
    branches: dict[str, set[str]] = {}
    for word in sorted(words):
        branches.setdefault(word[:1], set()).add(word[1:])
    out = [
        f"[{letter}{letter.upper()}]{starts(rests, depth - 1) if depth > 1 else ''}" if letter else r"\b"
        for letter, rests in branches.items()
    ]
    return out[0] if len(out) == 1 else f"(?:{'|'.join(out)})"


def matches_at(
    pattern: re.Pattern[str], text: str, starts: Iterable[int] | None = None
) -> Iterator[re.Match[str]]:
    """As `finditer`, but only what begins at one of the `starts`, as words do; much quicker."""
    if starts is None:
        yield from pattern.finditer(text)
        return
    after = 0
    for start in starts:
        if start >= after and (found := pattern.match(text, start)):
            after = found.end()
            yield found
