"""Doc -> drafts: order, ranges, furniture, and nothing left unsaid."""

from __future__ import annotations

import pytest
from tests.support.parses import doc, one, parse, small_knowledge, told, treebank

from sitrep.coding import code

SENTENCES = sorted(treebank())
ALL = tuple(SENTENCES)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_treebank_is_well_formed(sentence: str) -> None:
    p = parse(sentence)
    assert p.text == sentence
    assert p.sentences == [(0, p.n)]
    assert p.dep.count("root") == 1
    assert all(p.ancestors(i)[-1:] == [p.dep.index("root")] for i in range(p.n) if p.dep[i] != "root")


def test_drafts_stand_in_text_order_with_all_ranges_inside_their_sentence() -> None:
    p, drafts = code(doc(*ALL), small_knowledge())
    assert len(drafts) > 50
    assert [d.trigger.start for d in drafts] == sorted(d.trigger.start for d in drafts)
    for d in drafts:
        start, end = p.span(*d.sentence)
        assert start <= d.trigger.start < d.trigger.end <= end
        assert d.sentence[0] <= d.clause[0] < d.clause[1] <= d.sentence[1]
        if d.source is not None and d.source.rule.endswith("told before"):
            start = p.span(*p.sentences[0])[0]  # parties of the sentence that told it first
        for mention in (*d.actors, *d.recipients, *d.places, *d.weapons):
            assert start <= mention.start < mention.end <= end
            assert p.start[mention.head] >= mention.start
            assert p.end[mention.head] <= mention.end
            assert mention.rule
        for figure in d.figures:
            assert p.text[figure.start : figure.end] == figure.text


def test_every_draft_says_why() -> None:
    _, drafts = code(doc(*ALL), small_knowledge())
    for d in drafts:
        why = dict(d.why)
        assert why["event_type"].startswith(d.frame)
        assert why["status"]
        assert ("attribution" in why) == (d.source is not None) == (d.stance is not None)
        assert len([field for field, _ in d.why if field == "figures"]) >= len(d.figures)


def test_coding_again_gives_the_same_and_leaves_the_doc_alone() -> None:
    analysed = doc(*ALL[:20])
    before = analysed.to_json()
    _, first = code(analysed, small_knowledge())
    _, second = code(analysed, small_knowledge())
    assert first == second
    assert analysed.to_json() == before


def test_furniture_is_not_coded() -> None:
    analysed = doc("Rebels attacked the convoy.", "People were killed in Tunis.")
    _, drafts = code(analysed, small_knowledge(), [(0, len("Rebels attacked the convoy."))])
    assert [d.frame for d in drafts] == ["test.kill"]


def test_an_empty_document_has_no_drafts() -> None:
    assert code(doc(), small_knowledge())[1] == []


def test_nouns_are_told_from_verbs() -> None:
    assert one("Rebels attacked the convoy.").draft.noun is False
    assert one("The attack lasted three hours.").draft.noun is True


def test_the_trigger_of_a_phrase_is_its_unbroken_part() -> None:
    assert one("Kenya called on Sudan to withdraw.").trigger == "called on"
    assert one("The army carried out an attack on the camp.").trigger == "attack"


def test_a_numbered_phrase_is_taken_whole() -> None:
    assert one("About 500 people protested in Tunis.").actors == ["About 500 people"]
    assert one("Chadian President Idris Mbaye met rebels in Doha.").actors[0].endswith("Idris Mbaye")


def test_two_sentences_are_two_events() -> None:
    assert [t.actors for t in told("Sudan accused Chad.", "Kyiv accused Moscow.")] == [["Sudan"], ["Kyiv"]]
