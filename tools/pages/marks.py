"""The marks in a page, and what stands between them.

    <!-- generated: NAME -->         a part of the reference, by its name in PARTS
    <!-- output: FILE N -->          the table that `sitrep read FILE` prints, its first N reports; or 3-5
    <!-- run: COMMAND -->            what a shell prints for COMMAND
    <!-- run -->                     what the Python block prints that follows the mark

Each ends with its name and a slash, such as <!-- /run -->. The Python blocks of a page share their names,
and commands and blocks the folder in which they run.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from pages import api, codes, commands, lists, ontology, record, scores, settings, tried, worked
from pages.shown import PythonSession, desk, shell, table

PARTS: dict[str, Callable[[], str]] = {
    **api.PARTS,
    **codes.PARTS,
    **commands.PARTS,
    **lists.PARTS,
    **ontology.PARTS,
    **record.PARTS,
    **scores.PARTS,
    **settings.PARTS,
}
RUN_PARTS: dict[str, Callable[[], str]] = {**tried.PARTS, **worked.PARTS}
"""Those that need a run of sitrep."""
GENERATED = re.compile(r"(<!-- generated: (\S+) -->\n).*?(<!-- /generated -->)", re.DOTALL)
_OUTPUT = re.compile(r"(<!-- output: (\S+) (\S+) -->\n).*?(<!-- /output -->)", re.DOTALL)
_RUN = re.compile(r"(<!-- run: (.+?) -->\n).*?(<!-- /run -->)", re.DOTALL)
_PYTHON = re.compile(r"(<!-- run -->\n```python\n(.*?)```\n).*?(<!-- /run -->)", re.DOTALL)


def filled(page: str, root: Path, *, runs: bool) -> str:
    """`page` with what stands between its marks made anew; without `runs`, only the generated parts."""
    page = GENERATED.sub(lambda found: _generated(found, runs=runs), page)
    if not runs:
        return page
    page = _OUTPUT.sub(lambda found: f"{found[1]}{_terminal(*_read(found, root))}{found[4]}", page)
    with desk(root) as folder:
        session = PythonSession(folder)
        page = _RUN.sub(lambda run: f"{run[1]}{_terminal(run[2], shell(run[2], folder))}{run[3]}", page)
        return _PYTHON.sub(lambda block: f"{block[1]}{_block(session.run(block[2]))}{block[3]}", page)


def _generated(found: re.Match[str], *, runs: bool) -> str:
    name = found[2]
    if name in RUN_PARTS and not runs:
        return found[0]
    part = {**PARTS, **RUN_PARTS}.get(name)
    if part is None:
        raise KeyError(f"no part is called {name!r}; there are {', '.join(sorted({*PARTS, *RUN_PARTS}))}")
    return f"{found[1]}\n{part().strip()}\n\n{found[3]}"


def _read(found: re.Match[str], root: Path) -> tuple[str, str]:
    first, _, last = found[3].rpartition("-")
    return f"sitrep read {found[2]}", table(found[2], int(first or 1), int(last), root)


def _terminal(command: str, printed: str) -> str:
    return f"```\n$ {command}\n{printed}```\n"


def _block(printed: str) -> str:
    return f"\n```text\n{printed}```\n\n" if printed else ""
