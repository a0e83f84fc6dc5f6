"""What is read of a record beside its values: who tells an incident, what counts say, why two are linked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sitrep import linking
from sitrep.errors import InputError
from sitrep.model import Article, Count, Incident, Link, Report, Told
from sitrep.storing import Record, Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A report of an incident, with its article; `copy_of` is the article of which that is a copy."""

    report: Report
    article: Article
    copy_of: str = ""


def tellings(record: Record, incident: Incident) -> tuple[Telling, ...]:
    """The reports of an incident with their articles, the earliest first."""
    entries = record.reports.entries(incident.reports)
    kept = record.articles.many(sorted({entry.report.article_id for entry in entries.values()}))
    found = [
        Telling(report=entry.report, article=home.article, copy_of=home.copy_of)
        for entry in entries.values()
        for home in (kept[entry.report.article_id],)
    ]
    return tuple(sorted(found, key=_order))


def _order(telling: Telling) -> tuple[dt.date, str, int, str]:
    article, report = telling.article, telling.report
    return article.published or dt.date.max, article.id, report.trigger.start, report.id


def incident_counts(
    record: Record, incident: Incident, known: Mapping[str, Told] | None = None
) -> tuple[Count, ...]:
    """The counts that the reports of an incident give, against what the record holds.

    `known` are reports that were read before.
    """
    told = known if known is not None else record.reports.told(incident.reports)
    tellings = [told[name] for name in incident.reports if name in told]
    if not linking.counts(incident, tellings, ()):
        return ()
    alike = record.incidents.find(Wanted(event_type=incident.event_type, until=incident.latest))
    return linking.counts(incident, tellings, alike)


def why_linked(record: Record, one: str, two: str) -> tuple[Link | None, bool]:
    """The link of two reports, worked out anew, and whether they are of one incident."""
    told = record.reports.told([one, two])
    for name in (one, two):
        if name not in told:
            raise InputError(name, "somebody marked this report false: it is linked to none")
    if one == two:
        raise InputError(two, "the same report twice")
    entries = record.reports.entries([one, two])
    return linking.compare(told[one], told[two]), entries[one].incident == entries[two].incident
