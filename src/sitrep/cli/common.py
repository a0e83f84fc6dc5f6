"""What several commands share: a day as an option, what is said of failed inputs, standard output."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from sitrep.model import Outcome, PlaceOutcome


def day(_: click.Context, __: click.Parameter, value: str | None) -> dt.date | None:
    """The day that `value` states; a usage error where it is none."""
    from sitrep.reading.dates import parse_date

    try:
        return parse_date(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def note(outcome: Outcome | PlaceOutcome, *, quiet: bool) -> str:
    """What to say of an input that was not coded; "" where there is nothing to say."""
    from sitrep.exporting.phrasing import clean
    from sitrep.model import Failed, Skipped

    if isinstance(outcome, Failed):
        what = outcome.error if outcome.stage == "reading" else f"{outcome.stage} failed ({outcome.error})"
        return clean(f"{outcome.origin}: {what}")
    if isinstance(outcome, Skipped) and not quiet:
        return clean(f"{outcome.origin}: skipped ({outcome.reason})")
    return ""


def put(text: str, path: Path | None, *, plain: bool) -> None:
    """Writes the text to a file, in UTF-8, or prints it; SitrepError where the file cannot be written."""
    from sitrep.errors import SitrepError

    if path is None:
        stream = output(plain=plain)
        stream.write(text)
        stream.flush()
        return
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise SitrepError(f"{path}: cannot be written ({error.strerror or error})") from error


def output(*, plain: bool) -> TextIO:
    """Standard output; `plain` text uses what the terminal can show, data formats are UTF-8 everywhere."""
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        if plain:
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    return stream
