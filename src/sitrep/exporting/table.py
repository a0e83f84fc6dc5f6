"""The table for the terminal: one block an article, one entry a report, at any width from 60 up."""

from __future__ import annotations

from typing import TextIO

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sitrep.exporting import phrasing
from sitrep.exporting.terminal import Terminal, heading
from sitrep.model import Coded, Report

_COLUMNS_FROM = 120
_MARKS = {
    "actual": ("●", "bold green"),
    "historical": ("◆", "cyan"),
    "future": ("▷", "bold blue"),
    "hypothetical": ("○", "yellow"),
    "negated": ("✗", "bold red"),
}
_NOBODY = (phrasing.NONE, phrasing.NONE)
_HEADS = ("status", "event", "who", "to whom", "where", "when", "figures", "says")


class TableWriter:
    """Prints coded articles for people."""

    def __init__(self, stream: TextIO, width: int | None = None) -> None:
        self._terminal = Terminal(stream, width)

    def write(self, coded: Coded) -> None:
        """A heading, then the article's reports."""
        width, count = self._terminal.width, len(coded.reports)
        noun = f"{count} report{'s' * (count != 1)}"
        parts: list[RenderableType] = [*heading(coded.article, coded.origin, noun, width)]
        wide = width >= _COLUMNS_FROM and bool(coded.reports)
        if wide:
            parts.append(_row(width, *(Text(head, style="dim") for head in _HEADS)))
        for report in coded.reports:
            parts += _wide(report, width) if wide else narrow(report, width)
        self._terminal.print(parts)

    def close(self) -> None:
        """Nothing closes the table."""


def status_mark(report: Report) -> Text:
    """The status with its mark, so that it can be told without colours."""
    mark, style = _MARKS[report.status]
    return Text(f"{mark} {report.status}", style=style)


def _fields(report: Report) -> tuple[str, ...]:
    return (
        phrasing.parties(report.actors),
        phrasing.parties(report.recipients),
        phrasing.place(report.place),
        phrasing.when(report.date),
        phrasing.figures(report.figures),
        phrasing.said_by(report.attribution),
    )


def _quote(report: Report, room: int) -> Text:
    """The sentence with its trigger in «marks»."""
    before, inside, after = phrasing.words(report, room)
    return Text.assemble(("“" + before, "dim"), (f"«{inside}»", "bold"), (after + "”", "dim"))


def _row(width: int, *cells: Text) -> Table:
    """One line of the wide layout; the same widths in every line, so that the columns stand."""
    shares = (14, 18, 22, 22, 15, 13, 13, 15)
    fixed = (14, 0, 0, 0, 0, 13, 0, 0)
    gaps = 2 * len(shares)
    spare = width - gaps - sum(fixed)
    weight = sum(share for share, fix in zip(shares, fixed, strict=True) if not fix)
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    for share, fix in zip(shares, fixed, strict=True):
        table.add_column(width=fix or spare * share // weight, overflow="fold")
    table.add_row(*cells)
    return table


def _wide(report: Report, width: int) -> list[RenderableType]:
    event = Text(phrasing.event(report), style="bold")
    cells = [Text(field, style="dim" if field == phrasing.NONE else "") for field in _fields(report)]
    return [
        _row(width, status_mark(report), event, *cells),
        Padding(_quote(report, 2 * (width - 20)), (0, 2, 0, 16)),
    ]


def head_line(report: Report) -> Text:
    """Status, event, place and date in one line."""
    head = Text.assemble(status_mark(report), "  ", (phrasing.event(report), "bold"))
    for field in (phrasing.place(report.place), phrasing.when(report.date)):
        head.append(f" · {field}" if field != phrasing.NONE else "")
    return head


def narrow(report: Report, width: int) -> list[RenderableType]:
    """A report in a few lines: the head line, the parties, figures and source, the sentence."""
    who, whom, _, _, figures, says = _fields(report)
    lines = [Text(f"{who} → {whom}" if whom != phrasing.NONE else who)] if (who, whom) != _NOBODY else []
    facts = [figures] if figures != phrasing.NONE else []
    facts += [f"says {says}"] if says != phrasing.NONE else []
    lines += [Text(" · ".join(facts))] if facts else []
    lines.append(_quote(report, 3 * (width - 8)))
    return [head_line(report), *(Padding(line, (0, 2, 0, 4)) for line in lines)]
