"""What the spaCy component keeps on a Doc: `doc._.sitrep`, `doc._.published`, `doc._.sitrep_article`.

It is kept in `doc.user_data` as JSON text, so that a Doc can be saved, sent to another process, and loaded
where sitrep is not installed.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from spacy.tokens import Doc, Span, Token

from sitrep.errors import SettingsError
from sitrep.model import Article, Report
from sitrep.model.plain import from_plain, to_plain
from sitrep.pipeline.days import as_day

REPORTS, ARTICLE, PUBLISHED = "sitrep_reports", "sitrep_article", "sitrep_published"


def register() -> None:
    """Gives Docs, spans and tokens the attributes; `published` is left alone where a Doc has one already."""
    if not Doc.has_extension("sitrep"):
        Doc.set_extension("sitrep", getter=get_reports, setter=set_reports)
        Doc.set_extension("sitrep_article", getter=get_article, setter=set_article)
        Span.set_extension("sitrep", getter=_of_span)
        Token.set_extension("sitrep", getter=_of_token)
    if not Doc.has_extension("published"):
        Doc.set_extension("published", getter=_get_published, setter=_set_published)


def get_reports(doc: Doc) -> tuple[Report, ...]:
    """The Doc's reports in text order; none where the component has not run."""
    return _reports(doc.user_data.get(REPORTS, "[]"))


def set_reports(doc: Doc, reports: Sequence[Report]) -> None:
    """Keeps the reports on the Doc."""
    doc.user_data[REPORTS] = json.dumps([to_plain(report) for report in reports])


@lru_cache(maxsize=64)
def _reports(kept: str) -> tuple[Report, ...]:
    return tuple(from_plain(Report, data) for data in json.loads(kept))


def _of_span(span: Span) -> tuple[Report, ...]:
    """The reports whose trigger has a word in the span, which may be a sentence."""
    start, end = span.start_char, span.end_char
    return tuple(r for r in get_reports(span.doc) if r.trigger.start < end and start < r.trigger.end)


def _of_token(token: Token) -> tuple[Report, ...]:
    """The reports whose trigger has the token."""
    return _of_span(token.doc[token.i : token.i + 1])


def get_article(doc: Doc) -> Article | None:
    """The article that the Doc is, with the id that its reports name; None where nobody has said."""
    kept = doc.user_data.get(ARTICLE)
    return replace(from_plain(Article, json.loads(kept)), text=doc.text) if kept else None


def set_article(doc: Doc, article: Article) -> None:
    """Keeps which article the Doc is; SettingsError where the two texts differ.

    Its furniture is handed to sitrep's own components, which set it aside.
    """
    if article.text != doc.text:
        raise SettingsError(
            "doc._.sitrep_article: the article's text is not the Doc's; offsets would not fit"
        )
    if Doc.has_extension("furniture"):
        doc._.furniture = tuple((mark.start, mark.end) for mark in article.furniture)
    doc.user_data[ARTICLE] = json.dumps(to_plain(replace(article, text="")))


def _get_published(doc: Doc) -> dt.date | None:
    kept = doc.user_data.get(PUBLISHED)
    if kept:
        return dt.date.fromisoformat(kept)
    article = get_article(doc)
    return article.published if article else None


def _set_published(doc: Doc, value: Any) -> None:
    day = as_day(value, "doc._.published")
    doc.user_data[PUBLISHED] = day.isoformat() if day else ""
