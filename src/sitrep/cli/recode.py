"""`sitrep recode`: the articles of a record coded again."""

from __future__ import annotations

from pathlib import Path

import click

from sitrep.cli.options import coder_settings, config_option, db_option, knowledge_option, record_of


@click.command(short_help="Code the articles of a record again, as after an upgrade.")
@db_option
@config_option
@knowledge_option
@click.option("--all", "every", is_flag=True, help="Also those that this version coded with this knowledge.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still printed.")
def recode(db: str, config: Path | None, knowledge: tuple[Path, ...], *, every: bool, quiet: bool) -> int:
    """Code the articles of a record again, as after an upgrade, and say what that changed.

    A report keeps its id where its article, its type and the words that tell it stay. Judgements, corrections
    and marks stay with it; incidents are made anew where a report of theirs has changed.

    Articles that this version of sitrep has coded already, with the same knowledge, are left as they are:
    stopped at any moment, run it again to go on.

    \b
    Examples:
      sitrep recode --db news.db
      sitrep recode --all

    Exit code 2 if an article failed; it stays as it was, and the others are coded all the same.
    """
    from sitrep.cli.showing_record import show_recoding

    with record_of(db, writing=True, settings=coder_settings(config, knowledge)) as record:
        left = 0 if every else record.count() - record.outdated()
        total = record.count() - left
        return show_recoding(record.recode(every=every), total, left, quiet=quiet)
