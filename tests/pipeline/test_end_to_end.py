"""Articles in, reports out, with the shipped model and knowledge."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sitrep.exporting import record_of
from sitrep.model import Article, Coded, Span
from sitrep.pipeline import Sitrep, load

ROOT = Path(__file__).resolve().parents[2]
FALSE_FRIENDS = 0.03  # of the sentences without events; to be lowered as the lexicon learns, never raised
SAVED_PAGE = """Leaders’ Call Yields No Progress

Leaders’ Call Yields No Progress

Russia launched a drone attack on Kyiv on Thursday, injuring at least 14 people.

Also Read:

Ukraine bombs a depot in Luhansk

Post a Comment

0 Comments"""


@pytest.fixture(scope="module")
def coder() -> Sitrep:
    return load()


@pytest.fixture(scope="module")
def examples(coder: Sitrep) -> list[Coded]:
    outcomes = list(coder.outcomes([str(ROOT / "examples")]))
    assert [outcome for outcome in outcomes if not isinstance(outcome, Coded)] == []
    return [outcome for outcome in outcomes if isinstance(outcome, Coded)]


def _spans(value: Any) -> Iterator[dict[str, Any]]:
    """All parts of a record that say where their words stand."""
    if isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys():
            yield value
        for part in value.values():
            yield from _spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from _spans(part)


def test_an_attack_is_coded_with_all_it_tells(coder: Sitrep) -> None:
    reports = coder.read(SAVED_PAGE, published=dt.date(2025, 7, 4))
    (attack,) = [report for report in reports if report.event_type == "ASSAULT"]
    assert (attack.status, attack.mode) == ("actual", ("drone",))
    assert [party.country for party in attack.actors] == ["RUS"]
    assert attack.place is not None
    assert (attack.place.name, attack.place.country) == ("Kyiv", "UKR")
    assert attack.date is not None
    assert (attack.date.earliest, attack.date.latest) == (dt.date(2025, 7, 3), dt.date(2025, 7, 3))
    assert [(figure.kind, figure.low, figure.high) for figure in attack.figures] == [("injured", 14, None)]


def test_nothing_is_coded_from_furniture(coder: Sitrep, examples: list[Coded]) -> None:
    (saved,) = coder.outcomes([SAVED_PAGE])
    assert isinstance(saved, Coded)
    for coded in (saved, *examples):
        for report in coded.reports:
            trigger = Span(report.trigger.start, report.trigger.end)
            assert not any(trigger.overlaps(mark) for mark in coded.article.furniture), report.trigger


def test_every_field_stands_where_it_says(examples: list[Coded]) -> None:
    for coded in examples:
        for report in coded.reports:
            record = record_of(report, coded.article)
            sentence, trigger = record["sentence"], record["trigger"]
            assert sentence["start"] <= trigger["start"] < trigger["end"] <= sentence["end"]
            for span in _spans(record):
                words = coded.article.text[span["start"] : span["end"]]
                assert span["text"] in {words, ""}, span  # "" where the value comes from context


def test_reports_have_ids_of_their_own_and_that_of_their_article(examples: list[Coded]) -> None:
    ids = [report.id for coded in examples for report in coded.reports]
    assert len(ids) == len(set(ids))
    for coded in examples:
        assert {report.article_id for report in coded.reports} <= {coded.article.id}


def test_news_has_events(examples: list[Coded]) -> None:
    assert min(len(coded.reports) for coded in examples) >= 3


def test_figures_of_speech_are_next_to_no_events(coder: Sitrep) -> None:
    lines = Path(__file__).with_name("figures_of_speech.txt").read_text("utf-8").splitlines()
    sentences = [line for line in lines if line and not line.startswith("#")]
    articles = [Article(id=f"{number}", text=text) for number, text in enumerate(sentences)]
    told = [outcome for outcome in coder.outcomes(articles) if isinstance(outcome, Coded) and outcome.reports]
    assert len(sentences) >= 300
    assert len(set(sentences)) == len(sentences)
    assert len(told) <= FALSE_FRIENDS * len(sentences), [outcome.article.text for outcome in told]


def test_without_a_date_of_publication_no_day_is_invented(coder: Sitrep) -> None:
    reports = coder.read("Rebels shelled the port of Aden on Friday, killing 14 people, officials said.")
    assert reports
    assert all(report.date is None for report in reports)


def test_a_number_inside_the_last_word_is_no_stumbling_block(coder: Sitrep) -> None:
    (outcome,) = coder.outcomes(
        ["Rebels attacked Aden on Friday. See http://www.example.com/search?aq=0&oq=aden"]
    )
    assert isinstance(outcome, Coded), outcome
    assert [report.trigger.text for report in outcome.reports] == ["attacked"]


def test_hash_seeds_do_not_change_a_byte() -> None:
    command = [
        sys.executable,
        "-m",
        "sitrep",
        "read",
        "-q",
        "-f",
        "jsonl",
        str(ROOT / "examples" / "01-wire-kharkiv.txt"),
    ]
    outputs = {
        subprocess.run(
            command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert outputs != {b""}


def test_what_was_not_discussed_has_happened_all_the_same(coder: Sitrep) -> None:
    told = coder.read(
        "The two presidents did not discuss the recent attack on Goma.\nKenya did not attack Goma."
    )
    attacks = [report.status for report in told if report.event_type == "ASSAULT"]
    assert attacks == ["actual", "negated"]
