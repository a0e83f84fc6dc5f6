"""Where in a data file an entry stands."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

_CASE = re.compile(r"^\s*\[\[frame\.when\]\]")
_FRAME = re.compile(r"^\s*\[\[frame\]\]")


def frame_line(file: str, frame_id: str, case: int = 0) -> int:
    """The line of a frame's id, or of one of its cases (1 is the first); 0 where the file does not have it.

    `file` is the name of a file of the shipped lexicon, or the path of another one.
    """
    lines = _lines(file) or _lines(f"lexicon/{file}")
    wanted = re.compile(rf"^\s*id\s*=\s*[\"']{re.escape(frame_id)}[\"']")
    start = next((n for n, line in enumerate(lines, 1) if wanted.match(line)), 0)
    if not start or not case:
        return start
    seen = 0
    for number in range(start, len(lines)):
        if _FRAME.match(lines[number]):
            return start
        seen += bool(_CASE.match(lines[number]))
        if seen == case:
            return number + 1
    return start


def row_line(file: str, *cells: str) -> int:
    """The line of a shipped table ("ontology/types.csv") that begins with these cells, 0 for none."""
    start = ",".join(cells) + ","
    return next((n for n, line in enumerate(_lines(file), 1) if line.startswith(start)), 0)


@lru_cache(maxsize=64)
def _lines(file: str) -> tuple[str, ...]:
    """The lines of a file, by its path or its name under the shipped data; none where there is none."""
    shipped = files("sitrep.knowledge") / "data"
    for path in (Path(file), Path(str(shipped)) / file):
        if path.is_file():
            return tuple(path.read_text("utf-8").splitlines())
    return ()
