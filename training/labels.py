"""Names that we labelled ourselves: offsets into paragraphs of free news, which are told by their hash."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import names

HERE = Path(__file__).resolve().parent


def labelled(data: Path) -> Iterator[names.Named]:
    """The paragraphs of `labels.jsonl`, from the news under `data`, with their names.

    540 paragraphs of Wikinews, Wikipedia current events and US State Department releases. A paragraph that
    the data no longer has is left out.
    """
    rows = [json.loads(line) for line in (HERE / "labels.jsonl").read_text(encoding="utf8").splitlines()]
    for file in sorted({row["file"] for row in rows}):
        wanted = {row["sha1"]: row["names"] for row in rows if row["file"] == file}
        for article in names.lines(data / "news" / file):
            for paragraph in map(str.strip, re.split(r"\n\s*\n", article["text"])):
                spans = wanted.pop(hashlib.sha1(paragraph.encode(), usedforsecurity=False).hexdigest(), None)
                if spans is not None:
                    yield names.Named(paragraph, tuple((start, end, label) for start, end, label in spans))
