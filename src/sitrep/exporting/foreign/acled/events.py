"""ACLED's export: one row an event, 31 columns, CSV.

Columns, codes and labels as in the ACLED codebook and in what its API gives (groups of actors in words).
"""

from __future__ import annotations

from sitrep.exporting.foreign.acled.actors import CIVILIANS, Actor, actor_of, crowd, interaction
from sitrep.exporting.foreign.acled.sorting import coded, sub_event_type
from sitrep.exporting.foreign.cells import Cell, day, each, id_number, whole
from sitrep.exporting.foreign.event import Event, Spot
from sitrep.exporting.foreign.layout import Layout, Rows
from sitrep.exporting.foreign.telling import Unfit, as_told
from sitrep.knowledge.codes import Codes

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
    "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
    "fatalities", "tags", "timestamp",
)  # fmt: skip
_DEMONSTRATIONS = ("Protests", "Riots")
_AGAINST_CIVILIANS = "Violence against civilians"
_EXPLOSIONS = "Explosions/Remote violence"
_EXCESSIVE = "Excessive force against protesters"
_WEEK, _MONTH = 7, 31
_PRECISION = {"city": 1, "facility": 1, "district": 2, "region": 3, "area": 3}


def rows(event: Event, codes: Codes) -> Rows:
    """The row of an event; none for what ACLED does not code, or codes only with a day and a country."""
    told = as_told(event, codes)
    if isinstance(told, Unfit):
        return told
    if not coded(told, codes):
        return Unfit("no sort of event that ACLED codes")
    spot = told.spot
    if spot is None or not codes.countries.name(spot.country):
        return Unfit("in no known country")
    sub_type = sub_event_type(told, spot.country, codes)
    if not sub_type:
        return Unfit("no sort of event that ACLED codes, as far as is told")
    if told.days is None or told.days > _MONTH:
        return Unfit("on no known day, week or month")
    return (_row(told, spot, sub_type, codes),)


def _row(event: Event, spot: Spot, sub_type: str, codes: Codes) -> tuple[Cell, ...]:
    kind = codes.acled_types[sub_type]
    one, two = _actors(event, spot.country, kind.event_type, codes)
    killed = event.estimate("killed")
    return (
        f"{spot.country}{id_number(event.id)}", day(event.earliest),
        event.earliest.year if event.earliest else "", _time_precision(event.days or 1),
        kind.disorder_type, kind.event_type, sub_type,
        one.name, one.associated, codes.acled_actors.get(one.inter, ""),
        two.name, two.associated, codes.acled_actors.get(two.inter, ""),
        "" if two.name and not two.inter else interaction(one.inter, two.inter, codes),
        _civilian_targeting(kind.event_type, sub_type, two),
        codes.iso_number(spot.country), codes.of_country(spot.country).acled_region,
        codes.acled_name(spot.country), *_where(spot), each(event.outlets), "", event.sentence,
        whole(killed.best) if killed else "", _crowd_size(event, kind.event_type), "",
    )  # fmt: skip


def _actors(event: Event, where: str, event_type: str, codes: Codes) -> tuple[Actor, Actor]:
    """Both sides; in a demonstration the first is the crowd, and the second who steps in."""
    if event_type in _DEMONSTRATIONS:
        violent = event_type == "Riots"
        if event.event_type == "PROTEST":
            return crowd(event.actors, where, codes, violent=violent), actor_of((), where, codes)
        return crowd(event.recipients, where, codes, violent=violent), actor_of(event.actors, where, codes)
    if event.recipients:
        return actor_of(event.actors, where, codes), actor_of(event.recipients, where, codes)
    return actor_of(event.actors[:1], where, codes), actor_of(event.actors[1:], where, codes)


def _time_precision(days: int) -> int:
    return 1 if days == 1 else 2 if days <= _WEEK else 3


def _civilian_targeting(event_type: str, sub_type: str, two: Actor) -> str:
    direct = event_type == _AGAINST_CIVILIANS or sub_type == _EXCESSIVE
    return "Civilian targeting" if direct or event_type == _EXPLOSIONS and two.inter == CIVILIANS else ""


def _where(spot: Spot) -> tuple[Cell, ...]:
    """Divisions, place, coordinates and precision; of a country alone nothing further is known."""
    if spot.precision not in _PRECISION:
        return (spot.admin1, "", "", spot.name if not spot.precision else "", "", "", "")
    admin1 = spot.name if spot.precision == "region" else spot.admin1
    return (admin1, "", "", spot.name, spot.lat, spot.lon, _PRECISION[spot.precision])


def _crowd_size(event: Event, event_type: str) -> str:
    """ACLED's tag for how many took part, for demonstrations."""
    if event_type not in _DEMONSTRATIONS:
        return ""
    crowd_size = event.estimate("participants")
    if crowd_size is None:
        return "crowd size=no report"
    if crowd_size.low is None:
        return f"crowd size=up to {whole(crowd_size.high)}"
    if crowd_size.low == crowd_size.high:
        return f"crowd size={whole(crowd_size.low)}"
    return f"crowd size=between {whole(crowd_size.low)} and {whole(crowd_size.high)}"


EVENTS = Layout(columns=COLUMNS, rows=rows)
