"""Which corpora sitrep is measured on, where they lie, and how one of them is measured.

The coded articles and the texts of others are not part of this repository: they are looked for under
SITREP_DATA (by default `shared` beside the repository), and what is not there is left out. Our own sentences
are in `tests`, our own coded articles in `gold`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from sitrep.model import Article, Coded
from sitrep.pipeline import Sitrep, load
from sitrep.pipeline.answering import answers
from sitrep.scoring import YARDSTICKS, Scores, read_gold, score

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).parent
RESAMPLES = 1000
Measures = Mapping[str, float]
"""Figures by name, from 0 to 1, more is better: "events f1", "fields status"."""


def data_folder() -> Path:
    """The folder with `gold` and `data`: SITREP_DATA, by default `shared` beside the repository."""
    return Path(os.environ.get("SITREP_DATA", ROOT.parent / "shared"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """A corpus by name: its files, what gives its measures, and what gives all its figures with intervals."""

    name: str
    files: tuple[Path, ...]
    measure: Callable[[], Measures]
    detail: Callable[[], dict[str, Any]] | None = None

    def is_there(self) -> bool:
        """Whether all its files are."""
        return all(path.is_file() for path in self.files)

    def digest(self) -> str:
        """SHA-256 over its files."""
        found = hashlib.sha256()
        for path in self.files:
            found.update(path.read_bytes())
        return found.hexdigest()


@lru_cache(maxsize=1)
def coder() -> Sitrep:
    """The coder, loaded once."""
    return load()


@cache
def scores(path: Path, kind: str) -> Scores:
    """What sitrep reaches on a gold file, measured as `sitrep score --measure KIND` does."""
    yardstick = YARDSTICKS[kind]
    gold = read_gold(path, yardstick)
    given = answers(path, gold, yardstick, coder())
    records = [record for answer in given if isinstance(answer, list) for record in answer]
    return score(gold, records, yardstick, resamples=RESAMPLES)


def _detailed(path: Path, kind: str) -> dict[str, Any]:
    """All figures of a gold file, to three places."""
    return rounded(scores(path, kind).as_record())


def rounded(value: Any) -> Any:
    """Figures to three places, all the way down."""
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    return value


def _scored(path: Path, kind: str) -> Measures:
    """The figures that are kept: those of the whole but for the two sides of F1, and the right of each field.

    Precision and recall may be traded for one another, and single types are too few to stand on a floor.
    """
    found: dict[str, float] = {}
    for group in scores(path, kind).groups:
        for row in group.rows if group.name in ("whole", "fields") else ():
            for name, measure in row.measures:
                told = group.name == "whole" or name == "right"
                if measure.value is not None and told and name not in ("precision", "recall"):
                    found[f"{row.name} {name}"] = measure.value
    return found


def _joined(labels: Path) -> Path:
    """The gold file of a label file, joined with its texts in a folder that goes with the process."""
    import labelled

    return labelled.write(labels, Path(_folder().name))


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="gold-")


def _unseen() -> Corpus:
    """Whole news articles that nobody tuned anything on; their texts are not ours."""
    import labelled

    labels = HERE / "gold" / "wikinews.labels.jsonl"
    return Corpus(
        name="wikinews-unseen",
        files=(labels, labelled.texts_of(labels)),
        measure=lambda: _scored(_joined(labels), "events"),
        detail=lambda: _detailed(_joined(labels), "events"),
    )


def own_sentences() -> Iterator[tuple[str, str]]:
    """Kind and sentence of each line of our sentences without events."""
    kind = ""
    for line in (ROOT / "tests" / "pipeline" / "figures_of_speech.txt").read_text("utf-8").splitlines():
        if line.startswith("## "):
            kind = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            yield kind, line


def real_sentences() -> Iterator[tuple[str, str]]:
    """Id and words of the treebank sentences that were read and hold no event."""
    chosen = json.loads((HERE / "quiet.json").read_text("utf-8"))["sentences"]
    wanted = {(item["corpus"], item["sent_id"]) for item in chosen}
    for path in _treebanks():
        name = ""
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            key, _, value = line.removeprefix("# ").partition(" = ")
            if key == "sent_id":
                name = value.strip()
            elif key == "text" and (path.name.removesuffix(".conllu.gz"), name) in wanted:
                yield name, value.strip()


def reported(sentences: Iterator[tuple[str, str]]) -> tuple[list[tuple[str, str, str]], int]:
    """Those that give a report (key, sentence, report), each read by itself, and the number of all."""
    found, number = [], 0
    for number, (key, text) in enumerate(sentences, start=1):
        (outcome,) = coder().outcomes([Article(id=f"{number}", text=text)])
        if not isinstance(outcome, Coded):
            raise SystemExit(f"{key}: not coded: {text}")
        if outcome.reports:
            what = ", ".join(f"{r.event_type} [{r.trigger.text}] by {r.why.frame}" for r in outcome.reports)
            found.append((key, text, what))
    return found, number


def _quiet(sentences: Callable[[], Iterator[tuple[str, str]]]) -> Measures:
    wrong, number = reported(sentences())
    return {"without a report": 1 - len(wrong) / number}


def _treebanks() -> tuple[Path, ...]:
    names = ("en_ewt-ud-dev", "en_ewt-ud-test", "gum_free_dev", "gum_free_test")
    return tuple(data_folder() / "data" / "language" / f"{name}.conllu.gz" for name in names)


def corpora() -> tuple[Corpus, ...]:
    """All corpora, those that are not there too."""
    gold, data = data_folder() / "gold", data_folder() / "data"
    coded = (
        ("seed", gold / "seed.jsonl", "events"),
        ("ce-dev", gold / "ce-dev.jsonl", "events"),
        ("wn-dev", gold / "wn-dev.jsonl", "events"),
        ("incidents-dev", gold / "incidents-dev.jsonl", "incidents"),
        ("plover", data / "plover" / "plv_train.jsonl", "plover"),
        ("places-lgl", data / "places" / "lgl.jsonl.gz", "places"),
        ("places-geovirus", data / "places" / "geovirus.jsonl.gz", "places"),
        ("own-1", HERE / "gold" / "own-1.jsonl", "events"),
        ("own-2", HERE / "gold" / "own-2.jsonl", "events"),
    )
    ours = ROOT / "tests" / "pipeline" / "figures_of_speech.txt"
    return (
        *(
            Corpus(
                name=name,
                files=(path,),
                measure=partial(_scored, path, kind),
                detail=partial(_detailed, path, kind),
            )
            for name, path, kind in coded
        ),
        _unseen(),
        Corpus(name="no-events-own", files=(ours,), measure=partial(_quiet, own_sentences)),
        Corpus(
            name="no-events-real",
            files=(HERE / "quiet.json", *_treebanks()),
            measure=partial(_quiet, real_sentences),
        ),
    )
