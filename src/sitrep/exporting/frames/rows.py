"""Records as the rows of each table: a dict of cells, None where something is not known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sitrep.exporting.record import Record

Row = dict[str, Any]


def report_rows(record: Record) -> Iterator[Row]:
    """One row, as wide as a report: see `bounds` for several figures of one kind."""
    article, place, date = record["article"], record["place"] or {}, record["date"] or {}
    said = record["attribution"] or {}
    earliest, latest = _day(date.get("earliest")), _day(date.get("latest"))
    yield {
        "report_id": record["report_id"],
        "article_id": record["article_id"],
        **{key: article[key] or None for key in ("source", "url", "title")},
        "published": _day(article["published"]),
        **{key: record[key] for key in ("event_type", "status", "quad", "score", "cameo")},
        "modes": record["mode"],
        "contexts": record["context"],
        **_side("actor", record["actors"]),
        **_side("recipient", record["recipients"]),
        "place": place.get("name") or place.get("text"),
        "place_country": place.get("country") or None,
        **{key: place.get(key) for key in ("lat", "lon", "geonames_id")},
        "place_precision": place.get("precision"),
        "earliest": earliest,
        "latest": latest,
        "month": _month(earliest, latest),
        "date_precision": date.get("precision"),
        **_figures(record["figures"]),
        "weapons": [weapon["text"] for weapon in record["weapons"]],
        "attribution": said.get("name") or said.get("text"),
        "attribution_country": said.get("country") or None,
        "stance": said.get("stance"),
        **_span("trigger", record["trigger"]),
        **_span("sentence", record["sentence"]),
        "frame": record["why"]["frame"],
    }


def party_rows(record: Record) -> Iterator[Row]:
    """One row for each actor and each recipient."""
    for role, parties in (("actor", record["actors"]), ("recipient", record["recipients"])):
        for position, party in enumerate(parties, 1):
            yield {
                "report_id": record["report_id"],
                "role": role,
                "position": position,
                "name": party["name"],
                "actor_id": party["actor_id"],
                "country": party["country"] or None,
                "sector": party["sector"],
                **_span("text", party),
            }


def figure_rows(record: Record) -> Iterator[Row]:
    """One row for each figure."""
    for figure in record["figures"]:
        yield {
            "report_id": record["report_id"],
            **{key: figure[key] for key in ("kind", "unit")},
            **{key: _number(figure[key]) for key in ("low", "high")},
            **_span("text", figure),
        }


ROWS: dict[str, Callable[[Record], Iterator[Row]]] = {
    "reports": report_rows,
    "parties": party_rows,
    "figures": figure_rows,
}


def bounds(figures: Sequence[Record]) -> tuple[float | None, float | None]:
    """What figures of one kind and unit say together, whether they are parts of one another or add up.

    "Five soldiers and three militants" are at least 5 and at most 8, and so are "five, of them three
    children". A bound that one of them leaves open stays open above.
    """
    lows = [figure["low"] for figure in figures if figure["low"] is not None]
    highs = [figure["high"] for figure in figures if figure["high"] is not None]
    return _number(max(lows, default=None)), _number(sum(highs)) if len(highs) == len(figures) else None


def _figures(figures: Sequence[Record]) -> Row:
    """The bounds of each kind that is told; none for amounts in more than one unit."""
    cells: Row = {}
    for kind in dict.fromkeys(figure["kind"] for figure in figures):
        same = [figure for figure in figures if figure["kind"] == kind]
        units = {figure["unit"] for figure in same}
        if len(units) > 1:
            continue
        cells[f"{kind}_low"], cells[f"{kind}_high"] = bounds(same)
        (unit,) = units
        if unit is not None:
            cells[f"{kind}_unit"] = unit
    return cells


def _side(role: str, parties: Sequence[Record]) -> Row:
    """The first party and the lists of all, which have an entry for each."""
    names = [party["name"] or party["text"] for party in parties]
    countries = [party["country"] or None for party in parties]
    sectors = [party["sector"] for party in parties]
    first = {role: names, f"{role}_country": countries, f"{role}_sector": sectors}
    return {
        **{name: values[0] if values else None for name, values in first.items()},
        f"{role}s": names,
        f"{role}_countries": countries,
        f"{role}_sectors": sectors,
    }


def _span(name: str, words: Record) -> Row:
    return {name: words["text"], f"{name}_start": words["start"], f"{name}_end": words["end"]}


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _month(first: dt.date | None, last: dt.date | None) -> dt.date | None:
    same = first is not None and last is not None and (first.year, first.month) == (last.year, last.month)
    return first.replace(day=1) if first is not None and same else None


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)
