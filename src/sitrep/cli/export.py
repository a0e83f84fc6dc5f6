"""`sitrep export`: the incidents or reports of a record in other people's formats."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from sitrep.cli.common import day
from sitrep.cli.options import db_option, record_of

if TYPE_CHECKING:
    from sitrep.exporting.exports import Tally

FORMATS = (
    "jsonl", "csv", "parquet", "geojson", "plover", "polecat", "gdelt", "gdelt-mentions", "acled", "ucdp",
)  # fmt: skip


@click.command(short_help="Write the incidents or reports of a record in other people's formats.")
@db_option
@click.option("-w", "--what", type=click.Choice(("incidents", "reports")), default="incidents",
              show_default=True, help="What a row is.")  # fmt: skip
@click.option("-f", "--format", "format_name", type=click.Choice(FORMATS), default="jsonl", show_default=True,
              help="How to write it.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
              help="Where to; standard output if not given.")  # fmt: skip
@click.option("--since", callback=day, metavar="DATE", help="Not before this day.")
@click.option("--until", callback=day, metavar="DATE", help="Not after this day.")
@click.option("--country", default="", metavar="CODE", help="Of a party or place, ISO 3166-1 alpha-3.")
@click.option("--type", "event_type", default="", metavar="TYPE", help="Event type, as ASSAULT.")
@click.option("-q", "--quiet", is_flag=True, help="No summary; errors are still printed.")
def export(db: str, what: str, format_name: str, output: Path | None, *, quiet: bool, **wanted: Any) -> int:
    """Write the incidents or reports of a record in other people's formats.

    A row is an incident with the values that most of its reports agree on, or one report. What a format
    cannot hold is left out and counted, and what is not known is empty; the page on exports in the
    documentation says for each format what stands where. Parquet needs the extra: pip install
    'sitrep[parquet]'.

    \b
    Examples:
      sitrep export --format acled -o acled.csv
      sitrep export --format parquet --since 2025-07-01 --until 2025-07-08 -o week.parquet
      sitrep export --what reports --format plover > reports.jsonl
    """
    if format_name == "parquet" and output is None and sys.stdout.isatty():
        raise click.UsageError("Parquet is no text; give a file with --output, or send it to one with >")
    with record_of(db) as record, _stream(output) as stream:
        tally = record.export(stream, format_name, what, **wanted)
        stream.flush()
    if not quiet:
        click.echo(_summary(tally, what), err=True)
    return 0


@contextmanager
def _stream(output: Path | None) -> Iterator[BinaryIO]:
    """The bytes of standard output, or of a file that is there only once it is whole."""
    if output is None:
        yield sys.stdout.buffer
        return
    from sitrep.errors import SitrepError

    part = output.with_name(output.name + ".part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(output)
    except OSError as error:
        raise SitrepError(f"{output}: cannot be written ({error.strerror or error})") from error
    finally:
        part.unlink(missing_ok=True)


def _summary(tally: Tally, what: str) -> str:
    """How many were written, and why others were left out, the commonest reason first."""
    noun = what.removesuffix("s") if tally.written == 1 else what
    lines = [f"{tally.written} {noun} written"]
    reasons = sorted(tally.left_out.items(), key=lambda item: (-item[1], item[0]))
    lines += [f"  left out: {count} {reason}" for reason, count in reasons]
    return "\n".join(lines)
