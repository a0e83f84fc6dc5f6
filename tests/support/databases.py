"""Stores to test: SQLite in a folder, PostgreSQL on a server that the tests start where Debian's binaries are."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
REQUIRED = os.environ.get("SITREP_POSTGRES") == "required"


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server of our own on a socket in a temporary folder; gives the folder."""
    if not BINARIES:
        message = "no PostgreSQL: install Debian's postgresql package"
        if REQUIRED:
            pytest.fail(message)
        pytest.skip(message)
    programs = BINARIES[-1].parent
    user = (
        pwd.getpwnam("postgres").pw_name if os.geteuid() == 0 else None
    )  # the server refuses to run as root
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    if user:
        shutil.chown(folder, user, user)

    def run(*command: object) -> None:
        subprocess.run(list(map(str, command)), check=True, user=user, cwd=folder, capture_output=True)

    data, log = folder / "data", folder / "log"
    run(programs / "initdb", "-D", data, "-U", "sitrep", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    run(programs / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start")
    try:
        yield str(folder)
    finally:
        run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name of a database that is not there yet, or empty: each test runs on both."""
    if request.param == "sqlite":
        return str(tmp_path / "record.db")
    folder = request.getfixturevalue("server")
    name = f"t{uuid.uuid4().hex}"
    subprocess.run([str(BINARIES[-1].parent / "createdb"), "-h", folder, "-U", "sitrep", name], check=True)
    return f"postgresql://sitrep@/{name}?host={folder}"
