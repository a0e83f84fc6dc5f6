"""Puts what sitrep prints today into README.md, between the marks for it.

    python tools/readme.py [--check]

A mark names the file that is read and how many of its reports are shown:
<!-- output: examples/01-wire-kharkiv.txt 4 --> ... <!-- /output -->. Between <!-- run --> and <!-- /run -->,
the Python block is run from the repository root and the block after it filled with what it prints. With
--check nothing is written, and the exit code is 1 where README.md does not show what sitrep prints.
"""

from __future__ import annotations

import io
import re
import sys
from contextlib import chdir, redirect_stdout
from itertools import chain
from pathlib import Path

import sitrep
from sitrep.exporting.table import TableWriter

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
WIDTH = 96
MARKED = re.compile(r"(<!-- output: (\S+) (\d+) -->\n).*?(<!-- /output -->)", re.DOTALL)
RUN = re.compile(r"(<!-- run -->\n```python\n(.*?)```\n\n?)```\n.*?(```\n<!-- /run -->)", re.DOTALL)
REPORT = re.compile(r"^(?=[●◆▷○✗] )", re.MULTILINE)


def printed(path: str, shown: int) -> str:
    """The table for the article at `path`, with the first `shown` of its reports."""
    stream = io.StringIO()
    writer = TableWriter(stream, WIDTH)
    for outcome in sitrep.load().outcomes([ROOT / path]):
        if isinstance(outcome, sitrep.Coded):
            writer.write(outcome)
    heading, *reports = REPORT.split(stream.getvalue().replace(f"{ROOT}/", ""))
    rest = ["...\n"] if len(reports) > shown else []
    return "".join(chain([heading], reports[:shown], rest)).rstrip() + "\n"


def run(program: str) -> str:
    """What `program` prints, run from the repository root."""
    stream = io.StringIO()
    with chdir(ROOT), redirect_stdout(stream):
        exec(program, {"__name__": "__main__"})  # noqa: S102 - the README's own examples
    return "".join(line.rstrip() + "\n" for line in stream.getvalue().splitlines())


def filled(readme: str) -> str:
    """`readme` with its marked parts printed anew."""
    readme = MARKED.sub(
        lambda found: (
            f"{found[1]}```\n$ sitrep read {found[2]}\n{printed(found[2], int(found[3]))}```\n{found[4]}"
        ),
        readme,
    )
    return RUN.sub(lambda found: f"{found[1]}```\n{run(found[2])}{found[3]}", readme)


def main() -> None:
    """Fills README.md, or checks it."""
    readme = README.read_text("utf-8")
    wanted = filled(readme)
    if "--check" not in sys.argv[1:]:
        README.write_text(wanted, "utf-8")
    elif wanted != readme:
        sys.exit("README.md does not show what sitrep prints: run `make readme`")


if __name__ == "__main__":
    main()
