"""The lemmatizer's tables: what the treebanks say, irregular forms, base forms that the news uses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.language import Language

import irregular
import treebank
from sitrep.language.lemmas import REGULAR, Lemmatizer, Table, guess

_BASES = {"VB": "V", "VBP": "V", "NN": "N", "JJ": "J", "RB": "J"}
_FAMILY = {
    "VBD": "V",
    "VBN": "V",
    "VBG": "V",
    "VBZ": "V",
    "NNS": "N",
    "JJR": "J",
    "JJS": "J",
    "RBR": "J",
    "RBS": "J",
}


def lemmatizer(documents: list[treebank.Document], nlp: Language, texts: Iterable[str]) -> Lemmatizer:
    """A lemmatizer whose table holds only the forms that its rules would get wrong."""
    seen: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    bases: Counter[str] = Counter()
    for document in documents:
        for sentence in document.sentences:
            for word in sentence.words:
                if word.lemma != "_" and word.dep != "goeswith":
                    form = word.form if word.xpos in ("NNP", "NNPS") else word.form.replace("’", "'").lower()
                    seen[word.xpos][form][word.lemma] += 1
                    if word.xpos in _FAMILY or word.xpos in _BASES:
                        bases[_FAMILY.get(word.xpos, _BASES.get(word.xpos, "")) + word.lemma.lower()] += 3
    with nlp.select_pipes(enable=["paragraphs", "tok2vec", "tagger"]):
        for text in texts:
            for token in nlp(text):
                if token.tag_ in _BASES and token.is_alpha and token.text.islower():
                    bases[_BASES[token.tag_] + token.text] += 1
    known = frozenset(
        base for base, count in bases.items() if count > 2 and re.fullmatch(r"[VNJ][a-z'-]{2,20}", base)
    )
    return Lemmatizer(_table(seen, known), known)


def _table(seen: dict[str, dict[str, Counter[str]]], known: frozenset[str]) -> Table:
    table: Table = {tag: dict(forms) for tag, forms in irregular.tables().items()}
    for tag, forms in seen.items():
        entries = table.setdefault(tag, {})
        for form, lemmas in forms.items():
            lemma = max(sorted(lemmas), key=lambda key: lemmas[key])
            ruled = guess(form, tag, known) if tag in REGULAR else form
            if lemma != ruled:
                entries[form] = lemma
            else:
                entries.pop(form, None)
    return {tag: dict(sorted(entries.items())) for tag, entries in sorted(table.items()) if entries}
