"""`sitrep read`: articles in, coded reports out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.common import output as standard_output
from sitrep.cli.options import (
    coder_of,
    coder_settings,
    config_option,
    knowledge_option,
    published_option,
    source_option,
)

if TYPE_CHECKING:
    import datetime as dt

_FORMATS = ("table", "jsonl", "json", "csv", "html")


@click.command(short_help="Read articles and print the events they report.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "-f", "--format", "format_name", type=click.Choice(_FORMATS), help="How to print. [default: table]"
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
    help="With --format html: a page an article in this folder, and index.html.",
)  # fmt: skip
@published_option
@source_option
@config_option
@knowledge_option
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still printed.")
def read(
    sources: tuple[str, ...],
    format_name: str | None,
    output: Path | None,
    published: dt.date | None,
    source_name: str,
    config: Path | None,
    knowledge: tuple[Path, ...],
    quiet: bool,  # noqa: FBT001 - as click passes it
) -> int:
    """Read articles and print the events they report.

    SOURCE is a file, a folder (read through all its levels), an http address, or - for standard input:
    plain text, HTML, a JSON article or array, or JSON lines with a "text" each; gzip is opened. What it
    is, is told by its content.

    \b
    Examples:
      sitrep read article.html
      sitrep read --published 2025-07-04 notes.txt
      sitrep read --format jsonl corpus/ articles.jsonl.gz > reports.jsonl
      sitrep read --format html article.html > page.html

    Exit code 2 if some input failed; the others are read all the same.
    """
    from sitrep.cli.showing import show
    from sitrep.exporting import FORMATS, open_folder, open_writer

    settings = coder_settings(config, knowledge)
    chosen = format_name or settings.output.format
    if chosen not in FORMATS:
        raise click.UsageError(f"unknown format '{chosen}' in the settings; known are {', '.join(FORMATS)}")
    if output and chosen != "html":
        raise click.UsageError("--output goes with --format html; send other formats to a file with >")
    stream = standard_output(plain=chosen == "table")
    writer = open_folder(output) if output else open_writer(chosen, stream)
    coder = coder_of(settings)
    outcomes = coder.outcomes(sources, published=published, source_name=source_name)
    return show(outcomes, writer, stream, sources, quiet=quiet)
