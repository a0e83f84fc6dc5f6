"""Joint training: syntax and names share one encoder, their batches take turns."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.pipeline.tok2vec import Tok2Vec
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from thinc.api import Adam, Optimizer

SYNTAX = ("tagger", "morphologizer", "parser")
NAMES = ("ner",)


def train(
    nlp: Language,
    syntax: Iterator[list[Doc]],
    named: Iterator[list[Doc]],
    steps: int,
    *,
    rate: float,
    drop: float,
    keep: Path | None = None,
    seconds: float | None = None,
) -> Optimizer:
    """Train in place for `steps` batches of syntax, each followed by one of names, or at most for `seconds`.

    The learning rate rises over 150 steps and falls in a straight line to the end.

    Every tenth of the way the averaged pipeline so far is written to `keep`.
    """
    optimizer: Optimizer = Adam(rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    started, losses = time.time(), dict[str, float]()
    for step in range(steps):
        done = step / steps if seconds is None else max(step / steps, (time.time() - started) / seconds)
        if done >= 1:
            break
        optimizer.learn_rate = rate * min(1.0, (step + 1) / 150) * (1 - done) + 1e-5
        _update(nlp, SYNTAX, next(syntax), optimizer, drop, losses)
        _update(nlp, NAMES, next(named), optimizer, drop, losses)
        if step % 100 == 99:
            report = " ".join(f"{key} {value:.0f}" for key, value in losses.items())
            sys.stderr.write(f"step {step + 1} after {time.time() - started:.0f} s: {report}\n")
            sys.stderr.flush()
            losses = {}
        if keep is not None and step and step % max(1, steps // 10) == 0:
            with nlp.use_params(optimizer.averages):
                nlp.to_disk(keep)
    return optimizer


def averaged(nlp: Language, optimizer: Optimizer) -> Language:
    """The pipeline with the averages of its weights over training instead of the last ones."""
    with nlp.use_params(optimizer.averages):
        saved = nlp.to_bytes()
    return nlp.from_bytes(saved)


def blended(nlp: Language, before: Language, share: float) -> Language:
    """The pipeline with the mean of its weights, counted `share`, and those of an earlier round."""
    for name in nlp.pipe_names:
        model = getattr(nlp.get_pipe(name), "model", None)
        if model is None or model is True:
            continue
        earlier = before.get_pipe(name).model  # type: ignore[attr-defined]
        for node, old in zip(model.walk(), earlier.walk(), strict=True):
            for key in node.param_names:
                if node.has_param(key):
                    mean = share * node.get_param(key) + (1 - share) * old.get_param(key)
                    node.set_param(key, mean)
    return nlp


def _update(
    nlp: Language,
    active: Sequence[str],
    docs: list[Doc],
    optimizer: Optimizer,
    drop: float,
    losses: dict[str, float],
) -> None:
    """One step of the encoder and the components in `active`, and of nothing else."""
    examples = []
    for doc in docs:
        predicted = nlp.make_doc(doc.text)
        nlp.get_pipe("paragraphs")(predicted)
        examples.append(Example(predicted, doc))
    encoder = cast(Tok2Vec, nlp.get_pipe("tok2vec"))
    others = [name for name in encoder.listener_map if name not in active]
    # The last listener runs the encoder's backward pass: it has to be one that is being trained.
    encoder.listener_map = {name: encoder.listener_map[name] for name in [*others, *active]}
    pipes: list[Pipe] = [encoder, *(nlp.get_pipe(name) for name in active)]  # type: ignore[list-item]
    for pipe in pipes:
        pipe.update(examples, sgd=None, losses=losses, drop=drop)  # type: ignore[attr-defined]
    for pipe in pipes:
        pipe.finish_update(optimizer)  # type: ignore[attr-defined]


def batches(epochs: Iterator[list[Doc]], size: int, chance: random.Random) -> Iterator[list[Doc]]:
    """Batches of about `size` words, each epoch in an order of its own."""
    for docs in epochs:
        chance.shuffle(docs)
        for batch in minibatch_by_words(
            docs, size=size, tolerance=0.2, discard_oversize=False, get_length=len
        ):
            yield list(batch)
