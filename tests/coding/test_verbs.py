"""Verbs that were read as something else, told by what hangs from them."""

from __future__ import annotations

import pytest
from tests.support.parses import doc

from sitrep.coding.verbs import amend_verbs
from sitrep.knowledge.lexicon.inflection import verb_forms
from sitrep.model.parse import Parse

VERBS = frozenset({"free", "veto", "lift", "loot", "meet", "patrol"})
FORMS = verb_forms(VERBS)


def _amended(sentence: str) -> Parse:
    p = Parse(doc(sentence))
    amend_verbs(p, FORMS, VERBS)
    return p


def _at(p: Parse, *words: str) -> list[int]:
    return [p.words.index(word) for word in words]


@pytest.mark.parametrize(
    ("form", "verb"),
    [("freed", "free"), ("vetoes", "veto"), ("patrolled", "patrol"), ("met", "meet"), ("lifting", "lift")],
)
def test_forms_lead_to_their_verb(form: str, verb: str) -> None:
    assert FORMS[form] == verb


def test_a_lemma_cut_too_short_is_made_whole() -> None:
    p = _amended("The guards freed them.")
    assert p.lemma[p.words.index("freed")] == "free"


def test_a_noun_with_an_object_is_a_verb_and_what_stands_before_it_its_subject() -> None:
    p = _amended("The council vetoed the bill.")
    the, council, vetoed = _at(p, "The", "council", "vetoed")
    assert (p.pos[vetoed], p.tag[vetoed], p.lemma[vetoed]) == ("VERB", "VBD", "veto")
    assert (p.dep[council], p.head[council]) == ("nsubj", vetoed)
    assert p.head[the] == council


def test_a_sentence_read_as_one_name_has_its_verb() -> None:
    p = _amended("Oslo lifted sanctions on Mali.")
    oslo, lifted, sanctions, mali = _at(p, "Oslo", "lifted", "sanctions", "Mali")
    assert (p.dep[lifted], p.head[lifted]) == ("root", lifted)
    assert (p.dep[oslo], p.head[oslo]) == ("nsubj", lifted)
    assert (p.dep[sanctions], p.head[sanctions]) == ("obj", lifted)
    assert p.head[mali] == sanctions


def test_a_noun_with_an_object_lends_it_to_the_participle_between_them() -> None:
    p = _amended("Angry youths looted shops along the avenue.")
    angry, youths, looted, shops, avenue = _at(p, "Angry", "youths", "looted", "shops", "avenue")
    assert [p.head[i] for i in (youths, shops, avenue)] == [looted, looted, looted]
    assert (p.dep[looted], p.lemma[looted], p.head[angry]) == ("root", "loot", youths)


def test_verbs_without_an_object_may_stand_behind_their_subject() -> None:
    p = _amended("The two ministers met in Oslo.")
    ministers, met = _at(p, "ministers", "met")
    assert (p.dep[met], p.dep[ministers], p.head[ministers]) == ("root", "nsubj", met)


@pytest.mark.parametrize(
    ("sentence", "word"), [("The shops looted in Oslo.", "looted"), ("He has a looted statue.", "looted")]
)
def test_a_participle_that_describes_is_left_as_it_is(sentence: str, word: str) -> None:
    before, after = Parse(doc(sentence)), _amended(sentence)
    i = before.words.index(word)
    assert (before.dep[i], before.head[i], before.pos[i]) == (after.dep[i], after.head[i], after.pos[i])


def test_a_verb_read_as_a_preposition_governs_both_sides() -> None:
    p = _amended("Both unions accuse the ministry.")
    unions, accuse, ministry = _at(p, "unions", "accuse", "ministry")
    assert p.pos[accuse] == "VERB"
    assert p.kid(accuse, "nsubj") == unions
    assert p.kid(accuse, "obj") == ministry


def test_a_verb_between_its_subject_and_the_article_of_its_object_is_no_plural() -> None:
    p = Parse(doc("The Baltic Union backs the plan."))
    amend_verbs(p, verb_forms({"back"}), frozenset({"back"}))
    union, backs, plan = _at(p, "Union", "backs", "plan")
    assert (p.dep[union], p.head[union]) == ("nsubj", backs)
    assert (p.dep[plan], p.head[plan]) == ("obj", backs)


def test_a_past_form_at_the_root_or_behind_is_no_noun() -> None:
    p = Parse(doc("The ministry brushed aside the criticism."))
    amend_verbs(p, verb_forms({"brush"}), frozenset({"brush"}))
    ministry, brushed = _at(p, "ministry", "brushed")
    assert (p.dep[ministry], p.head[ministry], p.pos[brushed]) == ("nsubj", brushed, "VERB")
    p = _amended("The draft was vetoed by Chad.")
    draft, vetoed = _at(p, "draft", "vetoed")
    assert (p.dep[draft], p.head[draft], p.lemma[vetoed]) == ("nsubj:pass", vetoed, "veto")
