"""Syndicated copies: what is one, and which article told it first, whatever the order of adding."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

import pytest

from sitrep.model import Article, Span
from sitrep.storing import Kind, Store

WIRE = (
    "Rebels shelled the port of Aden on Friday and killed at least 14 people, officials said.\n\n"
    "The governor told reporters that two warehouses with grain had burned down. "
    "“We will rebuild them,” he said in front of what was left of the customs house.\n\n"
    "A ship of the United Nations that was to unload on Saturday was sent to Hodeida instead."
)
DAY = dt.date(2026, 3, 7)


def told(name: str, text: str = WIRE, *, source: str = "", days: int = 0) -> Article:
    return Article(
        id=name, text=text, source=source or f"Outlet {name}", published=DAY + dt.timedelta(days=days)
    )


def copies(store: Store, *articles: Article) -> dict[str, str]:
    with store.writing() as record:
        for article in articles:
            record.articles.add(article)
        return {name: kept.copy_of for name, kept in record.articles.many(record.articles.ids()).items()}


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        (WIRE, True),
        (f"ADEN (Reuters) — {WIRE}", True),
        (WIRE.replace("\n\n", " ").replace("“", '"').replace("”", '"').upper(), True),  # other paragraphs and quotes
        (WIRE.rpartition("\n\n")[0], True),  # cut at the end
        (WIRE + "\n\nReporting by two people in Aden; editing by another one in Sanaa.", True),
        (f"{WIRE.partition(chr(10))[0]}\n\n" + "Nobody took responsibility for the attack on the port. " * 3
         + "Talks between the two sides in Muscat ended without a result two weeks before. The price of grain rose.", False),
        ("Another text about the port of Aden, which has not one sentence in common with the first.", False),
    ],
)  # fmt: skip
def test_what_is_a_copy(store: Store, text: str, copy: bool) -> None:
    assert copies(store, told("a"), told("b", text, days=1)) == {"a": "", "b": "a" if copy else ""}


@pytest.mark.parametrize(
    ("source", "days", "copy"), [("Outlet A", 0, False), ("OUTLET a", 0, False), ("Echo", 10, True), ("Echo", 11, False)]
)  # fmt: skip
def test_copies_are_of_other_outlets_and_of_the_same_days(
    store: Store, source: str, days: int, copy: bool
) -> None:
    longer = WIRE + "\n\nThe story was updated with what the governor said."
    found = copies(store, told("a"), told("b", longer, source=source, days=days))
    assert found["b"] == ("a" if copy else "")


def test_an_outlet_that_is_not_known_is_not_another_one(store: Store) -> None:
    assert copies(store, told("a"), replace(told("b", WIRE + " More."), source=""))["b"] == ""


def test_furniture_and_short_sentences_make_no_copy(store: Store) -> None:
    one, two = (told(name, f"Town {name} was shelled.\n\n{WIRE}") for name in "ab")
    marked = [replace(article, furniture=(Span(24, len(article.text)),)) for article in (one, two)]
    assert copies(store, *marked) == {"a": "", "b": ""}


def test_who_told_it_first_does_not_depend_on_the_order(store: Store) -> None:
    first, second, third = told("c", days=0), told("a", days=1), told("b", days=2)
    for order in itertools.permutations((first, second, third)):
        with store.writing() as record:
            moved = [record.articles.add(article) for article in order]
            found = record.articles.many(["a", "b", "c"])
            assert {name: kept.copy_of for name, kept in found.items()} == {"a": "c", "b": "c", "c": ""}
            assert set(moved[2]) >= {order[2].id} - {"c"}
            for number, name in enumerate("cab"):
                decision = record.decisions.add(Kind.REMOVE, name, author="t")
                left = record.articles.remove(name, decision.number)
                assert left == (("a", "b"), ("b",), ())[number]
            record.decisions._sql.exec_driver_sql("DELETE FROM removals")
