"""`sitrep recode`: the articles of a record coded again."""

from __future__ import annotations

from pathlib import Path

import click

from sitrep.cli.options import coder_settings, config_option, db_option, knowledge_option, record_of


@click.command(short_help="Code the articles of a record again, as after an upgrade.")
@db_option
@config_option
@knowledge_option
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still printed.")
def recode(db: str, config: Path | None, knowledge: tuple[Path, ...], quiet: bool) -> int:  # noqa: FBT001 - as click passes it
    """Code the articles of a record again, as after an upgrade, and say what that changed.

    A report keeps its id where its article, its type and the words that tell it stay. Judgements, corrections
    and marks stay with it; incidents are made anew where a report of theirs has changed.

    \b
    Example:
      sitrep recode --db news.db

    Exit code 2 if an article failed; it stays as it was, and the others are coded all the same.
    """
    from sitrep.cli.showing_record import show_recoding

    with record_of(db, writing=True, settings=coder_settings(config, knowledge)) as record:
        return show_recoding(record.recode(), record.count(), quiet=quiet)
