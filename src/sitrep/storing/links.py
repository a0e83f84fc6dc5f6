"""The links between reports. Their features are not kept: they can be worked out again from the reports."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import BindParameter, bindparam, delete, func, insert, or_, select, union_all
from sqlalchemy.engine import Connection

from sitrep.model import Link
from sitrep.storing.rows import chunks
from sitrep.storing.tables import links

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_BESIDE = union_all(
    select(links.c.two.label("id")).where(links.c.one.in_(_IDS), links.c.apart == ""),
    select(links.c.one.label("id")).where(links.c.two.in_(_IDS), links.c.apart == ""),
)
_AMONG = select(links).where(links.c.one.in_(_IDS))

_INSERT = insert(links)


class Links:
    """The links, seen by one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._sql = connection

    def add(self, found: Iterable[Link]) -> None:
        """Keeps links between pairs that have none."""
        rows = [
            {
                "one": link.one,
                "two": link.two,
                "score": link.score,
                "weight": link.weight,
                "apart": link.apart,
            }
            for link in found
        ]
        if rows:
            self._sql.execute(_INSERT, rows)

    def drop(self, ids: Iterable[str]) -> None:
        """Takes out all links of these reports."""
        for some in chunks(ids):
            self._sql.execute(delete(links).where(or_(links.c.one.in_(some), links.c.two.in_(some))))

    def clear(self) -> None:
        """Takes out all links."""
        self._sql.execute(delete(links))

    def pairs(self) -> list[tuple[str, str]]:
        """All pairs of reports that a link ties together; those apart are not."""
        asked = select(links.c.one, links.c.two).where(links.c.apart == "")
        return [(row.one, row.two) for row in self._sql.execute(asked)]

    def beside(self, ids: Iterable[str]) -> set[str]:
        """The reports that a link ties to one of these, these themselves among them; those apart are not."""
        found: set[str] = set()
        for some in chunks(ids):
            found.update(self._sql.scalars(_BESIDE, {"ids": some}))
        return found

    def among(self, ids: Iterable[str]) -> list[Link]:
        """All links between these reports, by pair; without features."""
        known = set(ids)
        found = [
            Link(one=row.one, two=row.two, score=row.score, weight=row.weight, apart=row.apart)
            for some in chunks(known)
            for row in self._sql.execute(_AMONG, {"ids": some})
            if row.two in known
        ]
        return sorted(found, key=lambda link: link.pair)

    def count(self) -> int:
        """How many links there are, those that keep reports apart among them."""
        return int(self._sql.scalar(select(func.count()).select_from(links)) or 0)
