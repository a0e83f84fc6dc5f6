"""Whatever stands in a user's file: it is read, or refused with a KnowledgeError that names the file."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.errors import KnowledgeError
from sitrep.knowledge.lexicon.frames import read_frame
from sitrep.knowledge.lexicon.words import Cue, Light, Speech, Weapon
from sitrep.knowledge.overlay import load
from sitrep.knowledge.spots import Spot

TOLD = re.compile(r"^$|^x\.toml\b.*: \S", re.DOTALL)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", " ", "-", "ASSAULT", "attack", "@x", "drone", "future"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "actor", "object", "type", "mode"]), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
FRAME_KEYS = (
    "id type mode context verbs nouns actor recipient mutual needs figure status examples never when".split()
)
WORD_KEYS = (
    "verb verbs words nouns phrases event actor status kind mode vehicle stance announce examples".split()
)


def _refusal(read: Callable[..., object], *given: object) -> str:
    """The message of the KnowledgeError with which `read` refuses what it is given, "" where it takes it."""
    try:
        read(*given)
    except KnowledgeError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("key", FRAME_KEYS)
@settings(max_examples=25)
@given(value=VALUES)
def test_a_case_is_read_or_refused(key: str, value: object) -> None:
    case = {"object": ["attack"], key: value}
    raw = {"id": "x.a", "type": "ASSAULT", "verbs": ["attack"], "when": [case]}
    assert TOLD.match(_refusal(read_frame, raw, Spot("x.toml", 1)))


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from(FRAME_KEYS), VALUES, max_size=6))
def test_a_frame_is_read_or_refused(raw: dict[str, Any]) -> None:
    for table in (raw, {"id": "x.a", "type": "ASSAULT", "verbs": ["attack"], **raw}):
        assert TOLD.match(_refusal(read_frame, table, Spot("x.toml", 1)))


@pytest.mark.parametrize("kind", [Light, Speech, Cue, Weapon])
@settings(max_examples=50)
@given(raw=st.dictionaries(st.sampled_from(WORD_KEYS), VALUES, max_size=5))
def test_an_entry_of_a_list_is_read_or_refused(kind: Any, raw: dict[str, Any]) -> None:
    known = {
        key: value
        for key, value in raw.items()
        if key in {"words", "verbs", "examples", "status", "mode", "event", "kind", "stance"}
    }
    for table in (raw, known):
        assert TOLD.match(_refusal(kind.read, table, Spot("x.toml", 1)))


@settings(max_examples=60)
@given(
    st.sampled_from(
        [
            "places.csv",
            "spellings.csv",
            "off.csv",
            "lexicon/a.toml",
            "actors/groups.csv",
            "actors/offices.csv",
        ]
    ),
    st.binary(max_size=80) | st.text(max_size=80).map(str.encode),
)
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        assert (_refusal(load, [Path(folder)]) or str(path)).startswith(str(path))
