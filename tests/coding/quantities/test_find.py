"""Quantities in texts: bounds and kinds from the words alone, nouns from the dependencies."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from sitrep.coding.quantities import Quantity, find
from sitrep.coding.quantities.words import EXACT, HIGH, LOW, MEASURES, ONES, ORDINALS, PLURALS, SCALES
from sitrep.model.parse import Parse

BLANK = spacy.blank("en")
BLANK.add_pipe("sentencizer")


def the_one(text: str) -> Quantity:
    """The only quantity of a text that is no article."""
    (quantity,) = (q for q in find(Parse(BLANK(text))) if q.kind_hint != "article")
    return quantity


COUNTS = {
    "At least 14 people": (14, None),
    "up to 50 rockets": (None, 50),
    "as many as 50 rockets": (None, 50),
    "no more than 20 were killed": (None, 20),
    "fewer than ten cases": (None, 10),
    "more than a dozen villagers": (12, None),
    "over 100 men": (100, None),
    "well over 100 men": (100, None),
    "more than 1,000 people": (1000, None),
    "500+ drones": (500, None),
    "five hundred-plus drones": (500, None),
    "Sixty-six people or more": (66, None),
    "about 200 troops": (200, 200),
    "some 260,000 people": (260_000, 260_000),
    "close to eight men": (8, 8),
    "an estimated 300 men": (300, 300),
    "another three guards": (3, 3),
    "all six attackers": (6, 6),
    "dozens of people": (24, None),
    "scores of people": (40, None),
    "Hundreds of troops": (200, None),
    "thousands": (2000, None),
    "tens of thousands of protesters": (20_000, None),
    "hundreds of thousands fled": (200_000, None),
    "several thousand people": (2000, None),
    "a dozen men": (12, 12),
    "two dozen men": (24, 24),
    "a couple of tanks": (2, 2),
    "a couple of dozen people": (24, 24),
    "three or four men": (3, 4),
    "between 30 and 40 men": (30, 40),
    "30-40 people": (30, 40),
    "3,000 to 4,000 troops": (3000, 4000),
    "10 to 15 million people": (10e6, 15e6),
    "two or three hundred men": (200, 300),
    "1.5 million people": (1.5e6, 1.5e6),
    "2 lakh people": (200_000, 200_000),
    "half a million died": (500_000, 500_000),
    "both attacks": (2, 2),
    "none were hurt": (0, 0),
    "Nobody was hurt": (0, 0),
    "zero casualties": (0, 0),
}
WITH_UNITS = {
    "$1.2 billion": (1.2e9, 1.2e9, "USD", "money"),
    "US$400 million": (4e8, 4e8, "USD", "money"),
    "more than $1 billion": (1e9, None, "USD", "money"),
    "between $1 billion and $1.3 billion": (1e9, 1.3e9, "USD", "money"),
    "$10-15 million": (1e7, 1.5e7, "USD", "money"),
    "a million dollars": (1e6, 1e6, "USD", "money"),
    "10-billion dollar": (1e10, 1e10, "USD", "money"),
    "C$5 million": (5e6, 5e6, "CAD", "money"),
    "2.3bn euros": (2.3e9, 2.3e9, "EUR", "money"),
    "3 million Pakistani rupees": (3e6, 3e6, "PKR", "money"),
    "1,000 pesos": (1000, 1000, None, "money"),
    "nearly an hour": (None, 1, "hours", "duration"),
    "72-hour": (72, 72, "hours", "duration"),
    "nearly three hours": (None, 3, "hours", "duration"),
    "for 10 days": (10, 10, "days", "duration"),
    "five years and six months": (5.5, 5.5, "years", "duration"),
    "thirteen years and four months": (13, 13, "years", "duration"),
    "half a year": (0.5, 0.5, "years", "duration"),
    "155mm": (155, 155, "mm", "measure"),
    "40 km": (40, 40, "km", "measure"),
    "a 500-pound bomb": (500, 500, "pound", "measure"),
    "two billion cubic meters": (2e9, 2e9, "cubic meters", "measure"),
    "40%": (40, 40, "percent", "percent"),
    "40 per cent": (40, 40, "percent", "percent"),
}
NO_COUNTS = {
    "a 12-year-old boy": "age", "aged 14": "age", "Ali Hassan, 34, said": "age", "a woman of 68": "age",
    "at the age of 19": "age", "in 2018": "year", "the 2018 war": "year", "10:30 a.m.": "time",
    "two o'clock": "time", "1900 GMT": "time", "on 5 May 2024": "date", "July 4": "date", "2025-07-03": "date",
    "Resolution 1701": "label", "Article 5": "label", "phase two": "label", "Flight 17": "label",
    "Group of Seven": "label", "the 1990s": "date", "two days ago": "date",
}  # fmt: skip


@pytest.mark.parametrize(("text", "bounds"), COUNTS.items())
def test_counts(text: str, bounds: tuple[float | None, float | None]) -> None:
    quantity = the_one(text)
    assert (quantity.low, quantity.high, quantity.kind_hint, quantity.unit) == (*bounds, "cardinal", None)


@pytest.mark.parametrize(("text", "expected"), WITH_UNITS.items())
def test_amounts_with_units(text: str, expected: tuple[float | None, float | None, str | None, str]) -> None:
    quantity = the_one(text)
    assert (quantity.low, quantity.high, quantity.unit, quantity.kind_hint) == expected


@pytest.mark.parametrize(("text", "kind"), NO_COUNTS.items())
def test_what_is_no_count(text: str, kind: str) -> None:
    assert the_one(text).kind_hint == kind


@pytest.mark.parametrize(
    "text", ["F-16s", "a T-72", "S-300 and Su-34", "MH17", "G7", "Covid-19", "several people", "many men", "one another",
             "a 2-1 win", "no. of", "both men and women"]
)  # fmt: skip
def test_names_and_vague_words_give_no_number(text: str) -> None:
    assert [q for q in find(Parse(BLANK(text))) if q.kind_hint != "article"] == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("their sixth call", 6, None), ("the third round", 3, None), ("21st session", 21, None)],
)
def test_ordinals(text: str, value: float, unit: str | None) -> None:
    quantity = the_one(text)
    assert (quantity.kind_hint, quantity.low, quantity.high, quantity.unit) == ("ordinal", value, value, unit)


def test_in_march_the_number_counts() -> None:
    assert the_one("In March 20 people died").low == 20
    assert the_one("On March 20 people died").kind_hint == "date"


@pytest.mark.parametrize("text", ["the two leaders", "his three sons", "Kyiv's two allies", "both sides"])
def test_definite(text: str) -> None:
    assert the_one(text).definite


def parsed(words: str, heads: list[int], deps: str, tags: str) -> Doc:
    """A Doc with a parse given by hand; part of speech follows from the tag."""
    pos = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "CD": "NUM", "DT": "DET", "IN": "ADP", "PRP": "PRON"}
    tag_list = tags.split()
    return Doc(
        BLANK.vocab,
        words=words.split(),
        heads=heads,
        deps=deps.split(),
        tags=tag_list,
        pos=[pos.get(t, "X") for t in tag_list],
    )


@pytest.mark.parametrize(
    ("doc", "head", "root"),
    [
        (parsed("14 people died", [1, 2, 2], "nummod nsubj ROOT", "CD NNS VBD"), "people", "people"),
        (parsed("14 were killed", [2, 2, 2], "nsubj:pass aux ROOT", "CD VBD VBN"), "14", "14"),
        (parsed("two others died", [1, 2, 2], "nummod nsubj ROOT", "CD NNS VBD"), "others", "others"),
        (parsed("17 more died", [1, 2, 2], "nummod nsubj ROOT", "CD JJR VBD"), "17", "more"),
        (
            parsed("three of them died", [3, 2, 0, 3], "nsubj case nmod ROOT", "CD IN PRP VBD"),
            "three",
            "three",
        ),
        (
            parsed("Dozens of civilians died", [3, 2, 0, 3], "nsubj case nmod ROOT", "NNS IN NNS VBD"),
            "civilians",
            "Dozens",
        ),
        (parsed("14 armed men died", [3, 2, 3, 3], "nsubj amod dep ROOT", "CD JJ NNS VBD"), "men", "men"),
        (parsed("a soldier died", [1, 2, 2], "det nsubj ROOT", "DT NN VBD"), "soldier", "soldier"),
        (parsed("no casualties", [1, 1], "det ROOT", "DT NNS"), "casualties", "casualties"),
    ],
)
def test_nouns(doc: Doc, head: str, root: str) -> None:
    (quantity,) = find(Parse(doc))
    assert (doc[quantity.head].text, doc[quantity.root].text) == (head, root)


def test_a_particle_of_the_verb_is_no_bound() -> None:
    doc = parsed("handed over 32 men", [0, 0, 3, 0], "ROOT compound:prt nummod obj", "VBD RP CD NNS")
    doc[0].lemma_ = "hand"
    assert [(q.low, q.high) for q in find(Parse(doc))] == [(32.0, 32.0)]


def test_the_last_noun_of_a_compound_is_counted() -> None:
    doc = parsed("four Leopard tanks", [1, 2, 2], "nummod compound ROOT", "CD NNP NNS")
    assert [doc[q.head].text for q in find(Parse(doc))] == ["tanks"]


def test_an_article_gives_way_to_the_number_of_its_noun() -> None:
    doc = parsed("an additional 12 men", [3, 3, 3, 3], "det amod nummod ROOT", "DT JJ CD NNS")
    assert [(q.low, q.kind_hint) for q in find(Parse(doc))] == [(12.0, "cardinal")]


def test_four_digits_before_a_plural_count() -> None:
    counted = parsed("2000 people died", [1, 2, 2], "nummod nsubj ROOT", "CD NNS VBD")
    a_year = parsed("in 2000 people died", [1, 3, 3, 3], "case obl nsubj ROOT", "IN CD NNS VBD")
    assert [q.kind_hint for doc in (counted, a_year) for q in find(Parse(doc))] == ["cardinal", "year"]


def test_an_empty_doc_has_none() -> None:
    assert find(Parse(BLANK(""))) == ()


_WORDS = st.sampled_from(
    sorted({*LOW, *HIGH, *EXACT, *MEASURES, *ONES, *ORDINALS, *PLURALS, *SCALES})
    + "a an the of and or to between - 14 1,000 1.5 30-40 0 99999999999 $ US$ € % hour years old dollars half dozen no none"
    " both another January 2018 10:30 p.m. Resolution , . + 's".split()
)


@settings(max_examples=80)
@given(st.lists(_WORDS | st.text(max_size=4), max_size=12))
def test_never_raises_and_bounds_are_in_order(words: list[str]) -> None:
    doc = BLANK(" ".join(words))
    last = 0
    for q in find(Parse(doc)):
        assert last <= q.start < q.end <= len(doc.text)
        last = q.end
        assert q.low is None or q.high is None or q.low <= q.high
        assert -1 <= q.head < len(doc)
