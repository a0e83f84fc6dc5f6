"""`sitrep incidents`: what a record holds, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from sitrep.cli.common import day, output
from sitrep.cli.options import db_option, record_of

if TYPE_CHECKING:
    pass

STATUSES = (
    "reported", "corroborated", "claimed", "contested", "announced", "hypothetical", "called_off",
    "did_not_happen",
)  # fmt: skip


def _circle(_: click.Context, __: click.Parameter, value: str | None) -> tuple[float, float, float] | None:
    """LAT,LON,KM as numbers."""
    if not value:
        return None
    try:
        lat, lon, km = (float(part) for part in value.split(","))
    except ValueError as error:
        raise click.BadParameter("write it as LAT,LON,KM: 50.45,30.52,25") from error
    if not (-90 <= lat <= 90 and -180 <= lon <= 180 and km > 0):
        raise click.BadParameter("latitude up to 90, longitude up to 180 degrees, and more than 0 km")
    return lat, lon, km


@click.command(short_help="List the incidents of a record.")
@db_option
@click.option("--since", callback=day, metavar="DATE", help="Not before this day.")
@click.option("--until", callback=day, metavar="DATE", help="Not after this day.")
@click.option("--country", default="", metavar="CODE", help="Of a party or place, ISO 3166-1 alpha-3.")
@click.option("--actor", default="", metavar="NAME", help="A part of a party's name, or its id.")
@click.option("--type", "event_type", default="", metavar="TYPE", help="Event type, as ASSAULT.")
@click.option("--status", default="", type=click.Choice(("", *STATUSES)), metavar="STATUS",
              help=f"One of {', '.join(STATUSES)}.")  # fmt: skip
@click.option("--disputed", is_flag=True, default=None, help="Only those of which something is disputed.")
@click.option("--near", callback=_circle, metavar="LAT,LON,KM", help="Within so many kilometres of a point.")
@click.option("-n", "--limit", type=click.IntRange(min=1), metavar="N", help="At most so many.")
@click.option(
    "-f", "--format", "format_name", type=click.Choice(("text", "json")), default="text", help="How to print."
)
def incidents(db: str, format_name: str, **wanted: Any) -> int:
    """List the incidents of a record, the latest first.

    With days, the incidents that may have been on one of them; where no report tells a day, the day of the
    first article counts.

    \b
    Examples:
      sitrep incidents --since 2025-07-01 --until 2025-07-08 --country UKR
      sitrep incidents --type ASSAULT --near 50.45,30.52,25 --format json
      sitrep incidents --disputed --limit 20
    """
    from sitrep.exporting.incident_text import line_of
    from sitrep.exporting.writers import to_json
    from sitrep.model.plain import to_plain

    stream = output(plain=format_name == "text")
    with record_of(db) as record:
        before = "[\n"
        for incident in record.incidents(**wanted):
            if format_name == "json":
                stream.write(before + to_json(to_plain(incident), indent=2))
                before = ",\n"
            else:
                stream.write(line_of(incident) + "\n")
        if format_name == "json":
            stream.write("[]\n" if before == "[\n" else "\n]\n")
    stream.flush()
    return 0
