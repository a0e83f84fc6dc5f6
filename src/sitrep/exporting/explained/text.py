"""Explanations for the terminal: a field a block, its value, its reasons, what it was chosen from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from sitrep.exporting import phrasing
from sitrep.exporting.console import BLANKS, console_for
from sitrep.exporting.explained.grids import options_grid, where
from sitrep.exporting.explained.options import is_telling, quoted, texts_of
from sitrep.exporting.explained.passage_text import passage_lines
from sitrep.exporting.explained.wording import (
    FIELDS,
    REASONS,
    TOPICS,
    besides,
    figure_rule,
    slot,
    time,
)
from sitrep.exporting.table import narrow, status_mark
from sitrep.model import (
    Article,
    Attribution,
    Entry,
    Explanation,
    Field,
    Figure,
    Ground,
    Grounds,
    Party,
    Passage,
    Place,
    Reason,
    Report,
    TextSpan,
    Topic,
    Value,
    Weighing,
    When,
)

INDENT = (0, 0, 0, 2)
LABEL = 12
"""Columns of the field's name."""
SHORT = frozenset({Field.MODE, Field.CONTEXT, Field.STATUS, Field.QUAD, Field.SCORE, Field.CAMEO})
"""Fields whose one reason stands beside the value."""
_EMPTY_DETAIL = re.compile(r" \(\)|: $")


class ExplanationPrinter:
    """Prints explanations, numbered lists of reports and passages to a stream; colours only on a terminal."""

    def __init__(self, stream: TextIO, width: int | None = None) -> None:
        self._stream = stream
        self._console = console_for(stream, width)

    def explanation(self, found: Explanation, number: int) -> None:
        """The report, then the grounds of each of its fields."""
        report, width = found.report, self._console.width
        name = Text(f"Report {number}", style="bold").append(f" · {report.id}", style="dim")
        parts: list[RenderableType] = [Rule(name, align="left", characters="─", style="dim")]
        parts += narrow(report, width)
        before: Grounds | None = None
        for grounds in found.grounds:
            again = before is not None and grounds.field is before.field
            close = before is not None and _is_a_line(before) and _is_a_line(grounds)
            if not again and not close:
                parts.append(Text())
            parts.append(_block(grounds, again=again))
            before = grounds
        self._print(parts)

    def listing(self, reports: Iterable[tuple[int, Report]], article: Article) -> None:
        """A line for each report: its number, what it is, its words."""
        title = phrasing.clean(article.title) or phrasing.clean(article.origin) or article.id
        name = Text(title, style="bold")
        name.truncate(self._console.width - 6, overflow="ellipsis")
        rows = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
        rows.add_column(justify="right", min_width=3)
        rows.add_column(min_width=14, no_wrap=True)
        rows.add_column(no_wrap=True)
        rows.add_column(no_wrap=True, overflow="ellipsis")
        for number, report in reports:
            before, inside, after = phrasing.words(report, self._console.width - 52)
            words = Text.assemble((before, "dim"), (f"«{inside}»", "bold"), (after, "dim"))
            kind = Text(phrasing.event(report), style="bold")
            rows.add_row(Text(str(number), style="bold"), status_mark(report), kind, words)
        self._print([Rule(name, align="left", characters="─", style="dim"), rows])

    def passages(self, found: Sequence[Passage]) -> None:
        """Each sentence with the frames tried on its words, and the words that no frame has."""
        for passage in found:
            self._print(list(passage_lines(passage)))

    def _print(self, parts: list[RenderableType]) -> None:
        with self._console.capture() as printed:
            self._console.print(Group(*parts, Text()))
        self._stream.write(BLANKS.sub("", printed.get()))


def _block(grounds: Grounds, *, again: bool) -> Table:
    """The name of the field (once for several values), its value, and under it why."""
    value = Text(_value(grounds.value), style="bold" if grounds.value is not None else "dim")
    reasons = [*_reasons(grounds)]
    lines: list[RenderableType] = [value]
    if _is_short(grounds):
        value.append(f"  {' · '.join(reasons)}", style="not bold")
        for entry in grounds.entries:
            value.append(f" ({where(entry)})", style="not bold dim")
    else:
        entries = [Text(line, style="dim") for entry in grounds.entries for line in _entry(entry)]
        lines += [Padding(line, INDENT) for line in (*map(Text, reasons), *entries)]
    for weighing in grounds.weighings:
        if is_telling(weighing, chosen=grounds.value is not None):
            lines.append(Padding(_weighed(weighing), INDENT))
    table = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column(width=LABEL)
    table.add_column()
    table.add_row(Text("" if again else FIELDS[grounds.field], style="cyan"), Group(*lines))
    return table


def _is_short(grounds: Grounds) -> bool:
    """Whether the value and its one reason stand in one line."""
    return len(grounds.reasons) == 1 and (grounds.value is None or grounds.field in SHORT)


def _is_a_line(grounds: Grounds) -> bool:
    """Whether a short field has no options to tell of."""
    chosen = grounds.value is not None
    return _is_short(grounds) and not any(is_telling(w, chosen=chosen) for w in grounds.weighings)


def _value(value: Value | None) -> str:
    match value:
        case Party():
            return phrasing.parties((value,))
        case Place():
            return _place(value)
        case When():
            return phrasing.when(value)
        case Figure():
            return phrasing.figures((value,))
        case Attribution():
            return phrasing.said_by(value)
        case TextSpan():
            return phrasing.clean(value.text)
        case None:
            return phrasing.NONE
    return str(value)


def _place(place: Place) -> str:
    if place.lat is None or place.lon is None:
        return phrasing.place(place)
    point = f"{place.lat:.4f}, {place.lon:.4f}"
    geonames = f"GeoNames {place.geonames_id}" if place.geonames_id is not None else ""
    return " · ".join(filter(None, (phrasing.place(place), place.precision, point, geonames)))


def _reasons(grounds: Grounds) -> Iterator[str]:
    """The reasons in words; the words of the value first, where no reason has them."""
    mention = grounds.words[0] if grounds.words else None
    if mention is not None and all(reason.words != mention for reason in grounds.reasons):
        yield quoted(mention)
    for reason in grounds.reasons:
        yield _reason(reason, grounds)


def _reason(reason: Reason, grounds: Grounds) -> str:
    detail = phrasing.clean(reason.detail)
    party = grounds.field in (Field.ACTORS, Field.RECIPIENTS)
    if reason.code is Ground.RULE and party:
        detail = slot(detail)
        return f"{quoted(reason.words)}, {detail}" if reason.words is not None else detail
    if reason.code is Ground.FRAME and grounds.field is not Field.EVENT_TYPE:
        return f"{quoted(reason.words)}, the frame {detail} says so".removeprefix(", ")
    if reason.code is Ground.RULE and grounds.field is Field.FIGURES:
        return figure_rule(detail)
    if reason.code is Ground.TIME_WORDS:
        detail = time(detail)
    if reason.code is Ground.WORDS and reason.words is not None:
        detail = besides(detail, reason.words.text)
    if reason.code is Ground.WEAPON and grounds.field is Field.WEAPONS:
        mode = f", which tells the mode {detail}" if detail else ""
        return f"{quoted(reason.words)}, a weapon in the event's clause{mode}"
    told = REASONS[reason.code].format(words=quoted(reason.words), detail=detail)
    return _EMPTY_DETAIL.sub("", told)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"in {where(entry)}"
    if entry.example:
        yield f"as in “{phrasing.clean(entry.example)}”"


def _weighed(weighing: Weighing) -> RenderableType:
    """The options under a heading, the one that was taken with a mark."""
    about = f" “{phrasing.clean(weighing.about.text)}”" if weighing.about and _NAMED[weighing.topic] else ""
    table = options_grid(texts_of(weighing))
    return Group(Text(f"{TOPICS[weighing.topic]}{about}:", style="italic"), Padding(table, (0, 0, 0, 2)))


_NAMED = {topic: topic in (Topic.WHO, Topic.PLACE) for topic in Topic}
