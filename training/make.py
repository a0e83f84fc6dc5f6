"""Make the English pipeline from the data: pretrain, train, package, evaluate."""

from __future__ import annotations

import argparse
import itertools
import json
import random
import sys
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline.tok2vec import Tok2Vec
from spacy.training import Example
from spacy.util import load_model_from_config
from thinc.api import Config, NumpyOps, fix_random_seed, set_current_ops

import evaluate
import joint
import lemmatables
import lexicon
import names
import namesets
import package
import paths
import pretrain
import silver
import sitrep.language.components
import sitrep.language.lemmas
import sitrep.language.naming  # noqa: F401  (the three register what the configuration names)
import syntaxsets
import teacher
from sitrep.language.loading import make_ready
from sitrep.language.tokenizing import build_tokenizer

SEED = 1
HERE = Path(__file__).parent
TARGET = paths.ROOT / "src" / "sitrep" / "language" / "data" / "en"
TEACHER_STEPS = 1300
# Batches, learning rate and share of each round. It starts from what the one before left, and leaves the
# average of its own weights, counted as its share, with those that it started from.
ROUNDS = ((2720, 0.0018, 1.0), (690, 0.0008, 1.0), (2530, 0.0010, 0.6), (1900, 0.0010, 0.6))
DROP = 0.15
SYNTAX_WORDS = 1200
NAMES_WORDS = 800


def blank() -> Language:
    """The untrained pipeline of config.cfg with our tokenizer."""
    nlp = load_model_from_config(Config().from_disk(HERE / "config.cfg"), auto_fill=True)
    nlp.tokenizer = build_tokenizer(nlp)
    return nlp


def make_encoder(data: Path, work: Path, steps: int) -> Path:
    """Pretrain the encoder on raw news; its weights are the file that comes back."""
    target = work / "encoder.bin"
    if not target.exists():
        fix_random_seed(SEED)
        nlp = blank()
        encoder = cast(Tok2Vec, nlp.get_pipe("tok2vec"))
        pretrain.pretrain(nlp, encoder.model, data, steps)
        target.write_bytes(encoder.model.to_bytes())
    return target


def make_teacher(data: Path, work: Path, scale: float) -> tuple[Path, Path]:
    """A small tagger of names, and the kinds of things it finds that the linked pages are."""
    model, voted = work / "teacher", work / "votes.json"
    if not voted.exists():
        fix_random_seed(SEED)
        known = silver.lists(data)
        nlp = teacher.train(data, known, int(TEACHER_STEPS * scale), SEED)
        nlp.to_disk(model)
        kinds = teacher.settle(nlp, data, known)
        voted.write_text(json.dumps(kinds, indent=0, sort_keys=True, ensure_ascii=False), encoding="utf8")
    return model, voted


def make_model(data: Path, work: Path, scale: float, encoder: Path | None, start: Path | None) -> Path:
    """Train syntax and names together: from scratch, from a pretrained encoder or from a pipeline."""
    target = work / "trained"
    if target.exists():
        return target
    tutor, voted = make_teacher(data, work, scale)
    fix_random_seed(SEED)
    chance = random.Random(SEED)
    nlp = spacy.load(start, exclude=["lemmas", "names"]) if start else blank()
    syntax = syntaxsets.epochs(syntaxsets.documents(data), nlp.vocab, chance)
    kinds = json.loads(voted.read_text(encoding="utf8"))
    named = namesets.epochs(nlp, data, kinds, spacy.load(tutor), chance)
    first, first_named = next(syntax), next(named)
    if start:
        make_ready(nlp)
    else:
        sample = [*first, *first_named[:500]]
        nlp.initialize(lambda: [Example(nlp.make_doc(doc.text), doc) for doc in sample])
    if encoder:
        cast(Tok2Vec, nlp.get_pipe("tok2vec")).model.from_bytes(encoder.read_bytes())
    syntax_batches = joint.batches(itertools.chain([first], syntax), SYNTAX_WORDS, chance)
    name_batches = joint.batches(itertools.chain([first_named], named), NAMES_WORDS, chance)
    before, keep = work / "round", work / "checkpoint"
    for batches, rate, share in ROUNDS:
        nlp.to_disk(before)
        steps = int(batches * scale)
        optimizer = joint.train(nlp, syntax_batches, name_batches, steps, rate=rate, drop=DROP, keep=keep)
        joint.averaged(nlp, optimizer)
        if share < 1:
            joint.blended(nlp, spacy.load(before), share)
    nlp.to_disk(target)
    return target


def finish(data: Path, work: Path, trained: Path, target: Path) -> None:
    """Add what is not learned by gradient, and write the pipeline as it ships."""
    nlp = spacy.load(trained)
    nlp.tokenizer = build_tokenizer(nlp)
    make_ready(nlp)
    texts = (row["text"] for row in names.lines(data / "news" / pretrain.NEWS[0]))
    table = lemmatables.lemmatizer(syntaxsets.documents(data), nlp, texts)
    voted = json.loads((work / "votes.json").read_text(encoding="utf8"))
    package.write(nlp, table, lexicon.lexicon(nlp, data, voted), target)


def main() -> None:
    """Run the stages that have not left their result in the work folder yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=paths.data(), help="language/, ner/, news/, facts/")
    parser.add_argument("--work", type=Path, default=HERE / "work", help="where stages leave their results")
    parser.add_argument("--target", type=Path, default=TARGET)
    parser.add_argument("--scale", type=float, default=1.0, help="train so many times as long")
    parser.add_argument("--pretrain", type=int, default=0, metavar="STEPS", help="pretrain the encoder first")
    parser.add_argument("--start", type=Path, help="go on from this pipeline instead of from scratch")
    parser.add_argument("--scores", type=Path, default=HERE / "scores.json")
    options = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    options.work.mkdir(parents=True, exist_ok=True)
    encoder = make_encoder(options.data, options.work, options.pretrain) if options.pretrain else None
    trained = make_model(options.data, options.work, options.scale, encoder, options.start)
    finish(options.data, options.work, trained, options.target)
    scores: dict[str, Any] = evaluate.evaluate(options.target, options.data)
    options.scores.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf8")
    sys.stdout.write(json.dumps(scores, indent=2) + "\n")


if __name__ == "__main__":
    main()
