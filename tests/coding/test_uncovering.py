"""Verbs hidden in noun phrases get their clause."""

from __future__ import annotations

import pytest
from tests.support.parses import doc

from sitrep.coding.uncovering import uncover
from sitrep.model.parse import Parse

VERBS = {
    lemma: [((lemma,), None)] for lemma in "stab export issue fire wound oppose blame loot deny back".split()
} | {"shrug": [(("shrug", "off"), None)]}


def _uncovered(sentence: str) -> Parse:
    p = Parse(doc(sentence))
    uncover(p, VERBS)
    return p


def _relation(p: Parse, word: str) -> tuple[str, str]:
    i = p.words.index(word)
    return p.dep[i], p.words[p.head[i]]


def test_a_verb_behind_to_is_an_infinitive_and_what_follows_its_object() -> None:
    p = _uncovered("The men grabbed a knife and began to stab people.")
    assert _relation(p, "stab") == ("xcomp", "began")
    assert _relation(p, "people") == ("obj", "stab")


def test_an_infinitive_of_a_noun_hangs_from_it() -> None:
    p = _uncovered("Gambia signed a deal to export gas.")
    assert _relation(p, "export") == ("acl", "deal")
    assert _relation(p, "gas") == ("obj", "export")


@pytest.mark.parametrize(
    ("sentence", "subject", "verb", "thing"),
    [
        ("Both nations issued statements.", "nations", "issued", "statements"),
        ("As they came near, police fired tear gas.", "police", "fired", "gas"),
        ("Premier Okoro opposed Mbaye's remarks.", "Okoro", "opposed", "remarks"),
        ("Both villages have looted police stores.", "villages", "looted", "stores"),
    ],
)
def test_a_past_form_between_two_nouns_is_the_verb(
    sentence: str, subject: str, verb: str, thing: str
) -> None:
    p = _uncovered(sentence)
    assert _relation(p, subject) == ("nsubj", verb)
    assert _relation(p, thing) == ("obj", verb)
    assert _relation(p, verb) == ("root", verb)


def test_a_past_form_before_a_number_goes_on_with_the_verb_before() -> None:
    p = _uncovered("Police used batons and wounded two others.")
    assert _relation(p, "wounded") == ("conj", "used")
    assert _relation(p, "others") == ("obj", "wounded")


def test_what_both_opens_is_the_object() -> None:
    p = _uncovered("Musa Okoro, a priest, blamed both Chad and Niger.")
    assert _relation(p, "Chad") == ("obj", "blamed")


def test_a_particle_that_a_frame_knows_belongs_to_its_verb() -> None:
    p = _uncovered("The chancellor shrugged off calls for an inquiry.")
    assert _relation(p, "off") == ("compound:prt", "shrugged")
    assert _relation(p, "calls") == ("obj", "shrugged")


def test_a_gerund_behind_its_verb_is_what_it_governs() -> None:
    p = _uncovered("The minister denied knowing the banker.")
    assert _relation(p, "knowing") == ("xcomp", "denied")
