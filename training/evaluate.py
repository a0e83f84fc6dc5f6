"""Scores of a pipeline on raw text: words, sentences, tags, dependencies, lemmas, names, speed, size.

Words are aligned by their characters, as in the CoNLL 2018 evaluation: every score is the F1 over words
of the system and words of the treebank, and a word that was cut differently counts as wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

import names
import paths
import treebank
from sitrep.language import analyse, load
from sitrep.language.loading import MODEL_VARIABLE

Row = tuple[str, str, str, str, str, tuple[int, int]]


def treebank_scores(nlp: Language, documents: list[treebank.Document]) -> dict[str, float]:
    """F1 in percent over raw documents. `LAS` compares universal relations; `LAS_full` their subtypes too."""
    counts: Counter[str] = Counter()
    for document in documents:
        doc = analyse(nlp, document.text)
        _count(counts, _gold_rows(document), _system_rows(doc))
        gold_starts = {s.words[0].start for s in document.sentences}
        spans = {(s.words[0].start, s.words[-1].end) for s in document.sentences}
        found = {span for span in map(_span, doc.sents) if span is not None}
        counts["gold_sentences"] += len(gold_starts)
        counts["system_sentences"] += len(found)
        counts["sentences"] += len(spans & found)
    total = counts["gold"] + counts["system"]
    scores = {key: round(200 * counts[key] / total, 2) for key in _MEASURES}
    scores["sentences"] = round(
        200 * counts["sentences"] / (counts["gold_sentences"] + counts["system_sentences"]), 2
    )
    for kind in ("verb", "noun"):
        right, all_ = counts[f"{kind}_lemmas"], counts[f"{kind}_words"]
        scores[f"{kind}_lemmas"] = round(100 * right / max(all_, 1), 2)
    return scores


_MEASURES = ("tokens", "tag", "upos", "morph", "lemma", "UAS", "LAS", "LAS_full")


def _gold_rows(document: treebank.Document) -> dict[tuple[int, int], Row]:
    rows = {}
    for sentence in document.sentences:
        for word in sentence.words:
            head = sentence.words[word.head - 1] if word.head else word
            rows[word.start, word.end] = (
                word.xpos,
                word.upos,
                "|".join(sorted(word.feats.split("|"))),
                word.lemma,
                word.dep,
                (head.start, head.end),
            )
    return rows


def _system_rows(doc: Doc) -> dict[tuple[int, int], Row]:
    return {
        _chars(t): (
            t.tag_,
            t.pos_,
            "|".join(sorted(str(t.morph).split("|"))),
            t.lemma_,
            "root" if t.dep_ == "ROOT" else t.dep_,
            _chars(t.head),
        )
        for t in doc
        if not t.is_space
    }


def _chars(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def _span(sentence: Any) -> tuple[int, int] | None:
    words = [t for t in sentence if not t.is_space]
    return (words[0].idx, words[-1].idx + len(words[-1])) if words else None


def _count(
    counts: Counter[str], gold: dict[tuple[int, int], Row], system: dict[tuple[int, int], Row]
) -> None:
    counts["gold"] += len(gold)
    counts["system"] += len(system)
    for chars, row in gold.items():
        other = system.get(chars)
        if other is None:
            continue
        same_head = row[5] == other[5]
        same_lemma = row[3].lower() == other[3].lower() or row[3] == "_"
        counts["tokens"] += 1
        counts["tag"] += row[0] == other[0]
        counts["upos"] += row[1] == other[1]
        counts["morph"] += row[2] == other[2]
        counts["lemma"] += same_lemma
        counts["UAS"] += same_head
        counts["LAS"] += same_head and row[4].split(":")[0] == other[4].split(":")[0]
        counts["LAS_full"] += same_head and row[4] == other[4]
        kind = {"VERB": "verb", "NOUN": "noun"}.get(row[1])
        if kind:
            counts[f"{kind}_words"] += 1
            counts[f"{kind}_lemmas"] += same_lemma


def name_scores(nlp: Language, texts: list[names.Named]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 in percent, by label and over all, of names with exactly the right span."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for text in texts:
        gold = set(text.names)
        system = {(e.start_char, e.end_char, e.label_) for e in analyse(nlp, text.text).ents}
        for counter, spans in ((right, gold & system), (found, system), (wanted, gold)):
            for span in spans:
                counter[span[2]] += 1
                counter["all"] += 1
    return {label: _prf(right[label], found[label], wanted[label]) for label in sorted(wanted)}


def _prf(right: int, found: int, wanted: int) -> dict[str, float]:
    return {
        "precision": round(100 * right / max(found, 1), 2),
        "recall": round(100 * right / max(wanted, 1), 2),
        "f1": round(200 * right / max(found + wanted, 1), 2),
    }


def speed(nlp: Language, texts: list[str], limit: int = 60_000) -> float:
    """Words a second of processor time, over whole articles one after another."""
    for text in texts[:3]:
        analyse(nlp, text)
    words = 0
    start = time.process_time()
    for text in texts:
        words += sum(not t.is_space for t in analyse(nlp, text))
        if words > limit:
            break
    return round(words / (time.process_time() - start))


def load_seconds(model: Path) -> float:
    """Seconds that a fresh Python takes to import spaCy and load the pipeline, the better of three."""
    code = (
        "import time; t = time.perf_counter(); from sitrep.language import load; load(); "
        "print(time.perf_counter() - t)"
    )
    environment = {**os.environ, MODEL_VARIABLE: str(model)}
    runs = [
        subprocess.run(  # noqa: S603 (our own words)
            [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
        )
        for _ in range(3)
    ]
    return round(min(float(run.stdout) for run in runs), 2)


def megabytes(model: Path) -> float:
    """Size on disk of all the pipeline's files."""
    return round(sum(f.stat().st_size for f in model.rglob("*") if f.is_file()) / 1e6, 1)


def evaluate(model: Path, data: Path, part: str = "test") -> dict[str, Any]:
    """Every score of the pipeline in `model`, ready to be written as JSON."""
    os.environ[MODEL_VARIABLE] = str(model)
    nlp = load()
    articles = [row["text"] for row in names.lines(data / "news" / "wikinews.jsonl")]
    return {
        f"ewt_{part}": treebank_scores(nlp, treebank.read(data / "language" / f"en_ewt-ud-{part}.conllu.gz")),
        f"gum_{part}": treebank_scores(nlp, treebank.read(data / "language" / f"gum_free_{part}.conllu.gz")),
        "names": name_scores(nlp, list(names.simple(data / "ner" / "worldwide-newswire-eval.jsonl.gz"))),
        "words_per_second": speed(nlp, articles),
        "load_seconds": load_seconds(model),
        "megabytes": megabytes(model),
    }


def main() -> None:
    """Print the scores as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, default=paths.data())
    parser.add_argument("--part", choices=("dev", "test"), default="test")
    options = parser.parse_args()
    json.dump(evaluate(options.model, options.data, options.part), sys.stdout, indent=2)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
