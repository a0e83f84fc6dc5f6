"""What people decide wins, stays through coding again, and can be taken back; a takedown cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.shelling import event, rooms_of

from sitrep.errors import InputError
from sitrep.model import Article, Report
from sitrep.pipeline import Sitrep
from sitrep.pipeline.corpus import Corpus, Held, Recoded, open_corpus
from sitrep.storing import Known

Tell = Callable[..., Article]
SENTENCE = event(dead=7)


def by_articles(corpus: Corpus) -> set[frozenset[str]]:
    return {frozenset(incident.articles) for incident in corpus.incidents()}


def report_of(corpus: Corpus, article: str) -> Report:
    return next(report for report in corpus.reports() if report.article_id == article)


@pytest.fixture
def two(corpus: Corpus, tell: Tell) -> tuple[str, str]:
    """The ids of two reports of one shelling."""
    list(corpus.add([tell("a", event()), tell("b", event(dead=15))]))
    return report_of(corpus, "a").id, report_of(corpus, "b").id


def test_a_judgement_wins_over_the_score_and_can_be_undone(
    corpus: Corpus, tell: Tell, two: tuple[str, str]
) -> None:
    decision = corpus.judge("different", *two, by="Ann", note="two nights")
    assert by_articles(corpus) == {frozenset("a"), frozenset("b")}
    list(corpus.add(tell("c", event("Sanaa", "2026-01-01"))))  # what is added later leaves it so
    assert by_articles(corpus) == {frozenset("a"), frozenset("b"), frozenset("c")}
    corpus.undo(decision.number, by="Ann")
    assert by_articles(corpus) == {frozenset("ab"), frozenset("c")}


def test_unsure_takes_back_what_was_said_before(corpus: Corpus, two: tuple[str, str]) -> None:
    corpus.judge("different", *two, by="Ann")
    corpus.judge("unsure", *two, by="Ben")
    assert by_articles(corpus) == {frozenset("ab")}
    assert [(j.verdict, j.by) for j in corpus.judgements(*two)] == [("different", "Ann"), ("unsure", "Ben")]


def test_a_correction_moves_the_report_and_keeps_what_was_coded(corpus: Corpus, two: tuple[str, str]) -> None:
    decision = corpus.correct(two[0], "date", "2026-01-05", by="Ann", note="the text means January")
    assert by_articles(corpus) == {frozenset("a"), frozenset("b")}
    entry = corpus.report(two[0])
    assert (
        str(entry.report.date and entry.report.date.earliest),
        str(entry.coded.date and entry.coded.date.earliest),
    ) == ("2026-01-05", "2026-03-06")
    assert dict(entry.report.why.fields)["date"] == "corrected by a person"
    corpus.undo(decision.number, by="Ann")
    assert by_articles(corpus) == {frozenset("ab")}
    assert corpus.report(two[0]).report == entry.coded


def test_corrections_of_one_report_add_up_and_the_last_of_a_field_counts(
    corpus: Corpus, two: tuple[str, str]
) -> None:
    first = corpus.correct(two[0], "status", "negated", by="Ann")
    corpus.correct(two[0], "figures.killed", "3", by="Ann")
    corpus.correct(two[0], "status", "future", by="Ben")
    report = corpus.report(two[0]).report
    assert (report.status, [figure.low for figure in report.figures]) == ("future", [3.0])
    corpus.undo(first.number, by="Ann")
    assert corpus.report(two[0]).report.status == "future"


def test_a_report_marked_false_tells_no_incident(corpus: Corpus, two: tuple[str, str]) -> None:
    decision = corpus.mark_false(two[0], by="Ann", note="a film")
    assert by_articles(corpus) == {frozenset("b")}
    assert [report.id for report in corpus.reports()] == [two[1]]
    assert corpus.report(two[0]).untrue
    with pytest.raises(InputError, match="somebody marked this report false"):
        corpus.why_linked(*two)
    corpus.undo(decision.number, by="Ann")
    assert by_articles(corpus) == {frozenset("ab")}


def test_an_article_taken_down_is_gone_for_good(corpus: Corpus, tell: Tell, two: tuple[str, str]) -> None:
    (before,) = corpus.incidents()
    decision = corpus.remove("a", by="Ann", note="the publisher asked")
    (after,) = corpus.incidents()
    assert (after.id, after.articles) == (before.id, ("b",))
    assert corpus.search("14") == []
    (again,) = corpus.add(tell("a", event()))
    assert isinstance(again, Held)
    assert again.why is Known.REMOVED
    with pytest.raises(InputError, match="cannot come back"):
        corpus.undo(decision.number, by="Ann")
    corpus.remove("b", by="Ann")
    assert list(corpus.incidents()) == []
    with pytest.raises(InputError, match="its reports are all gone"):
        corpus.incident(before.id)


def test_taking_down_the_first_of_copies_makes_the_next_the_first(corpus: Corpus, tell: Tell) -> None:
    rest = "The port had been quiet for three weeks, and ships with grain had begun to unload there again."
    text = (
        f"{event()}\n\n{rest} Nobody has said yet when it will open, or who will pay for all that was lost."
    )
    wire = [tell(name, text, day=f"2026-03-0{n}") for n, name in enumerate("abc", 6)]
    list(corpus.add([Article(id=w.id, text=text, source=w.source, published=w.published) for w in wire]))
    (incident,) = corpus.incidents()
    assert (incident.copies, incident.independent) == (2, 1)
    corpus.remove("a", by="Ann")
    (incident,) = corpus.incidents()
    assert (incident.copies, incident.independent, set(incident.articles)) == (1, 1, {"b", "c"})


@pytest.mark.parametrize("call", [lambda c: c.undo(7, by="Ann"), lambda c: c.mark_false("nothing", by="Ann"), lambda c: c.remove("nothing", by="Ann"), lambda c: c.report(""), lambda c: c.incident("")])  # fmt: skip
def test_what_is_not_there_is_named(corpus: Corpus, call: Callable[[Corpus], object]) -> None:
    with pytest.raises(InputError):
        call(corpus)
    assert corpus.decisions() == []


def test_coding_again_says_what_changed_and_keeps_ids_and_decisions(path: Path, tell: Tell) -> None:
    with open_corpus(path, coder=Sitrep(rooms_of())) as corpus:
        list(
            corpus.add(
                [tell("a", event()), tell("b", event(dead=15)), tell("c", event("Taiz", "2026-01-02"))]
            )
        )
        one, two, third = (report_of(corpus, name).id for name in "abc")
        corpus.judge("different", one, two, by="Ann")
        corpus.correct(one, "status", "future", by="Ann")
        corpus.mark_false(third, by="Ann")
        ids = {incident.id for incident in corpus.incidents()}
    with open_corpus(path, coder=Sitrep(rooms_of(1))) as corpus:
        outcomes = [outcome for outcome in corpus.recode(every=True) if isinstance(outcome, Recoded)]
        assert [outcome.changed for outcome in outcomes] == [
            ((name, ("figures",)),) for name in (one, two, third)
        ]
        assert {incident.id for incident in corpus.incidents()} == ids
        entry = corpus.report(one)
        assert (entry.report.status, entry.coded.status, entry.report.figures[0].low) == (
            "future",
            "actual",
            15.0,
        )
        assert corpus.report(third).untrue
        assert by_articles(corpus) == {frozenset("a"), frozenset("b")}
        assert [outcome.changed for outcome in corpus.recode(every=True) if isinstance(outcome, Recoded)] == [
            (),
            (),
            (),
        ]


def test_reports_that_come_and_go(path: Path, tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_corpus(path, coder=Sitrep(rooms_of())) as corpus:
        list(corpus.add([tell("a", event(), event("Taiz")), tell("b", event())]))
        before = {incident.id for incident in corpus.incidents()}
        assert len(before) == 2
    fewer = rooms_of()
    bare = type(fewer)(
        analyse=fewer.analyse, code=fewer.code,
        resolve=lambda article, parse, drafts: [r for r in fewer.resolve(article, parse, drafts) if r.place and r.place.name == "Aden"],
    )  # fmt: skip
    with open_corpus(path, coder=Sitrep(bare)) as corpus:
        outcomes = [outcome for outcome in corpus.recode(every=True) if isinstance(outcome, Recoded)]
        assert [len(outcome.gone) for outcome in outcomes] == [1, 0]
        (left,) = corpus.incidents()
        assert left.id in before
    with open_corpus(path, coder=Sitrep(fewer)) as corpus:
        outcomes = [outcome for outcome in corpus.recode(every=True) if isinstance(outcome, Recoded)]
        assert [len(outcome.new) for outcome in outcomes] == [1, 0]
        assert [
            report.place and report.place.name for report in corpus.reports() if report.article_id == "a"
        ].count("Taiz") == 1
        entries = corpus.store
        with entries.reading() as record:
            assert [e.report.place and e.report.place.name for e in record.reports.of_article("a")] == [
                "Aden",
                "Taiz",
            ]


def test_a_data_frame_has_the_incidents(corpus: Corpus, two: tuple[str, str]) -> None:
    frame = corpus.to_frame()
    assert list(frame["report_id"]) == list(two)
    assert set(frame["incident_id"]) == {incident.id for incident in corpus.incidents()}
    assert list(corpus.to_frame(what="figures")["low"]) == [14.0, 15.0]
    assert corpus.to_frame(backend="polars")["incident_id"].null_count() == 0
