"""`sitrep read`: articles in, coded reports out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import datetime as dt

_FORMATS = ("table", "jsonl", "json", "csv")


def _day(_: click.Context, __: click.Parameter, value: str | None) -> dt.date | None:
    """The day that `value` states; a usage error where it is none."""
    from sitrep.reading.dates import parse_date

    try:
        return parse_date(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command(short_help="Read articles and print the events they report.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "-f", "--format", "format_name", type=click.Choice(_FORMATS), help="How to print. [default: table]"
)
@click.option(
    "--published",
    callback=_day,
    metavar="DATE",
    help="Publication date of articles that state none, as YYYY-MM-DD.",
)
@click.option("--source", "source_name", default="", help="Name of the source of articles that state none.")
@click.option("--config", type=click.Path(path_type=Path), help="Settings file (TOML).")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still printed.")
def read(
    sources: tuple[str, ...],
    format_name: str | None,
    published: dt.date | None,
    source_name: str,
    config: Path | None,
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

    Exit code 2 if some input failed; the others are read all the same.
    """
    from sitrep.cli.showing import output, show
    from sitrep.config import load_settings
    from sitrep.exporting import FORMATS, open_writer
    from sitrep.pipeline import Sitrep

    settings = load_settings(config)
    chosen = format_name or settings.output.format
    if chosen not in FORMATS:
        raise click.UsageError(f"unknown format '{chosen}' in the settings; known are {', '.join(FORMATS)}")
    stream = output(chosen)
    outcomes = Sitrep(limits=settings.reading).outcomes(sources, published=published, source_name=source_name)
    return show(outcomes, open_writer(chosen, stream), stream, sources, quiet=quiet)
