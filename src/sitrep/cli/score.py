"""`sitrep score`: how well articles coded by hand are met."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.common import note, output
from sitrep.cli.options import coder_of, coder_settings, config_option, knowledge_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sitrep.config import Settings
    from sitrep.scoring import Document, Record, Scores, Yardstick

_FORMATS = ("table", "json")
_MEASURES = ("events", "incidents", "plover", "places")
_SHOWN = ("misses", "extras", "fields")
_RESAMPLES = 1000


@click.command(short_help="Measure sitrep on articles coded by hand.")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("reports", type=click.Path(path_type=Path), required=False)
@click.option(
    "-m",
    "--measure",
    type=click.Choice(_MEASURES),
    default="events",
    show_default=True,
    help="What GOLD holds and how it is compared.",
)
@click.option(
    "-f",
    "--format",
    "format_name",
    type=click.Choice(_FORMATS),
    default="table",
    show_default=True,
    help="How to print.",
)
@click.option(
    "--show",
    type=click.Choice(_SHOWN),
    multiple=True,
    help="List the errors too: events missed, events too many, fields that are wrong.",
)
@click.option(
    "--resamples",
    type=click.IntRange(0, 100_000),
    default=_RESAMPLES,
    show_default=True,
    help="Draws for the intervals; 0 for none.",
)
@config_option
@knowledge_option
@click.option("-q", "--quiet", is_flag=True, help="No progress and no notes; errors are still printed.")
def score(  # noqa: PLR0913, PLR0917 - an argument an option
    gold: Path,
    reports: Path | None,
    measure: str,
    format_name: str,
    show: tuple[str, ...],
    resamples: int,
    config: Path | None,
    knowledge: tuple[Path, ...],
    quiet: bool,  # noqa: FBT001 - as click passes it
) -> int:
    """Measure sitrep, or any coder, on articles coded by hand.

    GOLD is JSON lines, one article a line with its "id", "text", "published" and "events", each event with
    the "quote" it was read from and the fields of a report. REPORTS is what `sitrep read --format jsonl`
    prints; without it sitrep codes the articles of GOLD itself.

    Each figure comes with the interval that other draws of as many articles would give in 95 of 100 cases.

    \b
    Examples:
      sitrep score gold.jsonl
      sitrep score gold.jsonl --show misses --show fields
      sitrep score gold.jsonl theirs.jsonl --format json > scores.json

    Exit code 2 if GOLD or REPORTS cannot be used, or an article of GOLD could not be coded.
    """
    from sitrep.errors import InputError
    from sitrep.scoring import YARDSTICKS, read_answers, read_gold
    from sitrep.scoring import score as scored

    yardstick = YARDSTICKS[measure]
    settings = coder_settings(config, knowledge)
    failed = 0
    try:
        documents = read_gold(gold, yardstick)
        if reports is None:
            records, failed = _own(gold, documents, yardstick, settings, quiet=quiet)
        else:
            records = read_answers(reports, yardstick)
        scores = scored(documents, records, yardstick, resamples=resamples)
    except InputError as error:
        click.echo(f"sitrep: {error}", err=True)
        return 2
    _print(gold.name, scores, show, format_name)
    return 2 if failed else 0


def _print(name: str, scores: Scores, show: tuple[str, ...], format_name: str) -> None:
    """The figures, and the errors of the kinds in `show`."""
    stream = output(plain=format_name == "table")
    faults = [fault for fault in scores.faults if fault.kind in show]
    if format_name == "json":
        from dataclasses import asdict

        from sitrep.exporting import to_json

        value = scores.as_record() | ({"errors": [asdict(fault) for fault in faults]} if show else {})
        stream.write(to_json(value, indent=2) + "\n")
    else:
        from sitrep.cli.score_table import print_scores

        print_scores(name, scores, faults, show, stream)
    stream.flush()


def _own(
    gold: Path, documents: Sequence[Document], yardstick: Yardstick, settings: Settings, *, quiet: bool
) -> tuple[list[Record], int]:
    """The answers that sitrep gives itself, and how many articles it could not code."""
    from sitrep.cli.progress import Progress
    from sitrep.cli.tally import counted
    from sitrep.model import Failed
    from sitrep.pipeline.answering import answers

    records: list[Record] = []
    failed = 0
    coder = coder_of(settings)
    with Progress([str(gold)], quiet=quiet) as progress:
        for answer in answers(gold, documents, yardstick, coder):
            if isinstance(answer, list):
                records += answer
            else:
                failed += isinstance(answer, Failed)
                if message := note(answer, quiet=quiet):
                    with progress.aside(note=True):
                        click.echo(f"sitrep: {message}", err=True)
            progress.step(counted(len(records), "answer"))
    return records, failed
