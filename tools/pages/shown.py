"""What sitrep prints, as the pages show it: tables, shell commands, Python blocks."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import sitrep
from sitrep.exporting.table import TableWriter

WIDTH = 96
"""Characters to a line of a table in README.md, and in the pages."""
_REPORT = re.compile(r"^(?=[●◆▷○✗] )", re.MULTILINE)


def table(path: str, first: int, last: int, root: Path) -> str:
    """The table for the article at `path`, with its reports from `first` to `last`, counted from 1."""
    stream = io.StringIO()
    writer = TableWriter(stream, WIDTH)
    with contextlib.chdir(root):
        for outcome in sitrep.load().outcomes([path]):
            if isinstance(outcome, sitrep.Coded):
                writer.write(outcome)
    heading, *found = _REPORT.split(stream.getvalue())
    before, after = (["...\n"] if left else [] for left in (first > 1, len(found) > last))
    return "".join(chain([heading], before, found[first - 1 : last], after)).rstrip() + "\n"


@contextlib.contextmanager
def desk(root: Path) -> Iterator[Path]:
    """A folder that looks like the repository, for commands that write files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("docs", "examples", "src"):
            (folder / part).symlink_to(root / part)
        yield folder


def shell(command: str, folder: Path) -> str:
    """What a person sees who types `command` in `folder`; errors and all."""
    here = Path(sys.executable).parent
    environ = {
        **os.environ,
        "PATH": f"{here}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPATH": str(folder / "src"),
        "COLUMNS": str(WIDTH),
        "NO_COLOR": "1",
    }
    done = subprocess.run(  # noqa: S602 - commands of our own pages, shown as a shell runs them
        command, shell=True, cwd=folder, env=environ, text=True, encoding="utf-8", check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, executable="/bin/bash",
    )  # fmt: skip
    return _ended(done.stdout)


class PythonSession:
    """Runs the Python blocks of one page one after another, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: dict[str, Any] = {"__name__": "__page__"}

    def run(self, code: str) -> str:
        """What the block prints; an error of the block is raised."""
        printed = io.StringIO()
        with contextlib.chdir(self._folder), contextlib.redirect_stdout(printed):
            exec(compile(code, "<page>", "exec"), self._names)  # noqa: S102 - our own pages
        return _ended(printed.getvalue())


def _ended(text: str) -> str:
    """`text` without blanks at line ends, ended by one line break unless it is empty."""
    text = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).rstrip("\n")
    return f"{text}\n" if text else ""
