"""Make the English pipeline from the data: pretrain, train, package, evaluate."""

from __future__ import annotations

import argparse
import itertools
import json
import random
import shutil
import sys
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed, load_model_from_config
from thinc.api import Config, NumpyOps, set_current_ops

import evaluate
import joint
import lemmatables
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
from sitrep.language.tokenizing import build_tokenizer

SEED = 1
HERE = Path(__file__).parent
PRETRAIN_STEPS = 3600
TEACHER_STEPS = 1300
STEPS = 3000
RATE = 0.0015
DROP = 0.2
SYNTAX_WORDS = 1800
NAMES_WORDS = 1200


def blank() -> Language:
    """The untrained pipeline of config.cfg with our tokenizer."""
    nlp = load_model_from_config(Config().from_disk(HERE / "config.cfg"), auto_fill=True)
    nlp.tokenizer = build_tokenizer(nlp)
    return nlp


def make_encoder(data: Path, work: Path) -> Path:
    """Pretrain the encoder on raw news; its weights are the file that comes back."""
    target = work / "encoder.bin"
    if not target.exists():
        fix_random_seed(SEED)
        nlp = blank()
        model = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
        pretrain.pretrain(nlp, model, data, PRETRAIN_STEPS)
        target.write_bytes(model.to_bytes())
    return target


def make_votes(data: Path, work: Path) -> Path:
    """Train a small tagger of names and let it settle what kinds of things the linked pages are."""
    target = work / "votes.json"
    if not target.exists():
        fix_random_seed(SEED)
        known = silver.lists(data)
        nlp = teacher.train(data, known, TEACHER_STEPS, SEED)
        settled = teacher.settle(nlp, data, known)
        target.write_text(json.dumps(settled, indent=0, sort_keys=True, ensure_ascii=False), encoding="utf8")
    return target


def make_model(data: Path, work: Path, encoder: Path, voted: Path, steps: int) -> Path:
    """Train syntax and names together from the pretrained encoder."""
    target = work / "trained"
    if target.exists():
        return target
    fix_random_seed(SEED)
    chance = random.Random(SEED)
    nlp = blank()
    syntax = syntaxsets.epochs(syntaxsets.documents(data), nlp.vocab, chance)
    named = namesets.epochs(nlp, data, json.loads(voted.read_text(encoding="utf8")), chance)
    first, first_named = next(syntax), next(named)
    sample = [*first, *first_named[:500]]
    nlp.initialize(lambda: [Example(nlp.make_doc(doc.text), doc) for doc in sample])
    nlp.get_pipe("tok2vec").model.from_bytes(encoder.read_bytes())  # type: ignore[attr-defined]
    optimizer = joint.train(
        nlp,
        joint.batches(itertools.chain([first], syntax), SYNTAX_WORDS, chance),
        joint.batches(itertools.chain([first_named], named), NAMES_WORDS, chance),
        steps,
        rate=RATE,
        drop=DROP,
        keep=work / "checkpoint",
    )
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(target)
    return target


def finish(data: Path, trained: Path, target: Path) -> None:
    """Add what is not learned by gradient, and write the pipeline as it ships."""
    nlp = spacy.load(trained)
    texts = (row["text"] for name in pretrain.NEWS[:2] for row in names.lines(data / "news" / name))
    table = lemmatables.lemmatizer(syntaxsets.documents(data), nlp, texts)
    package.write(nlp, table, target)


def main() -> None:
    """Run the stages that have not left their result in the work folder yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=paths.data(), help="folder with language/, ner/, news/, facts/"
    )
    parser.add_argument("--work", type=Path, default=HERE / "work", help="where stages leave their results")
    parser.add_argument(
        "--target", type=Path, default=paths.ROOT / "src" / "sitrep" / "language" / "data" / "en"
    )
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--scores", type=Path, default=HERE / "scores.json")
    options = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    options.work.mkdir(parents=True, exist_ok=True)
    encoder = make_encoder(options.data, options.work)
    voted = make_votes(options.data, options.work)
    trained = make_model(options.data, options.work, encoder, voted, options.steps)
    if options.target.exists():
        shutil.rmtree(options.target)
    finish(options.data, trained, options.target)
    scores: dict[str, Any] = evaluate.evaluate(options.target, options.data)
    options.scores.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf8")
    sys.stdout.write(json.dumps(scores, indent=2) + "\n")


if __name__ == "__main__":
    main()
