"""The small lists beside the frames: light verbs, speech verbs, status cues, weapons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from sitrep.errors import KnowledgeError
from sitrep.knowledge.lexicon.entries import Words, check_keys, code, lemmas
from sitrep.model import Stance, Status

STATUSES: tuple[Status, ...] = get_args(Status)
STANCES: tuple[Stance, ...] = get_args(Stance)
_LIGHT = frozenset("verb verbs event subject indirect actor recipient status examples note".split())
_SPEECH = frozenset("verbs nouns phrases stance announce examples note".split())
_CUE = frozenset("words kind status note examples".split())
_WEAPON = frozenset("id words mode vehicle examples note".split())


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
        check_keys(raw, _LIGHT, where)
        verbs = lemmas(raw, "verbs" if "verbs" in raw else "verb", where)
        if not verbs:
            raise KnowledgeError(f"{where}: a light verb entry has no verbs")
        return cls(
            verbs=verbs,
            event=raw.get("event", "object"),
            subject=raw.get("subject", "actor"),
            indirect=raw.get("indirect", ""),
            actor=tuple(raw.get("actor", ())),
            recipient=tuple(raw.get("recipient", ())),
            status=code(raw, "status", STATUSES, where),
        )


@dataclass(frozen=True, slots=True)
class Speech:
    """Words that put what follows into somebody's mouth."""

    verbs: Words
    nouns: Words
    phrases: Words
    stance: Stance = "affirms"
    announce: bool = False

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: str) -> Speech:
        """From a `[[speech]]` table."""
        check_keys(raw, _SPEECH, where)
        return cls(
            verbs=lemmas(raw, "verbs", where),
            nouns=lemmas(raw, "nouns", where),
            phrases=lemmas(raw, "phrases", where),
            stance=code(raw, "stance", STANCES, where) or "affirms",
            announce=bool(raw.get("announce", False)),
        )


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that set the status of what they govern or modify."""

    words: Words
    kind: str
    status: Status

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: str) -> Cue:
        """From a `[[cue]]` table."""
        check_keys(raw, _CUE, where)
        status = code(raw, "status", STATUSES, where)
        if status is None:
            raise KnowledgeError(f"{where}: cue {raw.get('words')} has no status")
        return cls(words=lemmas(raw, "words", where), kind=raw.get("kind", "verb"), status=status)


@dataclass(frozen=True, slots=True)
class Weapon:
    """Words for a weapon, and the ASSAULT mode that its use has ("" if none)."""

    words: Words
    mode: str
    vehicle: bool = False

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: str) -> Weapon:
        """From a `[[weapon]]` table."""
        check_keys(raw, _WEAPON, where)
        return cls(
            words=lemmas(raw, "words", where),
            mode=raw.get("mode", ""),
            vehicle=bool(raw.get("vehicle", False)),
        )
