"""A record on disk or on a server, and what one transaction sees of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from sqlalchemy import Integer, cast, select, update
from sqlalchemy.engine import Connection

from sitrep.errors import RecordError
from sitrep.storing.articles import Articles
from sitrep.storing.decisions import Decisions
from sitrep.storing.engine import WAIT_SECONDS, begin, engine_of, name_of, url_of
from sitrep.storing.faults import guarded
from sitrep.storing.incidents import Incidents
from sitrep.storing.known import Hit
from sitrep.storing.links import Links
from sitrep.storing.migrating import migrate, newest, version
from sitrep.storing.reports import Reports
from sitrep.storing.searching import search
from sitrep.storing.tables import meta

_GENERATION = select(meta.c.value).where(meta.c.key == "generation")


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
        return int(self._sql.scalar(_GENERATION) or 0)

    def changed(self) -> None:
        """Says that something stored was changed, so that nobody goes on with what was read before."""
        grown = cast(cast(meta.c.value, Integer) + 1, meta.c.value.type)
        self._sql.execute(update(meta).where(meta.c.key == "generation").values(value=grown))


class Store:
    """A database of articles, reports and incidents: SQLite by its path, PostgreSQL by its address.

    One that is not there is made where it is opened for writing, unless `make` is False, and one of an older
    version brought up to date. Raises StoreError where it cannot be used, ExtraMissingError where a driver is
    missing. Safe to use from several processes at once: those that write wait for one another, `wait` seconds
    at most.
    """

    def __init__(
        self, url: str, *, writing: bool = True, make: bool = True, wait: float = WAIT_SECONDS
    ) -> None:
        self.url = url_of(url)
        self.name = name_of(self.url)
        self._lone: Connection | None = None
        make = make and writing
        self._engine = engine_of(self.url, writing=writing, make=make, wait=wait)
        try:
            self._check(make=make)
        except BaseException:
            self._engine.dispose()
            raise

    def _check(self, *, make: bool) -> None:
        """Takes the steps that are left."""
        with guarded(self.name), self._engine.connect() as connection:
            done, last = version(connection, self.name), newest(connection.dialect.name)
        if not done and not make:
            raise RecordError(self.name, "no record in it; `sitrep add` makes one, and --db names another")
        if done < last:
            with guarded(self.name), self._writing() as connection:
                migrate(connection, self.name)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._engine.connect() as connection, connection.begin():
            begin(connection, writing=True)
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Record]:
        """A transaction that is kept whole if the block ends well, and not at all otherwise."""
        with guarded(self.name), self._writing() as connection:
            yield Record(connection)

    @contextmanager
    def reading(self) -> Iterator[Record]:
        """The record as it stands now, for as long as the block lasts."""
        if self._lone is not None:  # a record in memory has one connection, which is in use
            yield Record(self._lone)
            return
        with guarded(self.name), self._engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                begin(connection, writing=False)
                self._lone = connection if self.url.database == ":memory:" else None
                try:
                    yield Record(connection)
                finally:
                    self._lone = None

    @contextmanager
    def glancing(self) -> Iterator[Record]:
        """The record for a single question, which is quicker than `reading`."""
        with guarded(self.name), self._engine.connect() as connection:
            yield Record(connection)

    def close(self) -> None:
        """Closes all connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
