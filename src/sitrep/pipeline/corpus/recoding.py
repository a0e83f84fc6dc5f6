"""Stored articles coded again, and what that changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields

from sitrep.errors import StoreError
from sitrep.model import Article, Coded, Failed, Outcome, Report
from sitrep.pipeline.article import in_words
from sitrep.pipeline.corpus.deciding import Correct, decided
from sitrep.pipeline.corpus.digest import CodedWith
from sitrep.pipeline.corpus.outcomes import Recoded, RecodeOutcome
from sitrep.pipeline.corpus.relinking import relink, surroundings
from sitrep.pipeline.corpus.remembering import Memory
from sitrep.storing import Entry, Record, Store

_NOT_SAID = frozenset(("id", "article_id", "why"))  # fields that tell nothing of what happened


def recode_article(
    store: Store, memory: Memory, article: Article, code: Callable[[Article], Outcome],
    made_with: CodedWith, correct: Correct,
) -> RecodeOutcome:  # fmt: skip
    """Codes an article of the record again. Corrections, marks and judgements stay where their reports do."""
    outcome = code(article)
    if not isinstance(outcome, Coded):
        return outcome
    try:
        with store.writing() as record:
            return _renewed(record, memory, outcome, made_with, correct)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - one article that breaks linking must not end the batch
        return Failed(origin=article.origin, stage="linking", error=in_words(error))


def _renewed(record: Record, memory: Memory, coded: Coded, made_with: CodedWith, correct: Correct) -> Recoded:
    before = {entry.report.id: entry for entry in record.reports.of_article(coded.article.id)}
    after = {report.id: report for report in coded.reports}
    new = [name for name in after if name not in before]
    gone = [name for name in before if name not in after]
    changed = {
        name: found
        for name in after
        if name in before and (found := differing(before[name].coded, after[name]))
    }
    if new or gone or any(before[name].coded != after[name] for name in after if name in before):
        _exchange(record, memory, before, coded.reports, made_with, correct)
    elif any((e.coder, e.settings) != (made_with.coder, made_with.settings) for e in before.values()):
        record.reports.stamp(list(after), coder=made_with.coder, settings=made_with.settings)
    record.articles.stamp(coded.article.id, coder=made_with.coder, settings=made_with.settings)
    return Recoded(
        article_id=coded.article.id, new=tuple(new), gone=tuple(gone), changed=tuple(changed.items()),
        reports=len(after),
    )  # fmt: skip


def _exchange(
    record: Record, memory: Memory, before: dict[str, Entry], reports: Sequence[Report],
    made_with: CodedWith, correct: Correct,
) -> None:  # fmt: skip
    """Puts the reports coded now in the place of those before, and links them anew."""
    ids = [report.id for report in reports]
    around = surroundings(record, before)
    record.reports.remove(name for name in before if name not in set(ids))
    stamp = {"coder": made_with.coder, "settings": made_with.settings}
    record.reports.add([report for report in reports if report.id not in before], **stamp)
    for position, report in enumerate(reports):
        record.reports.renew(report, position, **stamp)
    decided(record, ids, correct)
    relink(record, memory, ids, around)


def differing(one: Report, two: Report) -> tuple[str, ...]:
    """The fields in which two codings of a report say something else; the rules behind them aside."""
    return tuple(
        field.name
        for field in fields(Report)
        if field.name not in _NOT_SAID and getattr(one, field.name) != getattr(two, field.name)
    )
