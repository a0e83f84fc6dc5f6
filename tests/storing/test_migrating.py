"""A record of an older version is brought up to date, and keeps what it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import text

from sitrep.model import Article, Report
from sitrep.storing import Store, migrating


def test_of_what_was_coded_before_the_record_knows_with_what(
    url: str, article: Article, make_report: Callable[..., Report]
) -> None:
    with Store(url) as store:
        with store.writing() as record:
            record.articles.add(article)
            record.articles.add(replace(article, id="a2", text="It tells nothing.", url=""))
            record.reports.add([make_report()], coder="0.1", settings="s")
        with store._writing() as connection:  # back to the tables of the first version
            for name in ("coder", "settings"):
                connection.execute(text(f"ALTER TABLE articles DROP COLUMN {name}"))
            connection.execute(text("UPDATE meta SET value = '1' WHERE key = 'schema'"))
    with Store(url) as store, store.reading() as record:
        assert record.articles.get("a1") is not None
        assert record.articles.coded_otherwise(coder="0.1", settings="s") == ["a2"]
        assert record.articles.coded_otherwise(coder="0.2", settings="s") == ["a1", "a2"]
        assert migrating.version(record._sql, "it") == migrating.newest(record._sql.dialect.name)
