"""Reports and incidents in sitrep's own columns and keys: JSON, cells of a table, features of a map."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sitrep.exporting import flat
from sitrep.exporting.foreign.given import Gathered, Given, Sourced
from sitrep.exporting.frames.columns import TABLES, Column, columns_of
from sitrep.exporting.frames.columns import Kind as CellKind
from sitrep.exporting.frames.incidents import incident_columns, incident_row
from sitrep.exporting.frames.rows import Row, report_rows
from sitrep.exporting.record import Record, record_of
from sitrep.model import IncidentPlace, Place
from sitrep.model.plain import to_plain

_POINT = ("lat", "lon")


def json_record(given: Given) -> Record:
    """A report as `sitrep read` prints it, with its `incident_id`; an incident as `sitrep incidents` does."""
    if isinstance(given, Gathered):
        plain: Record = to_plain(given.incident)
        return plain
    return {**record_of(given.report, given.article), "incident_id": given.incident_id or None}


def typed_columns(what: str) -> list[Column]:
    """The columns of the typed table of "reports" or "incidents"."""
    if what == "incidents":
        return incident_columns()
    return [*TABLES["reports"](), *columns_of(CellKind.TEXT, incident_id="id of the incident that it tells")]


def typed_row(given: Given) -> Row:
    """The cells of the typed table by column."""
    if isinstance(given, Gathered):
        return incident_row(given.incident)
    (row,) = report_rows(record_of(given.report, given.article))
    return {**row, "incident_id": given.incident_id or None}


def csv_columns(what: str) -> tuple[str, ...]:
    """Reports have the columns of `sitrep read --format csv` and incident_id, incidents those of Parquet."""
    if what == "incidents":
        return tuple(column.name for column in incident_columns())
    return (*flat.COLUMNS, "incident_id")


def csv_row(given: Given) -> dict[str, Any]:
    """The cells by column, lists joined by "; ", days as ISO 8601; None where something is not known."""
    if isinstance(given, Gathered):
        return {name: _cell(value) for name, value in incident_row(given.incident).items()}
    cells = flat.flat(record_of(given.report, given.article))
    return dict(zip(csv_columns("reports"), [*cells, given.incident_id or None], strict=True))


def feature(given: Given) -> Record:
    """A GeoJSON Feature: a point, several points of an incident, or null where no place is known.

    `properties` are the cells of CSV without the coordinates. Whether a point is a town or the middle of a
    country, `place_precision` tells.
    """
    cells = csv_row(given)
    properties = {name: cells.get(name) for name in csv_columns(_what(given)) if name not in _POINT}
    named = given.incident.id if isinstance(given, Gathered) else given.report.id
    return {"type": "Feature", "id": named, "geometry": _geometry(given), "properties": properties}


def _what(given: Given) -> str:
    return "incidents" if isinstance(given, Gathered) else "reports"


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(part or "" for part in value) if any(value) else ""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value.isoformat() if isinstance(value, dt.date) else value


def _geometry(given: Given) -> Record | None:
    points = list(dict.fromkeys(point for place in _places(given) if (point := _point(place))))
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": list(points[0])}
    return {"type": "MultiPoint", "coordinates": [list(point) for point in points]}


def _places(given: Given) -> tuple[Place | IncidentPlace, ...]:
    if isinstance(given, Sourced):
        return (given.report.place,) if given.report.place else ()
    return given.incident.places


def _point(place: Place | IncidentPlace) -> tuple[float, float] | None:
    return (place.lon, place.lat) if place.lat is not None and place.lon is not None else None
