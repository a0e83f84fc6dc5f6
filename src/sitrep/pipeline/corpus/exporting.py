"""What a record holds as exports take it: reports with their articles, incidents with their reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from sitrep.exporting.exports import Tally, export
from sitrep.exporting.foreign import Gathered, Given, Sourced
from sitrep.knowledge import codes
from sitrep.model import Article, Incident
from sitrep.storing import Kept, Record, Wanted, outlet

_AT_ONCE = 200
"""Incidents whose reports and articles are held in memory together."""


def export_record(record: Record, format_name: str, what: str, stream: BinaryIO, wanted: Wanted) -> Tally:
    """Writes the incidents asked for, the latest first, or their reports; all of them where nothing is asked.

    Reports come in the order of adding where nothing is asked; those that tell no incident come along then.
    """
    return export(_items(record, what, wanted), format_name, what, codes.load(), stream)


def _items(record: Record, what: str, wanted: Wanted) -> Iterator[Given]:
    if what != "reports":
        yield from _incidents(record, wanted)
    elif wanted == Wanted():
        yield from _reports(record)
    else:
        for gathered in _incidents(record, wanted):
            yield from gathered.reports


def _reports(record: Record) -> Iterator[Sourced]:
    """All reports in the order of adding: those of an article come together, so one is held at a time."""
    homes = record.incidents.homes()
    kept: Kept | None = None
    for report, home in record.reports.all():
        if kept is None or kept.article.id != home:
            kept = record.articles.get(home) or Kept(article=Article(id=home, text=""), added="")
        yield Sourced(
            report=report, article=_with_outlet(kept.article), incident_id=homes.get(report.id, ""),
            copy_of=kept.copy_of,
        )  # fmt: skip


def _incidents(record: Record, wanted: Wanted) -> Iterator[Gathered]:
    found = record.incidents.find(wanted)
    while some := list(islice(found, _AT_ONCE)):
        yield from _gathered(record, some)


def _gathered(record: Record, incidents: Sequence[Incident]) -> Iterator[Gathered]:
    entries = record.reports.entries([name for incident in incidents for name in incident.reports])
    kept = record.articles.many(sorted({entry.report.article_id for entry in entries.values()}))
    for incident in incidents:
        told = [entries[name].report for name in incident.reports if name in entries]
        homes = [kept[report.article_id] for report in told]
        yield Gathered(
            incident=incident,
            reports=tuple(
                Sourced(
                    report=report,
                    article=_with_outlet(home.article),
                    incident_id=incident.id,
                    copy_of=home.copy_of,
                )
                for report, home in zip(told, homes, strict=True)
            ),
        )


def _with_outlet(article: Article) -> Article:
    """The article with who published it, as linking counts outlets: the host where no source is stated."""
    return replace(article, source=outlet(article.source, article.url))
