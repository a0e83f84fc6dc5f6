"""What `add` and `recode` show: a bar, notes on what failed, a summary."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from sitrep.cli.common import note
from sitrep.cli.progress import Progress
from sitrep.cli.record_tally import AddTally, RecodeTally
from sitrep.model import Failed, Skipped

if TYPE_CHECKING:
    from sitrep.pipeline.corpus import AddOutcome, RecodeOutcome

OK, BAD_INPUT = 0, 2


def show_adding(outcomes: Iterable[AddOutcome], sources: Sequence[str], *, quiet: bool) -> int:
    """Goes through the outcomes of an addition; gives the exit code, 2 where an input failed."""
    tally = AddTally()
    with Progress(sources, quiet=quiet) as progress:
        for number, outcome in enumerate(outcomes):
            if not number:
                gc.freeze()  # the language model need not be looked through for garbage
            tally.take(outcome)
            _say(outcome, progress, quiet=quiet)
            progress.step(tally.so_far())
    return _end(tally, quiet=quiet)


def show_recoding(outcomes: Iterable[RecodeOutcome], total: int, left: int, *, quiet: bool) -> int:
    """Goes through the outcomes of coding again; gives the exit code, 2 where an article failed.

    `total` is how many there are to code, `left` how many are up to date.
    """
    tally = RecodeTally(left)
    with Progress((), quiet=quiet, total=total) as progress:
        for outcome in outcomes:
            tally.take(outcome)
            _say(outcome, progress, quiet=quiet)
            progress.step(tally.so_far())
    return _end(tally, quiet=quiet)


def _say(outcome: object, progress: Progress, *, quiet: bool) -> None:
    if isinstance(outcome, Failed | Skipped) and (message := note(outcome, quiet=quiet)):
        with progress.aside(note=True):
            click.echo(f"sitrep: {message}", err=True)


def _end(tally: AddTally | RecodeTally, *, quiet: bool) -> int:
    if not quiet:
        click.echo(tally.summary(), err=True)
    return BAD_INPUT if tally.failed else OK
