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
    for line in _lines(data_folder() / "data" / "language" / "gum_free_train.conllu.gz"):
        key, _, value = line.removeprefix("# ").partition(" = ")
        if key == "sent_id":
            name = value.strip().rsplit("-", 1)[0]
        elif line.startswith("# newpar"):
            begins = True
        elif key == "text":
            texts.setdefault(name, []).append(("\n\n" if begins else " ") + value.strip())
            begins = False
    return ("".join(parts).strip() for parts in texts.values())


SOURCES: dict[str, Callable[[], Iterator[str]]] = {
    "wikinews": lambda: _texts("news/wikinews.jsonl"),
    "current-events": lambda: _texts("news/current-events.jsonl.gz"),
    "re3d": lambda: _texts("ner/re3d.jsonl"),
    "gum": _treebank,
}


def gold(labels: Path) -> Iterator[dict[str, Any]]:
    """The articles of a label file with their texts, as gold articles."""
    rows = [json.loads(line) for line in labels.read_text("utf-8").splitlines()]
    wanted = {row["sha1"]: row for row in rows}
    for text in SOURCES[rows[0]["corpus"]]():
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


def main() -> int:
    """Writes the gold files; 2 without a folder."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for labels in sorted(GOLD.glob("*.labels.jsonl")):
        articles = list(gold(labels))
        path = folder / labels.name.replace(".labels", "")
        text = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
        path.write_text(text, "utf-8")
        print(f"{path}: {len(articles)} articles, {sum(len(a['events']) for a in articles)} events")
    return 0


if __name__ == "__main__":
    sys.exit(main())
