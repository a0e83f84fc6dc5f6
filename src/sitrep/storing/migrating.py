"""Numbered steps from an empty database to today's tables; each is taken once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from sqlalchemy import insert, inspect, select, text, update
from sqlalchemy.engine import Connection

from sitrep.errors import RecordError
from sitrep.storing.tables import meta

_NAME = re.compile(r"(\d{4})_\w+\.sql")
_BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its number, from 1, and its statements."""

    number: int
    statements: tuple[str, ...]


def migrations(dialect: str) -> tuple[Migration, ...]:
    """The steps for "sqlite" or "postgresql", in order; statements stand apart by empty lines."""
    folder = resources.files("sitrep.storing").joinpath("migrations", dialect)
    return tuple(
        Migration(int(found[1]), tuple(_statements(file.read_text("utf-8"))))
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if (found := _NAME.fullmatch(file.name))
    )


def _statements(script: str) -> Iterator[str]:
    for part in _BLANK.split(script):
        lines = [line for line in part.splitlines() if not line.startswith("--")]
        if any(line.strip() for line in lines):
            yield "\n".join(lines).strip()


def version(connection: Connection, name: str) -> int:
    """The number of the last step taken, 0 for an empty database.

    RecordError where a newer sitrep made it, or where it holds tables that are not sitrep's.
    """
    known = set(inspect(connection).get_table_names())
    if "meta" not in known:
        if known:
            raise RecordError(name, f"it has tables that are not sitrep's ({min(known)}); give another --db")
        return 0
    found = connection.scalar(select(meta.c.value).where(meta.c.key == "schema"))
    if found is None or not found.isdecimal():
        raise RecordError(name, "it is no sitrep database; give another --db")
    latest = newest(connection.dialect.name)
    if int(found) > latest:
        raise RecordError(
            name, f"a newer sitrep made it (tables {found}, this one knows {latest}); upgrade sitrep"
        )
    return int(found)


def newest(dialect: str) -> int:
    """The number of the last step there is."""
    return migrations(dialect)[-1].number


def migrate(connection: Connection, name: str) -> None:
    """Takes the steps that are left, in the transaction of `connection`."""
    done = version(connection, name)
    if not done:
        connection.execute(text("CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"))
        connection.execute(
            insert(meta), [{"key": "schema", "value": "0"}, {"key": "generation", "value": "0"}]
        )
    for step in migrations(connection.dialect.name):
        if step.number > done:
            for statement in step.statements:
                connection.exec_driver_sql(statement)
            connection.execute(update(meta).where(meta.c.key == "schema").values(value=str(step.number)))
