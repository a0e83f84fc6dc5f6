"""What commands that go through articles share: results as they come, notes on the rest, a summary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from sitrep.cli.common import note
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
            message = note(outcome, quiet=quiet)
            with progress.aside(note=bool(message)):
                if not isinstance(outcome, Failed | Skipped):
                    writer.write(outcome)
                elif message:
                    click.echo(f"sitrep: {message}", err=True)
            progress.step(tally.counted)
        with progress.aside():
            writer.close()
    stream.flush()
    if not quiet:
        click.echo(tally.summary(), err=True)
    return BAD_INPUT if tally.failed else OK
