"""The reports of a record: as they were coded, as people corrected them, and the keys by which they meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.sql import Select

from sitrep.model import Report, Told
from sitrep.model.told import LEAD
from sitrep.storing.addresses import outlet
from sitrep.storing.copying import number_of, numbers_of
from sitrep.storing.known import Entry
from sitrep.storing.rows import chunks, report_of, written
from sitrep.storing.tables import articles, members, report_keys, reports


class Reports:
    """The reports, seen by one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._sql = connection

    def add(self, coded: Sequence[Report], *, coder: str, settings: str) -> None:
        """Keeps the reports of one article, in their order."""
        if coded:
            rows = [
                {
                    "id": report.id, "article": report.article_id, "position": position, "untrue": False,
                    "coded": None, "coder": coder, "settings": settings, **_columns(report),
                }
                for position, report in enumerate(coded)
            ]  # fmt: skip
            self._sql.execute(_INSERT, rows)

    def renew(self, report: Report, position: int, *, coder: str, settings: str) -> None:
        """Puts a report coded again in the place of the one with its id; its corrections go."""
        values = {"position": position, "coded": None, "coder": coder, "settings": settings}
        self._change(report.id, **values, **_columns(report))

    def stamp(self, ids: Iterable[str], *, coder: str, settings: str) -> None:
        """Says with what reports were coded that came out the same."""
        for some in chunks(ids):
            these = update(reports).where(reports.c.id.in_(some))
            self._sql.execute(these.values(coder=coder, settings=settings))

    def correct(self, entry: Entry, report: Report, *, untrue: bool) -> None:
        """Keeps what people made of a report, beside what was coded."""
        coded = None if report == entry.coded else written(entry.coded)
        if untrue:  # it meets no others
            self._drop_keys([report.id])
        self._change(report.id, coded=coded, untrue=untrue, **_columns(report))

    def _change(self, report_id: str, **values: Any) -> None:
        self._sql.execute(update(reports).where(reports.c.id == report_id).values(values))

    def remove(self, ids: Iterable[str]) -> None:
        """Takes reports out, with their keys, links and membership."""
        for some in chunks(ids):
            self._sql.execute(delete(reports).where(reports.c.id.in_(some)))

    def entries(self, ids: Iterable[str]) -> dict[str, Entry]:
        """The reports with these ids; such as are not there are left out."""
        return {
            entry.report.id: entry
            for some in chunks(ids)
            for entry in self._entries(_ENTRY.where(reports.c.id.in_(list(some))))
        }

    def of_article(self, article_id: str) -> tuple[Entry, ...]:
        """The reports of an article, in text order."""
        asked = _ENTRY.where(reports.c.article == article_id).order_by(reports.c.position)
        return tuple(self._entries(asked))

    def _entries(self, asked: Select[Any]) -> Iterator[Entry]:
        for row in self._sql.execute(asked):
            report = report_of(row.record)
            yield Entry(
                report=report,
                coded=report_of(row.coded) if row.coded else report,
                untrue=row.untrue,
                coder=row.coder,
                settings=row.settings,
                incident=row.incident or "",
            )

    def told(self, ids: Iterable[str]) -> dict[str, Told]:
        """The reports with these ids as linking wants them; those marked false are left out."""
        found: dict[str, Told] = {}
        for some in chunks(ids):
            for row in self._sql.execute(_TOLD, {"ids": some}):
                report = report_of(row.record)
                found[report.id] = Told(
                    report=report,
                    source=outlet(row.source, row.url),
                    published=row.published,
                    lead=Told.lead_of(row.title, row.lead),
                    url=row.url,
                    copy_of=row.copy_of,
                )
        return found

    def all(self, *, untrue: bool = False, size: int = 500) -> Iterator[tuple[Report, str]]:
        """Every report with its article's id, in the order of adding; with `untrue`, also the false ones."""
        last = 0
        while True:
            asked = select(reports.c.number, reports.c.record, reports.c.article)
            asked = asked.where(reports.c.number > last).order_by(reports.c.number).limit(size)
            rows = self._sql.execute(asked if untrue else asked.where(~reports.c.untrue)).all()
            if not rows:
                return
            yield from ((report_of(row.record), row.article) for row in rows)
            last = rows[-1].number

    def ids(self) -> list[str]:
        """The ids of all reports that nobody marked false, in the order of adding."""
        return list(
            self._sql.scalars(select(reports.c.id).where(~reports.c.untrue).order_by(reports.c.number))
        )

    def begin_with(self, start: str) -> list[str]:
        """The ids that begin so, some of them at most."""
        like = reports.c.id.startswith(start, autoescape=True)
        return list(self._sql.scalars(select(reports.c.id).where(like).order_by(reports.c.id).limit(9)))

    def count(self) -> int:
        """How many reports there are, false ones among them."""
        return int(self._sql.scalar(select(func.count()).select_from(reports)) or 0)

    def set_keys(self, keys: Mapping[str, Iterable[str]], *, new: bool = False) -> None:
        """Keeps the keys of reports, in place of those they had; those of `new` reports had none."""
        if not new:
            self._drop_keys(keys)
        rows = [
            {"hash": hashed, "report": report}
            for report, its in keys.items()
            for hashed in numbers_of(set(its))
        ]
        if rows:
            self._sql.execute(_INSERT_KEYS, rows)

    def clear_keys(self) -> None:
        """Takes out the keys of all reports."""
        self._sql.execute(delete(report_keys))

    def _drop_keys(self, ids: Iterable[str]) -> None:
        for some in chunks(ids):
            self._sql.execute(delete(report_keys).where(report_keys.c.report.in_(some)))

    def sharing(self, keys: Iterable[str]) -> dict[str, set[str]]:
        """For each of the keys the ids of the reports that have it, without those marked false."""
        of = {number_of(key): key for key in keys}
        found: dict[str, set[str]] = {key: set() for key in of.values()}
        for some in chunks(sorted(of)):
            for row in self._sql.execute(_SHARING, {"hashes": some}):
                found[of[row.hash]].add(row.report)
        return found


def _columns(report: Report) -> dict[str, Any]:
    """The columns that are made of what a report says."""
    return {
        "record": written(report),
        "event_type": report.event_type,
        "status": report.status,
        "earliest": report.date.earliest if report.date else None,
        "latest": report.date.latest if report.date else None,
    }


_ENTRY = select(
    reports.c.record, reports.c.coded, reports.c.untrue, reports.c.coder, reports.c.settings,
    members.c.incident,
).outerjoin(members, members.c.report == reports.c.id)  # fmt: skip
_TOLD = select(
    reports.c.record, articles.c.source, articles.c.url, articles.c.published, articles.c.title,
    func.substr(articles.c.text, 1, LEAD).label("lead"), articles.c.copy_of,
).join(articles, articles.c.id == reports.c.article).where(
    reports.c.id.in_(bindparam("ids", expanding=True)), ~reports.c.untrue
)  # fmt: skip
_INSERT, _INSERT_KEYS = insert(reports), insert(report_keys)
_SHARING = select(report_keys).where(report_keys.c.hash.in_(bindparam("hashes", expanding=True)))
