"""The contract of a store: the same tests on SQLite and on PostgreSQL."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import inspect, text

from sitrep.errors import InputError, StoreError
from sitrep.model import Article, Incident, IncidentStatus, Link, Report, Span
from sitrep.model.incident import IncidentParty, IncidentPlace
from sitrep.storing import Kind, Known, Near, Store, Wanted
from sitrep.storing.tables import metadata

Make = Callable[..., Report]


@pytest.fixture
def make_incident() -> Callable[..., Incident]:
    incident = Incident(
        id="i1", event_type="ASSAULT", mode=(), context=(), quad=4, score=-9.0, cameo="190",
        status=IncidentStatus.REPORTED, historical=False,
        actors=(IncidentParty(name="Rebels of the North", country="YEM", sector="REB", actor_id="yem-north", reports=("r1",)),),
        recipients=(),
        places=(IncidentPlace(name="Aden", country="YEM", lat=12.78, lon=45.04, geonames_id=1, admin1="", precision="city", reports=("r1",)),),
        earliest=dt.date(2026, 3, 6), latest=dt.date(2026, 3, 7), weapons=(), ledger=(), voices=(), disputes=(),
        title="Rebels shelled the port.", title_report="r1", reports=("r1",), articles=("a1",), outlets=("Wire",),
        independent=1, copies=0, first_published=dt.date(2026, 3, 7), last_published=dt.date(2026, 3, 7),
    )  # fmt: skip
    return lambda **changes: replace(incident, **changes)


def fill(store: Store, article: Article, *reports: Report) -> None:
    with store.writing() as record:
        record.articles.add(article)
        record.reports.add(reports, coder="1", settings="s")


def test_the_tables_are_those_that_queries_see(store: Store) -> None:
    inspector = inspect(store._engine)
    for table in metadata.tables.values():
        made = {column["name"] for column in inspector.get_columns(table.name)} - {"words"}
        assert made == {column.name for column in table.columns}, table.name
        keys = set(inspector.get_pk_constraint(table.name)["constrained_columns"])
        assert keys == {column.name for column in table.primary_key}, table.name


def test_an_article_comes_back_as_it_was(store: Store, article: Article) -> None:
    given = replace(article, furniture=(Span(0, 4), Span(9, 12)), text=article.text + " Ünïcödé “quotes” 🛰")
    fill(store, given)
    with store.reading() as record:
        kept = record.articles.get("a1")
        assert kept is not None
        assert kept.article == given
        assert (kept.copy_of, kept.added[:2]) == ("", "20")
        assert record.articles.get("b") is None


def test_reports_come_back_as_they_were_in_their_order(
    store: Store, article: Article, make_report: Make
) -> None:
    first, second = (
        make_report(id="zz"),
        make_report(id="aa", place=None, date=None, figures=(), attribution=None),
    )
    fill(store, article, first, second)
    with store.reading() as record:
        entries = record.reports.of_article("a1")
        assert [entry.report for entry in entries] == [first, second]
        assert {(e.untrue, e.coder, e.settings, e.incident) for e in entries} == {(False, "1", "s", "")}
        assert [report for report, _ in record.reports.all(size=1)] == [first, second]
        told = record.reports.told(["zz"])["zz"]
        assert (told.source, told.published, told.copy_of) == ("Wire", article.published, "")
        assert told.lead.startswith("Port of Aden shelled\nRebels shelled")
        assert record.reports.begin_with("z") == ["zz"]


@pytest.mark.parametrize(
    ("changes", "known"),
    [
        ({}, Known.CONTENT),
        ({"id": "other"}, Known.CONTENT),
        ({"id": "other", "text": "rebels  shelled THE port of Aden on Friday killing at least 14 people, officials said"}, Known.CONTENT),
        ({"id": "other", "text": "Another text.", "url": "http://www.example.org/a1/?utm_source=x#top"}, Known.ADDRESS),
        ({"text": "Another text.", "url": ""}, Known.ID),
        ({"id": "other", "source": "Echo", "url": ""}, None),
        ({"id": "other", "text": "Another text.", "url": "https://example.org/"}, None),
    ],
)  # fmt: skip
def test_an_article_is_known_by_its_words_its_page_and_its_id(
    store: Store, article: Article, changes: dict[str, str], known: Known | None
) -> None:
    fill(store, article)
    with store.reading() as record:
        assert record.articles.known(replace(article, **changes)) is known  # type: ignore[arg-type]


def test_a_block_that_breaks_leaves_nothing(store: Store, article: Article, make_report: Make) -> None:
    with pytest.raises(RuntimeError, match="stop"), store.writing() as record:  # noqa: PT012 - as it must be
        record.articles.add(article)
        record.reports.add([make_report()], coder="1", settings="s")
        raise RuntimeError("stop")
    with store.reading() as record:
        assert (record.articles.count(), record.reports.count()) == (0, 0)


def test_reports_meet_by_keys(store: Store, article: Article, make_report: Make) -> None:
    fill(store, article, make_report(id="r1"), make_report(id="r2"))
    with store.writing() as record:
        record.reports.set_keys({"r1": ["a", "b"], "r2": ["b", "b"]})
        assert record.reports.sharing(["a", "b", "c"]) == {"a": {"r1"}, "b": {"r1", "r2"}, "c": set()}
        record.reports.set_keys({"r1": ["c"]})
        assert record.reports.sharing(["a", "b", "c"]) == {"a": set(), "b": {"r2"}, "c": {"r1"}}
        entry = record.reports.entries(["r1"])["r1"]
        record.reports.correct(entry, entry.report, untrue=True)
        assert record.reports.sharing(["c"]) == {"c": set()}
        assert record.reports.told(["r1"]) == {}


def test_links_and_what_hangs_together(store: Store, article: Article, make_report: Make) -> None:
    fill(store, article, *(make_report(id=f"r{n}") for n in range(4)))
    links = [
        Link(one="r0", two="r1", score=0.8, weight=0.5),
        Link(one="r1", two="r2", score=0.0, weight=1.0, apart="days"),
        Link(one="r0", two="r3", score=0.7, weight=0.5),
    ]
    with store.writing() as record:
        record.links.add(links)
        assert record.links.beside(["r0"]) == {"r1", "r3"}
        assert record.links.beside(["r1"]) == {"r0"}
        assert record.links.among(["r0", "r1", "r2"]) == links[:2]
        record.links.drop(["r1"])
        assert record.links.among(["r0", "r1", "r2", "r3"]) == links[2:]


def test_a_correction_keeps_what_was_coded(store: Store, article: Article, make_report: Make) -> None:
    fill(store, article, make_report())
    with store.writing() as record:
        entry = record.reports.entries(["r1"])["r1"]
        record.reports.correct(entry, replace(entry.report, status="negated"), untrue=False)
        changed = record.reports.entries(["r1"])["r1"]
        assert (changed.report.status, changed.coded.status) == ("negated", "actual")
        record.reports.correct(changed, changed.coded, untrue=False)
        assert record.reports.entries(["r1"])["r1"] == entry


def test_a_report_goes_with_all_that_is_tied_to_it(
    store: Store, article: Article, make_report: Make, make_incident: Callable[..., Incident]
) -> None:
    fill(store, article, make_report(id="r1"), make_report(id="r2"))
    with store.writing() as record:
        record.reports.set_keys({"r1": ["a"], "r2": ["a"]})
        record.links.add([Link(one="r1", two="r2", score=0.8)])
        record.incidents.name({"i1": "r1"})
        record.incidents.add([make_incident(reports=("r1", "r2"))])
        record.reports.remove(["r1"])
        assert record.reports.sharing(["a"]) == {"a": {"r2"}}
        assert record.links.count() == 0
        assert record.incidents.of(["r1", "r2"]) == {"i1": {"r2"}}


def test_incidents_their_ids_and_where_these_lead(
    store: Store, article: Article, make_report: Make, make_incident: Callable[..., Incident]
) -> None:
    fill(store, article, make_report(id="r1"), make_report(id="r2"))
    one, two = make_incident(), make_incident(id="i2", reports=("r2",))
    with store.writing() as record:
        record.incidents.name({"i1": "r1", "i2": "r2", "x3": "r2"})
        record.incidents.add([one, two])
        assert record.incidents.get("i1") == one
        assert record.incidents.get("i") is None  # of two
        assert record.incidents.of(["r2"]) == {"i2": {"r2"}}
        joined = make_incident(reports=("r1", "r2"))
        record.incidents.drop(["i1", "i2"])
        record.incidents.add([joined])
        record.incidents.redirect({"i2": "i1"})
        assert record.incidents.get("i2") == joined
        assert record.incidents.get("i") == joined
        assert record.incidents.of(["r2"]) == {"i1": {"r1", "r2"}}
        record.incidents.drop(["i1"])
        record.incidents.redirect({"i1": None})
        assert (record.incidents.stands_for("i2"), record.incidents.stands_for("no")) == ("", None)
        assert record.incidents.minted(["r1"]) == {"i1"}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), {"i1", "i2"}),
        (Wanted(since=dt.date(2026, 3, 7)), {"i1", "i2"}),
        (Wanted(since=dt.date(2026, 3, 8)), {"i2"}),
        (Wanted(until=dt.date(2026, 3, 8)), {"i1"}),
        (Wanted(country="ukr"), {"i2"}),
        (Wanted(actor="yem-north"), {"i1"}),
        (Wanted(actor="OF THE"), {"i1"}),
        (Wanted(event_type="protest"), {"i2"}),
        (Wanted(status="corroborated"), {"i2"}),
        (Wanted(disputed=True), set()),
        (Wanted(near=Near(lat=12.8, lon=45.0, km=50)), {"i1"}),
        (Wanted(near=Near(lat=0, lon=-179.9, km=30)), {"i2"}),
        (Wanted(limit=1), {"i2"}),
    ],
)
def test_what_incidents_are_found_by(
    store: Store, article: Article, make_report: Make, make_incident: Callable[..., Incident],
    wanted: Wanted, found: set[str],
) -> None:  # fmt: skip
    fill(store, article, make_report(id="r1"), make_report(id="r2"))
    place = IncidentPlace(
        name="Sea", country="", lat=0.0, lon=180.0, geonames_id=None, admin1="", precision="", reports=()
    )
    party = IncidentParty(name="Kyiv_%", country="UKR", sector="GOV", actor_id="", reports=())
    other = make_incident(
        id="i2", reports=("r2",), event_type="PROTEST", status=IncidentStatus.CORROBORATED, actors=(party,),
        places=(place,), earliest=None, latest=None, first_published=dt.date(2026, 4, 1),
    )  # fmt: skip
    with store.writing() as record:
        record.incidents.add([make_incident(), other])
        assert {incident.id for incident in record.incidents.find(wanted)} == found


def test_decisions_stand_until_they_are_undone(store: Store) -> None:
    with store.writing() as record:
        judged = record.decisions.add(
            Kind.JUDGE, "r1", other="r2", value="same", author="Ann", note="one night"
        )
        corrected = record.decisions.add(Kind.CORRECT, "r1", field="status", value="negated", author="Ann")
        assert record.decisions.get(corrected.number) == corrected
        (judgement,) = record.decisions.judgements(["r2", "r9"])
        assert (judgement.pair, judgement.verdict, judgement.by) == (("r1", "r2"), "same", "Ann")
        assert record.decisions.on(["r1", "r2"]) == {"r1": [corrected]}
        record.decisions.undo(judged.number, author="Ben", note="two nights")
        record.decisions.undo(corrected.number, author="Ben")
        assert record.decisions.judgements(["r1"]) == []
        assert record.decisions.on(["r1"]) == {}
        assert [(d.undone_by, d.undone_note) for d in record.decisions.all()] == [
            ("Ben", "two nights"),
            ("Ben", ""),
        ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("rebels", True),
        ("REBEL shelling", True),  # by their stems
        ("rebels nothing", False),
        ("nothing OR port", True),
        ('"port of Aden"', True),
        ('"Aden of port"', False),
        ("rebels -Aden", False),
        ("rebels -Sanaa", True),
        ("a:b* NEAR(", False),
        ('"', None),
        ("-rebels", None),
    ],
)
def test_full_text_search(store: Store, article: Article, words: str, found: bool | None) -> None:
    fill(
        store,
        article,
    )
    with store.reading() as record:
        if found is None:
            with pytest.raises(InputError, match="no words to look for"):
                list(record.search(words))
            return
        hits = list(record.search(words))
        assert [hit.article.id for hit in hits] == (["a1"] if found else [])
        if hits:
            assert "«" in hits[0].snippet


def test_a_text_of_two_million_letters_is_kept(store: Store, article: Article) -> None:
    fill(store, replace(article, text=" ".join(f"word{n}" for n in range(200_000))))
    with store.reading() as record:
        assert [hit.article.id for hit in record.search("word7")] == ["a1"]


def test_a_store_is_opened_again_and_steps_are_taken_once(url: str, article: Article) -> None:
    with Store(url) as store:
        fill(store, article)
    with Store(url) as store, store.reading() as record:
        assert record.articles.count() == 1
    with Store(url, writing=False) as store, store.reading() as record:
        assert record.articles.ids() == ["a1"]


def test_a_newer_version_is_refused(url: str) -> None:
    with Store(url) as store, store._engine.begin() as connection:
        connection.execute(text("UPDATE meta SET value = '99' WHERE key = 'schema'"))
    with pytest.raises(
        StoreError, match=r"a newer sitrep made it .tables 99, this one knows 2.; upgrade sitrep"
    ):
        Store(url)


def test_tables_of_somebody_else_are_left_alone(url: str) -> None:
    from sitrep.storing.engine import engine_of, url_of

    engine = engine_of(url_of(url), writing=True, make=True)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE theirs (x INTEGER)"))
    engine.dispose()
    with pytest.raises(StoreError, match=r"tables that are not sitrep's \(theirs\)"):
        Store(url)


def test_a_change_is_told_to_others(store: Store) -> None:
    with store.writing() as record:
        assert record.generation() == 0
        record.changed()
        assert record.generation() == 1
