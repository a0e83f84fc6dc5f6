"""The incidents of a record, what they are looked for by, and every id that one ever had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import BindParameter, bindparam, delete, func, insert, select, update
from sqlalchemy.engine import Connection

from sitrep.model import Incident
from sitrep.storing.choosing import chosen
from sitrep.storing.known import Wanted
from sitrep.storing.rows import chunks, incident_of, written
from sitrep.storing.tables import incident_ids, incident_names, incident_spots, incidents, members

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_MINTED = select(incident_ids.c.id).where(incident_ids.c.first.in_(_IDS))
_MINE = members.alias()
_WITH = select(members).where(
    members.c.incident.in_(select(_MINE.c.incident).where(_MINE.c.report.in_(_IDS)))
)

_INSERT = {
    table.name: insert(table) for table in (incidents, members, incident_names, incident_spots, incident_ids)
}


class Incidents:
    """The incidents, seen by one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._sql = connection

    def add(self, made: Iterable[Incident]) -> None:
        """Keeps incidents; of those before that had their ids or their reports, none may be left."""
        those = list(made)
        for table, rows in (
            (incidents, [_row(incident) for incident in those]),
            (members, [{"report": r, "incident": i.id} for i in those for r in i.reports]),
            (incident_names, [row for incident in those for row in _names(incident)]),
            (incident_spots, [row for incident in those for row in _spots(incident)]),
        ):
            if rows:
                self._sql.execute(_INSERT[table.name], rows)

    def drop(self, ids: Iterable[str]) -> None:
        """Takes incidents out; their ids stay known."""
        for some in chunks(ids):
            self._sql.execute(delete(incidents).where(incidents.c.id.in_(some)))

    def name(self, firsts: Mapping[str, str]) -> None:
        """Keeps ids that were minted, each with the first report of its incident."""
        if firsts:
            rows = [{"id": name, "first": first, "now": name} for name, first in firsts.items()]
            self._sql.execute(_INSERT[incident_ids.name], rows)

    def redirect(self, moved: Mapping[str, str | None]) -> None:
        """Says which id stands in the place of another; None where nothing is left of it."""
        for old, new in moved.items():
            self._sql.execute(update(incident_ids).where(incident_ids.c.now == old).values(now=new))

    def minted(self, reports: Iterable[str]) -> set[str]:
        """The ids that were ever minted for incidents whose first report was one of these."""
        return {name for some in chunks(reports) for name in self._sql.scalars(_MINTED, {"ids": some})}

    def of(self, reports: Iterable[str]) -> dict[str, set[str]]:
        """The incidents that tell of these reports, each with the ids of all its reports."""
        groups: dict[str, set[str]] = {}
        for some in chunks(reports):
            for row in self._sql.execute(_WITH, {"ids": some}):
                groups.setdefault(row.incident, set()).add(row.report)
        return groups

    def homes(self) -> dict[str, str]:
        """The incident of each report."""
        return {row.report: row.incident for row in self._sql.execute(select(members))}

    def get(self, incident_id: str) -> Incident | None:
        """The incident that an id, or the beginning of one, stands for now; None where there is none."""
        like = incident_ids.c.id.startswith(incident_id, autoescape=True)
        asked = select(incident_ids.c.id, incident_ids.c.now).where(like).order_by(incident_ids.c.id)
        rows = self._sql.execute(asked.limit(9)).all()
        meant = {row.now for row in rows if row.id == incident_id} or {row.now for row in rows if row.now}
        if len(meant) != 1:
            return None
        return next(self.many(name for name in meant if name), None)

    def stands_for(self, incident_id: str) -> str | None:
        """The id in the place of an id; "" where nothing is left of it, None for one never given."""
        row = self._sql.execute(select(incident_ids.c.now).where(incident_ids.c.id == incident_id)).first()
        return None if row is None else row.now or ""

    def many(self, ids: Iterable[str]) -> Iterator[Incident]:
        """The incidents with these ids, in their order."""
        for some in chunks(ids):
            asked = select(incidents.c.id, incidents.c.record).where(incidents.c.id.in_(some))
            records = {row.id: row.record for row in self._sql.execute(asked)}
            yield from (incident_of(records[name]) for name in some if name in records)

    def find(self, wanted: Wanted) -> Iterator[Incident]:
        """The incidents that are asked for, the latest first."""
        ids = list(self._sql.scalars(chosen(wanted)))
        if wanted.near is not None:
            ids = self._near(wanted, ids)
        yield from self.many(ids[: wanted.limit] if wanted.limit is not None else ids)

    def _near(self, wanted: Wanted, ids: list[str]) -> list[str]:
        from sitrep.storing.choosing import within

        spots: set[str] = set()
        for some in chunks(ids):
            for row in self._sql.execute(select(incident_spots).where(incident_spots.c.incident.in_(some))):
                if wanted.near is not None and within(wanted.near, row.lat, row.lon):
                    spots.add(row.incident)
        return [name for name in ids if name in spots]

    def count(self) -> int:
        """How many incidents there are."""
        return int(self._sql.scalar(select(func.count()).select_from(incidents)) or 0)


def _row(incident: Incident) -> dict[str, object]:
    return {
        "id": incident.id,
        "record": written(incident),
        "event_type": incident.event_type,
        "status": incident.status.value,
        "earliest": incident.earliest,
        "latest": incident.latest,
        "published": incident.first_published,
        "disputed": bool(incident.disputes),
        "reports": len(incident.reports),
        "independent": incident.independent,
    }


def _names(incident: Incident) -> Iterator[dict[str, str]]:
    parties = (*incident.actors, *incident.recipients)
    countries = {party.country for party in parties} | {place.country for place in incident.places}
    actors = {name for party in parties for name in (party.actor_id, party.name.casefold())}
    for kind, names in (("country", countries), ("actor", actors)):
        yield from ({"kind": kind, "name": name, "incident": incident.id} for name in sorted(names - {""}))


def _spots(incident: Incident) -> Iterator[dict[str, object]]:
    spots = [(p.lat, p.lon) for p in incident.places if p.lat is not None and p.lon is not None]
    for number, (lat, lon) in enumerate(spots):
        yield {"incident": incident.id, "spot": number, "lat": lat, "lon": lon}
