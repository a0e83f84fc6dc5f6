"""What an analysis promises: offsets into the text as given, sentences that keep to paragraphs and furniture."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitrep.language import analyse, analyse_many, analysing

ODD = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from([*" \n\r\t.,-'’“”—U.S.", "\u200b", "\u00a0", "\u2029", "😀", "\ufeff"]),
    ),
    max_size=120,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ODD)
def test_the_text_stays_as_given(nlp, text):
    doc = analyse(nlp, text)
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)
    assert sum(len(sentence) for sentence in doc.sents) == len(doc)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\n\n\n\nA", "a" * 200_000, "don't\u2029stop", "\x00\x01"])
def test_extreme_texts_pass(nlp, text):
    assert analyse(nlp, text).text == text


@pytest.mark.parametrize("text", ["Rebels fled the town.\n\n" * 9, "x" * 120, "one two  three \n four " * 9])
def test_a_text_too_long_for_one_go_is_joined_again(nlp, monkeypatch, text):
    monkeypatch.setattr(analysing, "SECTION", 50)
    doc = analyse(nlp, text, furniture=[(30, 60)])
    assert doc.text == text
    assert [t._.furniture for t in doc] == [30 <= t.idx < 60 for t in doc]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n"])
def test_a_blank_line_ends_a_sentence(nlp, gap):
    parts = ["Kenya's talks with Sudan yield no progress", "Troops shelled the town", "Post a comment"]
    text = gap.join(parts)
    starts = {sentence.start_char for sentence in analyse(nlp, text).sents}
    assert starts >= {
        text.index(part) for part in parts
    }  # what else the parser splits is not the gap's doing


def test_white_space_never_starts_a_sentence(nlp):
    doc = analyse(nlp, "Rebels fled.\n\n  \n\nSoldiers followed. \n")
    assert not any(s[0].is_space for s in doc.sents)


def test_nothing_depends_on_white_space(nlp):
    doc = analyse(nlp, "WASHINGTON -- \n\n1  \n\n \n Rebels   fled.\n\n* \n\n  Soldiers \n followed \n\n")
    blanks = [t for t in doc if t.is_space and t.i]
    assert not any(list(t.children) for t in blanks)
    assert {(t.tag_, t.pos_) for t in blanks} == {("_SP", "SPACE")}
    assert all(sum(t.dep_ == "ROOT" for t in s) == 1 for s in doc.sents)


def test_sentences_do_not_cross_the_edge_of_furniture(nlp):
    text = (
        "Officials said the talks would resume Also Read: Ten photos of the week and ministers left for Doha."
    )
    start = text.index("Also")
    end = text.index("and ministers")
    doc = analyse(nlp, text, furniture=[(start, end)])
    for sentence in doc.sents:
        assert len({token._.furniture for token in sentence}) == 1
    assert doc._.furniture == ((start, end),)


def test_without_furniture_no_token_is_furniture(nlp):
    assert not any(token._.furniture for token in analyse(nlp, "Troops entered Kherson."))


def test_an_analysis_does_not_depend_on_its_neighbours(nlp):
    texts = [("Russia launched drones at Kyiv.", ()), ("", ()), ("The U.N. didn't respond. " * 30, ())]
    together = [doc.to_json() for doc in analyse_many(nlp, texts)]
    alone = [analyse(nlp, text, furniture).to_json() for text, furniture in reversed(texts)]
    assert together == alone[::-1]
