"""Stores to test, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.databases import server, url

from sitrep.storing import Store

__all__ = ["server", "store", "url"]


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store, ready to work."""
    with Store(url) as opened:
        yield opened
