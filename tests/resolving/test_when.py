"""When: the time of the clause, else of the text around it; old dates make history."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.support.parses import PUBLISHED, doc, resolved, small_knowledge

from sitrep.coding import code
from sitrep.model import Article, Basis, Report
from sitrep.resolving import resolve
from sitrep.resolving.dates import find
from sitrep.resolving.dates import resolve as read_days

FRIDAY = "Rebels attacked the camp on Friday."


def _days(report: Report) -> tuple[str, str] | None:
    return (report.date.earliest.isoformat(), report.date.latest.isoformat()) if report.date else None


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        (FRIDAY, ("2026-03-06", "2026-03-06")),
        ("Kenya will attack the rebels on Friday.", ("2026-03-13", "2026-03-13")),
        ("Soldiers attacked Goma on Friday, officials said on Monday.", ("2026-03-06", "2026-03-06")),
        ("The attack on Goma killed 12 people on Thursday.", ("2026-03-05", "2026-03-05")),
        ("Soldiers attacked Goma in March 2019.", ("2019-03-01", "2019-03-31")),
        ("In March 2019 soldiers attacked Goma.", ("2019-03-01", "2019-03-31")),
        ("Rebels attacked the convoy.", None),
    ],
)
def test_dates_against_the_day_of_publication(sentence: str, days: tuple[str, str] | None) -> None:
    (report,) = resolved(sentence)
    assert _days(report) == days


def test_the_time_of_the_saying_is_not_the_time_of_the_deed() -> None:
    (report,) = resolved("Soldiers attacked Goma on Friday, officials said on Monday.")
    assert report.date is not None
    assert report.date.text == "on Friday"


def test_an_old_date_makes_an_event_history() -> None:
    (report,) = resolved("Soldiers attacked Goma in March 2019.")
    assert report.status == "historical"
    assert "in March 2019" in dict(report.why.fields)["status"]
    (recent,) = resolved(FRIDAY)
    assert recent.status == "actual"


def test_a_negated_or_planned_event_is_not_made_history() -> None:
    (planned,) = resolved("Kenya will attack the rebels on Friday.")
    assert planned.status == "future"


def test_a_digest_in_the_present_tense_is_of_the_day_of_the_item() -> None:
    (report,) = resolved("Rebels attack Goma.")
    assert _days(report) == ("2026-03-07", "2026-03-07")
    assert report.date is not None
    assert report.date.text == ""


def test_without_a_day_of_publication_nothing_is_reckoned_from_it() -> None:
    for sentence in (FRIDAY, "Rebels attack Goma."):
        (report,) = resolved(sentence, published=None)
        assert report.date is None
    (dated,) = resolved("Soldiers attacked Goma in March 2019.", published=None)
    assert _days(dated) == ("2019-03-01", "2019-03-31")
    assert dated.status == "actual"


def test_a_weekday_is_the_last_one_up_to_publication() -> None:
    (report,) = resolved(FRIDAY, published=dt.date(2026, 3, 12))
    assert _days(report) == ("2026-03-06", "2026-03-06")
    (today,) = resolved(FRIDAY, published=dt.date(2026, 3, 6))
    assert _days(today) == ("2026-03-06", "2026-03-06")


def test_offsets_of_a_date_are_those_of_its_words() -> None:
    (report,) = resolved(FRIDAY)
    assert report.date is not None
    assert FRIDAY[report.date.start : report.date.end] == report.date.text == "on Friday"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("In March 2019 the army named a commander and attacked Goma.", id="later verb"),
        pytest.param("In March 2019 Kenya helped attack Goma.", id="xcomp"),
        pytest.param("In March 2019 the army helped stage an attack on Goma.", id="object"),
    ],
)
def test_a_date_before_a_verb_is_also_of_what_hangs_from_it(sentence: str) -> None:
    (report,) = resolved(sentence)
    assert _days(report) == ("2019-03-01", "2019-03-31")
    assert report.date is not None
    assert report.date.basis is Basis.IN_CLAUSE


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "The army named a commander in March 2019 and attacked Goma.", id="after the first verb"
        ),
        pytest.param("In March 2019 Kenya left before rebels attacked Goma.", id="another clause"),
    ],
)
def test_a_date_of_another_verb_is_not_shared(sentence: str) -> None:
    (report,) = resolved(sentence)
    assert report.date is None


def test_an_undated_deed_is_of_the_day_told_before_it() -> None:
    report = resolved(FRIDAY, "Sudan accused Chad.", "Rebels attacked the convoy.")[-1]
    assert _days(report) == ("2026-03-06", "2026-03-06")
    assert report.date is not None
    assert report.date.basis is Basis.CARRIED_OVER


@pytest.mark.parametrize(
    "sentence", ["Rebels have attacked the hospital.", "Soldiers attacking the hospital fled."]
)
def test_what_has_been_or_goes_on_is_not_of_the_day_told_before_it(sentence: str) -> None:
    first, _, second = resolved(FRIDAY, "Sudan accused Chad.", sentence)
    assert first.date is not None
    assert (second.event_type, second.date) == ("ASSAULT", None)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("The ministers may meet in September.", ("2026-09-01", "2026-09-30")),
        ("The ministers met in September.", ("2025-09-01", "2025-09-30")),
    ],
)
def test_a_modal_looks_forward(sentence: str, days: tuple[str, str]) -> None:
    (report,) = resolved(sentence)
    assert _days(report) == days


@pytest.mark.xfail(strict=False, reason="a text without any finite verb is taken for a digest of the day")
def test_a_past_that_was_tagged_as_a_participle_is_no_present() -> None:
    analysed = doc("Rebels attacked the convoy.")
    analysed[1].tag_ = "VBN"
    p, drafts = code(analysed, small_knowledge())
    (report,) = resolve(
        p, Article(id="a1", text=analysed.text, published=PUBLISHED), drafts, small_knowledge()
    )
    assert report.date is None


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Soldiers attacked Goma for the first time since May 2024.", None),
        ("In March 2019 rebels attacked Goma, killing a priest.", ("2019-03-01", "2019-03-31")),
        ("Rebels attacked Goma after the tape was leaked on Monday.", None),
    ],
)
def test_a_time_of_another_clause_is_not_taken(sentence: str, days: tuple[str, str] | None) -> None:
    assert all(_days(report) == days for report in resolved(sentence))


def test_what_is_set_for_a_day_is_to_come() -> None:
    (thursday,) = find("A strike was called for Thursday.")
    when = read_days(thursday, published=PUBLISHED, tense="past")
    assert when is not None
    assert when.earliest.isoformat() == "2026-03-12"


def test_a_weekday_before_a_part_of_the_day_is_the_events_own() -> None:
    (report,) = resolved("The army began its attack shortly before midnight Wednesday night.")
    assert _days(report) == ("2026-03-04", "2026-03-04")


@pytest.mark.parametrize(
    ("sentence", "word", "day"),
    [
        ("The suspect in an attack on Goma was arrested on Friday.", "attack", ""),
        ("The suspect in an attack on Goma was arrested on Friday.", "arrested", "2026-03-06"),
        ("Soldiers attacked the camp during Monday's parade.", "attacked", "2026-03-02"),
        ("The attack came two weeks before the vote.", "attack", ""),
        ("At the end of the day, rebels attacked the camp.", "attacked", ""),
        ("Kenya condemned the offensive that Chad launched last Friday.", "offensive", "2026-02-27"),
    ],
)
def test_whose_a_time_is(sentence: str, word: str, day: str) -> None:
    report = next(report for report in resolved(sentence) if report.trigger.text == word)
    assert (report.date.earliest.isoformat() if report.date else "") == day
