"""The explanation of one report."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.model import Draft, Explanation, Grounds, Report
from sitrep.pipeline.explaining import codes, event, people, setting
from sitrep.pipeline.explaining.tracing import Traced


def explain(work: Traced, report: Report) -> Explanation:
    """The grounds of all fields of a report that the traced article gives; SitrepError for another's."""
    d = work.draft_of(report)
    return Explanation(report=report, grounds=tuple(_grounds(work, report, d)))


def _grounds(work: Traced, report: Report, d: Draft) -> Iterator[Grounds]:
    yield event.event_type(work, report, d)
    yield from event.modes(work, report, d)
    yield from event.contexts(report, d)
    yield event.status(work, report, d)
    yield from people.actors(work, report, d)
    yield from people.recipients(work, report, d)
    yield setting.place(work, report, d)
    yield setting.date(work, report, d)
    yield from setting.figures(work, report, d)
    yield from setting.weapons(work, report, d)
    yield people.attribution(work, report, d)
    yield from codes.codes(report)
