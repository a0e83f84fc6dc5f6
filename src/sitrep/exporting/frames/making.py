"""`to_frame`: reports, records or outcomes in, one data frame out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, overload

from sitrep.errors import InputError, SettingsError
from sitrep.exporting.frames.backends import BACKENDS
from sitrep.exporting.frames.columns import TABLES, Column, Kind
from sitrep.exporting.frames.rows import ROWS, Row
from sitrep.exporting.record import Record, record_of
from sitrep.model import Article, Coded, Failed, Outcome, Report, Skipped

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Table = Literal["reports", "parties", "figures"]
Told = Report | Outcome | Mapping[str, Any]


@overload
def to_frame(
    reports: Iterable[Told], articles: Iterable[Article] | None = None, *,
    backend: Literal["pandas"] = "pandas", what: Table = "reports",
) -> pd.DataFrame: ...  # fmt: skip


@overload
def to_frame(
    reports: Iterable[Told], articles: Iterable[Article] | None = None, *,
    backend: Literal["polars"], what: Table = "reports",
) -> pl.DataFrame: ...  # fmt: skip


def to_frame(
    reports: Iterable[Told],
    articles: Iterable[Article] | None = None,
    *,
    backend: str = "pandas",
    what: str = "reports",
) -> Any:
    """The reports as a data frame, whose columns have the same types also where there is no report.

    `reports` may be what `read` gives, what `outcomes` gives (articles that were skipped or failed have no
    row), or records read back from JSON lines. A Report knows its article by id only: what the columns
    `source`, `url`, `title` and `published` say of it is taken from `articles`, and missing otherwise.

    `what` is "reports", one row a report; "parties", one row for each actor and recipient; or "figures",
    one row a figure; the last two have the report's id. What is not known is missing. In "reports" the
    first actor and recipient have columns of their own beside the lists of all, and figures of one kind
    are drawn together: the low bound is the largest of theirs, the high bound their sum.

    Raises ExtraMissingError where the backend is not installed, InputError where a record is none, and
    SettingsError for another `backend` or `what`.
    """
    make = BACKENDS.get(backend)
    if make is None:
        raise SettingsError(f"unknown backend {backend!r}; known are {', '.join(BACKENDS)}")
    if what not in TABLES:
        raise SettingsError(f"unknown table {what!r}; known are {', '.join(TABLES)}")
    columns = TABLES[what]()
    return make(columns, list(_rows(_records(reports, articles), what, columns)))


def _records(reports: Iterable[Told], articles: Iterable[Article] | None) -> Iterator[Mapping[str, Any]]:
    """A record for each report, with what is known of its article."""
    known = {article.id: article for article in articles or ()}
    for number, item in enumerate(reports, 1):
        match item:
            case Coded():
                yield from (record_of(report, item.article) for report in item.reports)
            case Report():
                yield record_of(item, known.get(item.article_id) or Article(id=item.article_id, text=""))
            case Mapping():
                yield item
            case Failed() | Skipped():
                continue
            case _:
                kind = type(item).__name__
                raise InputError(f"item {number}", f"a {kind} is neither a report nor a record of one")


def _rows(records: Iterable[Mapping[str, Any]], what: str, columns: Sequence[Column]) -> Iterator[Row]:
    """The rows of the table; InputError for a record without the keys or the words of one."""
    codes = [(column.name, frozenset(column.codes)) for column in columns if column.kind is Kind.CODE]
    for number, record in enumerate(records, 1):
        try:
            rows = list(ROWS[what](_plain(record)))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            reason = f"not a report as `sitrep read --format jsonl` prints it ({_words(error)})"
            raise InputError(f"record {number}", reason) from error
        for row in rows:
            for name, known in codes:
                if row.get(name) is not None and row[name] not in known:
                    raise InputError(f"record {number}", f"this version knows no {name} {row[name]!r}")
            yield row


def _plain(record: Mapping[str, Any]) -> Record:
    return record if isinstance(record, dict) else dict(record)


def _words(error: Exception) -> str:
    return f"no {error}" if isinstance(error, KeyError) else str(error)
