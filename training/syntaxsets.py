"""Training docs for syntax: the treebanks in pieces, some copies with other quotes, dashes or capitals."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

import treebank

TREEBANKS = ("en_ewt-ud-train", "en_ewt-ud-dev", "gum_free_train", "gum_free_dev")
_CURLY = str.maketrans({"'": "’", '"': "”", "`": "‘"})
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def documents(data: Path) -> list[treebank.Document]:
    """Every treebank document that the shipped pipeline learns from."""
    return [d for name in TREEBANKS for d in treebank.read(data / "language" / f"{name}.conllu.gz")]


def epochs(sources: list[treebank.Document], vocab: Vocab, chance: random.Random) -> Iterator[list[Doc]]:
    """Endless epochs: documents in pieces of a size that changes, some fifteen in a hundred altered."""
    cuts: dict[int, list[Doc]] = {}
    while True:
        size = chance.choice((30, 60, 100))
        if size not in cuts:
            cuts[size] = [treebank.gold(p, vocab) for d in sources for p in treebank.pieces(d, size)]
        yield [_altered(doc, chance) for doc in cuts[size]]


def _altered(doc: Doc, chance: random.Random) -> Doc:
    roll = chance.random()
    words = [t.text for t in doc]
    if roll < 0.10:
        return respelt(doc, _curly(words, dash=chance.choice("—–")))
    if roll < 0.13:
        return respelt(doc, [w.translate(_STRAIGHT) for w in words])
    if roll < 0.15:
        return respelt(doc, [w.lower() for w in words])
    if roll < 0.165:
        return respelt(doc, [w.upper() for w in words])
    return doc


def _curly(words: list[str], dash: str) -> list[str]:
    """The words as a newsroom sets them: curly quotes that open and close, long dashes for "--" and "-"."""
    opened = False
    out = []
    for before, word in zip(["", *words], words, strict=False):
        if word in ('"', "``", "''"):
            opened = not opened
            out.append("“" if opened else "”")
        elif word == "--" or (word == "-" and before.isalpha() is False and before not in ("", "(")):
            out.append(dash)
        else:
            out.append(word.translate(_CURLY))
    return out


def respelt(doc: Doc, words: list[str]) -> Doc:
    """The doc with other spellings of the same words, its annotations kept."""
    return Doc(
        doc.vocab,
        words=words,
        spaces=[bool(t.whitespace_) for t in doc],
        tags=[t.tag_ for t in doc],
        pos=[t.pos_ for t in doc],
        morphs=[str(t.morph) for t in doc],
        heads=[t.head.i for t in doc],
        deps=[t.dep_ for t in doc],
    )
