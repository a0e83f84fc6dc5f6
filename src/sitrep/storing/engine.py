"""From what the user names to an engine: a path is SQLite, an address PostgreSQL."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError

from sitrep.errors import ExtraMissingError, RecordError

if TYPE_CHECKING:
    from sqlalchemy.pool import ConnectionPoolEntry

WAIT_SECONDS = 60.0
"""How long a process waits for others that write."""
_POSTGRES = frozenset({"postgresql", "postgres", "postgresql+psycopg"})
_UNCHANGED = {"mode": "ro", "immutable": "1", "uri": "true"}
_SERIAL = 0x517E9  # one number for all that add to a PostgreSQL database


def url_of(given: str) -> URL:
    """The SQLAlchemy URL of a path or a URL; RecordError where it is neither SQLite nor PostgreSQL."""
    if not given.strip():
        raise RecordError("''", "an empty name; give a file, or an address such as postgresql://host/name")
    if "://" not in given:
        return URL.create("sqlite", database=given)
    try:
        url = make_url(given)
    except ArgumentError as error:
        raise RecordError(given.partition("://")[0] + "://...", "this is no address of a database") from error
    if url.drivername in _POSTGRES:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername in ("sqlite", "sqlite+pysqlite") and url.database:
        return url
    raise RecordError(
        url.render_as_string(), "sitrep keeps its record in SQLite or PostgreSQL; give one of these"
    )


def name_of(url: URL) -> str:
    """The database as messages name it: a file's path, or the address with its password hidden."""
    if is_sqlite(url):
        return url.database or ""
    return url.set(drivername="postgresql").render_as_string()


def is_sqlite(url: URL) -> bool:
    """Whether it is a file."""
    return url.get_backend_name() == "sqlite"


def engine_of(url: URL, *, writing: bool, make: bool = False, wait: float = WAIT_SECONDS) -> Engine:
    """An engine. ExtraMissingError where PostgreSQL's driver is not installed; `wait` is in seconds.

    An SQLite file is only made with `make`; it need not be writable where not `writing`.
    """
    if not is_sqlite(url):
        try:
            return create_engine(url, pool_pre_ping=True)
        except ModuleNotFoundError as error:
            raise ExtraMissingError("a PostgreSQL database", "postgres") from error
    path = Path(url.database or "")
    if not make and not path.exists():
        raise RecordError(str(path), "no such database; `sitrep add` makes one, and --db names another")
    if path.is_dir():
        raise RecordError(str(path), "a folder; give the name of a file in it")
    if not path.absolute().parent.is_dir():
        raise RecordError(str(path), "its folder is not there; make it first")
    if not writing and not _may_write(path):
        url = url.set(database=f"file:{quote(str(path))}", query=_UNCHANGED)
    engine = create_engine(url, connect_args={"timeout": wait, "check_same_thread": False})
    _manage(engine, writing=writing)
    return engine


def _may_write(path: Path) -> bool:
    """Whether SQLite may use the files that it lays beside a database, which reading takes, too."""
    beside = path.with_name(f"{path.name}-wal")
    return beside.exists() or os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def begin(connection: Connection, *, writing: bool) -> None:
    """Begins a transaction; one that writes is the only one of its kind, and the next waits for its end."""
    if connection.dialect.name == "sqlite":  # whose driver is told to begin none of its own
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
    elif writing:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{int(WAIT_SECONDS)}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_SERIAL})")


def _manage(engine: Engine, *, writing: bool) -> None:
    """SQLite's manners set on each connection. Its transactions are in our hands; see `begin`."""

    @event.listens_for(engine, "connect")  # the only one: others make every statement slower
    def connected(raw: Any, _: ConnectionPoolEntry) -> None:
        raw.isolation_level = None  # or the driver begins transactions of its own
        raw.execute("PRAGMA foreign_keys = ON")
        if writing:
            _use_wal(raw)
            raw.execute(
                "PRAGMA synchronous = NORMAL"
            )  # whole after a kill; a power cut may take the last ones
            raw.execute("PRAGMA cache_size = -65536")  # kilobytes
            raw.execute(
                "PRAGMA wal_autocheckpoint = 4000"
            )  # pages, so that one that fills up is written once


def _use_wal(raw: Any) -> None:
    """Readers and a writer at once. The change itself waits for nobody, so it is tried a few times."""
    import sqlite3

    for attempt in range(50):
        try:
            raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or attempt == 49:
                raise
            time.sleep(0.1)
        else:
            return
