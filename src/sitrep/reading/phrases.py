"""The furniture phrases of `knowledge/data/furniture.toml`, compiled and checked."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from sitrep.errors import KnowledgeError

FILE = "knowledge/data/furniture.toml"
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression with its name, its examples and the limits on the line it may take."""

    name: str
    regex: re.Pattern[str]
    examples: tuple[str, ...]
    max: int = 200
    not_ending: str = ""
    opening: bool = False

    def takes(self, line: str) -> bool:
        """True where `line` as a whole is this furniture."""
        if len(line) > self.max or (self.not_ending and line.endswith(tuple(self.not_ending))):
            return False
        return self.regex.fullmatch(line) is not None


@dataclass(frozen=True, slots=True)
class Phrases:
    """What furniture looks like."""

    lines: frozenset[str]
    pointers: frozenset[str]
    labels: frozenset[str]
    patterns: tuple[Pattern, ...]
    credits: tuple[Pattern, ...]
    datelines: tuple[Pattern, ...]
    prose: tuple[str, ...]


def plain(line: str) -> str:
    """`line` for comparing: lower case, straight quotes, single spaces, no punctuation at the ends."""
    line = line.casefold().replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return _EDGES.sub("", " ".join(line.split()))


@cache
def load_phrases() -> Phrases:
    """The phrases as shipped; KnowledgeError where the file breaks its format."""
    return parse_phrases(resources.files("sitrep").joinpath(FILE).read_text("utf-8"))


def parse_phrases(toml: str) -> Phrases:
    """The phrases written in `toml`; KnowledgeError names the entry that breaks the format."""
    try:
        tables = tomllib.loads(toml)
        return Phrases(
            lines=frozenset(plain(line) for line in tables["lines"]),
            pointers=frozenset(plain(line) for line in tables["pointers"]),
            labels=frozenset(plain(line) for line in (*tables["labels"], *tables["pointers"])),
            patterns=tuple(_pattern(entry, re.IGNORECASE) for entry in tables["patterns"]),
            credits=tuple(_pattern(entry, re.MULTILINE) for entry in tables["credits"]),
            datelines=tuple(_pattern(entry, 0) for entry in tables["datelines"]),
            prose=tuple(tables["prose"]["lines"]),
        )
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{FILE}: not valid TOML: {error}") from error
    except KeyError as error:
        raise KnowledgeError(f"{FILE}: {error} is missing") from error


def _pattern(entry: dict[str, Any], flags: int) -> Pattern:
    try:
        regex = re.compile(entry["regex"], flags)
    except re.error as error:
        raise KnowledgeError(f"{FILE}: {entry.get('name')}: not a regular expression: {error}") from error
    rest = {key: value for key, value in entry.items() if key not in {"regex", "examples"}}
    try:
        return Pattern(regex=regex, examples=tuple(entry["examples"]), **rest)
    except TypeError as error:
        raise KnowledgeError(f"{FILE}: {entry.get('name')}: {error}") from error
