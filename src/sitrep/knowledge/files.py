"""Knowledge files as they lie on disk: TOML and CSV, read with the line of every entry."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from sitrep.errors import KnowledgeError
from sitrep.knowledge.spots import Faults, Spot, meant

_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Toml:
    """A TOML file: its name as it is shown, its content, its lines."""

    name: str
    content: Mapping[str, Any]
    lines: tuple[str, ...]

    def spot(self, key: str) -> Spot:
        """Where a key or table of the top level stands."""
        head = re.compile(rf'\s*(?:\[\[?\s*)?"?{re.escape(key)}"?\s*(?:\]|=|\.)')
        line = next((n for n, text in enumerate(self.lines, 1) if head.match(text)), 0)
        return Spot(self.name, line, lines=self.lines)

    def entries(self, kind: str) -> Iterator[tuple[Mapping[str, Any], Spot]]:
        """The tables written as [[kind]], each with where it begins."""
        found = self.content.get(kind, [])
        if not isinstance(found, list) or not all(isinstance(raw, Mapping) for raw in found):
            raise KnowledgeError(f"{self.spot(kind)}: write [[{kind}]], in two brackets, above each entry")
        top = Spot(self.name, lines=self.lines)
        yield from ((raw, top.table(kind, number)) for number, raw in enumerate(found, 1))


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a CSV file: its cells by column, without outer blanks, and where it stands."""

    cells: Mapping[str, str]
    spot: Spot

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> tuple[str, ...]:
        """The alternatives of a cell, parted by "|"."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())


def toml(path: Traversable, shown: str = "") -> Toml:
    """A TOML file; KnowledgeError where it cannot be read. `shown` is what messages call it."""
    name = shown or path.name
    text = _text(path, name)
    lines = tuple(text.split("\n"))
    try:
        return Toml(name, tomllib.loads(text), lines)
    except tomllib.TOMLDecodeError as error:
        told = str(error)
        at = _AT.search(told)
        line = (int(at[1]) if at[1] else len(lines)) if at else 0
        raise KnowledgeError(f"{Spot(name, line)}: not valid TOML: {_AT.sub('', told)}") from error


def table(
    path: Path,
    shown: str = "",
    *,
    needed: Collection[str] = (),
    optional: Collection[str] = (),
    faults: Faults | None = None,
) -> Iterator[Row]:
    """The rows of a CSV file with a line of column names; "#" opens a comment line.

    Every row has the `needed` columns, and the `optional` ones, "" where the file leaves them out; with no
    columns asked for, those that the file has. KnowledgeError names the first fault, file and line; with
    `faults` given, a bad row is noted there and left out.
    """
    name = shown or path.name
    lines = _text(path, name).split("\n")
    # A comment becomes an empty line, so that the reader still counts the lines of the file.
    reader = csv.reader(("" if line.startswith("#") else line for line in lines), strict=True)
    columns: list[str] = []
    for cells in _rows(reader, name):
        spot = Spot(name, reader.line_num)
        if not columns:
            columns = [cell.strip() for cell in cells]
            _check_columns(columns, needed, optional, spot)
            continue
        if len(cells) == len(columns):
            found = dict.fromkeys(optional, "") | dict(zip(columns, map(str.strip, cells), strict=True))
            yield Row(found, spot)
            continue
        told = (
            f"{len(cells)} cells, but {len(columns)} columns ({', '.join(columns)}); a cell with a comma"
            ' needs quotes: "..."'
        )
        if faults is None:
            raise KnowledgeError(f"{spot}: {told}")
        faults.add(spot, told)


def _rows(reader: Any, name: str) -> Iterator[list[str]]:
    """The reader's rows that are not empty."""
    try:
        yield from filter(None, reader)
    except csv.Error as error:
        raise KnowledgeError(f"{Spot(name, reader.line_num)}: not valid CSV: {error}") from error


def _check_columns(
    columns: Collection[str], needed: Collection[str], optional: Collection[str], where: Spot
) -> None:
    known = {*needed, *optional}
    if not known:
        return
    for column in columns:
        if len(columns) == 1 and (";" in column or "\t" in column):
            raise KnowledgeError(f"{where}: the cells must be parted by commas; save it as CSV with commas")
        if column not in known:
            raise KnowledgeError(
                f"{where}: unknown column {column!r}{meant(column, known)}; the columns are"
                f" {', '.join((*needed, *optional))}"
            )
    missing = [column for column in needed if column not in columns]
    if missing:
        raise KnowledgeError(f"{where}: the first line must name the column {missing[0]!r} too")


def _text(path: Traversable, name: str) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise KnowledgeError(f"{name}: cannot be read ({error.strerror})") from error
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise KnowledgeError(f"{Spot(name, line)}: not UTF-8 text; save the file as UTF-8") from error
