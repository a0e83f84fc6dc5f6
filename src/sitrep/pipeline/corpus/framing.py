"""A record as a data frame."""

from __future__ import annotations

from typing import Any

from sitrep.exporting import record_of, to_frame
from sitrep.model import Article
from sitrep.storing import Record


def frame_of(record: Record, *, backend: str, what: str) -> Any:
    """The reports in the columns of `to_frame`; of "reports", `incident_id` is one more, the last."""
    articles: dict[str, Article] = {}
    records, ids = [], []
    for report, home in record.reports.all():
        if home not in articles:
            kept = record.articles.get(home)
            articles = {
                home: kept.article if kept else Article(id=home, text="")
            }  # they come one after another
        records.append(record_of(report, articles[home]))
        ids.append(report.id)
    frame = to_frame(records, backend=backend, what=what)  # type: ignore[call-overload]
    if what != "reports":
        return frame
    incidents = record.incidents.homes()
    column = [incidents.get(name) for name in ids]
    if backend == "polars":
        import polars as pl

        return frame.with_columns(pl.Series("incident_id", column, dtype=pl.String))
    return frame.assign(incident_id=_strings(column))


def _strings(values: list[str | None]) -> Any:
    import pandas as pd

    return pd.array(values, dtype="string")
