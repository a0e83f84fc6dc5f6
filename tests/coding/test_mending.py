"""Sentences that the parser took for a noun with a participle."""

from __future__ import annotations

from tests.support.parses import doc

from sitrep.coding.mending import mend, mend_closing
from sitrep.model.parse import Parse


def _mended(sentence: str) -> Parse:
    p = Parse(doc(sentence))
    mend(p)
    mend_closing(p, {"report", "say"})
    return p


def test_a_participle_with_an_object_is_the_verb_of_its_sentence() -> None:
    p = _mended("Rebels shelled a port on Friday, officials said.")
    rebels, shelled, said = (p.words.index(word) for word in ("Rebels", "shelled", "said"))
    assert (p.dep[shelled], p.head[shelled]) == ("root", shelled)
    assert (p.dep[rebels], p.head[rebels]) == ("nsubj", shelled)
    assert (p.dep[said], p.head[said]) == ("parataxis", shelled)
    assert p.children[shelled] == sorted(p.children[shelled])
    assert p.children[rebels] == []
    assert list(p.subtree(shelled)) == list(range(p.n))


def test_a_participle_without_an_object_stays_with_its_noun() -> None:
    p = _mended("Rebels wounded in the raid.")
    assert (p.dep[0], p.dep[1]) == ("root", "acl")


def test_a_second_subject_of_said_is_the_subject_of_what_was_said() -> None:
    p = _mended("Rebels shelled a port, officials claimed.")
    rebels, shelled, claimed = (p.words.index(word) for word in ("Rebels", "shelled", "claimed"))
    assert (p.dep[shelled], p.head[shelled]) == ("ccomp", claimed)
    assert (p.dep[rebels], p.head[rebels]) == ("nsubj", shelled)


def test_a_speaker_before_the_closing_verb_is_not_one_more_of_those_beaten() -> None:
    p = _mended("Police beat two protesters, a union reported.")
    beat, protesters, union, reported = (
        p.words.index(w) for w in ("beat", "protesters", "union", "reported")
    )
    assert (p.dep[union], p.head[union]) == ("nsubj", reported)
    assert (p.dep[reported], p.head[reported]) == ("parataxis", beat)
    assert union not in p.subtree(protesters)


def test_who_hung_on_the_speaker_takes_its_place() -> None:
    p = _mended("Rebels left, killing two, medics say.")
    killing, two, medics, say = (p.words.index(w) for w in ("killing", "two", "medics", "say"))
    assert (p.dep[two], p.head[two]) == ("obj", killing)
    assert (p.dep[medics], p.head[medics]) == ("nsubj", say)


def test_what_and_joins_is_left_as_it_is() -> None:
    p = _mended("Police beat two protesters, a union and students reported.")
    assert p.dep[p.words.index("students")] == "conj"


def test_a_noun_with_a_participle_that_opens_one_more_clause_is_its_subject() -> None:
    p = _mended("The army waited for the offer, and aircraft bombed a port.")
    waited, aircraft, bombed = (p.words.index(word) for word in ("waited", "aircraft", "bombed"))
    assert (p.dep[bombed], p.head[bombed]) == ("conj", waited)
    assert (p.dep[aircraft], p.head[aircraft]) == ("nsubj", bombed)
