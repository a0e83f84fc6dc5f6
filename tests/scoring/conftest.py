from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Record = dict[str, Any]
GOLD = Path(__file__).resolve().parents[1] / "support" / "gold.jsonl"


@pytest.fixture
def gold_path() -> Path:
    """A small gold file of our own: two articles, five required events and one that is not."""
    return GOLD


@pytest.fixture
def told() -> Callable[..., Record]:
    """Makes the report that tells a gold event exactly, with any field changed."""
    articles = {a["id"]: a for a in map(json.loads, GOLD.read_text("utf-8").splitlines())}

    def make(article: str, number: int, **changes: Any) -> Record:
        text, event = articles[article]["text"], articles[article]["events"][number]
        start = text.index(event["quote"])
        first = start + event["quote"].index(event["trigger"])
        return {
            **{k: v for k, v in event.items() if k not in ("quote", "required", "accept")},
            "article_id": article,
            "sentence": {"text": event["quote"], "start": start, "end": start + len(event["quote"])},
            "trigger": {"text": event["trigger"], "start": first, "end": first + len(event["trigger"])},
            **changes,
        }

    return make
