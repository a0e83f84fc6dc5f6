"""Coding and resolving take any analysis: they end, keep their offsets, and give the same again."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from tests.support.parses import VOCAB, doc, small_knowledge, treebank

from sitrep.coding import code
from sitrep.exporting import record_of
from sitrep.knowledge import knowledge
from sitrep.model import Article, Report
from sitrep.resolving import resolve

WORDS = (
    "Russia attack rebels killed 12 people Kyiv said , according to “ ” the group they he agreed send talks with Mali's on "
    "Friday if not had will accused of that police arrested a drone strike . and United Nations it two leaders in 2019 by"
).split()
LEMMAS = {
    "rebels": "rebel",
    "killed": "kill",
    "agreed": "agree",
    "accused": "accuse",
    "arrested": "arrest",
    "said": "say",
}
POS = "NOUN VERB PROPN ADJ ADP PUNCT PRON NUM AUX DET ADV PART SCONJ CCONJ SPACE X".split()
TAGS = "NN NNS NNP VBD VBN VBG VB VBZ JJ IN CD PRP DT MD TO RB _SP".split()
DEPS = (
    "nsubj obj obl nmod amod compound conj cc punct case ccomp xcomp advcl acl acl:relcl parataxis appos aux aux:pass "
    "nsubj:pass obl:agent nmod:poss nummod det mark flat dep iobj advmod cop fixed"
).split()
LABELS = ("PERSON", "ORG", "GPE")


@st.composite
def analyses(draw: st.DrawFn) -> Doc:
    """A Doc with any words, tags, relations, tree and names: what a parser gone wrong may give."""
    n = draw(st.integers(1, 14))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=n, max_size=n))
    order = draw(st.permutations(range(n)))
    heads = list(range(n))
    for place in range(1, n):
        heads[order[place]] = order[draw(st.integers(0, place - 1))]
    columns = {
        "pos": draw(st.lists(st.sampled_from(POS), min_size=n, max_size=n)),
        "tags": draw(st.lists(st.sampled_from(TAGS), min_size=n, max_size=n)),
        "deps": draw(st.lists(st.sampled_from(DEPS), min_size=n, max_size=n)),
        "lemmas": [LEMMAS.get(word, word.lower()) for word in words],
    }
    columns["deps"][order[0]] = "ROOT"
    ents = ["O"] * n
    for at in draw(st.lists(st.integers(0, n - 1), max_size=3)):
        ents[at] = f"B-{draw(st.sampled_from(LABELS))}"
    return Doc(VOCAB, words=words, heads=heads, ents=ents, **columns)


def _reports(analysed: Doc, *, shipped: bool) -> list[Report]:
    known = knowledge.load() if shipped else small_knowledge()
    parse, drafts = code(analysed, known)
    return resolve(parse, Article(id="a1", text=analysed.text, published=dt.date(2026, 3, 7)), drafts, known)


def _check(reports: list[Report], text: str) -> None:
    for report in reports:
        record = record_of(report, Article(id="a1", text=text))
        parts = [record[name] for name in ("sentence", "trigger", "place", "date", "attribution")]
        parts += [x for name in ("actors", "recipients", "figures", "weapons") for x in record[name]]
        for part in parts:
            if part is not None and part["text"]:
                assert text[part["start"] : part["end"]] == part["text"]


@given(analyses(), st.booleans())
@settings(max_examples=120)
def test_any_analysis_is_coded(analysed: Doc, shipped: bool) -> None:
    reports = _reports(analysed, shipped=shipped)
    _check(reports, analysed.text)
    assert _reports(analysed, shipped=shipped) == reports


@given(st.lists(st.sampled_from(sorted(treebank())), min_size=1, max_size=8), st.sampled_from([" ", "\n\n"]))
@settings(max_examples=60)
def test_any_article_of_known_sentences_is_coded(sentences: list[str], gap: str) -> None:
    analysed = doc(*sentences, gap=gap)
    reports = _reports(analysed, shipped=True)
    _check(reports, analysed.text)
    starts = [report.trigger.start for report in reports]
    assert starts == sorted(starts)
    assert len({report.id for report in reports}) == len(reports)
