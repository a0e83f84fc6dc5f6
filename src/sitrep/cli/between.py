"""`sitrep between`: what passed between two countries."""

from __future__ import annotations

from pathlib import Path

import click

from sitrep.cli.common import put
from sitrep.cli.options import db_option, record_of


@click.command(short_help="Tell what passed between two countries, and where it stands.")
@click.argument("one", metavar="COUNTRY")
@click.argument("two", metavar="COUNTRY")
@db_option
@click.option("-f", "--format", "format_name", type=click.Choice(("text", "svg", "json")), default="text",
              show_default=True, help="How to write it: lines, a plot, or data.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
              help="Where to; standard output if not given.")  # fmt: skip
def between(one: str, two: str, db: str, format_name: str, output: Path | None) -> int:
    """Tell what passed between two countries over time: contacts, demands and the answers to them,
    agreements and what came of them, aid and its pauses, hostile acts; and where each matter stands now.

    A country is named as USA or "United States". A day with "~" is that of publication.

    \b
    Examples:
      sitrep between USA RUS
      sitrep between India Pakistan --format svg -o plot.svg
    """
    from sitrep import briefing

    write = {"text": briefing.text, "svg": briefing.svg, "json": briefing.to_json}[format_name]
    with record_of(db) as record:
        ledger = record.between(one, two)
    put(write(ledger), output, plain=format_name == "text")
    return 0
