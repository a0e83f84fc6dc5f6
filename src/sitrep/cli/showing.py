"""What commands that go through articles share: results as they come, notes on the rest, a summary."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from sitrep.cli.progress import Progress
from sitrep.cli.tally import Tally

if TYPE_CHECKING:
    from sitrep.model import Outcome, PlaceOutcome

OK, BAD_INPUT = 0, 2


def show(
    outcomes: Iterable[Outcome | PlaceOutcome], writer: Any, stream: Any, sources: Sequence[str],
    *, quiet: bool, noun: str = "report",
) -> int:  # fmt: skip
    """Prints what was made of the articles and says on standard error what became of the others.

    `noun` is what the summary counts. Gives the exit code: 2 where an input failed.
    """
    from sitrep.model import Failed, Skipped

    tally = Tally(noun=noun)
    with Progress(sources, quiet=quiet) as progress:
        for outcome in outcomes:
            tally = tally.plus(outcome)
            note = _note(outcome, quiet=quiet)
            with progress.aside(note=bool(note)):
                if not isinstance(outcome, Failed | Skipped):
                    writer.write(outcome)
                elif note:
                    click.echo(f"sitrep: {note}", err=True)
            progress.step(tally.counted)
        with progress.aside():
            writer.close()
    stream.flush()
    if not quiet:
        click.echo(tally.summary(), err=True)
    return BAD_INPUT if tally.failed else OK


def _note(outcome: Outcome | PlaceOutcome, *, quiet: bool) -> str:
    from sitrep.exporting.phrasing import clean
    from sitrep.model import Failed, Skipped

    if isinstance(outcome, Failed):
        what = outcome.error if outcome.stage == "reading" else f"{outcome.stage} failed ({outcome.error})"
        return clean(f"{outcome.origin}: {what}")
    if isinstance(outcome, Skipped) and not quiet:
        return clean(f"{outcome.origin}: skipped ({outcome.reason})")
    return ""


def output(format_name: str) -> Any:
    """Standard output; data formats are UTF-8 everywhere, the table uses what the terminal can show."""
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        if format_name == "table":
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    return stream
