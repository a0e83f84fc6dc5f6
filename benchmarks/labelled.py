"""Coded articles whose texts are not ours: labels in `gold/*.labels.jsonl`, texts under SITREP_DATA.

    python benchmarks/labelled.py FOLDER

writes one gold file for each of them into FOLDER, as `sitrep score` takes it. A label file holds offsets and
facts (names, countries, dates, numbers), no sentences; an article is found by the SHA-1 of its text, and what
the data no longer has is left out.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from corpora import data_folder

GOLD = Path(__file__).with_name("gold")
Span = list[int] | None


def _lines(path: Path) -> Iterator[str]:
    raw = path.read_bytes()
    yield from (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8").splitlines()


def _texts(name: str) -> Iterator[str]:
    """The texts of a file of JSON lines."""
    for line in _lines(data_folder() / "data" / name):
        yield json.loads(line)["text"]


def _treebank() -> Iterator[str]:
    """The documents of the GUM treebank, sentences joined by a space and paragraphs by an empty line."""
    texts: dict[str, list[str]] = {}
    name, begins = "", False
    for line in _lines(data_folder() / "data" / GUM):
        key, _, value = line.removeprefix("# ").partition(" = ")
        if key == "sent_id":
            name = value.strip().rsplit("-", 1)[0]
        elif line.startswith("# newpar"):
            begins = True
        elif key == "text":
            texts.setdefault(name, []).append(("\n\n" if begins else " ") + value.strip())
            begins = False
    return ("".join(parts).strip() for parts in texts.values())


WIKINEWS, DIGESTS, RE3D = "news/wikinews.jsonl", "news/current-events.jsonl.gz", "ner/re3d.jsonl"
GUM = "language/gum_free_train.conllu.gz"
SOURCES: dict[str, tuple[str, Callable[[], Iterator[str]]]] = {
    "wikinews": (WIKINEWS, lambda: _texts(WIKINEWS)),
    "current-events": (DIGESTS, lambda: _texts(DIGESTS)),
    "re3d": (RE3D, lambda: _texts(RE3D)),
    "gum-news": (GUM, _treebank),
}
"""For each label file the file with its texts, and what gives these."""


def name_of(labels: Path) -> str:
    """What a label file is called: its corpus."""
    return labels.name.removesuffix(".labels.jsonl")


def texts_of(labels: Path) -> Path:
    """The file that has the texts of a label file."""
    return data_folder() / "data" / SOURCES[name_of(labels)][0]


def gold(labels: Path) -> Iterator[dict[str, Any]]:
    """The articles of a label file with their texts, as gold articles."""
    rows = [json.loads(line) for line in labels.read_text("utf-8").splitlines()]
    wanted = {row["sha1"]: row for row in rows}
    for text in SOURCES[name_of(labels)][1]():
        row = wanted.pop(hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest(), None)
        if row is not None:
            events = [_event(text, event) for event in row["events"]]
            yield {"id": row["id"], "published": row["published"], "text": text, "events": events}


def _event(text: str, row: dict[str, Any]) -> dict[str, Any]:
    """An event with its words in place of their offsets."""

    def words(span: Span) -> str:
        return text[span[0] : span[1]] if span else ""

    def party(value: list[Any]) -> dict[str, Any]:
        return {"text": words(value[0]), "name": value[1], "country": value[2], "sector": value[3]}

    place, date, source = row["place"], row["date"], row["attribution"]
    return row | {
        "quote": words(row["quote"]),
        "trigger": words(row["trigger"]),
        "actors": [party(value) for value in row["actors"]],
        "recipients": [party(value) for value in row["recipients"]],
        "place": place and {"text": words(place[0]), "name": place[1], "country": place[2]},
        "date": date and {"text": words(date[0]), "earliest": date[1], "latest": date[2]},
        "figures": [
            {"text": words(span), "kind": kind, "low": low, "high": high, "unit": unit}
            for span, kind, low, high, unit in row["figures"]
        ],
        "attribution": source
        and {"text": words(source[0]), "name": source[1], "country": source[2], "stance": source[3]},
    }


def write(labels: Path, folder: Path) -> Path:
    """The gold file of a label file, written into a folder."""
    path = folder / f"{name_of(labels)}.jsonl"
    text = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in gold(labels))
    path.write_text(text, "utf-8")
    return path


def main() -> int:
    """Writes the gold files; 2 without a folder."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for labels in sorted(GOLD.glob("*.labels.jsonl")):
        path = write(labels, folder)
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
