"""What went wrong in a database, in one line that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from sitrep.errors import RecordError, StoreError

_SAYS = (
    ("disk is full", "the disk is full; make room and run it again: what was added stays"),
    ("no space left", "the disk is full; make room and run it again: what was added stays"),
    ("database is locked", "another process is writing to it and does not stop; run it again later"),
    ("database table is locked", "another process is writing to it and does not stop; run it again later"),
    ("readonly database", "it cannot be written (read-only); check the rights of the file and its folder"),
    ("read-only transaction", "it cannot be written (read-only); ask for the right to write"),
    ("permission denied", "no right to use it; check the rights of the file or of the database's user"),
    ("not a database", "it is no sitrep database; give another --db"),
    ("malformed", "it is damaged; take it from a backup, or add the articles to a new one"),
    ("unable to open", "it cannot be opened; check that its folder is there and may be written"),
    ("no such module: fts5", "this Python's SQLite lacks full-text search (FTS5); use another Python"),
    ("disk i/o error", "the disk cannot be read or written; check it, and run it again"),
    ("password authentication", "the password is wrong, or the user may not use it"),
    ("does not exist", "there is no such database or user; make it first, as with `createdb`"),
    ("could not connect", "the server does not answer; check its address, and that it runs"),
    ("connection failed", "the server does not answer; check its address, and that it runs"),
    ("is the server running", "the server does not answer; check its address, and that it runs"),
    ("connection refused", "the server does not answer; check its address, and that it runs"),
)

_WRONG = ("not a database", "password authentication", "does not exist")  # the name, not the database


class ClashError(StoreError):
    """What was to be added is there already: another process was quicker."""


@contextmanager
def guarded(name: str) -> Iterator[None]:
    """Turns what SQLAlchemy and its drivers raise into a StoreError that names the database."""
    try:
        yield
    except IntegrityError as error:
        raise ClashError(name, in_words(error)) from error
    except SQLAlchemyError as error:
        low = _message(error).lower()
        kind = RecordError if any(words in low for words in _WRONG) else StoreError
        raise kind(name, in_words(error)) from error


def in_words(error: SQLAlchemyError) -> str:
    """What an error means to the user, with its own words where it is none of the usual ones."""
    message = _message(error)
    low = message.lower()
    for words, says in _SAYS:
        if words in low:
            return says
    return f"{type(_cause(error)).__name__}: {message[:200]}"


def _cause(error: SQLAlchemyError) -> BaseException:
    return error.orig if isinstance(error, DBAPIError) and error.orig is not None else error


def _message(error: SQLAlchemyError) -> str:
    return " ".join(str(_cause(error)).split())
