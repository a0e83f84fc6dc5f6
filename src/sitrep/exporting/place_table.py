"""Place names for the terminal: one block a document, one line for each name and the place it means."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from sitrep.exporting import phrasing
from sitrep.exporting.terminal import Terminal, heading
from sitrep.model import Located, PlaceReason, Toponym

_WHY = {
    PlaceReason.CONTAINER: "the text says what it lies in",
    PlaceReason.COUNTRY: "the text says in which country",
    PlaceReason.ONLY: "no other of that name",
    PlaceReason.CORRECTED: "a person said so",
    PlaceReason.NEAR: "near the article's other places",
    PlaceReason.PROMINENT: "best known of that name",
    PlaceReason.DEMONYM: "the country of the people",
    PlaceReason.HELD_BY: "the town that it is in",
    PlaceReason.UNKNOWN_NAME: "no such name known",
    PlaceReason.NO_SUPPORT: "doubtful, so not placed",
}
_PRECISION, _POINT, _CODE, _PHRASE = 8, 14, 12, 31
_WIDE = 104


class PlaceTableWriter:
    """Prints located documents for people."""

    def __init__(self, stream: TextIO, width: int | None = None) -> None:
        self._terminal = Terminal(stream, width)

    def write(self, located: Located) -> None:
        """A heading, then the document's names in the order of their first mention."""
        width, count = self._terminal.width, len(located.toponyms)
        noun = f"{count} place name{'s' * (count != 1)}"
        parts: list[RenderableType] = [*heading(located.article, located.origin, noun, width)]
        if located.toponyms:
            parts.append(_table(located.toponyms, width))
        self._terminal.print(parts)

    def close(self) -> None:
        """Nothing closes the table."""


def _table(toponyms: tuple[Toponym, ...], width: int) -> Table:
    """A line for each name in one sense, with the number of its mentions."""
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    table.add_column(width=1)
    table.add_column(ratio=3, overflow="fold")
    table.add_column(ratio=4, overflow="fold")
    table.add_column(width=_PRECISION, no_wrap=True)
    table.add_column(width=_POINT, no_wrap=True)
    wide = width >= _WIDE
    table.add_column(width=_PHRASE if wide else _CODE, overflow="fold")
    counts = Counter(map(_sense, toponyms))
    first = {_sense(toponym): toponym for toponym in reversed(toponyms)}
    for sense, toponym in sorted(first.items(), key=lambda item: item[1].start):
        table.add_row(*_cells(toponym, counts[sense], wide=wide))
    return table


def _sense(toponym: Toponym) -> tuple[str, str, float | None, float | None, str]:
    return toponym.text.casefold(), toponym.name, toponym.lat, toponym.lon, toponym.reason


def _cells(toponym: Toponym, count: int, *, wide: bool) -> tuple[Text, ...]:
    known = toponym.lat is not None
    mark = Text("●", style="bold green") if known else Text("○", style="yellow")
    times = (f" ×{count}", "dim") if count > 1 else ""
    why = _WHY[toponym.reason] if wide else toponym.reason.replace("_", " ")
    return (
        mark,
        Text.assemble((phrasing.clean(toponym.text), "bold"), times),
        Text(_where(toponym), style="" if known else "dim"),
        Text(toponym.precision or phrasing.NONE, style="dim"),
        Text(_point(toponym)),
        Text(why, style="dim"),
    )


def _where(toponym: Toponym) -> str:
    """ "Paris, Texas, USA"; of an unknown name the country that is told."""
    inner = (toponym.name, toponym.admin1, toponym.country) if toponym.lat is not None else (toponym.country,)
    return ", ".join(dict.fromkeys(filter(None, map(phrasing.clean, inner)))) or phrasing.NONE


def _point(toponym: Toponym) -> str:
    """ "49.99N  36.23E"."""
    if toponym.lat is None or toponym.lon is None:
        return phrasing.NONE
    north, east = "NS"[toponym.lat < 0], "EW"[toponym.lon < 0]
    return f"{abs(toponym.lat):5.2f}{north} {abs(toponym.lon):6.2f}{east}"
