"""Explanations are true: their words are the text's, their values the report's, their choice what was chosen."""

from __future__ import annotations

import json
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.parses import treebank
from tests.support.tracing import article, rooms

from sitrep.exporting import explanation_record, record_of
from sitrep.model import (
    Explanation,
    Field,
    Grounds,
    Option,
    Party,
    PartyReason,
    Report,
    TextSpan,
    Topic,
)
from sitrep.pipeline import code_article
from sitrep.pipeline.explaining import explain, passages, traced

SHIPPED, SMALL = rooms(shipped=True), rooms()
SENTENCES = st.lists(st.sampled_from(sorted(treebank())), min_size=1, max_size=6, unique=True)
SETS = (Field.MODE, Field.CONTEXT, Field.ACTORS, Field.RECIPIENTS, Field.FIGURES, Field.WEAPONS)
# Parties that an entry of the actor list gave.
LISTED = (PartyReason.ACTOR_LIST, PartyReason.OFFICE)


def _spans(found: Explanation) -> Iterator[TextSpan]:
    for grounds in found.grounds:
        yield from grounds.words
        yield from (reason.words for reason in grounds.reasons if reason.words is not None)
        for weighing in grounds.weighings:
            yield from (option.words for option in weighing.options if option.words is not None)
            if weighing.about is not None:
                yield weighing.about


def _taken(grounds: Grounds, topic: Topic) -> list[Option]:
    weighed = (w.options for w in grounds.weighings if w.topic is topic)
    return [option for options in weighed for option in options if option.taken]


def _check_values(found: Explanation, report: Report) -> None:
    """The values are the report's, one grounds each, and one of None for an empty field."""
    for field in Field:
        values = tuple(grounds.value for grounds in found.of(field))
        whole = getattr(report, field.value)
        assert values == ((tuple(whole) or (None,)) if field in SETS else (whole,))
        assert all(grounds.reasons for grounds in found.of(field))


def _check_choices(found: Explanation, report: Report) -> None:
    """What the deciding code noted as taken is what the report has."""
    (kind,) = found.of(Field.EVENT_TYPE)
    assert [option.label for option in _taken(kind, Topic.FRAME)] in ([], [report.why.frame])
    (place,) = found.of(Field.PLACE)
    for option in _taken(place, Topic.PLACE):
        assert report.place is not None
        assert report.place.lat is not None
        assert option.fact("geonames_id") == report.place.geonames_id
        assert option.label in report.place.candidates
    (date,) = found.of(Field.DATE)
    for option in _taken(date, Topic.DATE):
        assert report.date is not None
        days = (report.date.earliest.isoformat(), report.date.latest.isoformat())
        assert (option.fact("earliest"), option.fact("latest")) == days
    (status,) = found.of(Field.STATUS)
    if report.status not in ("actual", "historical"):
        assert {option.label for option in _taken(status, Topic.STATUS)} <= {report.status}
    for side in (Field.ACTORS, Field.RECIPIENTS):
        for grounds in found.of(side):
            party = grounds.value
            if isinstance(party, Party) and party.reason in LISTED:
                assert party.actor_id in {o.fact("id") for o in _taken(grounds, Topic.WHO)} | {party.detail}


@given(SENTENCES, st.booleans())
@settings(max_examples=80)
def test_explanations_are_true(sentences: list[str], shipped: bool) -> None:
    used, given_article = SHIPPED if shipped else SMALL, article(*sentences)
    work = traced(given_article, used)
    coded = code_article(given_article, used)
    assert tuple(work.reports) == coded.reports
    for report in work.reports:
        found = explain(work, report)
        for span in _spans(found):
            assert given_article.text[span.start : span.end] == span.text
        _check_values(found, report)
        _check_choices(found, report)
        record = explanation_record(found, given_article)
        assert record["report"] == record_of(report, given_article)
        assert json.loads(json.dumps(record)) == record


@given(SENTENCES)
@settings(max_examples=30)
def test_passages_hold_all_that_fired(sentences: list[str]) -> None:
    work = traced(article(*sentences), SHIPPED)
    told = {a.report_id for s in sentences for p in passages(work, s) for a in p.attempts if a.report_id}
    assert told == {report.id for report in work.reports}
