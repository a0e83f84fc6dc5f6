"""Values of the model as the text that a column holds, and back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sitrep.model import Article, Incident, Report, Span
from sitrep.model.plain import from_plain, to_plain

T = TypeVar("T")
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
MANY = 400
"""How many values a statement asks for at a time."""


def now() -> str:
    """The time, UTC, to the second."""
    return dt.datetime.now(dt.UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def written(value: Report | Incident) -> str:
    """A report or an incident as JSON."""
    return _ENCODE(to_plain(value))


def report_of(record: str) -> Report:
    """The report that a column holds."""
    return from_plain(Report, json.loads(record))


def incident_of(record: str) -> Incident:
    """The incident that a column holds."""
    return from_plain(Incident, json.loads(record))


def article_of(row: Any) -> Article:
    """The article of a row."""
    return Article(
        id=row.id,
        text=row.text,
        source=row.source,
        url=row.url,
        title=row.title,
        published=row.published,
        language=row.language,
        furniture=tuple(Span(start, end) for start, end in json.loads(row.furniture)),
        origin=row.origin,
    )


def chunks(values: Iterable[T], size: int = MANY) -> Iterator[Sequence[T]]:
    """The values, so many at a time."""
    many = list(values)
    for start in range(0, len(many), size):
        yield many[start : start + size]
