"""Full-text search: words, "phrases in quotes", -words that must not be there, OR between two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.engine import Connection

from sitrep.errors import InputError
from sitrep.storing.known import Hit
from sitrep.storing.rows import article_of
from sitrep.storing.tables import articles, members, reports

_PART = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
_WORD = re.compile(r"\w+")
_SQLITE = text(
    "SELECT rowid AS number, snippet(article_words, -1, '«', '»', ' … ', 24) AS snippet "
    "FROM article_words WHERE article_words MATCH :words ORDER BY rank, rowid LIMIT :limit"
)
_POSTGRES = text(
    "SELECT number, ts_headline('english', title || ' — ' || left(text, 200000), asked, "
    "'StartSel=«, StopSel=», MaxWords=30, MinWords=12, MaxFragments=1') AS snippet "
    "FROM articles, websearch_to_tsquery('english', :words) AS asked WHERE words @@ asked "
    "ORDER BY ts_rank_cd(words, asked) DESC, number LIMIT :limit"
)


def search(connection: Connection, words: str, limit: int) -> Iterator[Hit]:
    """The articles that have the words, the best first; InputError where there are no words to look for."""
    asked = phrase_of(words)
    if not asked:
        raise InputError(repr(words), "no words to look for; give one at least")
    if connection.dialect.name == "postgresql":
        rows = connection.execute(_POSTGRES, {"words": words, "limit": limit}).all()
    else:
        rows = connection.execute(_SQLITE, {"words": asked, "limit": limit}).all()
    for row in rows:
        article = article_of(
            connection.execute(select(articles).where(articles.c.number == row.number)).one()
        )
        snippet = " ".join(row.snippet.split())
        yield Hit(article=article, snippet=snippet, incidents=_incidents(connection, article.id))


def _incidents(connection: Connection, article_id: str) -> tuple[str, ...]:
    asked = (
        select(members.c.incident)
        .join(reports, reports.c.id == members.c.report)
        .where(reports.c.article == article_id)
        .order_by(reports.c.position)
    )
    return tuple(dict.fromkeys(connection.scalars(asked)))


def phrase_of(words: str) -> str:
    """The words in the language of SQLite's FTS5, where every sign of its own is quoted; "" for none.

    As PostgreSQL's `websearch_to_tsquery` has it: all must be there, but for two with OR between them.
    """
    with_, without = _wanted(words)
    if not with_:
        return ""
    phrase = " AND ".join(f"({' OR '.join(group)})" for group in with_)
    return " NOT ".join([f"({phrase})", *without])


def _wanted(words: str) -> tuple[list[list[str]], list[str]]:
    """Groups of phrases of which one must be there, and phrases that must not."""
    with_: list[list[str]] = []
    without: list[str] = []
    either = False
    for found in _PART.finditer(words):
        minus, quoted, plain = found[1], found[2], found[3]
        if plain in ("OR", "or") and not minus:
            either = bool(with_)
            continue
        parts = _WORD.findall(quoted if quoted is not None else plain)
        if not parts:
            continue
        phrase: Any = f'"{" ".join(parts)}"'
        if minus:
            without.append(phrase)
        elif either:
            with_[-1].append(phrase)
        else:
            with_.append([phrase])
        either = False
    return with_, without
