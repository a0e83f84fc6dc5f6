"""Linking all again: the same where nothing changed, and after a change what people decided and ids last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.shelling import event, rooms_of

from sitrep import linking
from sitrep.linking import rules
from sitrep.model import Article, Incident
from sitrep.pipeline import Sitrep
from sitrep.pipeline.corpus import Corpus, Relinked, open_corpus
from sitrep.storing import Record, Wanted

from .conftest import Tell


@pytest.fixture
def held(url: str, tell: Tell) -> Iterator[Corpus]:
    """Five articles: three of one shelling, one of them a copy of another, two of others."""
    with open_corpus(url, coder=Sitrep(rooms_of())) as opened:
        articles: list[Article] = [
            tell("a", event()), tell("b", event(dead=15)), tell("c", event("Taiz", "2026-01-02")),
            tell("d", event("Sanaa"), event("Taiz", "2026-03-01")),
        ]  # fmt: skip
        wire = tell("a", event())
        list(opened.add([*articles, replace(wire, id="e", source="Echo", url="")]))
        yield opened


def everything(corpus: Corpus) -> tuple[object, ...]:
    """All that linking makes: links and incidents as they are stored."""
    with corpus.store.reading() as record:
        links = record.links.among(record.reports.ids())
        return links, list(corpus.incidents()), record.incidents.homes()


def test_without_a_change_nothing_changes(held: Corpus) -> None:
    before, told = everything(held), []
    done = held.relink(told.append)
    assert (done.new, done.gone, done.changed) == ((), (), ())
    assert (done.reports, done.incidents) == (6, len(list(held.incidents())))
    assert everything(held) == before
    assert sum(told) == 6


def test_what_linked_otherwise_is_linked_again(held: Corpus) -> None:
    before = everything(held)
    with held.store.writing() as record:  # as an older linking might have left it
        names = record.reports.ids()
        record.links.clear()
        record.incidents.drop([incident.id for incident in record.incidents.find(Wanted())])
        record.incidents.add(one_each(record, names))
    done = held.relink()
    assert everything(held)[0] == before[0]
    assert {frozenset(i.reports) for i in held.incidents()} == {frozenset(i.reports) for i in before[1]}  # type: ignore[attr-defined]
    assert done.gone
    for gone in done.gone:
        assert held.incident(gone).id not in done.gone


def one_each(record: Record, names: list[str]) -> list[Incident]:
    """An incident of its own for each report."""
    told = record.reports.told(names)
    ids, _ = linking.assign_ids({}, [(name,) for name in names], record.incidents.minted(names))
    record.incidents.name(dict(zip(ids, names, strict=True)))
    return [linking.consensus(made, [told[name]]) for made, name in zip(ids, names, strict=True)]


def test_new_rules_change_incidents_and_old_ones_bring_them_back(
    held: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {i.id: set(i.reports) for i in held.incidents()}
    strict = replace(rules.load(), join=1.1, keep=1.1)
    with monkeypatch.context() as patch:
        for name in ("linking.blocking", "linking.comparing", "pipeline.corpus.remembering"):
            patch.setattr(f"sitrep.{name}.load", lambda: strict)
        apart = held.relink()
        assert len(list(held.incidents())) == 6
    assert apart.new
    assert set(before) <= {i.id for i in held.incidents()}  # the part with most reports keeps the id
    back = held.relink()
    assert {i.id: set(i.reports) for i in held.incidents()} == before
    assert set(back.gone) == set(apart.new)
    for gone in back.gone:
        assert held.incident(gone).id in before


def test_what_people_decided_lasts(held: Corpus) -> None:
    reports = {report.article_id: report.id for report in held.reports()}
    held.judge("different", reports["a"], reports["b"], by="Ann")
    held.judge("same", reports["b"], reports["c"], by="Ann")
    held.correct(reports["b"], "status", "future", by="Ann")
    held.mark_false(reports["d"], by="Ann")
    before = everything(held)
    done = held.relink()
    assert (done.new, done.gone, done.changed) == ((), (), ())
    assert everything(held) == before
    assert held.report(reports["b"]).report.status == "future"
    assert held.report(reports["d"]).untrue


def test_stopped_on_the_way_it_leaves_all_as_it_was(held: Corpus) -> None:
    before = everything(held)

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        held.relink(stop)
    assert everything(held) == before
    held.relink()
    assert everything(held) == before


def test_of_an_empty_record(path: Path) -> None:
    with open_corpus(path, coder=Sitrep(rooms_of())) as corpus:
        assert corpus.relink() == Relinked(reports=0, links=0, incidents=0)
