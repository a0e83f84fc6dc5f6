"""`sitrep relink`: what a record holds linked again."""

from __future__ import annotations

import click

from sitrep.cli.options import db_option, record_of


@click.command(short_help="Link the reports of a record again, as after an upgrade.")
@db_option
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still printed.")
def relink(db: str, *, quiet: bool) -> int:
    """Link all reports of a record again, without coding, and say which incidents that changed.

    For after an upgrade that changes how reports are linked. Judgements, corrections and marks stand, and an
    incident keeps its id where it keeps most of its reports; other ids lead to what stands in their place.
    Stopped at any moment, the record is as it was before.

    \b
    Example:
      sitrep relink --db news.db
    """
    from sitrep.cli.progress import Progress
    from sitrep.cli.record_tally import relinked
    from sitrep.cli.tally import counted

    with record_of(db, writing=True) as record:
        with Progress((), quiet=quiet, total=record.count_reports()) as progress:
            done = 0

            def step(more: int) -> None:
                nonlocal done
                done += more
                progress.step(counted(done, "report"), more)

            outcome = record.relink(step)
        if not quiet:
            click.echo(relinked(outcome), err=True)
    return 0
