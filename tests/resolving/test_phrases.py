"""Noun phrases: head, range, name inside, modifiers, apposition."""

from __future__ import annotations

import pytest
from tests.support.parses import at, parse

from sitrep.model.parse import Parse
from sitrep.resolving.phrases import apposed, bare, modifiers, phrase

PRESIDENT = "Chadian President Idris Mbaye met rebels in Doha."
GENERAL = "Mr Karimov, a Tajik general, blamed Sudan."


def _words(p: Parse, first: int, after: int) -> str:
    start, end = p.span(first, after)
    return p.text[start:end]


@pytest.mark.parametrize(
    ("sentence", "head", "whole", "name", "label"),
    [
        (PRESIDENT, "Idris", "Chadian President Idris Mbaye", "Idris Mbaye", "PERSON"),
        (PRESIDENT, "rebels", "rebels", None, ""),
        (GENERAL, "Mr", "Mr Karimov", "Karimov", "PERSON"),
        ("The United Nations accused Chad.", "Nations", "The United Nations", "United Nations", "ORG"),
        ("The rebels of the north accused at least three ministers.", "rebels", "The rebels of the north", None, ""),
        ("The rebels of the north accused at least three ministers.", "ministers", "at least three ministers", None, ""),
        ("The group, a militia, blamed Chad.", "group", "The group", None, ""),
        ("Police arrested a lawyer, two students and a priest.", "lawyer", "a lawyer", None, ""),
    ],
)  # fmt: skip
def test_a_phrase_and_the_name_in_it(
    sentence: str, head: str, whole: str, name: str | None, label: str
) -> None:
    p = parse(sentence)
    found = phrase(p, at(p, head))
    assert _words(p, found.first, found.after) == whole
    assert (_words(p, *found.name) if found.name else None) == name
    assert found.label == label


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        (PRESIDENT, "Idris", {"Chadian", "President"}),
        ("French police arrested a lawyer.", "police", {"French"}),
        ("The presidents of Chad and Sudan met.", "presidents", {"The", "of", "Chad"}),
    ],
)
def test_modifiers_are_the_words_that_can_tell_a_nationality(
    sentence: str, head: str, expected: set[str]
) -> None:
    p = parse(sentence)
    found = {p.words[i] for i in modifiers(p, phrase(p, at(p, head)))}
    assert expected <= found
    assert head not in found


def test_apposition_is_seen_from_both_sides() -> None:
    p = parse("The group, a militia, blamed Chad.")
    group, militia = at(p, "group"), at(p, "militia")
    assert apposed(p, phrase(p, group)) == [militia]
    assert apposed(p, phrase(p, militia)) == [group]
    assert apposed(p, phrase(p, at(p, "Chad"))) == []


@pytest.mark.parametrize(
    ("sentence", "head", "name"),
    [
        ("The group attacked the camp.", "group", "group"),
        ("The rebels of the north accused at least three ministers.", "ministers", "ministers"),
        ("About 500 people protested in Tunis.", "people", "people"),
        ("French police arrested a lawyer.", "police", "French police"),
    ],
)
def test_the_bare_phrase_has_neither_article_nor_number(sentence: str, head: str, name: str) -> None:
    p = parse(sentence)
    assert bare(p, phrase(p, at(p, head))) == name
