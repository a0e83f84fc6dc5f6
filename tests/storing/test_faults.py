"""What goes wrong with a database is one line that says what to do."""

from __future__ import annotations

import builtins
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

import sitrep
from sitrep.errors import ExtraMissingError, StoreError
from sitrep.model import Article
from sitrep.storing import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


def _add_many(store: Store, article: Article) -> None:
    with store.writing() as record:
        for number in range(500):
            record.articles.add(Article(id=str(number), text=f"{number} {article.text}" * 50))


def test_a_full_disk(path: Path, article: Article) -> None:
    with Store(str(path)) as store:
        event.listen(store._engine, "checkout", lambda raw, *_: raw.execute("PRAGMA max_page_count = 1"))
        with pytest.raises(StoreError) as told:
            _add_many(store, article)
        assert (
            str(told.value) == f"{path}: the disk is full; make room and run it again: what was added stays"
        )


def test_a_locked_database(path: Path) -> None:
    with Store(str(path), wait=0.1) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        waiting = pytest.raises(StoreError, match="another process is writing to it and does not stop")
        with waiting, store.writing():
            pass
        other.close()


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.mkdir(), "a folder; give the name of a file in it"),
        (lambda path: path.write_bytes(b"no database at all" * 99), "it is no sitrep database"),
    ],
)
def test_what_is_no_database(path: Path, make: Callable[[Path], object], says: str) -> None:
    make(path)
    with pytest.raises(StoreError, match=says):
        Store(str(path))


def test_a_database_that_is_not_there_is_only_made_for_writing(path: Path) -> None:
    with pytest.raises(StoreError, match="no such database; `sitrep add` makes one"):
        Store(str(path), writing=False)
    with pytest.raises(StoreError, match="no such database"):
        Store(str(path), make=False)
    path.touch()
    with pytest.raises(StoreError, match="no record in it"):
        Store(str(path), writing=False)
    with pytest.raises(StoreError, match="its folder is not there"):
        Store(str(path.parent / "none" / "x.db"))


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("", "an empty name"),
        ("mysql://ann:secret@host/x", r"mysql://ann:\*\*\*@host/x: sitrep keeps its record in SQLite or PostgreSQL"),
        ("://", "this is no address of a database"),
        ("postgresql://ann:secret@/x?host=/nowhere", r"postgresql://ann:\*\*\*@/x\S*: the server does not answer"),
    ],
)  # fmt: skip
def test_names_that_lead_nowhere(url: str, says: str) -> None:
    with pytest.raises(StoreError, match=says):
        Store(url)


def test_a_missing_driver_names_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.partition(".")[0] == "psycopg":
            raise ModuleNotFoundError(name)
        return real(name, *rest, **more)

    monkeypatch.delitem(sys.modules, "psycopg", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ExtraMissingError, match=r"pip install 'sitrep\[postgres\]'"):
        Store("postgresql://host/x")


def _reads_and_writes(path: Path) -> list[str]:
    with Store(str(path), writing=False) as store, store.reading() as record:
        seen = [str(record.articles.count())]
    try:
        with Store(str(path)) as store, store.writing() as record:
            record.changed()
    except StoreError as error:
        seen.append(str(error))
    return seen


def _as_nobody(work: Callable[[], list[str]]) -> list[str]:
    """What `work` gives to somebody who is not root, who may write anything."""
    if os.geteuid() != 0:
        return work()
    answer, ask = os.pipe()
    child = os.fork()
    if not child:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
        try:
            lines = work()
        except BaseException as error:  # noqa: BLE001 - a child must not go on with the tests
            lines = [repr(error)]
        os.write(ask, "\n".join(lines).encode())
        os._exit(0)
    os.close(ask)
    os.waitpid(child, 0)
    with os.fdopen(answer) as stream:
        return stream.read().splitlines()


def _is_open_to_all(path: Path) -> bool:
    """Whether a user without rights of its own may enter all folders above a file."""
    return all(folder.stat().st_mode & 0o001 for folder in path.resolve().parents)


@pytest.mark.skipif(
    os.geteuid() == 0 and not _is_open_to_all(Path(sitrep.__file__)),
    reason="sitrep lies where only root may read",
)
def test_a_read_only_file_is_read_and_not_written(article: Article) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        path = Path(folder) / "record.db"
        with Store(str(path)) as store, store.writing() as record:
            record.articles.add(article)
        path.chmod(0o444)
        path.parent.chmod(0o555)
        assert _as_nobody(lambda: _reads_and_writes(path)) == [
            "1",
            f"{path}: it cannot be written (read-only); check the rights of the file and its folder",
        ]
        path.parent.chmod(0o755)
