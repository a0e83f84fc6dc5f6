"""`sitrep judge`: a person's word on two reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import click

from sitrep.cli.options import by_option, db_option, note_option, record_of

if TYPE_CHECKING:
    from sitrep.model.judgement import Sameness


@click.command(short_help="Say of two reports whether they tell one incident.")
@click.argument("verdict", type=click.Choice(("same", "different", "unsure")))
@click.argument("one", metavar="R1")
@click.argument("two", metavar="R2")
@by_option
@note_option
@db_option
def judge(verdict: str, one: str, two: str, author: str, note: str, db: str) -> int:
    """Say of two reports whether they tell one incident. Your word wins over any score, from now on.

    R1 and R2 are ids of reports, or beginnings of them, as `sitrep incident` prints them. "unsure" takes back
    what was said of the two before.

    \b
    Examples:
      sitrep judge same 7acc38 19fe02 --note "the same night, by another count"
      sitrep judge different 7acc38 19fe02 --by Ann
    """
    with record_of(db, writing=True) as record:
        made = record.judge(cast("Sameness", verdict), one, two, by=author, note=note)
        click.echo(f"{made.subject} {made.other}: {verdict}; `sitrep undo {made.number}` takes it back")
    return 0
