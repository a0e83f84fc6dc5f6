"""A record on disk or on a server, and what one transaction sees of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from sqlalchemy import Integer, cast, select, update
from sqlalchemy.engine import Connection

from sitrep.storing.articles import Articles
from sitrep.storing.decisions import Decisions
from sitrep.storing.engine import WAIT_SECONDS, begin, engine_of, is_sqlite, name_of, url_of
from sitrep.storing.faults import guarded
from sitrep.storing.incidents import Incidents
from sitrep.storing.known import Hit
from sitrep.storing.links import Links
from sitrep.storing.migrating import is_new, migrate
from sitrep.storing.reports import Reports
from sitrep.storing.searching import search
from sitrep.storing.tables import meta


class Record:
    """What one transaction sees and changes; worth nothing once it has ended."""

    def __init__(self, connection: Connection) -> None:
        self._sql = connection
        self.articles = Articles(connection)
        self.reports = Reports(connection)
        self.links = Links(connection)
        self.incidents = Incidents(connection)
        self.decisions = Decisions(connection)

    def search(self, words: str, limit: int = 20) -> Iterator[Hit]:
        """The articles that have the words; see `searching`."""
        return search(self._sql, words, limit)

    def generation(self) -> int:
        """A number that grows whenever something stored is changed, and not when something is added."""
        return int(self._sql.scalar(select(meta.c.value).where(meta.c.key == "generation")) or 0)

    def changed(self) -> None:
        """Says that something stored was changed, so that nobody goes on with what was read before."""
        grown = cast(cast(meta.c.value, Integer) + 1, meta.c.value.type)
        self._sql.execute(update(meta).where(meta.c.key == "generation").values(value=grown))


class Store:
    """A database of articles, reports and incidents: SQLite by its path, PostgreSQL by its address.

    One that is not there is made where it is opened for `writing`, and one of an older version brought up to
    date. Raises StoreError where it cannot be used, ExtraMissingError where a driver is missing. Safe to use
    from several processes at once: those that write wait for one another, `wait` seconds at most.
    """

    def __init__(self, url: str, *, writing: bool = True, wait: float = WAIT_SECONDS) -> None:
        self.url = url_of(url)
        self.name = name_of(self.url)
        self._engine = engine_of(self.url, writing=writing, wait=wait)
        try:
            with guarded(self.name), self._engine.connect() as connection:
                old = is_new(connection, self.name)
            if old:
                self._bring_up(writing=writing)
        except BaseException:
            self._engine.dispose()
            raise

    def _bring_up(self, *, writing: bool) -> None:
        if not writing and is_sqlite(
            self.url
        ):  # an empty file, or one of an older version: make it as for writing
            self._engine.dispose()
            self._engine = engine_of(self.url, writing=True)
        with guarded(self.name), self._writing() as connection:
            migrate(connection, self.name)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        engine = self._engine.execution_options(sitrep_writes=True)
        with engine.connect() as connection, connection.begin():
            begin(connection)
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Record]:
        """A transaction that is kept whole if the block ends well, and not at all otherwise."""
        with guarded(self.name), self._writing() as connection:
            yield Record(connection)

    @contextmanager
    def reading(self) -> Iterator[Record]:
        """The record as it stands now, for as long as the block lasts."""
        with guarded(self.name), self._engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield Record(connection)

    def close(self) -> None:
        """Closes all connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
