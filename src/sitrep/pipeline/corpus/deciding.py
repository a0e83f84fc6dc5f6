"""What people decide about a record, applied: kept first, then worked into reports and incidents."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sitrep.errors import InputError
from sitrep.model import Report
from sitrep.model.judgement import Sameness
from sitrep.pipeline.corpus.adding import reports_of
from sitrep.pipeline.corpus.relinking import regroup, relink, surroundings
from sitrep.pipeline.corpus.remembering import Memory
from sitrep.storing import Decision, Kind, Record

Correct = Callable[[Report, str, str], Report]
"""A report, a field and what it is to be -> the report corrected; InputError where that cannot be."""


def decided(record: Record, ids: Iterable[str], correct: Correct) -> None:
    """Works all decisions that stand on these reports into them."""
    entries = record.reports.entries(ids)
    standing = record.decisions.on(entries)
    for name, entry in entries.items():
        report, its = entry.coded, standing.get(name, [])
        for decision in its:
            if decision.kind is Kind.CORRECT:
                report = correct(report, decision.field, decision.value)
        untrue = any(decision.kind is Kind.MARK_FALSE for decision in its)
        if report != entry.report or untrue != entry.untrue:
            record.reports.correct(entry, report, untrue=untrue)


def one_report(record: Record, start: str) -> str:
    """The id of the report whose id is, or begins with, `start`; InputError where that is not one."""
    found = record.reports.begin_with(start.strip().lower()) if start.strip() else []
    if len(found) == 1 or start in found:
        return start if start in found else found[0]
    if found:
        raise InputError(start, f"the ids of {len(found)} reports or more begin so; give more of it")
    raise InputError(start, "no report of the record has this id")


def judge(
    record: Record, memory: Memory, verdict: Sameness, one: str, two: str, *, author: str, note: str
) -> Decision:
    """Says of two reports whether they tell one incident."""
    first, second = sorted((one_report(record, one), one_report(record, two)))
    if first == second:
        raise InputError(two, "the same report twice; a judgement is about two")
    made = record.decisions.add(Kind.JUDGE, first, other=second, value=verdict, author=author, note=note)
    record.changed()
    memory.look(record)
    regroup(record, memory, [first, second])
    return made


def amend(  # noqa: PLR0913 - what a decision is made of
    record: Record, memory: Memory, kind: Kind, report: str, correct: Correct, *, author: str, note: str,
    field: str = "", value: str = "",
) -> Decision:  # fmt: skip
    """Corrects a field of a report, or marks the report false."""
    name = one_report(record, report)
    made = record.decisions.add(kind, name, field=field, value=value, author=author, note=note)
    _redo(record, memory, name, correct)
    return made


def _redo(record: Record, memory: Memory, name: str, correct: Correct) -> None:
    around = surroundings(record, [name])
    decided(record, [name], correct)
    relink(record, memory, [name], around)


def remove(record: Record, memory: Memory, article: str, *, author: str, note: str) -> Decision:
    """Takes an article down for good: its text and reports go, and it is not added again."""
    kept = record.articles.get(article)
    if kept is None:
        raise InputError(article, "no article of the record has this id, or several have ids that begin so")
    name = kept.article.id
    ids = [entry.report.id for entry in record.reports.of_article(name)]
    around = surroundings(record, ids)
    made = record.decisions.add(Kind.REMOVE, name, author=author, note=note)
    moved = record.articles.remove(name, made.number)
    others = reports_of(record, list(moved))
    relink(record, memory, ids, around)
    if others:
        regroup(record, memory, others, changed=others)
    return made


def undo(
    record: Record, memory: Memory, number: int, correct: Correct, *, author: str, note: str
) -> Decision:
    """Takes a decision back. InputError where there is none, where it is back already, or for a takedown."""
    decision = record.decisions.get(number)
    if decision is None:
        raise InputError(str(number), "no decision has this number; `sitrep undo` lists them")
    if decision.undone:
        raise InputError(str(number), f"{decision.undone_by} has undone it already")
    if decision.kind is Kind.REMOVE:
        raise InputError(str(number), "an article that was taken down cannot come back")
    record.decisions.undo(number, author=author, note=note)
    if decision.kind is Kind.JUDGE:
        record.changed()
        memory.look(record)
        regroup(record, memory, [decision.subject, decision.other])
    elif record.reports.entries([decision.subject]):
        _redo(record, memory, decision.subject, correct)
    return decision
