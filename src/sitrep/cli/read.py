"""`sitrep read`: articles in, coded reports out."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    import datetime as dt

    from sitrep.cli.tally import Tally
    from sitrep.config import Settings
    from sitrep.model import Outcome

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
    from sitrep.config import load_settings
    from sitrep.exporting import FORMATS, open_writer

    settings = load_settings(config)
    chosen = format_name or settings.output.format
    if chosen not in FORMATS:
        raise click.UsageError(f"unknown format '{chosen}' in the settings; known are {', '.join(FORMATS)}")
    stream = output(chosen)
    tally = _run(sources, open_writer(chosen, stream), settings, published, source_name, quiet=quiet)
    stream.flush()
    if not quiet:
        click.echo(tally.summary(), err=True)
    return 2 if tally.failed else 0


def _run(
    sources: tuple[str, ...], writer: Any, settings: Settings, published: dt.date | None, source_name: str,
    *, quiet: bool,
) -> Tally:  # fmt: skip
    """Codes and prints all sources; gives the count of what became of them."""
    from sitrep.cli.progress import Progress
    from sitrep.cli.tally import Tally
    from sitrep.model import Coded
    from sitrep.pipeline import Sitrep

    tally = Tally()
    coder = Sitrep(limits=settings.reading)
    with Progress(sources, quiet=quiet) as progress:
        for outcome in coder.outcomes(sources, published=published, source_name=source_name):
            tally = tally.plus(outcome)
            note = note_on(outcome, quiet=quiet)
            with progress.aside(note=bool(note)):
                if isinstance(outcome, Coded):
                    writer.write(outcome)
                elif note:
                    click.echo(f"sitrep: {note}", err=True)
            progress.step(tally.reports)
        with progress.aside():
            writer.close()
    return tally


def note_on(outcome: Outcome, *, quiet: bool) -> str:
    """Why an article has no reports, in one line; "" where it has, or where nobody asked."""
    from sitrep.exporting.phrasing import clean
    from sitrep.model import Failed, Skipped

    if isinstance(outcome, Failed):
        what = outcome.error if outcome.stage == "reading" else f"{outcome.stage} failed ({outcome.error})"
        return clean(f"{outcome.origin}: {what}")
    if isinstance(outcome, Skipped) and not quiet:
        return clean(f"{outcome.origin}: skipped ({outcome.reason})")
    return ""


def output(format_name: str) -> Any:
    """Standard output; data formats are UTF-8 everywhere, the table uses what the terminal can show."""
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        if format_name == "table":
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    return stream
