"""Told reports -> what exports are made of, with addresses and texts for their articles."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sitrep.exporting.exports import LAYOUTS, export
from sitrep.exporting.foreign import Gathered, Given, Sourced, gathered, sourced_of
from sitrep.knowledge import codes
from sitrep.linking import link_all
from sitrep.model import Told

CODES = codes.load()


def sources(*tolds: Told) -> list[Sourced]:
    """The reports, each with the incident that it tells, in articles that have an address and a text."""
    home = {name: incident.id for incident in link_all(tolds) for name in incident.reports}
    return [_whole(sourced_of(told, home[told.id])) for told in tolds]


def _whole(item: Sourced) -> Sourced:
    report, article = item.report, item.article
    text = " " * report.sentence.start + report.sentence.text
    url = f"https://www.example.org/{article.id}"
    return replace(item, article=replace(article, text=text, url=url))


def incidents(*tolds: Told) -> list[Gathered]:
    """The incidents that they tell, with their reports."""
    return list(gathered(link_all(tolds), {item.report.id: item for item in sources(*tolds)}))


def written(items: Iterable[Given], format_name: str, what: str = "incidents") -> str:
    """What a format that is text has of them."""
    stream = io.BytesIO()
    export(items, format_name, what, CODES, stream)
    return stream.getvalue().decode("utf-8")


def cells(items: Iterable[Given], format_name: str, what: str = "incidents") -> list[dict[str, str]]:
    """The rows of a format that is a table, by column; each has all columns and no more."""
    layout = LAYOUTS[format_name]
    text = written(items, format_name, what)
    if layout.delimiter == "\t":
        rows = [line.split("\t") for line in text.splitlines()]
    else:
        rows = list(csv.reader(io.StringIO(text)))
    if layout.header:
        assert rows.pop(0) == list(layout.columns)
    return [dict(zip(layout.columns, row, strict=True)) for row in rows]


def only(items: Iterable[Given], format_name: str, what: str = "incidents") -> dict[str, str]:
    """The one row."""
    (row,) = cells(items, format_name, what)
    return row


def left_out(items: Iterable[Given], format_name: str, what: str = "incidents") -> dict[str, int]:
    """Why items have no row, and how many."""
    return dict(export(items, format_name, what, CODES, io.BytesIO()).left_out)


def named(row: dict[str, Any], *names: str) -> list[Any]:
    """Some of the cells of a row."""
    return [row[name] for name in names]
