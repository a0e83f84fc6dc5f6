"""Fields as people write them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sitrep.errors import InputError
from sitrep.knowledge.knowledge import without_frames
from sitrep.model import Report
from sitrep.pipeline.corpus.correcting import FIELDS, corrected

Make = Callable[..., Report]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("event_type", "consult", lambda r: (r.event_type, r.quad, r.mode) == ("CONSULT", 1, ())),
        ("mode", "drone, targeted", lambda r: r.mode == ("drone", "targeted")),
        ("mode", "none", lambda r: r.mode == ()),
        ("context", "military;territory", lambda r: r.context == ("military", "territory")),
        ("status", "negated", lambda r: r.status == "negated"),
        ("actors", "Russian army (RUS MIL); gunmen", lambda r: [(p.name, p.country, p.sector) for p in r.actors] == [("Russian army", "RUS", "MIL"), ("gunmen", "", "UNK")]),
        ("recipients", "none", lambda r: r.recipients == ()),
        ("place", "Kharkiv, UKR", lambda r: (r.place.name, r.place.country, r.place.precision, round(r.place.lat)) == ("Kharkiv", "UKR", "city", 50)),
        ("place", "YEM", lambda r: (r.place.country, r.place.precision) == ("YEM", "country")),
        ("place", "Old mill, YEM @ 12.5, -45", lambda r: (r.place.name, r.place.lat, r.place.lon) == ("Old mill", 12.5, -45.0)),
        ("place", "none", lambda r: r.place is None),
        ("date", "2025-07-04", lambda r: (str(r.date.earliest), r.date.precision) == ("2025-07-04", "day")),
        ("date", "2025-07-01/2025-07-07", lambda r: (str(r.date.latest), r.date.precision) == ("2025-07-07", "range")),
        ("date", "none", lambda r: r.date is None),
        ("figures.killed", "1,200", lambda r: [(f.low, f.high) for f in r.figures] == [(1200.0, 1200.0)]),
        ("figures.killed", "14+", lambda r: [(f.low, f.high) for f in r.figures] == [(14.0, None)]),
        ("figures.killed", "-20", lambda r: [(f.low, f.high) for f in r.figures] == [(None, 20.0)]),
        ("figures.killed", "14-20", lambda r: [(f.low, f.high) for f in r.figures] == [(14.0, 20.0)]),
        ("figures.killed", "none", lambda r: r.figures == ()),
        ("figures.money", "5 USD", lambda r: [f.unit for f in r.figures] == [None, "USD"]),
        ("attribution", "Hamas (PSE): denies", lambda r: (r.attribution.name, r.attribution.country, r.attribution.stance) == ("Hamas", "PSE", "denies")),
        ("attribution", "none", lambda r: r.attribution is None),
    ],
)  # fmt: skip
def test_what_is_written_is_what_is_meant(
    make_report: Make, field: str, value: str, told: Callable[[Any], bool]
) -> None:
    report = corrected(make_report(), field, value, without_frames())
    assert told(report), report
    assert dict(report.why.fields)[field.partition(".")[0]] == "corrected by a person"


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("colour", "red", "no field that can be corrected; there are event_type"),
        ("figures", "4", "no field that can be corrected"),
        ("status.x", "actual", "no field that can be corrected"),
        ("figures.losses", "4", "'losses' is none of killed"),
        ("figures.killed", "many", "no number; write 14"),
        ("event_type", "WAR", "'WAR' is none of"),
        ("mode", "joyful", "'joyful' is none of"),
        ("status", "true", "is none of actual"),
        ("actors", "Army (XXX)", "'XXX' is neither a country"),
        ("actors", "(RUS)", "is no party"),
        ("place", "Kharkiv", "write the country behind the name"),
        ("place", "Qwxtown, YEM", "no place 'Qwxtown' of YEM is known"),
        ("place", "Mill, YEM @ 99, 1", "is no point"),
        ("date", "yesterday", "is no date"),
        ("date", "2025-07-07/2025-07-01", "ends before it begins"),
        ("attribution", "Hamas: shouts", "'shouts' is none of affirms"),
    ],
)
def test_what_cannot_be_meant_says_how_to_write_it(
    make_report: Make, field: str, value: str, says: str
) -> None:
    with pytest.raises(InputError, match=says):
        corrected(make_report(), field, value, without_frames())


def test_the_fields_are_told() -> None:
    assert "figures.KIND" in FIELDS
