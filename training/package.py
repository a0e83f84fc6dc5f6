"""Writing the pipeline as it ships: weights in half precision, nothing that running does not need."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import cast

import numpy as np
from spacy.language import Language
from spacy.lookups import Lookups

from sitrep.language.lemmas import Lemmatizer
from sitrep.language.naming import Names


def write(nlp: Language, lemmatizer: Lemmatizer, lexicon: dict[tuple[str, ...], str], target: Path) -> None:
    """Put the lemmatizer after the tagger and the article-wide pass over names last, and save."""
    for name, after in (("lemmas", "morphologizer"), ("spaces", "parser"), ("names", "ner")):
        if name not in nlp.pipe_names:
            nlp.add_pipe(f"sitrep_{name}", name=name, after=after)
    made = cast(Lemmatizer, nlp.get_pipe("lemmas"))
    made.table, made.bases = lemmatizer.table, lemmatizer.bases
    cast(Names, nlp.get_pipe("names")).lexicon = lexicon
    nlp.meta.update({"name": "sitrep", "version": "1", "license": "CC BY-SA 4.0"})
    nlp.vocab.lookups = Lookups()
    halve(nlp)
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    _prune(nlp, target / "vocab" / "strings.json")


def halve(nlp: Language) -> None:
    """Keep every weight as float16; loading turns them back."""
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if model is None or isinstance(model, bool):
            continue
        for node in model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype(np.float16))


def _prune(nlp: Language, path: Path) -> None:
    """Keep of the strings those that labels are made of; a text brings its own."""
    kept = {"dep", "ROOT", "_SP"}
    for _, pipe in nlp.pipeline:
        for label in getattr(pipe, "labels", ()):
            kept.update({label, *label.split("|"), *label.replace("=", "|").replace(",", "|").split("|")})
    strings = json.loads(path.read_text(encoding="utf8"))
    path.write_text(json.dumps([s for s in strings if s in kept], ensure_ascii=False), encoding="utf8")
