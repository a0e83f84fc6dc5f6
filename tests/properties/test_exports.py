"""Whatever a report says, its rows have all columns, and its cells the form that the format has."""

import csv
import io
import json
import re
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.exporting import CODES, cells, written
from tests.support.reports import articles, reports

from sitrep.exporting.exports import LAYOUTS
from sitrep.exporting.exports.own import csv_columns
from sitrep.exporting.foreign import Gathered, Given, Sourced, event_of
from sitrep.exporting.foreign.telling import Unfit
from sitrep.exporting.schema import plover_schema
from sitrep.linking import link_all
from sitrep.model import Told

PLOVER = jsonschema.Draft202012Validator(plover_schema())
STAMP = re.compile(r"(\d{14})?")
DAYS = {
    "polecat": ("Event Date", re.compile(r"(\d{4}-\d\d-\d\d)?")),
    "gdelt": ("Day", re.compile(r"(\d{8})?")),
    "gdelt-mentions": ("MentionTimeDate", STAMP),
    "acled": ("event_date", re.compile(r"\d{4}-\d\d-\d\d")),
    "ucdp": ("date_start", re.compile(r"\d{4}-\d\d-\d\d 00:00:00\.000")),
}
POINTS = {
    "polecat": ("Latitude", "Longitude"), "gdelt": ("ActionGeo_Lat", "ActionGeo_Long"), "gdelt-mentions": (),
    "acled": ("latitude", "longitude"), "ucdp": ("latitude", "longitude"),
}  # fmt: skip


@st.composite
def sourced(draw: st.DrawFn) -> Sourced:
    """Any report in any article."""
    report, article = draw(reports()), draw(articles)
    article = replace(article, id=report.article_id)
    return Sourced(
        report=report, article=article, incident_id=draw(st.sampled_from(("", "6ae7746e4bc0ce8f")))
    )


@st.composite
def gathered(draw: st.DrawFn) -> Gathered:
    """Any few reports, linked: one of their incidents."""
    items = {item.report.id: item for item in draw(st.lists(sourced(), min_size=1, max_size=3))}
    told = [
        Told(report=item.report, source=item.article.source, published=item.article.published)
        for item in items.values()
    ]
    incident = link_all(told)[0]
    return Gathered(incident=incident, reports=tuple(items[name] for name in incident.reports))


anything = sourced() | gathered()


def what_of(item: Given) -> str:
    return "incidents" if isinstance(item, Gathered) else "reports"


@pytest.mark.parametrize("format_name", LAYOUTS)
@settings(max_examples=80)
@given(item=anything)
def test_rows_are_whole(format_name: str, item: Given) -> None:
    rows = cells([item], format_name, what_of(item))  # each with as many cells as there are columns
    column, form = DAYS[format_name]
    for row in rows:
        assert "None" not in row.values()  # no text of a strategy is that long
        assert form.fullmatch(row[column]), row[column]
        for name, limit in zip(POINTS[format_name], (90, 180), strict=False):
            assert not row[name] or abs(float(row[name])) <= limit


@settings(max_examples=150)
@given(item=anything)
def test_low_is_never_above_best_nor_best_above_high(item: Given) -> None:
    for row in cells([item], "ucdp", what_of(item)):
        low, best, high = (int(row[name]) if row[name] else None for name in ("low", "best", "high"))
        assert high is not None
        assert best is None or best <= high
        assert low is None or best is not None and low <= best
        if best is not None:
            parts = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
            assert sum(int(row[name]) for name in parts) == best
    for estimate in event_of(item).estimates:
        known = [value for value in (estimate.low, estimate.best, estimate.high) if value is not None]
        assert known == sorted(known)


@settings(max_examples=80)
@given(item=anything)
def test_plover_is_valid_or_has_no_day(item: Given) -> None:
    lines = written([item], "plover", what_of(item)).split("\n")[:-1]
    event = event_of(item)
    assert bool(lines) == bool(event.earliest or event.published)
    for line in lines:
        assert [error.message for error in PLOVER.iter_errors(json.loads(line))] == []


@settings(max_examples=80)
@given(item=anything)
def test_csv_has_a_cell_for_each_column(item: Given) -> None:
    header, row = csv.reader(io.StringIO(written([item], "csv", what_of(item)), newline=""))
    assert header == list(csv_columns(what_of(item)))
    assert len(row) == len(header)


@settings(max_examples=80)
@given(item=anything)
def test_a_mention_is_of_an_event_that_has_a_row(item: Given) -> None:
    events = {row["GlobalEventID"] for row in cells([item], "gdelt", what_of(item))}
    mentions = cells([item], "gdelt-mentions", what_of(item))
    assert {row["GlobalEventID"] for row in mentions} == events
    assert isinstance(LAYOUTS["gdelt"].rows(event_of(item), CODES), Unfit) != bool(mentions)
