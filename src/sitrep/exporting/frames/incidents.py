"""The columns of incidents, and the row of one: for Parquet, CSV, GeoJSON and data frames alike."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.exporting.frames.columns import Column, Kind, columns_of
from sitrep.exporting.frames.rows import Row
from sitrep.exporting.vocabulary import vocabulary
from sitrep.model import Incident, IncidentParty

_UNITS = ("money", "duration")
_LEFT_OUT = ("count", "other")


def incident_columns() -> list[Column]:
    """One row an incident. Words of closed sets are CODE, as in the tables of reports."""
    return [
        *columns_of(Kind.TEXT, incident_id="id of the incident"),
        Column(name="event_type", kind=Kind.CODE, about="PLOVER event type", words="event_type"),
        *columns_of(Kind.TEXTS, modes="PLOVER modes of the type", contexts="PLOVER contexts"),
        Column(name="status", kind=Kind.CODE, about="how far it is established", words="incident_status"),
        *columns_of(Kind.WHOLE, historical="1 where it is background to all that tell it, else 0"),
        *columns_of(Kind.WHOLE, quad="quad class: 1, 2 verbal, material cooperation; 3, 4 conflict"),
        *columns_of(Kind.NUMBER, score="PLOVER intensity score, -10 to 10"),
        *columns_of(Kind.TEXT, cameo="nearest CAMEO code", title="the sentence that tells it best"),
        *_side("actor", "those who did it"),
        *_side("recipient", "those to whom it was done"),
        *columns_of(Kind.TEXT, place="where it was: the most exact place", place_country="its country",
                    admin1="the province or state it lies in"),
        *columns_of(Kind.NUMBER, lat="latitude, degrees north", lon="longitude, degrees east"),
        *columns_of(Kind.WHOLE, geonames_id="GeoNames id of the place"),
        Column(name="place_precision", kind=Kind.CODE, about="what sort of place it is",
               words="place_precision"),
        *columns_of(Kind.TEXTS, places="all its places, the most exact first"),
        *columns_of(Kind.DAY, earliest="the first day on which it can have been", latest="the last such day"),
        *_figures(),
        *columns_of(Kind.TEXTS, weapons="weapons, as named", disputed="what its reports contradict",
                    affirmed_by="named sources that affirm it",
                    denied_by="named sources that deny or doubt it"),
        *columns_of(Kind.TEXTS, reports="ids of its reports", articles="ids of its articles",
                    outlets="who published it"),
        *columns_of(Kind.WHOLE, independent="articles that are no copies, of different outlets",
                    copies="articles that are copies"),
        *columns_of(Kind.DAY, first_published="first day of publication", last_published="last one"),
    ]  # fmt: skip


def _side(role: str, whom: str) -> list[Column]:
    return columns_of(
        Kind.TEXTS,
        **{
            f"{role}s": f"{whom}, told by most first",
            f"{role}_countries": "their countries, one for each, missing where not known",
            f"{role}_sectors": "their sectors, one for each",
        },
    )


def _figures() -> list[Column]:
    found: list[Column] = []
    for kind in vocabulary()["kind"]:
        if kind not in _LEFT_OUT:
            about = {f"{kind}_low": "lowest", f"{kind}_best": "most likely", f"{kind}_high": "highest"}
            found += columns_of(
                Kind.NUMBER, **{name: f"{kind}: {what} number" for name, what in about.items()}
            )
        if kind in _UNITS:
            found += columns_of(Kind.TEXT, **{f"{kind}_unit": f"unit of {kind}"})
    return found


def incident_row(incident: Incident) -> Row:
    """The cells of an incident; what is not known is missing."""
    place = incident.place
    named = [voice for voice in incident.voices if not voice.outlet]
    return {
        "incident_id": incident.id,
        "event_type": incident.event_type,
        "modes": list(incident.mode),
        "contexts": list(incident.context),
        "status": incident.status.value,
        "historical": int(incident.historical),
        "quad": incident.quad,
        "score": float(incident.score),
        "cameo": incident.cameo,
        "title": incident.title,
        **_parties("actor", incident.actors),
        **_parties("recipient", incident.recipients),
        "place": place.name if place else None,
        "place_country": place.country or None if place else None,
        "admin1": place.admin1 or None if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "geonames_id": place.geonames_id if place else None,
        "place_precision": place.precision or None if place else None,
        "places": [each.name for each in incident.places],
        "earliest": incident.earliest,
        "latest": incident.latest,
        **_ledgers(incident),
        "weapons": list(incident.weapons),
        "disputed": [dispute.field for dispute in incident.disputes],
        "affirmed_by": list(dict.fromkeys(v.name for v in named if v.stance == "affirms")),
        "denied_by": list(dict.fromkeys(v.name for v in named if v.stance != "affirms")),
        "reports": list(incident.reports),
        "articles": list(incident.articles),
        "outlets": list(incident.outlets),
        "independent": incident.independent,
        "copies": incident.copies,
        "first_published": incident.first_published,
        "last_published": incident.last_published,
    }


def _parties(role: str, parties: Sequence[IncidentParty]) -> Row:
    return {
        f"{role}s": [party.name for party in parties],
        f"{role}_countries": [party.country or None for party in parties],
        f"{role}_sectors": [party.sector for party in parties],
    }


def _ledgers(incident: Incident) -> Row:
    """Low, best and high of each kind; none for amounts in more than one unit."""
    cells: Row = {}
    for kind in dict.fromkeys(row.kind for row in incident.ledger):
        same = [row for row in incident.ledger if row.kind == kind]
        if len(same) > 1:
            continue
        (row,) = same
        cells |= {f"{kind}_low": row.low, f"{kind}_best": row.best, f"{kind}_high": row.high}
        if kind in _UNITS:
            cells[f"{kind}_unit"] = row.unit
    return cells
