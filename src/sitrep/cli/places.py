"""`sitrep places`: articles in, place names and the places they mean out."""

from __future__ import annotations

from pathlib import Path

import click

from sitrep.cli.common import output
from sitrep.cli.options import coder_of, coder_settings, config_option, knowledge_option, source_option

_FORMATS = ("table", "jsonl", "geojson")


@click.command(short_help="Find the place names of articles and the places they mean.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "-f", "--format", "format_name", type=click.Choice(_FORMATS), help="How to print. [default: table]"
)
@click.option(
    "--given", is_flag=True, help='Resolve the names that JSON input marks as "toponyms", no others.'
)
@source_option
@config_option
@knowledge_option
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; errors are still printed.")
def places(
    sources: tuple[str, ...],
    format_name: str | None,
    given: bool,  # noqa: FBT001 - as click passes it
    source_name: str,
    config: Path | None,
    knowledge: tuple[Path, ...],
    quiet: bool,  # noqa: FBT001 - as above
) -> int:
    """Find the place names of articles and the places they mean.

    SOURCE is what `sitrep read` takes: a file, a folder, an http address, or - for standard input.

    Each name comes with its span, the place in GeoNames, country, region, coordinates, how exact these
    are, and the reason of the choice. A name that is not known, or too doubtful, has no coordinates. The
    outlet counts: a paper named after a town speaks for the places around it.

    \b
    Formats:
      table    for people: one line for each name and the place it means
      jsonl    a document a line, with its "toponyms"
      geojson  one FeatureCollection (RFC 7946) of all names; null geometry where a place is not known

    \b
    Examples:
      sitrep places article.html
      sitrep places --format geojson corpus/ > map.geojson
      sitrep places --given --format jsonl marked.jsonl > places.jsonl

    Exit code 2 if some input failed; the others are read all the same.
    """
    from sitrep.cli.showing import show
    from sitrep.exporting import PLACE_FORMATS, open_place_writer

    settings = coder_settings(config, knowledge)
    wanted = format_name or settings.output.format
    chosen = wanted if wanted in PLACE_FORMATS else "table"  # the settings may name a format of reports
    stream = output(plain=chosen == "table")
    sitrep = coder_of(settings)
    outcomes = sitrep.place_outcomes(sources, given=given, source_name=source_name)
    return show(outcomes, open_place_writer(chosen, stream), stream, sources, quiet=quiet, noun="place name")
