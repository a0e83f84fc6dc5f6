"""POLECAT: one row an event, 40 columns, tab-separated.

Columns as in the weekly files on Dataverse (doi:10.7910/DVN/AJGVIT). There a value that is not known reads
"None"; here the cell is empty, which all readers take for missing.
"""

from __future__ import annotations

import pycountry

from sitrep.exporting.foreign.cells import Cell, clean, day, each, joined, number
from sitrep.exporting.foreign.event import Event, Side, Spot
from sitrep.exporting.foreign.layout import Layout, Rows, coder
from sitrep.exporting.foreign.telling import Unfit, as_told
from sitrep.knowledge.codes import Codes

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW",
    "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw",
    "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude",
    "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date",
    "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
QUADS = {
    1: "VERBAL COOPERATION",
    2: "MATERIAL COOPERATION",
    3: "VERBAL CONFLICT",
    4: "MATERIAL CONFLICT",
}
_CITY = ("city", "facility")


def rows(event: Event, codes: Codes) -> Rows:
    """The row of an event; none for what did not happen."""
    told = as_told(event, codes)
    return told if isinstance(told, Unfit) else (_row(told, codes),)


def _row(event: Event, codes: Codes) -> tuple[Cell, ...]:
    return (
        event.id, day(event.earliest), event.event_type, strongest(event, codes), number(event.score),
        QUADS[event.quad], joined(event.context), *_sides(event.actors, codes),
        *_sides(event.recipients, codes), *_where(event.spot, codes), each(event.outlets),
        day(event.published), "", "", "", each(_languages(event)), coder(),
    )  # fmt: skip


def strongest(event: Event, codes: Codes) -> str:
    """The mode farthest from zero on PLOVER's scale: POLECAT's events have one."""
    modes = codes.ontology.strongest(event.event_type, event.mode)
    return modes[0] if modes else ""


def _sides(sides: tuple[Side, ...], codes: Codes) -> tuple[Cell, ...]:
    cows = (codes.cow(codes.of_country(side.country).plover) for side in sides)
    sectors = [side.sector for side in sides]
    return (
        joined(side.name for side in sides),
        joined(country(side.country, codes) for side in sides),
        joined("" if cow is None else str(cow) for cow in cows),
        sectors[0] if sectors else "",
        joined(sectors),
        "",
        joined(side.text for side in sides),
        "",
    )


def country(alpha3: str, codes: Codes) -> str:
    """The country as PLOVER has it: dependencies are their state, Kosovo is KOS; IGO and NGO stay."""
    return codes.of_country(alpha3).plover or alpha3


def _where(spot: Spot | None, codes: Codes) -> tuple[Cell, ...]:
    if spot is None:
        return ("",) * 10
    return (
        spot.name,
        spot.name if spot.precision in _CITY else "",
        spot.name if spot.precision == "district" else "",
        spot.name if spot.precision == "region" else spot.admin1,
        country(spot.country, codes),
        spot.lat,
        spot.lon,
        spot.geonames_id,
        clean(spot.text),
        "",
    )


def _languages(event: Event) -> list[str]:
    """The names of the articles' languages; a code that is none has no name."""
    found = (pycountry.languages.get(alpha_2=item.article.language) for item in event.reports)
    return [language.name for language in found if language]


LAYOUT = Layout(columns=COLUMNS, rows=rows, delimiter="\t")
