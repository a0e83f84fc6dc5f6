"""`sitrep mark-false`: a report that tells no event."""

from __future__ import annotations

import click

from sitrep.cli.options import by_option, db_option, note_option, record_of


@click.command("mark-false", short_help="Say that a report tells no event at all.")
@click.argument("report", metavar="REPORT")
@by_option
@note_option
@db_option
def mark_false(report: str, author: str, note: str, db: str) -> int:
    """Say that a report tells no event at all. It stays to be read, and no incident has it.

    \b
    Example:
      sitrep mark-false 7acc38 --note "a film is told"
    """
    with record_of(db, writing=True) as record:
        made = record.mark_false(report, by=author, note=note)
        click.echo(f"{made.subject}: marked false; `sitrep undo {made.number}` takes it back")
    return 0
