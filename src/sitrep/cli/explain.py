"""`sitrep explain`: why a report says what it says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from sitrep.cli.common import note, output
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

    from sitrep.model import Coded, Report
    from sitrep.pipeline import Sitrep

_FORMATS = ("text", "json")
LONGEST_NUMBER = 5  # digits of what is taken for a number and not for the beginning of an id


@click.command(short_help="Tell why a report says what it says, field by field.")
@click.argument("source", metavar="SOURCE")
@click.argument("report", metavar="[N]", required=False)
@click.option("--at", "words", metavar="WORDS", help="Tell what was tried on the sentence with these words.")
@click.option(
    "-f", "--format", "format_name", type=click.Choice(_FORMATS), default="text", help="How to print."
)
@published_option
@source_option
@config_option
@knowledge_option
def explain(
    source: str,
    report: str | None,
    words: str | None,
    format_name: str,
    published: dt.date | None,
    source_name: str,
    config: Path | None,
    knowledge: tuple[Path, ...],
) -> int:
    """Tell why a report says what it says: for each field the words, the rule, and what was weighed.

    SOURCE is what `sitrep read` takes. N is the report's number, counted as `sitrep read` prints the reports
    of SOURCE, or its id, or the beginning of its id. Without N the reports are listed with their numbers.

    \b
    Examples:
      sitrep explain article.html
      sitrep explain article.html 3
      sitrep explain corpus/ 7acc38
      sitrep explain article.html --at "shelled the port"

    With --at, all frames tried on the words of that sentence are told, and why each fired or did not.
    """
    if report is not None and words is not None:
        raise click.UsageError("give either N or --at, not both")
    settings = coder_settings(config, knowledge)
    coder = coder_of(settings)
    source_coded = _Source(coder, source, published, source_name)
    stream = output(plain=format_name == "text")
    if words is not None:
        _passages(coder, source_coded, words, stream, format_name)
    elif report is not None:
        _explain(coder, source_coded, report, stream, format_name)
    else:
        _list(source_coded, stream, format_name)
    stream.flush()
    return 2 if source_coded.failed else 0


class _Source:
    """The coded articles behind a source, one after another; those that failed are told and counted."""

    def __init__(self, coder: Sitrep, source: str, published: dt.date | None, source_name: str) -> None:
        self._outcomes = coder.outcomes([source], published=published, source_name=source_name)
        self.name = source
        self.failed = 0

    def __iter__(self) -> Iterator[Coded]:
        from sitrep.model import Coded, Failed

        for outcome in self._outcomes:
            if isinstance(outcome, Coded):
                yield outcome
            else:
                self.failed += isinstance(outcome, Failed)
                click.echo(f"sitrep: {note(outcome, quiet=False)}", err=True)

    def numbered(self) -> Iterator[tuple[int, Report, Coded]]:
        """The reports with their numbers, counted through all articles, and the article of each."""
        number = 0
        for coded in self:
            for report in coded.reports:
                number += 1
                yield number, report, coded


def _explain(coder: Sitrep, source: _Source, wanted: str, stream: TextIO, format_name: str) -> None:
    """Prints the explanation of the report of that number or id."""
    from sitrep.exporting import explanation_record, to_json
    from sitrep.exporting.explained.text import ExplanationPrinter

    number, report, coded = _chosen(source, wanted)
    explanation = coder.explain(coded.article, report)
    if format_name == "json":
        stream.write(to_json(explanation_record(explanation, coded.article), indent=2) + "\n")
    else:
        ExplanationPrinter(stream).explanation(explanation, number)


def _chosen(source: _Source, wanted: str) -> tuple[int, Report, Coded]:
    """The report of that number, else the one whose id is or begins so; a usage error where there is none.

    A number is looked for first; articles after it are not coded.
    """
    begun: list[tuple[int, Report, Coded]] = []
    count = 0
    for number, report, coded in source.numbered():
        count = number
        if wanted == str(number):
            return number, report, coded
        if report.id == wanted:
            return number, report, coded
        if report.id.startswith(wanted.lower()) and not (wanted.isdigit() and len(wanted) < LONGEST_NUMBER):
            begun.append((number, report, coded))
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise click.UsageError(f"{len(begun)} reports have ids that begin with '{wanted}'; give more of it")
    if source.failed:
        raise click.exceptions.Exit(2)  # what is wrong has been said
    many = f"it gives {count}" if count else "it gives none"
    raise click.UsageError(f"{source.name} gives no report '{wanted}'; {many}")


def _passages(coder: Sitrep, source: _Source, words: str, stream: TextIO, format_name: str) -> None:
    """Prints what was tried on the sentences that have the words."""
    from sitrep.exporting import passage_record, to_json
    from sitrep.exporting.explained.text import ExplanationPrinter

    found = [passage for coded in source for passage in coder.passages(coded.article, words)]
    if not found:
        raise click.UsageError(f"no sentence of {source.name} has the words '{words}'")
    if format_name == "json":
        stream.write(to_json([passage_record(passage) for passage in found], indent=2) + "\n")
    else:
        ExplanationPrinter(stream).passages(found)


def _list(source: _Source, stream: TextIO, format_name: str) -> None:
    """Prints the reports with their numbers, article by article."""
    from sitrep.exporting import record_of, to_json
    from sitrep.exporting.explained.text import ExplanationPrinter

    if format_name == "json":
        records = [
            {"number": number, **record_of(report, coded.article)}
            for number, report, coded in source.numbered()
        ]
        stream.write(to_json(records, indent=2) + "\n")
        return
    printer = ExplanationPrinter(stream)
    for _, group in groupby(source.numbered(), key=lambda found: found[2].article.id):
        numbered = list(group)
        printer.listing([(number, report) for number, report, _ in numbered], numbered[0][2].article)
