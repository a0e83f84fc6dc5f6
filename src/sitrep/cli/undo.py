"""`sitrep undo`: what was decided, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sitrep.cli.options import by_option, db_option, note_option, record_of

if TYPE_CHECKING:
    from sitrep.storing import Decision


@click.command(short_help="List what was decided, or take a decision back.")
@click.argument("number", metavar="[N]", type=int, required=False)
@by_option
@note_option
@db_option
def undo(number: int | None, author: str, note: str, db: str) -> int:
    """Take decision N back: a judgement, a correction or a mark. Without N, list all that was decided.

    A decision that is taken back stays in the list, with who took it back and why. An article that was taken
    down cannot come back.

    \b
    Examples:
      sitrep undo
      sitrep undo 3 --note "two nights, not one"
    """
    with record_of(db, writing=number is not None) as record:
        if number is None:
            for decision in record.decisions():
                click.echo(_line(decision))
            return 0
        done = record.undo(number, by=author, note=note)
        click.echo(f"{done.number} is undone: {_what(done)}")
    return 0


def _what(decision: Decision) -> str:
    parts = (decision.kind.value, decision.subject, decision.other, decision.field, decision.value)
    what = " ".join(part for part in parts if part)
    return f"{what} ({decision.note})" if decision.note else what


def _line(decision: Decision) -> str:
    line = f"{decision.number}  {decision.made[:10]}  {decision.author}: {_what(decision)}"
    if not decision.undone:
        return line
    why = f" ({decision.undone_note})" if decision.undone_note else ""
    return f"{line} — undone by {decision.undone_by}{why}"
