"""CoNLL-U -> Doc: the text, the tree and the names; what is no CoNLL-U is named by its line."""

from __future__ import annotations

import pytest
from tests.support.conllu import conllu
from tests.support.parses import VOCAB, doc, treebank

from sitrep.errors import InputError
from sitrep.language import from_conllu

# A sentence of our own, with all that the format has: a multiword token, an empty node, enhanced dependencies.
WHOLE = """\
# newdoc id = d1
# sent_id = 1
# text = They don't shell Aden, and we Mocha.
1\tThey\tthey\tPRON\tPRP\tCase=Nom|Number=Plur\t4\tnsubj\t4:nsubj\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\tVerbForm=Fin\t4\taux\t4:aux\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t4:advmod\t_
4\tshell\tshell\tVERB\tVB\tVerbForm=Inf\t0\troot\t0:root\t_
5\tAden\tAden\tPROPN\tNNP\t_\t4\tobj\t4:obj\tNER=B-GPE|SpaceAfter=No
6\t,\t,\tPUNCT\t,\t_\t8\tpunct\t8.1:punct\t_
7\tand\tand\tCCONJ\tCC\t_\t8\tcc\t8.1:cc\t_
8\twe\twe\tPRON\tPRP\t_\t4\tconj\t8.1:nsubj\t_
8.1\tshell\tshell\tVERB\tVB\t_\t_\t_\t4:conj\t_
9\tMocha\tMocha\tPROPN\tNNP\t_\t8\torphan\t8.1:obj\tSpaceAfter=No|ner=S-GPE
10\t.\t.\tPUNCT\t.\t_\t4\tpunct\t4:punct\t_

"""
SECOND = """\
1\tNobody\tnobody\tPRON\tNN\t_\t2\tnsubj\t_\t_
2\tdied\tdie\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


def test_words_tags_tree_and_names() -> None:
    made = from_conllu(WHOLE)
    assert made.text == "They don't shell Aden, and we Mocha."
    assert [t.text for t in made][1:4] == ["do", "n't", "shell"]
    assert [t.head.i for t in made] == [3, 3, 3, 3, 3, 7, 7, 3, 7, 3]
    assert [t.dep_ for t in made] == "nsubj aux advmod ROOT obj punct cc conj orphan punct".split()
    assert [(t.lemma_, t.pos_, t.tag_) for t in made][2] == ("not", "PART", "RB")
    assert made[0].morph.to_dict() == {"Case": "Nom", "Number": "Plur"}
    assert [(e.text, e.label_) for e in made.ents] == [("Aden", "GPE"), ("Mocha", "GPE")]


def test_a_new_paragraph_is_a_blank_line_and_the_next_sentence_a_blank() -> None:
    first = "They don't shell Aden, and we Mocha."
    assert from_conllu(WHOLE + SECOND).text == f"{first} Nobody died."
    made = from_conllu(WHOLE + "# newpar id = p2\n" + SECOND)
    assert made.text == f"{first}\n\nNobody died."
    assert [s.text.strip() for s in made.sents] == [first, "Nobody died."]
    assert [(t.tag_, t.head.text) for t in made if t.is_space] == [("_SP", ".")]


def test_white_space_is_kept_where_the_last_column_tells_it() -> None:
    spaced = SECOND.replace("SpaceAfter=No", r"SpacesAfter=\s\n\u00A0").replace(
        "2\tpunct\t_\t_", "2\tpunct\t_\tSpacesAfter=\\n"
    )
    made = from_conllu(spaced)
    assert made.text == "Nobody died \n\u00a0.\n"
    assert [t.i for t in made if t.head.i == t.i] == [1]


def test_words_that_are_no_part_of_their_token_share_its_characters() -> None:
    lines = ["1-2\twanna\t_\t_\t_\t_\t_\t_\t_\t_", "1\twant\twant\tVERB\tVBP\t_\t0\troot\t_\t_",
             "2\tto\tto\tPART\tTO\t_\t1\tmark\t_\t_"]  # fmt: skip
    made = from_conllu("\n".join(lines))
    assert [(t.text, t.lemma_) for t in made] == [("wann", "want"), ("a", "to")]
    assert made.text == "wanna"


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(end: str) -> None:
    plain = from_conllu(WHOLE + SECOND)
    other = from_conllu("\ufeff" + (WHOLE + SECOND).rstrip("\n").replace("\n", end))
    assert other.to_json() == plain.to_json()


def test_nothing_gives_an_empty_doc() -> None:
    assert len(from_conllu("")) == 0
    assert len(from_conllu("# newdoc\n\n")) == 0


def test_without_names_none_are_claimed() -> None:
    assert not from_conllu(SECOND).has_annotation("ENT_IOB")
    assert from_conllu(WHOLE + SECOND).has_annotation("ENT_IOB")


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_the_whole_treebank_comes_back(gap: str) -> None:
    sentences = tuple(treebank())
    made, wanted = from_conllu(conllu(*sentences, gap=gap), vocab=VOCAB), doc(*sentences, gap=gap)
    assert made.text == wanted.text
    for name in ("text", "lemma_", "pos_", "tag_", "ent_type_", "ent_iob_"):
        assert [getattr(t, name) for t in made] == [getattr(t, name) for t in wanted]
    assert [t.head.i for t in made] == [t.head.i for t in wanted]
    assert [t.dep_.lower() for t in made] == [t.dep_.lower() for t in wanted]
    assert made.vocab is VOCAB


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("4\tobj\t4:obj\t", "4\tobj ", "line 9: 8 columns"),
        ("Case=Nom|Number=Plur", "", "line 4: column 6 is empty"),
        ("\n5\tAden", "\n6\tAden", "line 9: id '6' where 5 comes next"),
        ("\n1\tThey", "\n0\tThey", "line 4: id '0' where 1"),
        ("4\tobj\t", "14\tobj\t", "line 9: head 14 of a sentence with 10 words"),
        ("4\tobj\t", "5\tobj\t", "line 9: a word that is its own head"),
        ("4\tobj\t", "_\tobj\t", "line 9: the head is '_'"),
        ("4\tobj\t", "-1\tobj\t", "line 9: the head is '-1'"),
        ("4\tobj\t", "4\t_\t", "line 9: no relation"),
        ("4\tobj\t", "0\troot\t", "line 9: 2 roots"),
        ("0\troot\t", "9\tconj\t", "line 4: 0 roots"),
        ("8\torphan\t", "9\torphan\t", "line 14: a word that is its own head"),
        ("4\tconj\t", "9\tconj\t", "go round in a circle"),
        ("PROPN", "NAME", "line 9: 'NAME' is no universal part of speech"),
        ("2-3\t", "2-12\t", "line 5: the range 2-12 goes beyond the last word, 10"),
        ("2-3\t", "3-2\t", "line 5: the range 3-2 does not begin"),
        ("2-3\t", "1-3\t", "line 5: the range 1-3 does not begin"),
        ("2-3\tdon't", "2-3\tX", "line 5: 'X' is too short for 2 words"),
        ("\n3\tn't", "\n3-4\tn't", "line 7: the range 3-4 does not begin"),
        ("SpaceAfter=No", "SpacesAfter=and", "line 9: SpacesAfter=and is no white space"),
        ("NER=B-GPE", "NER=Aden", "line 9: 'Aden' is no name tag"),
        ("\n2\tdo", "\nii\tdo", "line 6: id 'ii'"),
    ],
)
def test_what_is_no_conllu_is_named_by_its_line(old: str, new: str, words: str) -> None:
    assert old in WHOLE
    with pytest.raises(InputError, match=words):
        from_conllu(WHOLE.replace(old, new, 1))


def test_a_sentence_of_empty_nodes_only_has_no_words() -> None:
    with pytest.raises(InputError, match="line 1: a sentence without words"):
        from_conllu("0.1\tshell\tshell\tVERB\tVB\t_\t_\t_\t0:root\t_\n")
