"""A brief as one page of HTML, complete in itself: no script, and nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from sitrep.briefing.markdown import source_of, summary_of, title_of, under_country
from sitrep.briefing.timeline import QUADS, timeline
from sitrep.briefing.values import Brief, Section, Statement
from sitrep.knowledge.mapping import Spot, draw

_ROOM = "sitrep.briefing"
_STATUS = {
    "reported": "told by one outlet", "corroborated": "told by several", "claimed": "claimed by one side",
    "contested": "contested", "announced": "announced", "hypothetical": "only thought of",
    "called_off": "called off", "did_not_happen": "did not happen",
}  # fmt: skip
_QUADS = dict(enumerate((name for name, _ in QUADS), start=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A statement as the page shows it, with its number from 1."""

    number: int
    statement: Statement
    status: str
    quad: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Items under the name of a country, "" for none."""

    title: str
    items: tuple[Item, ...]


def html(brief: Brief) -> str:
    """The page. All that a brief holds is escaped; its policy allows its own style and no address at all."""
    style = "\n" + files(_ROOM).joinpath("parts/brief.css").read_text("utf-8")
    numbers = {id(each): at for at, each in enumerate(brief.statements, start=1)}
    told: dict[str, list[int]] = {}
    for each in brief.statements:
        told.setdefault(each.incident_id, []).append(numbers[id(each)])
    spots = tuple(_spots(brief, told))
    rendered: str = _template().render(
        title=title_of(brief),
        summary=summary_of(brief),
        sections=[
            (section, tuple(_groups(section, numbers)), _key(at))
            for at, section in enumerate(brief.sections, start=1)
        ],
        footnotes=[(note, source_of(note)) for note in brief.footnotes],
        spots=spots,
        map=draw(spots),
        timeline=timeline(brief.days),
        quads=QUADS,
        style=style,
        policy=f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
    )
    return rendered


def _key(at: int) -> str:
    return f"section-{at}"


def _spots(brief: Brief, told: dict[str, list[int]]) -> Iterator[Spot]:
    for pin in brief.pins:
        numbers = sorted({number for name in pin.incidents for number in told.get(name, [])[:1]})
        yield Spot.at(pin.name, pin.country, pin.lat, pin.lon, pin.precision, tuple(numbers))


def _groups(section: Section, numbers: dict[int, int]) -> Iterator[Group]:
    for title, statements in under_country(section):
        yield Group(title=title, items=tuple(_item(each, numbers[id(each)]) for each in statements))


def _item(statement: Statement, number: int) -> Item:
    status = _STATUS[statement.status.value]
    return Item(number=number, statement=statement, status=status, quad=_QUADS.get(statement.quad, "talk"))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


@lru_cache(maxsize=1)
def _template() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(_ROOM, "parts"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    return environment.get_template("brief.html")
