"""Adding: each article once and whole, its reports beside those before, whatever the order."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.shelling import event, rooms_of

from sitrep import linking
from sitrep.model import Article, Failed, Skipped, Told
from sitrep.pipeline import Sitrep
from sitrep.pipeline.corpus import Added, Corpus, Held, open_corpus
from sitrep.storing import Known

Tell = Callable[..., Article]
Groups = set[frozenset[str]]


def groups(corpus: Corpus) -> Groups:
    return {frozenset(incident.reports) for incident in corpus.incidents()}


def by_articles(corpus: Corpus) -> set[frozenset[str]]:
    return {frozenset(incident.articles) for incident in corpus.incidents()}


def test_reports_of_one_incident_come_together(corpus: Corpus, tell: Tell) -> None:
    outcomes = list(
        corpus.add([tell("a", event()), tell("b", event(dead=15)), tell("c", event("Taiz", "2026-02-01"))])
    )
    assert [type(outcome) for outcome in outcomes] == [Added] * 3
    assert by_articles(corpus) == {frozenset("ab"), frozenset("c")}
    (both,) = (incident for incident in corpus.incidents() if len(incident.reports) == 2)
    assert (both.outlets, both.independent, both.copies) == (("Outlet a", "Outlet b"), 2, 0)
    assert corpus.incident(both.id[:6]) == both


def test_an_article_is_added_once(corpus: Corpus, tell: Tell) -> None:
    article = tell("a", event())
    assert [type(outcome) for outcome in corpus.add([article, article])] == [Added, Held]
    again = [*corpus.add(tell("x", event(), source="Outlet a", url="", origin="x")),
             *corpus.add(tell("y", url="http://a.example.org/1/#top"))]  # fmt: skip
    assert [outcome.why for outcome in again if isinstance(outcome, Held)] == [Known.ADDRESS]
    assert len(list(corpus.articles())) == 2
    assert len(list(corpus.reports())) == 2


def test_what_is_not_added_says_why(corpus: Corpus, tell: Tell, tmp_path: Path) -> None:
    spanish = tell("es", language="es")
    other = tell("a", event("Taiz"), url="")
    given = [tell("a", event()), spanish, tell("b", "BREAK"), other, str(tmp_path / "none.txt")]
    outcomes = list(corpus.add(given))
    assert [type(outcome) for outcome in outcomes] == [Added, Skipped, Failed, Failed, Failed]
    told = [(o.stage, o.error) for o in outcomes if isinstance(o, Failed)]
    assert told == [
        ("language", "RuntimeError: broke"),
        ("storing", "another article has the id a; give this one an id of its own"),
        ("reading", "no such file"),
    ]
    assert [kept.article.id for kept in corpus.articles()] == ["a"]


def test_a_letter_that_not_every_database_keeps(corpus: Corpus, tell: Tell) -> None:
    (outcome,) = corpus.add(tell("a", event(), "zero \0 here"))
    assert isinstance(outcome, Added)
    (kept,) = corpus.articles()
    assert kept.article.text.endswith("zero \ufffd here")


def test_a_copy_is_one_more_outlet_and_no_more_independent_source(corpus: Corpus, tell: Tell) -> None:
    wire = [
        event(),
        "The port had been quiet for three weeks, and ships with grain had begun to unload there again.",
    ]
    first, copy = tell("a", *wire), tell("b", *wire, day="2026-03-08")
    text = "\n\n".join(
        (*wire, "Nobody has said yet who will pay for what was lost, or when the port will open.")
    )
    outcomes = list(corpus.add([copy.__class__(**{**_fields(copy), "text": text}), _with_text(first, text)]))
    assert [outcome.copy_of for outcome in outcomes if isinstance(outcome, Added)] == ["", ""]
    (incident,) = corpus.incidents()
    assert (set(incident.outlets), incident.independent, incident.copies) == ({"Outlet a", "Outlet b"}, 1, 1)
    assert {kept.article.id: kept.copy_of for kept in corpus.articles()} == {"a": "", "b": "a"}


def _fields(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in Article.__slots__}


def _with_text(article: Article, text: str) -> Article:
    return Article(**{**_fields(article), "text": text})  # type: ignore[arg-type]


def test_an_article_that_breaks_linking_is_absent_and_the_next_goes_on(
    corpus: Corpus, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = linking.consensus

    def consensus(name: str, tolds: object) -> object:
        told = list(tolds)  # type: ignore[call-overload]
        if any(each.source == "Outlet b" for each in told):
            raise RuntimeError("cannot agree")
        return real(name, told)

    monkeypatch.setattr(linking, "consensus", consensus)
    outcomes = list(corpus.add([tell("a", event()), tell("b", event()), tell("c", event())]))
    assert [type(outcome) for outcome in outcomes] == [Added, Failed, Added]
    assert by_articles(corpus) == {frozenset("ac")}


EVENTS = [
    event(place, day, dead)
    for place in ("Aden", "Taiz")
    for day in ("2026-03-05", "2026-03-06")
    for dead in (3, 14)
]


@given(
    st.lists(st.lists(st.sampled_from(EVENTS), max_size=3), min_size=2, max_size=5),
    st.randoms(use_true_random=False),
)
def test_the_groups_do_not_depend_on_the_order_nor_on_adding_one_by_one(
    told: list[list[str]], random: object
) -> None:
    articles = [
        Article(
            id=f"a{n}", text=f"Number {n} writes.\n\n" + "\n\n".join(events), source=f"S{n}", origin=f"{n}"
        )
        for n, events in enumerate(told)
    ]
    tolds = [
        Told(report=report, source=article.source, lead=Told.lead_of("", article.text))
        for article in articles
        for report in rooms_of().resolve(article, None, [])
    ]
    whole = {frozenset(incident.reports) for incident in linking.link_all(tolds)}
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    for order in (articles, shuffled):
        with open_corpus(":memory:", coder=Sitrep(rooms_of())) as corpus:
            list(corpus.add(order))
            assert groups(corpus) == whole


def test_two_processes_worth_of_memory_agree(path: Path, tell: Tell) -> None:
    """What one corpus changes, another that is open at the same time takes up."""
    with (
        open_corpus(path, coder=Sitrep(rooms_of())) as one,
        open_corpus(path, coder=Sitrep(rooms_of())) as two,
    ):
        list(one.add(tell("a", event())))
        list(two.add(tell("b", event())))
        (report,) = (report.id for report in one.reports() if report.article_id == "a")
        one.correct(report, "date", "2025-01-01", by="Ann")
        list(two.add(tell("c", event(dead=16))))
        assert by_articles(two) == {frozenset("a"), frozenset("bc")}


def test_ids_of_incidents_lead_on(corpus: Corpus, tell: Tell) -> None:
    apart = [tell("a", event(dead=2)), tell("b", event("Taiz", dead=9))]
    list(corpus.add(apart))
    ids = [incident.id for incident in corpus.incidents()]
    one, two = (report.id for report in corpus.reports())
    decision = corpus.judge("same", one, two, by="Ann")
    (joined,) = corpus.incidents()
    assert {corpus.incident(name).id for name in ids} == {joined.id}
    corpus.undo(decision.number, by="Ann")
    assert len(list(corpus.incidents())) == 2
    assert all(corpus.incident(name) for name in ids)


def test_all_orders_of_a_few_articles_give_the_same(tell: Tell) -> None:
    articles = [
        tell("a", event(), event("Taiz")),
        tell("b", event(dead=16)),
        tell("c", event("Taiz", dead=3)),
    ]
    found = []
    for order in itertools.permutations(articles):
        with open_corpus(":memory:", coder=Sitrep(rooms_of())) as corpus:
            list(corpus.add(order))
            found.append(groups(corpus))
    assert all(each == found[0] for each in found)


def test_of_a_feed_only_what_is_new_is_fetched(corpus: Corpus, base: str) -> None:
    first = list(corpus.add(f"{base}/rss"))
    assert [type(outcome) for outcome in first] == [
        Added,
        Failed,
        Held,
        Failed,
    ]  # the third has the same words
    again = list(corpus.add([f"{base}/rss", f"{base}/atom"]))
    assert [o.origin for o in again if isinstance(o, Held) and o.why is Known.ADDRESS] == [f"{base}/one"] * 2
    assert [o.why for o in again if isinstance(o, Held)].count(Known.CONTENT) == 1


def test_another_process_that_is_quicker_wins(path: Path, tell: Tell) -> None:
    """An article that somebody adds while it is being coded here is known, and not there twice."""
    article = tell("a", event())
    with open_corpus(path, coder=Sitrep(rooms_of())) as other:
        rooms = rooms_of()

        def analyse(given: Article) -> str:
            assert [type(outcome) for outcome in other.add(article)] == [Added]
            return given.text

        with open_corpus(path, coder=Sitrep(replace(rooms, analyse=analyse))) as slow:
            (outcome,) = slow.add(article)
            assert isinstance(outcome, Held)
            assert (slow.count(), len(list(slow.reports()))) == (1, 1)
