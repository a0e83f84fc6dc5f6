"""`sitrep brief`: what happened in some days, in writing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.common import day, put
from sitrep.cli.options import db_option, record_of

if TYPE_CHECKING:
    import datetime as dt


@click.command(short_help="Write what happened in some days, every sentence with its sources.")
@db_option
@click.option("--since", callback=day, metavar="DATE", required=True, help="The first day, YYYY-MM-DD.")
@click.option("--until", callback=day, metavar="DATE", required=True, help="The last day.")
@click.option("--about", default="", metavar="COUNTRY", help="Only what concerns a country: UKR, Ukraine.")
@click.option("-f", "--format", "format_name", type=click.Choice(("md", "html", "json")), default="md",
              show_default=True, help="How to write it.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
              help="Where to; standard output if not given.")  # fmt: skip
def brief(db: str, since: dt.date, until: dt.date, about: str, format_name: str, output: Path | None) -> int:
    """Write what happened in some days: what is new first, then fighting, diplomacy, aid and sanctions,
    economy, protest and repression; then claims that are not confirmed, figures in dispute, what did not
    happen, and what the sources do not tell.

    Every sentence has footnotes to outlet, day and the sentence it was read from. HTML is one page with a map
    and a timeline that loads nothing from elsewhere.

    \b
    Examples:
      sitrep brief --since 2025-07-01 --until 2025-07-08
      sitrep brief --since 2025-07-01 --until 2025-07-08 --about UKR --format html -o brief.html
    """
    from sitrep import briefing

    write = {"md": briefing.markdown, "html": briefing.html, "json": briefing.to_json}[format_name]
    with record_of(db) as record:
        made = record.brief(since, until, about=about)
    put(write(made), output, plain=format_name == "md")
    return 0
