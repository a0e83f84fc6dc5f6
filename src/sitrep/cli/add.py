"""`sitrep add`: articles into a record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.options import (
    coder_settings,
    config_option,
    db_option,
    knowledge_option,
    published_option,
    record_of,
    source_option,
)

if TYPE_CHECKING:
    import datetime as dt


@click.command(short_help="Add articles to a record and link what they report into incidents.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@db_option
@published_option
@source_option
@config_option
@knowledge_option
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still printed.")
def add(
    sources: tuple[str, ...],
    db: str,
    published: dt.date | None,
    source_name: str,
    config: Path | None,
    knowledge: tuple[Path, ...],
    quiet: bool,  # noqa: FBT001 - as click passes it
) -> int:
    """Add articles to a record, code them, and link what they report into incidents.

    SOURCE is what `sitrep read` takes: a file, a folder, an http address, or - for standard input. Of a feed
    (RSS, Atom) the pages are added that its entries lead to. A record that is not there is made.

    An article is added once: the same words by the same outlet, or the same address, are known. A copy by
    another outlet is kept as a copy. Stopped at any moment, every article is in the record whole or not at
    all; run it again to go on.

    \b
    Examples:
      sitrep add corpus/ articles.jsonl.gz
      sitrep add --db news.db https://example.org/feed.xml
      sitrep add --db postgresql://ann@db.example.org/news corpus/

    Exit code 2 if some input failed; the others are added all the same.
    """
    from sitrep.cli.showing_record import show_adding

    settings = coder_settings(config, knowledge)
    with record_of(db, writing=True, make=True, settings=settings) as record:
        outcomes = record.add(sources, published=published, source_name=source_name)
        return show_adding(outcomes, sources, quiet=quiet)
