"""One article into the record: coded outside, kept and linked in one transaction: it is whole or absent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from sitrep.errors import StoreError
from sitrep.model import Article, Coded, Failed, Outcome, Told
from sitrep.pipeline.article import in_words, not_coded
from sitrep.pipeline.corpus.digest import CodedWith
from sitrep.pipeline.corpus.outcomes import Added, AddOutcome, Held
from sitrep.pipeline.corpus.relinking import link_new, regroup
from sitrep.pipeline.corpus.remembering import Memory
from sitrep.storing import ClashError, Known, Record, Store, outlet

_NUL = {0: "\ufffd"}  # PostgreSQL keeps no text that has it


def add_article(
    store: Store, memory: Memory, article: Article, code: Callable[[Article], Outcome], made_with: CodedWith
) -> AddOutcome:
    """What becomes of an article that is to be added. Raises StoreError where the database fails."""
    if (skipped := not_coded(article)) is not None:
        return skipped
    article = _storable(article)
    with store.glancing() as record:
        known = record.articles.known(article)
    if known is not None:
        return _held(article, known)
    outcome = code(article)
    if not isinstance(outcome, Coded):
        return outcome
    try:
        with store.writing() as record:
            return _keep(record, memory, outcome, made_with)
    except ClashError:  # another process was quicker
        memory.clear()
        with store.glancing() as record:
            known = record.articles.known(article)
        if known is None:
            raise
        return _held(article, known)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - one article that breaks linking must not end the batch
        memory.clear()
        return Failed(origin=article.origin, stage="linking", error=in_words(error))


def _held(article: Article, known: Known) -> AddOutcome:
    if known is Known.ID:
        error = f"another article has the id {article.id}; give this one an id of its own"
        return Failed(origin=article.origin, stage="storing", error=error)
    return Held(origin=article.origin, why=known)


def _keep(record: Record, memory: Memory, coded: Coded, made_with: CodedWith) -> Added:
    memory.look(record)
    article, ids = coded.article, [report.id for report in coded.reports]
    moved = record.articles.add(article, coder=made_with.coder, settings=made_with.settings)
    record.reports.add(coded.reports, coder=made_with.coder, settings=made_with.settings)
    others = reports_of(record, [name for name in moved if name != article.id])
    if others:  # they are told by another first now, which other processes may not know
        record.changed()
        memory.look(record)
    if article.id not in moved:  # what is just kept need not be read again
        memory.put(told_of(coded))
    linked = link_new(record, memory, ids, added=True)
    if ids or others:
        regroup(record, memory, {*ids, *others, *linked}, changed=others, fresh=ids)
    kept = record.articles.get(article.id) if article.id in moved else None
    copy_of = kept.copy_of if kept else ""
    return Added(origin=coded.origin, article_id=article.id, reports=len(ids), copy_of=copy_of)


def told_of(coded: Coded) -> Iterator[Told]:
    """The reports of an article that is no copy, as linking wants them."""
    article = coded.article
    for report in coded.reports:
        yield Told(
            report=report,
            source=outlet(article.source, article.url),
            published=article.published,
            lead=Told.lead_of(article.title, article.text),
            url=article.url,
        )


def reports_of(record: Record, articles: list[str]) -> list[str]:
    """The ids of the reports of some articles."""
    return [entry.report.id for name in articles for entry in record.reports.of_article(name)]


def _storable(article: Article) -> Article:
    """The article without the one character that not every database keeps; its offsets stay."""
    if "\0" not in f"{article.text}{article.title}{article.source}{article.url}{article.origin}":
        return article
    return replace(
        article,
        text=article.text.translate(_NUL),
        title=article.title.translate(_NUL),
        source=article.source.translate(_NUL),
        url=article.url.translate(_NUL),
        origin=article.origin.translate(_NUL),
    )
