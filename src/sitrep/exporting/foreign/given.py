"""What is exported: a report with its article, and an incident with its reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sitrep.model import Article, Incident, Report, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A report with its article, and the id of the incident that it tells, "" where it is in none.

    `copy_of` is the id of the article of which this one is a syndicated copy, "" for an original.
    """

    report: Report
    article: Article
    incident_id: str = ""
    copy_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """An incident with its reports, in the order of the incident."""

    incident: Incident
    reports: tuple[Sourced, ...]


Given = Sourced | Gathered


def sourced_of(told: Told, incident_id: str = "") -> Sourced:
    """A report as linking has it: of its article only title, outlet and day are known, no text or address."""
    title = told.lead.split("\n", 1)[0]
    article = Article(
        id=told.report.article_id, text="", source=told.source, title=title, published=told.published
    )
    return Sourced(report=told.report, article=article, incident_id=incident_id, copy_of=told.copy_of)


def gathered(incidents: Iterable[Incident], reports: Mapping[str, Sourced]) -> Iterator[Gathered]:
    """Incidents with their reports, which `reports` has by id; such as are missing there are left out."""
    for incident in incidents:
        found = (reports[name] for name in incident.reports if name in reports)
        yield Gathered(incident=incident, reports=tuple(found))


def told_incidents(incidents: Iterable[Incident], tolds: Iterable[Told]) -> Iterator[Gathered]:
    """Incidents with their reports, as `link_all` takes and gives them."""
    return gathered(incidents, {told.id: sourced_of(told) for told in tolds})
