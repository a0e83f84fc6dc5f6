"""How many articles there will be, where that can be told without reading them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sitrep.reading.fetching import is_address
from sitrep.reading.sniffing import sniff
from sitrep.reading.sources import STDIN, files_of

_HEAD = 65536


def expected(sources: Sequence[str]) -> int | None:
    """The number of articles to come, about; None where it cannot be told (standard input, gzip)."""
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
            head = stream.read(_HEAD)
            if head.startswith(b"\x1f\x8b"):
                return None
            if sniff(head, path.name) != "jsonl":
                return 1
            stream.seek(0)
            return sum(1 for line in stream if line.strip())
    except OSError:
        return 1
