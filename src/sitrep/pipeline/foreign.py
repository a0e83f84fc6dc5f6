"""Docs that other pipelines made: what coding needs of them, and their labels as coding reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sitrep.errors import AnalysisError

if TYPE_CHECKING:
    from spacy.tokens import Doc

# The relations of Universal Dependencies 2; subtypes ("nsubj:pass") are free.
RELATIONS = frozenset(
    "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated"
    " expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum"
    " root vocative xcomp".split()
)
# The tags of the Penn Treebank, with those that later English treebanks added.
TAGS = frozenset(
    "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG"
    " VBN VBP VBZ WDT WP WP$ WRB ADD AFX GW HYPH NFP XX $ # `` '' , . : ( ) -LRB- -RRB- -LSB- -RSB-"
    " _SP".split()
)
NEEDS = {
    "DEP": "dependency relations",
    "TAG": "part-of-speech tags of the Penn Treebank (token.tag_)",
    "POS": "universal parts of speech (token.pos_)",
    "LEMMA": "lemmas",
}
REMEDY = (
    "use a pipeline trained on a treebank of Universal Dependencies, or sitrep.language.load(shared=False)"
)
# Names as other recognisers label them -> as coding reads them. Dates, amounts, nations are no names.
NAMES = {
    **{label: label for label in ("PERSON", "ORG", "GPE", "LOC", "FAC")}, "PER": "PERSON", "FACILITY": "FAC",
}  # fmt: skip
# Relations that treebanks before UD 2.13 wrote otherwise.
FORMER = {
    "obl:npmod": "obl:unmarked", "obl:tmod": "obl:unmarked", "nmod:npmod": "nmod:unmarked",
    "nmod:tmod": "nmod:unmarked",
}  # fmt: skip
LANGUAGES = frozenset({"en", "xx", ""})  # "xx" and "" where a pipeline does not say
SHOWN = 5


def require(doc: Doc) -> None:
    """Raises AnalysisError, which names what is missing, for a Doc that coding cannot read."""
    if doc.lang_ not in LANGUAGES:
        raise AnalysisError(f"sitrep codes English; this Doc's language is {doc.lang_!r}")
    missing = [words for column, words in NEEDS.items() if not doc.has_annotation(column)]
    if missing:
        raise AnalysisError(f"sitrep needs {_listed(missing)}, and this Doc has none: {REMEDY}")
    foreign = dict.fromkeys(
        token.dep_ for token in doc if token.dep_.partition(":")[0].lower() not in RELATIONS and token.dep_
    )
    if foreign:
        shown = [*map(repr, list(foreign)[:SHOWN]), *(["..."] if len(foreign) > SHOWN else [])]
        needed = "dependency labels of Universal Dependencies"
        raise AnalysisError(f"sitrep needs {needed}; this Doc has {', '.join(shown)}: {REMEDY}")
    strange = [token.tag_ for token in doc if token.tag_ not in TAGS]
    if 2 * len(strange) > len(doc):
        raise AnalysisError(f"sitrep needs {NEEDS['TAG']}; this Doc has {strange[0]!r}: {REMEDY}")


def fitted(doc: Doc) -> Doc:
    """`doc` itself where its labels are those that coding reads, else a copy with them."""
    names = [(e.start, e.end, NAMES[e.label_]) for e in doc.ents if e.label_ in NAMES]
    moved = {token.i: FORMER[token.dep_] for token in doc if token.dep_ in FORMER}
    renamed = names != [(e.start, e.end, e.label_) for e in doc.ents]
    unhinged = any(_is_unhinged(token) for token in doc if token.is_space)
    if not (moved or renamed or unhinged):
        return doc
    copy = doc.copy()
    for at, relation in moved.items():
        copy[at].dep_ = relation
    if renamed:
        copy.ents = tuple(_spans(copy, names))
    if unhinged:
        from sitrep.language.components import spaces

        spaces(copy)
    return copy


def _is_unhinged(blank: Any) -> bool:
    """Whether white space has a tag or children of its own."""
    return blank.tag_ != "_SP" or next(blank.children, None) is not None


def _spans(doc: Doc, names: list[tuple[int, int, str]]) -> Iterator[Any]:
    from spacy.tokens import Span

    for start, end, label in names:
        yield Span(doc, start, end, label=label)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
