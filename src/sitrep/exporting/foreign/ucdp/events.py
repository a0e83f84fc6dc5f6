"""UCDP GED: one row an event, 49 columns, CSV.

Columns and codes as in the UCDP GED codebook, version 25.1. UCDP's event is lethal: somebody was killed, by
the highest estimate at least. Ids of conflicts, dyads and sides are UCDP's own and stay empty.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sitrep.exporting.foreign.cells import Cell, clean, day, each, id_number, whole
from sitrep.exporting.foreign.event import Estimate, Event, Spot
from sitrep.exporting.foreign.given import Sourced
from sitrep.exporting.foreign.layout import Layout, Rows
from sitrep.exporting.foreign.telling import Unfit, as_told
from sitrep.exporting.foreign.ucdp.grid import cell
from sitrep.exporting.foreign.ucdp.sides import ONE_SIDED, Dyad, dyad_of
from sitrep.knowledge.codes import Codes

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
    "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
_YEAR, _MONTH, _WEEK = 366, 30, 7
_PRECISION = {"city": 1, "facility": 1, "district": 3, "region": 4, "area": 5, "country": 6}


def rows(event: Event, codes: Codes) -> Rows:
    """The row of an event; none for what is no killing, or has no country or year."""
    told = as_told(event, codes)
    if isinstance(told, Unfit):
        return told
    killed = told.estimate("killed")
    if told.event_type != "ASSAULT" or killed is None or not killed.high:
        return Unfit("no attack that is told to have killed somebody")
    if told.spot is None or not codes.ucdp_name(told.spot.country):
        return Unfit("in no state that UCDP has")
    if told.days is None or told.days > _YEAR:
        return Unfit("on no known day, month or year")
    dyad = dyad_of(told, codes)
    if not dyad.organised:
        return Unfit("by and against nobody who is known to be a state or an organised group")
    return (_row(told, told.spot, killed, dyad, codes),)


def _row(event: Event, spot: Spot, killed: Estimate, dyad: Dyad, codes: Codes) -> tuple[Cell, ...]:
    return (
        id_number(event.id), event.id, event.earliest.year if event.earliest else "", "", "",
        dyad.type_of_violence, "", "", "", "", "", dyad.name, "", "", dyad.side_a, "", "", dyad.side_b,
        *_sources(event), *_where(spot), codes.ucdp_name(spot.country), codes.gw(spot.country),
        _region(spot, codes), "", _date_precision(event.days or 1),
        stamp(event.earliest), stamp(event.latest),
        *_deaths(killed, one_sided=dyad.type_of_violence == ONE_SIDED), dyad.gwno_a, dyad.gwno_b,
    )  # fmt: skip


def _sources(event: Event) -> tuple[Cell, ...]:
    """How many articles that are no copies, then all as UCDP lists them, and who said it."""
    items = event.articles
    return (
        len([item for item in items if not item.copy_of]) or 1,
        _list(_article(item) for item in items),
        _list(clean(item.article.source) for item in items),
        _list(day(item.article.published) for item in items),
        _list(clean(item.article.title) for item in items),
        each(event.voices),
    )


def _list(parts: Iterable[str]) -> str:
    """UCDP's lists, in which each article keeps its place; "" where nothing is known of any."""
    found = list(parts)
    return ";".join(found) if any(found) else ""


def _article(item: Sourced) -> str:
    """An article as "office,day,headline" in quotes; its id in the place of a headline that it has not."""
    article = item.article
    headline = article.title if article.title or article.source else article.id
    parts = ",".join(clean(part) for part in (article.source, day(article.published), headline))
    return '"' + parts.replace('"', "'") + '"'


def _where(spot: Spot) -> tuple[Cell, ...]:
    located = spot.lat is not None and spot.lon is not None
    return (
        _PRECISION.get(spot.precision, ""),
        spot.name,
        spot.text,
        spot.name if spot.precision == "region" else spot.admin1,
        spot.name if spot.precision == "district" else "",
        spot.lat,
        spot.lon,
        f"POINT ({spot.lon} {spot.lat})" if located else "",
        cell(spot.lat, spot.lon) if spot.lat is not None and spot.lon is not None else "",
    )


def _region(spot: Spot, codes: Codes) -> str:
    state = codes.of_country(spot.country).ucdp_state
    return codes.of_country(state).ucdp_region


def _date_precision(days: int) -> int:
    """1 the day, 2 two to six days, 3 a week, 4 up to 30 days, 5 up to a year."""
    if days < _WEEK:
        return 1 if days == 1 else 2
    return 3 if days == _WEEK else 4 if days <= _MONTH + 1 else 5


def stamp(value: dt.date | None) -> str:
    """A day as UCDP's files have it, with a time that is always midnight."""
    return f"{day(value)} 00:00:00.000" if value else ""


def _deaths(killed: Estimate, *, one_sided: bool) -> tuple[Cell, ...]:
    """Deaths of side A, side B, civilians and unknown, then best, high, low.

    Best is the sum of the four. In one-sided violence the dead are civilians by definition; else a record
    does not tell whose they were, and they are unknown.
    """
    best, high, low = whole(killed.best), whole(killed.high), whole(killed.low)
    if best is None:
        return ("", "", "", "", "", high, "" if low is None else low)
    deaths = (0, 0, best, 0) if one_sided else (0, 0, 0, best)
    return (*deaths, best, high, "" if low is None else low)


EVENTS = Layout(columns=COLUMNS, rows=rows)
