"""A Doc as columns: children, subtrees, phrases, names, furniture."""

from __future__ import annotations

import pytest
from tests.support.parses import at, doc, parse

from sitrep.model.parse import Parse

PRESIDENT = "Chadian President Idris Mbaye met rebels in Doha."


def test_columns_are_those_of_the_doc() -> None:
    analysed = doc(PRESIDENT)
    p = Parse(analysed)
    assert p.n == len(analysed)
    assert p.words == [token.text for token in analysed]
    assert p.lemma == [token.lemma_.lower() for token in analysed]
    assert p.head == [token.head.i for token in analysed]
    assert p.tag == [token.tag_ for token in analysed]
    assert [p.text[a:b] for a, b in zip(p.start, p.end, strict=True)] == p.words
    assert p.dep.count("root") == 1


def test_sentences_and_names() -> None:
    p = parse(PRESIDENT, "Sudan accused Chad.")
    assert [p.text[slice(*p.span(*s))] for s in p.sentences] == [PRESIDENT, "Sudan accused Chad."]
    assert [p.sent[at(p, word)] for word in ("Idris", "Chad")] == [0, 1]
    assert [(p.text[slice(*p.span(a, b))], label) for a, b, label in p.ents] == [
        ("Idris Mbaye", "PERSON"),
        ("Doha", "GPE"),
        ("Sudan", "GPE"),
        ("Chad", "GPE"),
    ]
    assert p.ent[at(p, "Mbaye")] == "PERSON"
    assert p.ent[at(p, "met")] == ""


def test_family_of_a_token() -> None:
    p = parse("The militia that attacked the camp fled.")
    attacked = at(p, "attacked")
    assert p.kids(attacked, "nsubj", "obj") == [at(p, "that"), at(p, "camp")]
    assert p.kid(attacked, "obj") == at(p, "camp")
    assert p.kid(attacked, "iobj") == -1
    assert [p.words[i] for i in p.ancestors(attacked)] == ["militia", "fled"]
    assert [p.words[i] for i in p.subtree(attacked)] == ["that", "attacked", "the", "camp"]
    assert [p.words[i] for i in p.subtree(at(p, "fled"))] == p.words


@pytest.mark.parametrize(
    ("sentence", "head", "words"),
    [
        (PRESIDENT, "Idris", "Chadian President Idris Mbaye"),
        (PRESIDENT, "Doha", "Doha"),
        ("The militia that attacked the camp fled.", "militia", "The militia"),
        ("The rebels of the north accused at least three ministers.", "rebels", "The rebels of the north"),
        (
            "The rebels of the north accused at least three ministers.",
            "ministers",
            "at least three ministers",
        ),
        ("Police arrested a lawyer, two students and a priest.", "students", "two students"),
        ("The group, a militia, blamed Chad.", "group", "The group"),
        ("Russia launched a missile attack on Kyiv.", "attack", "a missile attack"),
    ],
)
def test_a_chunk_is_the_noun_phrase_proper(sentence: str, head: str, words: str) -> None:
    p = parse(sentence)
    assert p.text[slice(*p.span(*p.chunk(at(p, head))))] == words


@pytest.mark.parametrize(
    ("furniture", "expected"),
    [
        ((), False),
        (((0, 100),), True),
        (((0, 20),), False),
        (((0, 30),), True),
        (((30, 50), (60, 90)), False),
        (((100, 200),), False),
    ],
)
def test_a_sentence_is_furniture_where_most_of_it_is(
    furniture: tuple[tuple[int, int], ...], expected: bool
) -> None:
    p = Parse(doc(PRESIDENT), furniture)
    assert p.is_furniture(p.sentences[0]) is expected


def test_an_empty_document_has_no_sentences() -> None:
    p = Parse(doc())
    assert (p.n, p.sentences, p.ents) == (0, [], [])
