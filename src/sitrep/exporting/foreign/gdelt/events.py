"""GDELT 2.0 events: one row an event, 61 columns, tab-separated, without a header.

Columns and codes as in the GDELT Event Database Codebook 2.0 (19 February 2015).
"""

from __future__ import annotations

import datetime as dt

from sitrep.exporting.foreign.cells import Cell, id_number
from sitrep.exporting.foreign.event import Event
from sitrep.exporting.foreign.gdelt.actors import actor, geography
from sitrep.exporting.foreign.layout import Layout, Rows
from sitrep.exporting.foreign.telling import Unfit, as_told
from sitrep.knowledge.codes import Codes

_ACTOR = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
          "Type1Code", "Type2Code", "Type3Code")  # fmt: skip
_GEO = ("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GlobalEventID", "Day", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _ACTOR), *(f"Actor2{name}" for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"Actor1Geo_{name}" for name in _GEO), *(f"Actor2Geo_{name}" for name in _GEO),
    *(f"ActionGeo_{name}" for name in _GEO), "DATEADDED", "SOURCEURL",
)  # fmt: skip


def rows(event: Event, codes: Codes) -> Rows:
    """The row of an event; none for what did not happen."""
    told = as_told(event, codes)
    return told if isinstance(told, Unfit) else (_row(told, codes),)


def _row(event: Event, codes: Codes) -> tuple[Cell, ...]:
    return (
        id_number(event.id), *_dates(event.earliest), *actor(event.one, codes), *actor(event.other, codes),
        _root(event), event.cameo, event.cameo[:3], event.cameo[:2], quad_class(event.cameo),
        codes.goldstein(event.cameo), len(event.reports), len(event.outlets) or "", len(event.articles), "",
        *geography(None, codes), *geography(None, codes), *geography(event.spot, codes),
        stamp(event.published), _address(event),
    )  # fmt: skip


def _dates(day: dt.date | None) -> tuple[Cell, ...]:
    """Day, month, year, and the year with the part of it gone by: months of 30 days in a year of 365."""
    if day is None:
        return "", "", "", ""
    gone = ((day.month - 1) * 30 + day.day) / 365
    return int(f"{day:%Y%m%d}"), int(f"{day:%Y%m}"), day.year, f"{day.year + min(gone, 0.9999):.4f}"


def quad_class(cameo: str) -> int:
    """GDELT's four classes by CAMEO's root: verbal and material cooperation, verbal and material conflict."""
    root = int(cameo[:2])
    return 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4


def _root(event: Event) -> Cell:
    """Whether an article tells it in its first paragraph; unknown without the articles' texts."""
    texts = [(item.report.sentence.start, item.article.text) for item in event.reports if item.article.text]
    if not texts:
        return ""
    return int(any("\n" not in text[:start].strip() for start, text in texts))


def stamp(day: dt.date | None) -> Cell:
    """A day as GDELT's YYYYMMDDHHMMSS, at midnight."""
    return int(f"{day:%Y%m%d}000000") if day else ""


def _address(event: Event) -> str:
    """The address of the first article that has one."""
    return next((item.article.url for item in event.reports if item.article.url), "")


EVENTS = Layout(columns=COLUMNS, rows=rows, delimiter="\t", header=False)
