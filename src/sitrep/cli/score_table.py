"""Scores as tables for people, and the list of errors under them."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TextIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from sitrep.scoring import Fault, Group, Measure, Scores

_NARROW, _WIDEST, _ALL_INTERVALS_FROM = 60, 120, 104
_ORDER = ("right", "macro f1", "f1", "precision", "recall")
_HEADS = {"f1": "F1", "macro f1": "macro F1"}
_MARKS = {"misses": "missed", "extras": "too many", "fields": "wrong"}
_ASKED = {"events": "events coded by hand", "incidents": "reports coded by hand", "plover": "sentences",
          "places": "names marked"}  # fmt: skip
_BLANKS = re.compile(r" +$", re.MULTILINE)


def print_scores(
    name: str, scores: Scores, faults: Sequence[Fault], shown: Sequence[str], stream: TextIO
) -> None:
    """The figures of `scores` in one table a group, then `faults`. No colours where none are wanted."""
    width = min(max(shutil.get_terminal_size((100, 24)).columns, _NARROW), _WIDEST)
    console = Console(
        file=stream, width=width, no_color=True if os.environ.get("NO_COLOR") else None, highlight=False,
        markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    with console.capture() as printed:
        for part in _parts(name, scores, width):
            console.print(part)
        for kind in shown:
            for line in _listing(kind, [fault for fault in faults if fault.kind == kind]):
                console.print(line)
    stream.write(_BLANKS.sub("", printed.get()))


def _parts(name: str, scores: Scores, width: int) -> Iterable[RenderableType]:
    yield Rule(Text(name, style="bold"), align="left", characters="─", style="dim")
    facts = [
        f"{scores.articles:,} article{'s' * (scores.articles != 1)}",
        f"{scores.asked:,} {_ASKED[scores.yardstick]}",
        f"{scores.given:,} given",
    ]
    if scores.resamples:
        facts.append("95 % intervals")
    yield Text(" · ".join(facts), style="dim")
    for group in scores.groups:
        yield Text()
        yield _table(group, width)
    yield Text()


def _table(group: Group, width: int) -> Table:
    """A row a thing, a column a figure, the number of cases last."""
    names = [name for name in _ORDER if any(name in dict(row.measures) for row in group.rows)]
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column(group.name, min_width=14, no_wrap=True)
    for name in names:
        table.add_column(_HEADS.get(name, name), no_wrap=True)
    table.add_column("of", justify="right", no_wrap=True)
    roomy = width >= _ALL_INTERVALS_FROM
    for row in group.rows:
        figures = dict(row.measures)
        lead = next(name for name in names if name in figures)
        cells = [
            _figure(figures.get(name), lead=name == lead, interval=name == lead or roomy) for name in names
        ]
        table.add_row(row.name, *cells, f"{figures[lead].of:,}")
    return table


def _figure(measure: Measure | None, *, lead: bool, interval: bool) -> Text:
    """ "0.71 0.67–0.76": the figure, and its interval in small type."""
    if measure is None or measure.value is None:
        return Text("–", style="dim")
    text = Text(f"{measure.value:.3f}", style="bold" if lead else "")
    if interval and measure.low is not None and measure.high is not None:
        text.append(f"  {measure.low:.2f}–{measure.high:.2f}", style="not bold dim")
    return text


def _listing(kind: str, faults: Sequence[Fault]) -> Iterable[RenderableType]:
    """A heading, then each error: what it is, the sentence, what was asked and what was given."""
    yield Rule(Text(f"{kind}: {len(faults)}", style="bold"), align="left", characters="─", style="dim")
    for event, group in groupby(faults, lambda fault: (fault.article, fault.sentence, fault.trigger)):
        wrong = tuple(group)
        names = ", ".join(fault.field for fault in wrong if fault.field)
        head = Text.assemble(("✗ ", "bold red"), _MARKS[kind], f" {names} of " if names else " ")
        head.append(wrong[0].event_type, style="bold").append(f" · {_clean(event[0])}", style="dim")
        yield head
        yield Padding(_quote(wrong[0]), (0, 2, 0, 4))
        for fault in wrong:
            about = f"{fault.field}: " if len(wrong) > 1 else ""
            for label, said in ((f"{about}asked  ", fault.asked), ("given  ", fault.given)):
                label = label.rjust(len(about) + 7)
                yield Padding(Text.assemble((label, "dim"), _clean(said)), (0, 2, 0, 4))
    yield Text()


def _quote(fault: Fault) -> Text:
    """The sentence with its trigger in «marks»."""
    start, end = fault.trigger.start, fault.trigger.end
    before, inside, after = fault.sentence[:start], fault.sentence[start:end], fault.sentence[end:]
    inside = f"«{_clean(inside).strip()}»" if inside.strip() else ""
    before, after = _clean(before.lstrip()), _clean(after.rstrip())
    return Text.assemble(("“" + before, "dim"), (inside, "bold"), (after + "”", "dim"))


def _clean(text: str) -> str:
    """Without characters that steer a terminal; blanks at the ends stay."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+", " ", text)
