"""Pretraining of the shared word encoder on raw news: guess hidden words from their neighbours."""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from spacy.attrs import NORM, ORTH
from spacy.language import Language
from thinc.api import Adam, Linear, Model, chain

import names
import treebank

ATTRS = ("NORM", "PREFIX", "SUFFIX", "SHAPE")
NEWS = ("current-events.jsonl.gz", "wikinews.jsonl", "state-department.jsonl.gz")
WORDS = 8000
SUFFIXES = 1500
HIDDEN = 0.15
PIECE = 120
MASK = "\ue000"


def raw_texts(data: Path) -> Iterator[str]:
    """Paragraphs of every text that may be trained on: news, treebanks (training parts), name corpora."""
    for name in NEWS:
        for row in names.lines(data / "news" / name):
            yield from filter(None, re.split(r"\s*\n\s*\n\s*", row["text"]))
    for name in ("en_ewt-ud-train", "gum_free_train"):
        for _ in range(2):
            for document in treebank.read(data / "language" / f"{name}.conllu.gz"):
                yield from document.text.split(treebank.PARAGRAPH)
    for path in sorted((data / "ner").glob("*.jsonl")):
        for row in names.lines(path):
            yield row["text"]


class Corpus:
    """Token features of the raw texts, and for each token the class that stands for it when it is hidden."""

    def __init__(self, nlp: Language, texts: Iterator[str]) -> None:
        norms: list[np.ndarray[Any, Any]] = []
        self.features: list[np.ndarray[Any, Any]] = []
        seen: set[str] = set()
        for text in texts:
            if text in seen or len(text) < 20:
                continue
            if len(text) > 60:
                seen.add(text)
            doc = nlp.make_doc(text)
            rows = doc.to_array([*ATTRS])
            keys = doc.to_array([NORM, "SUFFIX", ORTH])
            for start in range(0, len(doc), PIECE):
                self.features.append(rows[start : start + PIECE])
                norms.append(keys[start : start + PIECE])
        self.targets = _classes(norms)
        self.classes = 2 + WORDS + SUFFIXES
        self.words = sum(map(len, self.features))
        self.mask = nlp.make_doc(MASK).to_array([*ATTRS])[0]

    def batches(self, size: int) -> Iterator[tuple[list[np.ndarray[Any, Any]], list[np.ndarray[Any, Any]]]]:
        """Endless batches of about `size` words: features and classes."""
        order = list(range(len(self.features)))
        while True:
            random.shuffle(order)
            batch: list[int] = []
            count = 0
            for index in order:
                batch.append(index)
                count += len(self.features[index])
                if count >= size:
                    yield [self.features[i] for i in batch], [self.targets[i] for i in batch]
                    batch, count = [], 0


def _classes(norms: list[np.ndarray[Any, Any]]) -> list[np.ndarray[Any, Any]]:
    words: Counter[int] = Counter()
    for piece in norms:
        words.update(piece[:, 0].tolist())
    common = {key: i + 2 for i, (key, _) in enumerate(words.most_common(WORDS))}
    suffixes: Counter[int] = Counter()
    for piece in norms:
        suffixes.update(s for n, s in piece[:, :2].tolist() if n not in common)
    ends = {key: i + 2 + WORDS for i, (key, _) in enumerate(suffixes.most_common(SUFFIXES))}
    return [
        np.asarray([common.get(n) or ends.get(s, 1) for n, s in piece[:, :2].tolist()], dtype="i")
        for piece in norms
    ]


def pretrain(nlp: Language, tok2vec: Model[Any, Any], data: Path, steps: int, size: int = 2500) -> None:
    """Train `tok2vec` (embed, encode) in place."""
    corpus = Corpus(nlp, raw_texts(data))
    embed, encode = tok2vec.layers
    body: Model[Any, Any] = chain(*embed.layers[1:], encode)
    width = encode.get_dim("nO")
    head: Model[Any, Any] = Linear(nO=corpus.classes, nI=width)
    features, _ = next(corpus.batches(200))
    body.initialize(X=features)
    head.initialize()
    head.set_param("W", head.ops.alloc2f(corpus.classes, width))
    optimizer = Adam(0.001, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=False)
    random_state = np.random.default_rng(0)
    sys.stderr.write(f"pretraining on {corpus.words} words\n")
    started = time.time()
    total, seen = 0.0, 0
    for step, (features, classes) in enumerate(corpus.batches(size)):
        if step >= steps:
            break
        optimizer.learn_rate = 0.002 * min(1.0, (step + 1) / 200) * (1 - step / steps) + 1e-5
        loss, words = _step(body, head, corpus, features, classes, random_state)
        body.finish_update(optimizer)
        head.finish_update(optimizer)
        total, seen = total + loss, seen + words
        if step % 100 == 99:
            sys.stderr.write(f"step {step + 1} loss {total / seen:.3f} after {time.time() - started:.0f} s\n")
            sys.stderr.flush()
            total, seen = 0.0, 0


def _step(
    body: Model[Any, Any],
    head: Model[Any, Any],
    corpus: Corpus,
    features: list[np.ndarray[Any, Any]],
    classes: list[np.ndarray[Any, Any]],
    chance: np.random.Generator,
) -> tuple[float, int]:
    lengths = [len(f) for f in features]
    rows = np.concatenate(features)
    target = np.concatenate(classes)
    hidden = np.flatnonzero(chance.random(len(rows)) < HIDDEN)
    fate = chance.random(len(hidden))
    changed = rows.copy()
    changed[hidden[fate < 0.8]] = corpus.mask
    swapped = hidden[(fate >= 0.8) & (fate < 0.9)]
    changed[swapped] = rows[chance.integers(0, len(rows), len(swapped))]
    vectors, back = body.begin_update(np.split(changed, np.cumsum(lengths)[:-1]))
    flat = np.concatenate(vectors)
    scores, back_head = head.begin_update(flat[hidden])
    scores -= scores.max(axis=1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=1, keepdims=True)
    here = (np.arange(len(hidden)), target[hidden])
    loss = float(-np.log(scores[here] + 1e-9).sum())
    scores[here] -= 1
    gradient = np.zeros_like(flat)
    gradient[hidden] = back_head(scores / len(hidden) * 10)
    back(np.split(gradient, np.cumsum(lengths)[:-1]))
    return loss, len(hidden)
