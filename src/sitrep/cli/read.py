"""`sitrep read`: articles in, coded reports out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.common import day
from sitrep.cli.common import output as standard_output
from sitrep.cli.options import knowledge_option, with_knowledge

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
@click.option(
    "--published",
    callback=day,
    metavar="DATE",
    help="Publication date of articles that state none, as YYYY-MM-DD.",
)
@click.option("--source", "source_name", default="", help="Name of the source of articles that state none.")
@click.option("--config", type=click.Path(path_type=Path), help="Settings file (TOML).")
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
    from sitrep.config import load_settings
    from sitrep.exporting import FORMATS, open_folder, open_writer
    from sitrep.pipeline import Sitrep

    settings = with_knowledge(load_settings(config), knowledge)
    chosen = format_name or settings.output.format
    if chosen not in FORMATS:
        raise click.UsageError(f"unknown format '{chosen}' in the settings; known are {', '.join(FORMATS)}")
    if output and chosen != "html":
        raise click.UsageError("--output goes with --format html; send other formats to a file with >")
    stream = standard_output(plain=chosen == "table")
    writer = open_folder(output) if output else open_writer(chosen, stream)
    coder = Sitrep(limits=settings.reading, knowledge=settings.knowledge.folders)
    outcomes = coder.outcomes(sources, published=published, source_name=source_name)
    return show(outcomes, writer, stream, sources, quiet=quiet)
