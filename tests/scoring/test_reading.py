from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sitrep.errors import InputError
from sitrep.scoring import YARDSTICKS, read_answers, read_gold

EVENT = {"quote": "Troops fired.", "trigger": "fired", "event_type": "ASSAULT", "status": "actual"}
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(*lines: Any) -> Path:
        path = tmp_path / "gold.jsonl"
        path.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines), "utf-8")
        return path

    return write


def article(**changes: Any) -> dict[str, Any]:
    return {"id": "a", "text": "Troops fired. They left.", "events": [EVENT], **changes}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not valid JSON"),
        ("[1]", "not a JSON object"),
        (article(id=""), "has no 'id'"),
        (article(text=None), "has no 'text'"),
        ({"id": "a", "text": "x"}, "has no 'events'"),
        ({"id": "a", "text": "x", "reports": []}, "has no 'events'; for what it has, give --measure incidents"),
        (article(events=[3]), "'events' must be an array of objects"),
        (article(events=[{**EVENT, "quote": "Troops ran."}]), "is not in the text; copy it exactly"),
        (article(events=[{**EVENT, "trigger": "ran"}]), "the trigger 'ran' is not in its quote"),
        (article(events=[{**EVENT, "event_type": "ASAULT"}]), "'ASAULT' is unknown; did you mean 'ASSAULT'"),
        (article(events=[{**EVENT, "status": "done"}]), "the status 'done' is unknown"),
        (article(events=[{**EVENT, "actors": ["Troops"]}]), "'actors' must be an array of objects"),
        (article(events=[{**EVENT, "figures": [{"kind": "dead"}]}]), "the figure kind 'dead' is unknown"),
        (article(events=[{**EVENT, "figures": [{"kind": "killed", "low": "7"}]}]), "'low' of a figure must be a number"),
        (article(events=[{**EVENT, "date": {"earliest": "Friday"}}]), "'earliest' of the date must be YYYY-MM-DD"),
        (article(events=[{**EVENT, "place": {"lat": "12"}}]), "'lat' of the place must be a number"),
        (article(events=[{**EVENT, "attribution": {"stance": "sure"}}]), "the stance 'sure' is unknown"),
    ],
)  # fmt: skip
def test_broken_gold_is_named_with_file_and_line(write: Write, line: Any, reason: str) -> None:
    path = write(article(id="first"), line)
    with pytest.raises(InputError) as caught:
        read_gold(path, YARDSTICKS["events"])
    assert str(caught.value).startswith(f"{path}:2: ")
    assert reason in str(caught.value)


def test_an_id_may_come_once(write: Write) -> None:
    with pytest.raises(InputError, match=r"gold\.jsonl:2: the id 'a' is also that of .*gold\.jsonl:1"):
        read_gold(write(article(), article()), YARDSTICKS["events"])


def test_empty_missing_and_other_files(write: Write, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no articles in it"):
        read_gold(write(""), YARDSTICKS["events"])
    with pytest.raises(InputError, match="cannot be read"):
        read_gold(tmp_path / "none.jsonl", YARDSTICKS["events"])
    (tmp_path / "x").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="not UTF-8"):
        read_gold(tmp_path / "x", YARDSTICKS["events"])


def test_gzip_is_opened_and_ids_become_text(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(article(id=7)).encode()))
    assert [document.id for document in read_gold(path, YARDSTICKS["events"])] == ["7"]


def test_a_report_needs_a_trigger(write: Write) -> None:
    with pytest.raises(InputError, match=r":1: a report needs a trigger with start and end"):
        read_answers(write({"article_id": "a", "event_type": "ASSAULT"}), YARDSTICKS["events"])
    with pytest.raises(InputError, match="has no 'article_id'"):
        read_answers(write({"event_type": "ASSAULT"}), YARDSTICKS["events"])
