"""Which incidents are asked for, as SQL."""

from __future__ import annotations

import math
from typing import Any

from sqlalchemy import Date, func, select, type_coerce
from sqlalchemy.sql import Select

from sitrep.storing.known import Near, Wanted
from sitrep.storing.tables import incident_names, incident_spots, incidents

_EARTH_KM = 6371.0088
_DEGREE_KM = 110.5  # a degree of latitude, at its shortest


def chosen(wanted: Wanted) -> Select[Any]:
    """The ids of the incidents asked for, the latest first; of a circle, those in the square around it."""
    table = incidents.c
    first = type_coerce(func.coalesce(table.earliest, table.published), Date)
    last = type_coerce(func.coalesce(table.latest, table.published), Date)
    asked = select(table.id).order_by(last.desc().nulls_last(), table.reports.desc(), table.id)
    if wanted.since is not None:
        asked = asked.where(last >= wanted.since)
    if wanted.until is not None:
        asked = asked.where(first <= wanted.until)
    if wanted.country:
        asked = asked.where(table.id.in_(_named("country", wanted.country.upper(), whole=True)))
    if wanted.actor:
        asked = asked.where(table.id.in_(_named("actor", wanted.actor, whole=False)))
    if wanted.event_type:
        asked = asked.where(table.event_type == wanted.event_type.upper())
    if wanted.status:
        asked = asked.where(table.status == wanted.status)
    if wanted.disputed is not None:
        asked = asked.where(table.disputed == wanted.disputed)
    if wanted.near is not None:
        asked = asked.where(table.id.in_(_around(wanted.near)))
    elif wanted.limit is not None:
        asked = asked.limit(wanted.limit)
    return asked


def _named(kind: str, name: str, *, whole: bool) -> Select[Any]:
    names = incident_names.c
    asked = select(names.incident).where(names.kind == kind)
    if whole:
        return asked.where(names.name == name)
    return asked.where((names.name == name) | names.name.contains(name.casefold(), autoescape=True))


def _around(near: Near) -> Select[Any]:
    """The incidents with a place in the square around a circle; only by latitude near a pole or the 180th."""
    spots = incident_spots.c
    up = near.km / _DEGREE_KM
    asked = select(spots.incident).where(spots.lat.between(near.lat - up, near.lat + up))
    widest = math.cos(math.radians(min(89.9, abs(near.lat) + up)))
    across = up / widest
    if abs(near.lon) + across < 180:
        asked = asked.where(spots.lon.between(near.lon - across, near.lon + across))
    return asked


def within(near: Near, lat: float, lon: float) -> bool:
    """Whether a point lies in the circle, by the great circle."""
    one, two = math.radians(near.lat), math.radians(lat)
    part = (
        math.sin((two - one) / 2) ** 2
        + math.cos(one) * math.cos(two) * math.sin(math.radians(lon - near.lon) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(part))) <= near.km
