"""`sitrep incident`: all that a record knows of one."""

from __future__ import annotations

import click

from sitrep.cli.common import output
from sitrep.cli.options import db_option, record_of


@click.command(short_help="Tell what a record knows of one incident.")
@click.argument("incident", metavar="ID")
@db_option
@click.option(
    "-f", "--format", "format_name", type=click.Choice(("text", "json")), default="text", help="How to print."
)
def incident(incident: str, db: str, format_name: str) -> int:
    """Tell what a record knows of one incident: who says so, every number, what is disputed, each report.

    ID is its id or the beginning of it. An id that it had before it was joined with another leads to it, too.

    \b
    Examples:
      sitrep incident 4be1a9
      sitrep incident 4be1a9 --format json
    """
    from sitrep.exporting import record_of as report_record
    from sitrep.exporting.incident_text import incident_text
    from sitrep.exporting.writers import to_json
    from sitrep.model.plain import to_plain

    stream = output(plain=format_name == "text")
    with record_of(db) as record:
        found = record.incident(incident)
        tellings, counts = record.tellings(found), record.counts(found)
    if format_name == "json":
        whole = {
            **to_plain(found),
            "counts": to_plain(counts),
            "tellings": [
                {**report_record(each.report, each.article), "copy_of": each.copy_of} for each in tellings
            ],
        }
        stream.write(to_json(whole, indent=2) + "\n")
    else:
        told = [(each.report, each.article, each.copy_of) for each in tellings]
        stream.write(incident_text(found, told, counts) + "\n")
    stream.flush()
    return 0
