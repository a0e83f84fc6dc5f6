"""What a pronoun stands for."""

from __future__ import annotations

import pytest
from tests.support.parses import at, parse

from sitrep.resolving.coreference import Coreference

PARTIES = frozenset(
    "group rebels Police students Sudan Chad Mbaye Idris Musa general governor Iran Soldiers soldiers".split()
)


def _antecedent(*sentences: str, pronoun: str) -> str | None:
    p = parse(*sentences)
    found = Coreference(p, lambda i: p.words[i] in PARTIES).antecedent(at(p, pronoun))
    return p.words[found] if found >= 0 else None


@pytest.mark.parametrize(
    ("sentences", "pronoun", "antecedent"),
    [
        (("Nigerian General Musa Bello accused Chad.", "He blamed Sudan."), "He", "Musa"),
        (("Chadian President Idris Mbaye met rebels in Doha.", "They attacked Goma."), "They", "rebels"),
        (("The group attacked the camp.", "Its fighters captured the port."), "Its", "group"),
        (("The group attacked the camp.", "It captured the port."), "It", "group"),
        (("Iran denied that its forces attacked the tanker.",), "its", "Iran"),
        (("“We attacked the camp,” the general said.",), "We", "general"),
        (("We attacked the camp, the general said.",), "We", "general"),
        (("They attacked Goma.",), "They", None),
        (("He blamed Sudan.",), "He", None),
        (("Sudan accused Chad.", "He attacked him."), "He", None),
    ],
)
def test_the_nearest_that_fits(sentences: tuple[str, ...], pronoun: str, antecedent: str | None) -> None:
    assert _antecedent(*sentences, pronoun=pronoun) == antecedent


def test_a_country_is_it_and_no_person() -> None:
    first = ("Chadian President Idris Mbaye met rebels in Doha.", "Sudan accused Chad.")
    assert _antecedent(*first, "He attacked him.", pronoun="He") == "Idris"
    assert _antecedent(*first, "It captured the port.", pronoun="It") == "Sudan"


def test_the_subject_goes_before_the_object() -> None:
    first = "Sudan accused Chad."
    assert _antecedent(first, "It captured the port.", pronoun="It") == "Sudan"


def test_an_argument_of_the_same_verb_is_somebody_else() -> None:
    assert (
        _antecedent("Soldiers attacked the camp.", "The militants attacked them.", pronoun="them")
        == "Soldiers"
    )


def test_too_far_back_is_no_antecedent() -> None:
    between = ("Goma was quiet on Friday.",) * 4
    assert _antecedent("The group attacked the camp.", "It captured the port.", pronoun="It") == "group"
    assert (
        _antecedent("The group attacked the camp.", *between, "It captured the port.", pronoun="It") is None
    )


def test_the_last_named_come_nearest_first_and_no_name_twice() -> None:
    p = parse("Sudan accused Chad.", "He blamed Sudan.", "The two leaders met in Doha.")
    coreference = Coreference(p, lambda i: p.words[i] in PARTIES)
    leaders = at(p, "leaders")
    assert [p.words[i] for i in coreference.last(leaders, lambda _: True, 2)] == ["Sudan", "Chad"]
    assert [p.words[i] for i in coreference.last(leaders, lambda _: True, 1)] == ["Sudan"]
    assert coreference.last(leaders, lambda _: False, 2) == []
