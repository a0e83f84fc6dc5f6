"""Tolls read off the words around a number, whatever the parse."""

from __future__ import annotations

import pytest
from tests.support.parses import doc, one

from sitrep.coding.quantities import find
from sitrep.coding.tolls import toll
from sitrep.model.parse import Parse


def _tolls(sentence: str) -> list[str | None]:
    """What each counting number of a sentence is a toll of."""
    p = Parse(doc(sentence))
    found = []
    for q in find(p):
        if q.kind_hint == "cardinal":
            tokens = [i for i in range(p.n) if p.start[i] < q.end and q.start < p.end[i]]
            found.append(toll(p, q, tokens[0], tokens[-1] + 1))
    return found


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("At least 12 people were killed and 30 others injured in the attack.", ["killed", "injured"]),
        ("A strike hit the market, leaving two dead.", ["killed"]),
        ("Rebels attacked the camp, killing 12 people.", ["killed"]),
        ("Drones struck the port, wounding two sailors.", ["injured"]),
        ("Gunmen killed two and wounded five.", ["killed", "injured"]),
        ("Two people were killed in an attack and three students were arrested.", ["killed", "arrested"]),
        ("Twelve people, including two children, were killed in the strike.", ["killed", None]),
        ("In 2024 the army attacked 12 villages in Mali.", [None]),
        ("Kenya deployed 300 soldiers.", [None]),
        ("Russia attacked Kyiv with 20 drones.", [None]),
    ],
)
def test_words_around_a_number(sentence: str, kinds: list[str | None]) -> None:
    assert _tolls(sentence) == kinds


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "At least 12 people were killed and 30 others injured in the attack.",
            [("killed", 12, None), ("injured", 30, 30)],
        ),
        ("A strike hit the market, leaving two dead.", [("killed", 2, 2)]),
        ("No one was killed in the attack.", [("killed", 0, 0)]),
        ("Twelve people, including two children, were killed in the strike.", [("killed", 12, 12)]),
    ],
)
def test_a_toll_is_bound_to_its_cause(sentence: str, figures: list[tuple[str, float, float | None]]) -> None:
    assert one(sentence).figures == figures


def test_a_date_or_an_article_alone_is_no_toll() -> None:
    p = Parse(doc("In 2024 the army attacked 12 villages in Mali."))
    dates = [q for q in find(p) if q.kind_hint in ("year", "date")]
    assert [toll(p, q, 1, 2) for q in dates] == [None] * len(dates)
