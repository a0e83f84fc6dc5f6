"""Docs of other pipelines: refused with a word on what is missing, or read in their own labels."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span
from tests.support.conllu import conllu
from tests.support.parses import VOCAB

from sitrep.errors import AnalysisError
from sitrep.language import from_conllu
from sitrep.pipeline import foreign
from sitrep.pipeline.component import Component

ATTACK = "Ukrainian drones hit Kursk, killing two people."
WORDS = "Rebels were killed by troops in Aden .".split()
# The same parse in the labels of ClearNLP, which English pipelines of OntoNotes have.
CLEAR = "nsubjpass auxpass ROOT agent pobj prep pobj punct".split()
UNIVERSAL = "nsubj:pass aux:pass ROOT case obl:agent case obl punct".split()
HEADS = [2, 2, 2, 2, 3, 2, 5, 2]


def _doc(relations: list[str], **changes: object) -> Doc:
    columns: dict[str, object] = {
        "pos": "NOUN AUX VERB ADP NOUN ADP PROPN PUNCT".split(),
        "tags": "NNS VBD VBN IN NNS IN NNP .".split(),
        "lemmas": "rebel be kill by troops in Aden .".split(),
        "heads": [2, 2, 2, 4, 2, 6, 2, 2] if relations is UNIVERSAL else HEADS,
        "deps": relations,
        **changes,
    }
    return Doc(VOCAB, words=WORDS, **columns)  # type: ignore[arg-type]


def test_the_labels_of_another_scheme_are_named() -> None:
    words = (
        r"^sitrep needs dependency labels of Universal Dependencies; this Doc has 'nsubjpass', 'auxpass', 'agent', "
        r"'pobj', 'prep': use a pipeline trained on a treebank of Universal Dependencies"
    )
    with pytest.raises(AnalysisError, match=words):
        Component()(_doc(CLEAR))
    foreign.require(_doc(UNIVERSAL))
    assert [r.event_type for r in Component()(_doc(UNIVERSAL))._.sitrep] == ["ASSAULT"]


def test_a_long_list_of_labels_is_cut() -> None:
    with pytest.raises(AnalysisError, match=r"'prep', \.\.\.:"):
        foreign.require(_doc([*CLEAR[:-1], "dobj"]))


@pytest.mark.parametrize(
    ("column", "words"),
    [("deps", "dependency relations"), ("tags", "tags of the Penn Treebank"), ("pos", "universal parts of speech"),
     ("lemmas", "lemmas")],
)  # fmt: skip
def test_what_is_missing_is_named(column: str, words: str) -> None:
    doc = _doc(UNIVERSAL, **{column: None} | ({"heads": None} if column == "deps" else {}))
    with pytest.raises(AnalysisError, match=rf"^sitrep needs .*{words}.*, and this Doc has none"):
        foreign.require(doc)


def test_all_that_is_missing_is_named() -> None:
    with pytest.raises(
        AnalysisError, match=r"relations, part.*, universal.* and lemmas, and this Doc has none"
    ):
        foreign.require(spacy.blank("en")(ATTACK))


def test_tags_of_another_tagset_are_named() -> None:
    with pytest.raises(AnalysisError, match=r"Penn Treebank.*; this Doc has 'NOUN'"):
        foreign.require(_doc(UNIVERSAL, tags="NOUN AUX VERB ADP NOUN ADP PROPN PUNCT".split()))


def test_other_languages_are_refused() -> None:
    german = from_conllu(conllu(ATTACK), vocab=spacy.blank("de").vocab)
    with pytest.raises(AnalysisError, match="this Doc's language is 'de'"):
        Component()(german)


def test_a_doc_in_our_labels_is_not_copied() -> None:
    doc = from_conllu(conllu(ATTACK, ATTACK, gap="\n\n"))
    assert foreign.fitted(doc) is doc


def test_names_of_other_recognisers_are_read_in_ours_and_the_doc_keeps_its_own() -> None:
    plain = from_conllu(conllu(ATTACK), vocab=VOCAB)
    other = from_conllu(conllu(ATTACK), vocab=VOCAB)
    labels = {"Ukrainian": "NORP", "Kursk": "GPE", "two": "CARDINAL"}
    other.ents = tuple(Span(other, t.i, t.i + 1, label=labels[t.text]) for t in other if t.text in labels)
    fitted = foreign.fitted(other)
    assert [(e.text, e.label_) for e in fitted.ents] == [("Kursk", "GPE")]
    assert [(e.text, e.label_) for e in other.ents] == list(labels.items())
    assert Component()(other)._.sitrep == Component()(plain)._.sitrep != ()


def test_persons_and_facilities_have_two_labels() -> None:
    doc = _doc(UNIVERSAL, ents=["B-PER", "O", "O", "O", "B-PERSON", "O", "B-FACILITY", "O"])
    assert [e.label_ for e in foreign.fitted(doc).ents] == ["PERSON", "PERSON", "FAC"]


def test_relations_of_older_treebanks_are_read_in_the_newer_way() -> None:
    older = _doc([*UNIVERSAL[:6], "obl:tmod", "punct"], heads=[2, 2, 2, 4, 2, 6, 2, 2])
    fitted = foreign.fitted(older)
    assert (fitted[6].dep_, older[6].dep_) == ("obl:unmarked", "obl:tmod")
    assert [t.head.i for t in fitted] == [t.head.i for t in older]


def test_white_space_that_has_children_is_hung_aside() -> None:
    doc = Doc(
        VOCAB, words=["Troops", "\n", "attacked", "Aden"], pos=["NOUN", "NOUN", "VERB", "PROPN"], tags=["NNS", "NN", "VBD", "NNP"],
        lemmas=["troop", "\n", "attack", "Aden"], heads=[1, 2, 2, 2], deps=["compound", "nsubj", "ROOT", "obj"],
    )  # fmt: skip
    fitted = foreign.fitted(doc)
    assert (fitted[1].tag_, fitted[1].dep_, list(fitted[1].children)) == ("_SP", "dep", [])
    assert fitted[0].head.text == "attacked"
    assert doc[1].tag_ == "NN"
