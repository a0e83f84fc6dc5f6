"""GDELT 2.0 mentions: one row for each report of an event, 16 columns, tab-separated, without a header."""

from __future__ import annotations

from urllib.parse import urlsplit

from sitrep.exporting.foreign.cells import Cell, clean, id_number
from sitrep.exporting.foreign.event import Event
from sitrep.exporting.foreign.gdelt.events import stamp
from sitrep.exporting.foreign.given import Sourced
from sitrep.exporting.foreign.layout import Layout, Rows
from sitrep.exporting.foreign.telling import Unfit, as_told
from sitrep.knowledge.codes import Codes
from sitrep.model import Article, Party

COLUMNS = (
    "GlobalEventID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName",
    "MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset",
    "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras",
)  # fmt: skip
_WEB, _CITATION = 1, 2
_NOWHERE = -1


def rows(event: Event, codes: Codes) -> Rows:
    """A row for each report of an event that has a row in the table of events."""
    told = as_told(event, codes)
    if isinstance(told, Unfit):
        return told
    return tuple(_row(event, item) for item in event.reports)


def _row(event: Event, item: Sourced) -> tuple[Cell, ...]:
    report, article = item.report, item.article
    others = report.recipients or report.actors[1:]
    web = article.url.startswith(("http://", "https://"))
    return (
        id_number(event.id), stamp(event.published), stamp(article.published), _WEB if web else _CITATION,
        _source(article), article.url if web else _citation(article), "", _offset(report.actors),
        _offset(others), report.trigger.start, 1, "", len(article.text) or "", "", "", "",
    )  # fmt: skip


def _offset(parties: tuple[Party, ...]) -> int:
    """Where the first of them is named; -1 where it is not, as in GDELT."""
    return parties[0].start if parties else _NOWHERE


def _source(article: Article) -> str:
    """The site, for an address; else the outlet's name."""
    host = urlsplit(article.url).hostname or "" if article.url.startswith("http") else ""
    return host.removeprefix("www.") or clean(article.source)


def _citation(article: Article) -> str:
    """The article without an address, as one would cite it: outlet, title, day."""
    day = article.published.isoformat() if article.published else ""
    named = [clean(part) for part in (article.source, article.title) if part] or [article.id]
    return ", ".join([*named, day] if day else named)


MENTIONS = Layout(columns=COLUMNS, rows=rows, delimiter="\t", header=False)
