"""A small tagger of names, trained on gold and rule-typed links, that settles what the other links are."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_model_from_config
from thinc.api import Adam, Config

import joint
import names
import namesets
import silver
from sitrep.language.tokenizing import build_tokenizer

CONFIG = Path(__file__).parent / "teacher.cfg"


def train(data: Path, known: silver.Lists, steps: int, seed: int) -> Language:
    """The trained tagger, its averaged weights in place."""
    chance = random.Random(seed)
    nlp = load_model_from_config(Config().from_disk(CONFIG), auto_fill=True)
    nlp.tokenizer = build_tokenizer(nlp)
    texts = namesets.gold(data, known)
    draw = namesets.pools(known, texts)
    links = [namesets.partial(nlp, item, {}) for item in silver.linked(data, known)]

    def epochs() -> Iterator[list[Doc]]:
        while True:
            yield namesets.epoch(nlp, texts, draw, chance) + links

    batches = joint.batches(epochs(), 900, chance)
    first = next(batches)
    nlp.initialize(lambda: [Example(nlp.make_doc(doc.text), doc) for doc in first + links[:200]])
    optimizer = Adam(0.0015, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    for step in range(steps):
        optimizer.learn_rate = 0.0015 * min(1.0, (step + 1) / 100) * (1 - step / steps) + 1e-5
        nlp.update([Example(nlp.make_doc(doc.text), doc) for doc in next(batches)], sgd=optimizer, drop=0.15)
    return joint.averaged(nlp, optimizer)


def settle(nlp: Language, data: Path, known: silver.Lists) -> dict[str, str | None]:
    """The kinds of the pages whose titles do not tell."""
    items = silver.linked(data, known)
    titles = [
        [t for _, _, t in row["links"]] for row in names.lines(data / "news" / "current-events.jsonl.gz")
    ]
    found = [{(e.start_char, e.end_char, e.label_) for e in nlp(item.text).ents} for item in items]
    return silver.votes(items, titles, found)
