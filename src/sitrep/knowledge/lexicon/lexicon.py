"""The lexicon as a whole: all files read, checked and indexed by the lemma that starts a match."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from sitrep.errors import KnowledgeError
from sitrep.knowledge.lexicon.frames import Frame, read_frame
from sitrep.knowledge.lexicon.words import Cue, Light, Speech, Weapon, Words

T = TypeVar("T")
Index = dict[str, list[tuple[tuple[str, ...], T]]]


PREPOSITIONS = frozenset({"of", "for", "on", "to", "in", "against", "with", "under", "from", "at"})


def head_of(words: tuple[str, ...]) -> int:
    """Position of a noun entry's head: its last word, or the one before a preposition ("state of emergency")."""
    return next((k - 1 for k, w in enumerate(words) if w in PREPOSITIONS and k > 0), len(words) - 1)


def _first(words: tuple[str, ...]) -> int:
    del words
    return 0


def _index(
    entries: Iterable[tuple[Words, T]], at: Callable[[tuple[str, ...]], int]
) -> dict[str, list[tuple[tuple[str, ...], T]]]:
    """By the lemma at position `at` of each entry; longer entries first, then in file order."""
    out: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for words, value in entries:
        for w in words:
            out.setdefault(w[at(w)], []).append((w, value))
    for bucket in out.values():
        bucket.sort(key=lambda e: -len(e[0]))
    return out


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All frames and lists. Indexes are keyed by a lemma: the first of a verb or phrase, the last of a noun."""

    frames: tuple[Frame, ...]
    classes: Mapping[str, frozenset[str]]
    verbs: Index[Frame]
    nouns: Index[Frame]
    light: Index[Light]
    speech_verbs: Index[Speech]
    speech_nouns: Index[Speech]
    speech_phrases: Index[Speech]
    cues: Index[Cue]
    weapons: Index[Weapon]

    def frame(self, frame_id: str) -> Frame:
        """The frame of that id; KeyError if there is none."""
        return next(f for f in self.frames if f.id == frame_id)


def _tables(folder: Traversable) -> list[tuple[str, dict[str, Any]]]:
    out = []
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".toml"):
            try:
                out.append((path.name, tomllib.loads(path.read_text(encoding="utf-8"))))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise KnowledgeError(f"{path.name}: {error}") from error
    return out


def _expand(classes: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    """Classes with the classes they name inside them spelled out."""

    def words(name: str, seen: frozenset[str]) -> set[str]:
        out: set[str] = set()
        for w in classes.get(name, ()):
            if w.startswith("@"):
                if w[1:] not in seen:
                    out |= words(w[1:], seen | {name})
            else:
                out.add(w.lower())
        return out

    return {name: frozenset(words(name, frozenset())) for name in classes}


def read(folder: Traversable) -> Lexicon:
    """The lexicon in `folder`; KnowledgeError names the first fault."""
    frames: list[Frame] = []
    light: list[Light] = []
    speech: list[Speech] = []
    cues: list[Cue] = []
    weapons: list[Weapon] = []
    classes: dict[str, list[str]] = {}
    for name, table in _tables(folder):
        frames += [read_frame(raw, name) for raw in table.get("frame", ())]
        light += [Light.read(raw, name) for raw in table.get("light", ())]
        speech += [Speech.read(raw, name) for raw in table.get("speech", ())]
        cues += [Cue.read(raw, name) for raw in table.get("cue", ())]
        weapons += [Weapon.read(raw, name) for raw in table.get("weapon", ())]
        for key, words in table.get("classes", {}).items():
            if key in classes:
                raise KnowledgeError(f"{name}: class {key!r} is defined twice")
            classes[key] = words
    ids = [f.id for f in frames]
    twice = sorted({i for i in ids if ids.count(i) > 1})
    if twice:
        raise KnowledgeError(f"frame ids used twice: {twice}")
    return Lexicon(
        frames=tuple(frames),
        classes=_expand(classes),
        verbs=_index(((f.verbs, f) for f in frames), _first),
        nouns=_index(((f.nouns, f) for f in frames), head_of),
        light=_index(((x.verbs, x) for x in light), _first),
        speech_verbs=_index(((x.verbs, x) for x in speech), _first),
        speech_nouns=_index(((x.nouns, x) for x in speech), head_of),
        speech_phrases=_index(((x.phrases, x) for x in speech), _first),
        cues=_index(((x.words, x) for x in cues), _first),
        weapons=_index(((x.words, x) for x in weapons), head_of),
    )


@lru_cache(maxsize=1)
def load() -> Lexicon:
    """The lexicon that ships with sitrep."""
    return read(files("sitrep.knowledge") / "data" / "lexicon")
