"""The lexicon as a whole: all files read, checked and indexed by the lemma that starts a match."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from sitrep.knowledge.lexicon.entries import Words
from sitrep.knowledge.lexicon.frames import Condition, Frame, check_classes
from sitrep.knowledge.lexicon.inflection import verb_forms
from sitrep.knowledge.lexicon.parts import Parts, read_parts
from sitrep.knowledge.lexicon.words import Cue, Light, Speech, Weapon
from sitrep.knowledge.spots import Faults

T = TypeVar("T")
Index = dict[str, list[tuple[tuple[str, ...], T]]]
"""Lemma -> the entries that a match of it may be, each with what it means; longer entries first."""

PREPOSITIONS = frozenset({"of", "for", "on", "to", "in", "against", "with", "under", "from", "at"})


def head_of(words: tuple[str, ...]) -> int:
    """Position of a noun entry's head: its last word, or the one before a preposition ("state of war")."""
    return next((k - 1 for k, w in enumerate(words) if w in PREPOSITIONS and k > 0), len(words) - 1)


def _first(_words: tuple[str, ...]) -> int:
    """Position of the lemma that starts a match of a verb or phrase."""
    return 0


def _index(entries: Iterable[tuple[Words, T]], at: Callable[[tuple[str, ...]], int]) -> Index[T]:
    """By the lemma at position `at` of each entry; longer entries first, then in file order."""
    index: Index[T] = {}
    for words, value in entries:
        for entry in words:
            index.setdefault(entry[at(entry)], []).append((entry, value))
    for bucket in index.values():
        bucket.sort(key=lambda found: -len(found[0]))
    return index


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All frames and lists; read-only.

    Indexes are keyed by a lemma: the first of a verb or phrase, the head of a noun. `classes` are the word
    lists that conditions name with an @, `verb_forms` the inflected forms of the frames' verbs.
    """

    parts: Parts
    classes: Mapping[str, frozenset[str]]
    verbs: Index[Frame]
    nouns: Index[Frame]
    light: Index[Light]
    speech_verbs: Index[Speech]
    speech_nouns: Index[Speech]
    speech_phrases: Index[Speech]
    cues: Index[Cue]
    weapons: Index[Weapon]
    verb_forms: Mapping[str, str] = field(default_factory=dict)
    _under: dict[tuple[str, int], Frame] = field(default_factory=dict, init=False, compare=False, repr=False)
    _by_next: dict[str, dict[str, list[int]]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _meant: dict[frozenset[str], frozenset[str]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    @property
    def frames(self) -> tuple[Frame, ...]:
        """All frames; of two that fit equally well, the first counts."""
        return self.parts.frames

    def verb_entries(self, lemma: str, near: AbstractSet[str]) -> list[tuple[tuple[str, ...], Frame]]:
        """The entries of a verb whose second word, if they have one, is among the words near it.

        In the order of `verbs`. Of the hundreds of entries of "be" or "take" few are left.
        """
        bucket = self.verbs.get(lemma, [])
        by_next = self._by_next.get(lemma)
        if by_next is None:
            by_next = self._by_next[lemma] = {"": []}
            for k, (words, _) in enumerate(bucket):
                by_next.setdefault(words[1] if len(words) > 1 else "", []).append(k)
        found = [*by_next[""], *(k for word in by_next.keys() & near for k in by_next[word])]
        return [bucket[k] for k in sorted(found)]

    def under(self, frame: Frame, number: int) -> Frame:
        """The frame as its case of that number, counted from 1, changes it; made once."""
        key = (frame.id, number)
        if key not in self._under:
            self._under[key] = frame.under(frame.cases[number - 1])
        return self._under[key]

    def meant(self, condition: Condition) -> frozenset[str]:
        """The words of a condition together with those of its classes; put together once."""
        words = self._meant.get(condition.words)
        if words is None:
            members = (self.classes.get(name, frozenset()) for name in condition.classes)
            words = self._meant[condition.words] = condition.words.union(*members)
        return words

    def frame(self, frame_id: str) -> Frame:
        """The frame of that id; KeyError if there is none."""
        found = next((f for f in self.frames if f.id == frame_id), None)
        if found is None:
            raise KeyError(frame_id)
        return found


def _expand(classes: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Classes with the classes they name inside them spelled out; they may name each other in a ring."""

    def words(name: str, around: frozenset[str]) -> set[str]:
        found: set[str] = set()
        for w in classes.get(name, ()):
            if not w.startswith("@"):
                found.add(w.lower())
            elif w[1:] not in around:
                found |= words(w[1:], around | {name})
        return found

    return {name: frozenset(words(name, frozenset())) for name in classes}


def assemble(parts: Parts) -> Lexicon:
    """The parts, checked against each other and indexed; KnowledgeError names the first fault."""
    for frame in parts.frames:
        check_classes(frame, parts.classes)
    return Lexicon(
        parts=parts,
        classes=_expand(parts.classes),
        verbs=_index(((f.verbs, f) for f in parts.frames), _first),
        nouns=_index(((f.nouns, f) for f in parts.frames), head_of),
        light=_index(((x.verbs, x) for x in parts.light), _first),
        speech_verbs=_index(((x.verbs, x) for x in parts.speech), _first),
        speech_nouns=_index(((x.nouns, x) for x in parts.speech), head_of),
        speech_phrases=_index(((x.phrases, x) for x in parts.speech), _first),
        cues=_index(((x.words, x) for x in parts.cues), _first),
        weapons=_index(((x.words, x) for x in parts.weapons), head_of),
        verb_forms=verb_forms(
            {w[0] for f in parts.frames for w in f.verbs} | {w[0] for x in parts.speech for w in x.verbs}
        ),
    )


def read(folder: Traversable) -> Lexicon:
    """The lexicon in `folder`; KnowledgeError names the first fault."""
    faults = Faults()
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    parts = read_parts([(path, path.name) for path in paths if path.name.endswith(".toml")], faults)
    faults.raise_first()
    return assemble(parts)


@lru_cache(maxsize=1)
def load() -> Lexicon:
    """The lexicon that ships with sitrep."""
    return read(files("sitrep.knowledge") / "data" / "lexicon")


def empty() -> Lexicon:
    """A lexicon of nothing."""
    return assemble(Parts(classes={}))
