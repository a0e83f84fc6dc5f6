"""How many articles there will be, where that can be told without reading them."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from sitrep.reading.fetching import is_address
from sitrep.reading.sniffing import sniff
from sitrep.reading.sources import STDIN, files_of

_HEAD = 65536
_GZIP = b"\x1f\x8b"
_LARGEST = 100_000_000  # bytes of gzip that are opened only to count


def expected(sources: Sequence[str]) -> int | None:
    """The number of articles to come, about; None where it cannot be told (standard input, much gzip)."""
    total = 0
    for source in sources:
        if source == STDIN:
            return None
        if is_address(source):
            total += 1
            continue
        for path in files_of(Path(source)):
            count = _in_file(path)
            if count is None:
                return None
            total += count
    return total


def _in_file(path: Path) -> int | None:
    try:
        with path.open("rb") as stream:
            if stream.read(2) != _GZIP:
                return _articles(stream, path.name)
        if path.stat().st_size > _LARGEST:
            return None
        with gzip.open(path) as opened:
            return _articles(opened, path.name)
    except (OSError, EOFError, zlib.error):
        return 1


def _articles(stream: IO[bytes] | gzip.GzipFile, name: str) -> int:
    stream.seek(0)
    if sniff(stream.read(_HEAD), name) != "jsonl":
        return 1
    stream.seek(0)
    return sum(1 for line in stream if line.strip())
