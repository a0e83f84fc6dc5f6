"""The entries of a lexicon as its files have them, and how one set of them goes on top of another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable

from sitrep.errors import KnowledgeError
from sitrep.knowledge.files import Toml, toml
from sitrep.knowledge.lexicon.entries import Words, check_keys, strings
from sitrep.knowledge.lexicon.frames import Frame, read_frame
from sitrep.knowledge.lexicon.words import Cue, Light, Speech, Weapon
from sitrep.knowledge.spots import Faults, Spot

_TABLES = frozenset({"frame", "light", "speech", "cue", "weapon", "classes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The entries of a lexicon, in the order of their files; `classes` are lists of words by name."""

    frames: tuple[Frame, ...] = ()
    light: tuple[Light, ...] = ()
    speech: tuple[Speech, ...] = ()
    cues: tuple[Cue, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    classes: Mapping[str, tuple[str, ...]]


class _Reader:
    """Gathers the entries of one file after another."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.frames: dict[str, Frame] = {}
        self.light: list[Light] = []
        self.speech: list[Speech] = []
        self.cues: list[Cue] = []
        self.weapons: list[Weapon] = []
        self.classes: dict[str, tuple[str, ...]] = {}
        self._class_files: dict[str, str] = {}

    def read(self, file: Toml) -> None:
        """Takes in a file; an entry with a fault is noted and left out."""
        unknown = sorted(file.content.keys() - _TABLES)
        with self.faults.noted():
            check_keys(file.content, _TABLES, file.spot(unknown[0]) if unknown else Spot(file.name))
        kinds = (("light", Light.read, self.light), ("speech", Speech.read, self.speech),
                 ("cue", Cue.read, self.cues), ("weapon", Weapon.read, self.weapons))  # fmt: skip
        with self.faults.noted():
            for raw, spot in file.entries("frame"):
                with self.faults.noted():
                    self._add(read_frame(raw, spot))
        for kind, read, into in kinds:
            with self.faults.noted():
                for raw, spot in file.entries(kind):
                    with self.faults.noted():
                        into.append(read(raw, spot))  # type: ignore[arg-type]  # each kind into its own list
        with self.faults.noted():
            self._read_classes(file)

    def _add(self, frame: Frame) -> None:
        twin = self.frames.setdefault(frame.id, frame)
        if twin is not frame:
            raise KnowledgeError(
                f"{frame.spot}: frame id {frame.id!r} is used twice, first in {twin.spot}; rename one of them"
            )

    def _read_classes(self, file: Toml) -> None:
        classes = file.content.get("classes", {})
        top = file.spot("classes") if classes else Spot(file.name)
        if not isinstance(classes, Mapping):
            raise KnowledgeError(f"{top}: classes must be a table: [classes], then name = [words]")
        for name in classes:
            with self.faults.noted():
                if name in self.classes:
                    first = self._class_files[name]
                    raise KnowledgeError(
                        f"{top.key(name)}: class {name!r} is defined twice, first in {first}"
                    )
                self.classes[name] = strings(classes, name, top)
                self._class_files[name] = file.name


def read_parts(paths: Iterable[tuple[Traversable, str]], faults: Faults) -> Parts:
    """The entries of TOML files, each given with the name that messages call it; faults are noted."""
    reader = _Reader(faults)
    for path, shown in paths:
        with faults.noted():
            reader.read(toml(path, shown))
    return Parts(
        frames=tuple(reader.frames.values()),
        light=tuple(reader.light),
        speech=tuple(reader.speech),
        cues=tuple(reader.cues),
        weapons=tuple(reader.weapons),
        classes=reader.classes,
    )


def merged(ours: Parts, theirs: Parts) -> Parts:
    """`theirs` on top of `ours`: tried first, and in place of ours where they have the same id or words.

    A frame goes by its id; a light verb by verb and slot of the event; a cue by word and kind; words of
    speech and weapons by themselves. Words of a class are added to ours.
    """
    replaced = {frame.id for frame in theirs.frames}
    light = {(words, entry.event) for entry in theirs.light for words in entry.verbs}
    cues = {(words, entry.kind) for entry in theirs.cues for words in entry.words}
    weapons = {words for entry in theirs.weapons for words in entry.words}
    verbs, nouns, phrases = (
        {words for entry in theirs.speech for words in getattr(entry, form)}
        for form in ("verbs", "nouns", "phrases")
    )
    return Parts(
        frames=(*theirs.frames, *(frame for frame in ours.frames if frame.id not in replaced)),
        light=(*theirs.light, *(
            replace(x, verbs=tuple(w for w in x.verbs if (w, x.event) not in light)) for x in ours.light
        )),
        speech=(*theirs.speech, *(
            replace(x, verbs=_less(x.verbs, verbs), nouns=_less(x.nouns, nouns),
                    phrases=_less(x.phrases, phrases))
            for x in ours.speech
        )),
        cues=(*theirs.cues, *(
            replace(x, words=tuple(w for w in x.words if (w, x.kind) not in cues)) for x in ours.cues
        )),
        weapons=(*theirs.weapons, *(replace(x, words=_less(x.words, weapons)) for x in ours.weapons)),
        classes={
            name: tuple(dict.fromkeys((*ours.classes.get(name, ()), *theirs.classes.get(name, ()))))
            for name in (*ours.classes, *(name for name in theirs.classes if name not in ours.classes))
        },
    )  # fmt: skip


def without(parts: Parts, frames: frozenset[str], weapons: frozenset[tuple[str, ...]]) -> Parts:
    """The parts less some frames, by id, and the names of some weapons, by their words."""
    return replace(
        parts,
        frames=tuple(frame for frame in parts.frames if frame.id not in frames),
        weapons=tuple(replace(x, words=_less(x.words, weapons)) for x in parts.weapons),
    )


def _less(words: Words, gone: Iterable[tuple[str, ...]]) -> Words:
    """The words without those that are gone."""
    out = frozenset(gone)
    return words if out.isdisjoint(words) else tuple(w for w in words if w not in out)
