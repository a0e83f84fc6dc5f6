"""The articles of a record, each once, and which of them are copies."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import bindparam, delete, func, insert, literal, or_, select, union_all, update
from sqlalchemy.engine import Connection

from sitrep.model import Article
from sitrep.storing.addresses import canonical, outlet
from sitrep.storing.copying import Telling, content_of, first_of, may_be_copies, share, telling
from sitrep.storing.known import Kept, Known
from sitrep.storing.rows import article_of, chunks, now
from sitrep.storing.tables import articles, copies, passages, removals

_KNOWN = union_all(
    *(
        select(table.c.content, table.c.address, literal(removed).label("removed")).where(
            or_(
                name == bindparam("known_id"),
                table.c.content == bindparam("known_content"),
                table.c.address == bindparam("known_address"),  # "" is nowhere: there it is null
            )
        )
        for table, name, removed in ((articles, articles.c.id, 0), (removals, removals.c.article, 1))
    )
)
_SHARED = (
    select(passages.c.article, func.sum(passages.c.length).label("shared"))
    .where(passages.c.hash.in_(bindparam("hashes", expanding=True)))
    .group_by(passages.c.article)
)

_INSERT, _INSERT_PASSAGES = insert(articles), insert(passages)


class Articles:
    """The articles, seen by one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._sql = connection

    def known(self, article: Article) -> Known | None:
        """Why the article need not, or cannot, be added; None where it is new."""
        content, address = content_of(article), canonical(article.url)
        rows = self._sql.execute(
            _KNOWN, {"known_id": article.id, "known_content": content, "known_address": address}
        ).all()
        if any(row.removed for row in rows):
            return Known.REMOVED
        if any(row.content == content for row in rows):
            return Known.CONTENT
        if address and any(row.address == address for row in rows):
            return Known.ADDRESS
        return Known.ID if rows else None

    def has_address(self, url: str) -> bool:
        """Whether the page was added, or taken down, before."""
        address = canonical(url)
        if not address:
            return False
        for table in (articles, removals):
            if self._sql.execute(select(table.c.address).where(table.c.address == address)).first():
                return True
        return False

    def add(self, article: Article, *, coder: str = "", settings: str = "") -> tuple[str, ...]:
        """Keeps an article that is not known; `coder` and `settings` are what it was coded with.

        Gives the ids of all articles, this one among them, for which it is now another one that told it
        first, or none any more.
        """
        made = self._sql.execute(
            _INSERT,
            {
                "id": article.id,
                "content": content_of(article),
                "address": canonical(article.url) or None,
                "source": article.source,
                "url": article.url,
                "title": article.title,
                "published": article.published,
                "language": article.language,
                "text": article.text,
                "furniture": json.dumps([[span.start, span.end] for span in article.furniture]),
                "origin": article.origin,
                "added": now(),
                "coder": coder,
                "settings": settings,
            },
        )
        (number,) = made.inserted_primary_key or (0,)
        told = telling(article)
        alike = list(self._copies_of(told))
        if told.passages:
            rows = [{"hash": h, "article": number, "length": n} for h, n in told.passages.items()]
            self._sql.execute(_INSERT_PASSAGES, rows)
        if not alike:
            return ()
        pairs = [(*sorted((article.id, other)), part) for other, part in alike]
        self._sql.execute(insert(copies), [{"one": a, "two": b, "share": part} for a, b, part in pairs])
        return self._settle(self._group(article.id))

    def _copies_of(self, told: Telling) -> Iterator[tuple[str, float]]:
        """The articles of which this one is a copy, or they of it, with the share of the shorter."""
        if not told.outlet:
            return
        shared: dict[int, int] = {}
        for hashes in chunks(told.passages):
            for found_in in self._sql.execute(_SHARED, {"hashes": hashes}):
                number = found_in.article
                shared[number] = shared.get(number, 0) + int(found_in.shared)
        for numbers in chunks(sorted(shared)):
            lengths = select(passages.c.article, func.sum(passages.c.length).label("whole"))
            whole = lengths.where(passages.c.article.in_(numbers)).group_by(passages.c.article).subquery()
            wanted = select(
                articles.c.number, articles.c.id, articles.c.source, articles.c.url, articles.c.published,
                whole.c.whole,
            ).join(whole, whole.c.article == articles.c.number)  # fmt: skip
            for row in self._sql.execute(wanted):
                part = share(shared[row.number], told.length, int(row.whole))
                if part and may_be_copies(told, outlet(row.source, row.url), row.published):
                    yield row.id, part

    def _group(self, article_id: str) -> set[str]:
        """All articles that hang together with this one as copies."""
        seen, fresh = {article_id}, {article_id}
        while fresh:
            touching = or_(copies.c.one.in_(fresh), copies.c.two.in_(fresh))
            rows = self._sql.execute(select(copies.c.one, copies.c.two).where(touching)).all()
            fresh = {name for row in rows for name in row} - seen
            seen |= fresh
        return seen

    def _settle(self, group: set[str]) -> tuple[str, ...]:
        """Says of each article of a group which one told it first; gives those for which that changed."""
        wanted = select(articles.c.id, articles.c.published, articles.c.copy_of)
        rows = self._sql.execute(wanted.where(articles.c.id.in_(group))).all()
        first = first_of((row.published, row.id) for row in rows)
        changed = []
        for row in rows:
            copy_of = "" if row.id == first else first
            if row.copy_of != copy_of:
                self._sql.execute(update(articles).where(articles.c.id == row.id).values(copy_of=copy_of))
                changed.append(row.id)
        return tuple(sorted(changed))

    def remove(self, article_id: str, decision: int) -> tuple[str, ...]:
        """Takes an article down: its text and its reports go, and what it was is kept as hashes.

        Gives the ids of the articles for which it is now another one that told it first.
        """
        row = self._sql.execute(select(articles).where(articles.c.id == article_id)).one()
        others = self._group(article_id) - {article_id}
        self._sql.execute(
            insert(removals).values(
                article=article_id, content=row.content, address=row.address, decision=decision
            )
        )
        self._sql.execute(delete(articles).where(articles.c.id == article_id))
        changed: list[str] = []
        while others:
            group = self._group(min(others))
            changed += self._settle(group)
            others -= group
        return tuple(sorted(changed))

    def get(self, article_id: str) -> Kept | None:
        """The article with that id, or the one whose id begins so and no other; None where there is none."""
        like = articles.c.id.startswith(article_id, autoescape=True)
        rows = self._sql.execute(select(articles).where(like).order_by(articles.c.id).limit(2)).all()
        if not rows or len(rows) > 1 and rows[0].id != article_id:
            return None
        return Kept(article=article_of(rows[0]), added=rows[0].added, copy_of=rows[0].copy_of)

    def many(self, ids: list[str]) -> dict[str, Kept]:
        """The articles with these ids."""
        return {
            row.id: Kept(article=article_of(row), added=row.added, copy_of=row.copy_of)
            for some in chunks(ids)
            for row in self._sql.execute(select(articles).where(articles.c.id.in_(some)))
        }

    def ids(self) -> list[str]:
        """The ids of all articles, in the order in which they were added."""
        return list(self._sql.scalars(select(articles.c.id).order_by(articles.c.number)))

    def coded_otherwise(self, *, coder: str, settings: str) -> list[str]:
        """The ids of the articles that were coded last with another version or other settings, in order."""
        asked = select(articles.c.id).where(or_(articles.c.coder != coder, articles.c.settings != settings))
        return list(self._sql.scalars(asked.order_by(articles.c.number)))

    def stamp(self, article_id: str, *, coder: str, settings: str) -> None:
        """Says with what an article was coded last."""
        this = update(articles).where(articles.c.id == article_id)
        self._sql.execute(this.values(coder=coder, settings=settings))

    def count(self) -> int:
        """How many articles there are."""
        return int(self._sql.scalar(select(func.count()).select_from(articles)) or 0)
