"""The small lists beside the frames: light verbs, speech verbs, status cues, weapons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sitrep.errors import KnowledgeError
from sitrep.knowledge.lexicon.frames import spellings
from sitrep.model.report import Stance, Status

Words = tuple[tuple[str, ...], ...]


def lemmas(raw: Mapping[str, Any], key: str, where: str) -> Words:
    """The list under `key`, each entry split into its lemmas."""
    value = raw.get(key, [])
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise KnowledgeError(f"{where}: {key} must be a list of strings")
    return tuple(dict.fromkeys(s for v in value for s in spellings(v)))


def _known(raw: Mapping[str, Any], keys: set[str], where: str) -> None:
    unknown = set(raw) - keys
    if unknown:
        raise KnowledgeError(f"{where}: unknown keys {sorted(unknown)}")


@dataclass(frozen=True, slots=True)
class Light:
    """A verb that lends its arguments to an event noun in slot `event` ("carry out an attack")."""

    verbs: Words
    event: str = "object"
    subject: str = "actor"
    indirect: str = ""
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    status: Status | None = None

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: str) -> Light:
        """From a `[[light]]` table."""
        _known(
            raw,
            {
                "verb",
                "verbs",
                "event",
                "subject",
                "indirect",
                "actor",
                "recipient",
                "status",
                "examples",
                "note",
            },
            where,
        )
        verbs = lemmas(raw, "verbs" if "verbs" in raw else "verb", where)
        return cls(
            verbs, raw.get("event", "object"), raw.get("subject", "actor"), raw.get("indirect", ""),
            tuple(raw.get("actor", ())), tuple(raw.get("recipient", ())), raw.get("status") or None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Speech:
    """Words that put what follows into somebody's mouth."""

    verbs: Words
    nouns: Words
    phrases: Words
    stance: Stance
    announce: bool = False

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: str) -> Speech:
        """From a `[[speech]]` table."""
        _known(raw, {"verbs", "nouns", "phrases", "stance", "announce", "examples", "note"}, where)
        parts = (lemmas(raw, k, where) for k in ("verbs", "nouns", "phrases"))
        return cls(*parts, raw.get("stance", "affirms"), bool(raw.get("announce", False)))


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that set the status of what they govern or modify."""

    words: Words
    kind: str
    status: Status

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: str) -> Cue:
        """From a `[[cue]]` table."""
        _known(raw, {"words", "kind", "status", "note", "examples"}, where)
        return cls(lemmas(raw, "words", where), raw.get("kind", "verb"), raw["status"])


@dataclass(frozen=True, slots=True)
class Weapon:
    """Words for a weapon, and the ASSAULT mode that its use has ("" if none)."""

    words: Words
    mode: str
    vehicle: bool = False

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: str) -> Weapon:
        """From a `[[weapon]]` table."""
        _known(raw, {"id", "words", "mode", "vehicle", "examples", "note"}, where)
        return cls(lemmas(raw, "words", where), raw.get("mode", ""), bool(raw.get("vehicle", False)))
