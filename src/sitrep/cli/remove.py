"""`sitrep remove`: an article taken down."""

from __future__ import annotations

import click

from sitrep.cli.options import by_option, db_option, note_option, record_of


@click.command(short_help="Take an article down, with its text and its reports.")
@click.argument("article", metavar="ARTICLE")
@by_option
@note_option
@db_option
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(article: str, author: str, note: str, db: str, yes: bool) -> int:  # noqa: FBT001 - as click passes it
    """Take an article down: its text and its reports go, and the incidents adjust. This cannot be undone.

    ARTICLE is its id, or the beginning of it. Of the article only hashes are kept, by which it is known when
    it is added again: it is not.

    \b
    Example:
      sitrep remove 19fe02 --by Ann --note "the publisher asked for it"
    """
    if not yes:
        click.confirm(f"Take {article} down for good?", abort=True, err=True)
    with record_of(db, writing=True) as record:
        made = record.remove(article, by=author, note=note)
        click.echo(f"{made.subject}: taken down")
    return 0
