"""`sitrep check`: a folder of one's own knowledge looked over before it is used."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.tally import counted

if TYPE_CHECKING:
    from sitrep.pipeline.surveying import Survey

_COLOURS = {"error": "red", "warning": "yellow"}


@click.command(short_help="Check a folder of your own knowledge, or what ships.")
@click.argument("folders", metavar="[DIR]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--only", "files", metavar="FILE", multiple=True,
    help="Run the examples of this lexicon file alone, named as in the messages.",
)  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="Errors only.")
def check(folders: tuple[Path, ...], files: tuple[str, ...], quiet: bool) -> int:  # noqa: FBT001 - as click passes it
    """Check a folder of your own knowledge (frames, actors, places, spellings), or what ships.

    Every file is read and every example of a frame or a weapon is run. A line for each fault says file, line
    and what to do; warnings tell where the folder says otherwise than sitrep does. Without DIR, the
    lexicon that ships is checked, which takes a minute; what it misses is known and listed.

    \b
    Examples:
      sitrep check knowledge
      sitrep check --only assault.toml

    Exit code 2 if anything is wrong; warnings are none.
    """
    from sitrep.pipeline.surveying import survey

    if not folders and not quiet and sys.stderr.isatty():
        click.echo("running the examples of the lexicon ...", err=True)
    wrong, asked = False, 0
    for found in survey(folders, files):
        for line in sorted(found.errors, key=_place):
            click.echo(_marked(line, "error"))
        if not quiet:
            for line in sorted(found.warnings, key=_place):
                click.echo(_marked(line, "warning"))
            click.echo(_summary(found))
        wrong, asked = wrong or bool(found.errors), asked + found.asked
    if files and not asked:
        raise click.UsageError(f"no lexicon file with examples is called {' or '.join(files)}")
    return 2 if wrong else 0


def _place(line: str) -> tuple[str, int]:
    """File and line, to sort by."""
    file, _, rest = line.partition(":")
    number = rest.partition(":")[0]
    return file, int(number) if number.isdecimal() else 0


def _marked(line: str, mark: str) -> str:
    """The line, kept to one, with its mark behind file and line."""
    place, _, rest = " ".join(line.split()).partition(": ")
    shown = mark if os.environ.get("NO_COLOR") else click.style(mark, fg=_COLOURS[mark], bold=True)
    return f"{place}: {shown}: {rest}"


def _summary(found: Survey) -> str:
    """What there is, how the examples did, and what is left to do."""
    holds = ", ".join(counted(count, name) for count, name in found.holds)
    lines = [f"{found.name}: {holds or 'nothing read'}"]
    if found.asked:
        lines.append(f"{found.came_out:,} of {counted(found.asked, 'example')} came out as written")
    state = [counted(len(found.errors), "error")] if found.errors else []
    state += [counted(len(found.warnings), "warning")] if found.warnings else []
    lines.append(", ".join(state) or "all is well")
    return "\n".join(lines)
