"""What the user names -> byte streams: a file, a folder, an address, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sitrep.config import Limits
from sitrep.errors import InputError
from sitrep.reading.fetching import fetch, is_address
from sitrep.reading.streams import Source

STDIN = "-"


def open_sources(given: str, limits: Limits) -> Iterator[tuple[Source, str, str | None] | InputError]:
    """Each input behind `given`, opened: the stream, its address ("" for a file), its declared charset.

    A folder gives its files, all levels deep, in the order of their paths, hidden ones left out. What
    cannot be opened comes as an InputError in its place.
    """
    if not given.strip():
        yield InputError("''", "an empty name; give a file, a folder, an address or - for standard input")
        return
    try:
        if given == STDIN:
            yield Source("standard input", sys.stdin.buffer, limits.max_bytes), "", None
        elif is_address(given):
            page = fetch(given, limits)
            with closing(page.stream):
                yield Source(given, page.stream, limits.max_bytes), page.url, page.charset
        elif Path(given).is_dir():
            yield from _folder(Path(given), limits)
        else:
            yield from _file(Path(given), limits)
    except InputError as error:
        yield error


def _file(path: Path, limits: Limits) -> Iterator[tuple[Source, str, str | None] | InputError]:
    name = str(path)
    try:
        stream = path.open("rb")
    except FileNotFoundError:
        yield InputError(name, "no such file")
        return
    except (OSError, ValueError) as error:
        yield InputError(name, f"cannot be opened ({getattr(error, 'strerror', None) or error})")
        return
    with stream:
        try:
            source = Source(name, stream, limits.max_bytes)
        except InputError as error:
            yield error
            return
        yield source, "", None


def _folder(folder: Path, limits: Limits) -> Iterator[tuple[Source, str, str | None] | InputError]:
    found = False
    for path in files_of(folder):
        found = True
        yield from _file(path, limits)
    if not found:
        yield InputError(str(folder), "no files in this folder")


def files_of(folder: Path) -> Iterator[Path]:
    """The files of a folder, all levels deep, sorted, hidden ones left out; a file gives itself."""
    if not folder.is_dir():
        yield folder
        return
    paths: list[Path] = []
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths += [Path(root, name) for name in names if not name.startswith(".")]
    yield from sorted(paths, key=lambda path: path.parts)
