"""The small lists beside the frames: light verbs, speech verbs, status cues, weapons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from sitrep.errors import KnowledgeError
from sitrep.knowledge import ontology
from sitrep.knowledge.lexicon.entries import (
    Words,
    check_keys,
    check_known,
    code,
    flag,
    lemmas,
    strings,
    word,
)
from sitrep.knowledge.spots import Spot
from sitrep.model import Stance, Status

STATUSES: tuple[Status, ...] = get_args(Status)
STANCES: tuple[Stance, ...] = get_args(Stance)
_LIGHT = frozenset("verb verbs event subject indirect actor recipient status examples note".split())
_SPEECH = frozenset("verbs nouns phrases stance announce examples note".split())
CUES = frozenset("verb noun adjective adverb modal".split())
_CUE = frozenset("words kind status note examples".split())
_WEAPON = frozenset("id words mode vehicle examples note".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every entry of these lists has: sentences that show it, and where it is written."""

    examples: tuple[str, ...] = ()
    spot: Spot = field(default=Spot(""), compare=False)


@dataclass(frozen=True, slots=True)
class Light(Entry):
    """A verb that lends its arguments to an event noun in slot `event` ("carry out an attack")."""

    verbs: Words
    event: str = "object"
    subject: str = "actor"
    indirect: str = ""
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    status: Status | None = None

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: Spot) -> Light:
        """From a `[[light]]` table."""
        check_keys(raw, _LIGHT, where)
        verbs = lemmas(raw, "verbs" if "verbs" in raw else "verb", where)
        if not verbs:
            raise KnowledgeError(f"{where}: a light verb entry has no verbs")
        return cls(
            verbs=verbs,
            event=word(raw, "event", "object", where),
            subject=word(raw, "subject", "actor", where),
            indirect=word(raw, "indirect", "", where),
            actor=strings(raw, "actor", where),
            recipient=strings(raw, "recipient", where),
            status=code(raw, "status", STATUSES, where),
            **_shown(raw, where),
        )


@dataclass(frozen=True, slots=True)
class Speech(Entry):
    """Words that put what follows into somebody's mouth."""

    verbs: Words
    nouns: Words
    phrases: Words
    stance: Stance = "affirms"
    announce: bool = False

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: Spot) -> Speech:
        """From a `[[speech]]` table."""
        check_keys(raw, _SPEECH, where)
        return cls(
            verbs=lemmas(raw, "verbs", where),
            nouns=lemmas(raw, "nouns", where),
            phrases=lemmas(raw, "phrases", where),
            stance=code(raw, "stance", STANCES, where) or "affirms",
            announce=flag(raw, "announce", where),
            **_shown(raw, where),
        )


@dataclass(frozen=True, slots=True)
class Cue(Entry):
    """Words that set the status of what they govern or modify."""

    words: Words
    kind: str
    status: Status

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: Spot) -> Cue:
        """From a `[[cue]]` table."""
        check_keys(raw, _CUE, where)
        status = code(raw, "status", STATUSES, where)
        if status is None:
            raise KnowledgeError(f"{where}: cue {raw.get('words')} has no status")
        kind = word(raw, "kind", "verb", where)
        check_known({kind}, CUES, "no kind of cue", where.key("kind"))
        return cls(words=lemmas(raw, "words", where), kind=kind, status=status, **_shown(raw, where))


@dataclass(frozen=True, slots=True)
class Weapon(Entry):
    """Words for a weapon, and the ASSAULT mode that its use has ("" if none)."""

    words: Words
    mode: str
    vehicle: bool = False

    @classmethod
    def read(cls, raw: Mapping[str, Any], where: Spot) -> Weapon:
        """From a `[[weapon]]` table."""
        check_keys(raw, _WEAPON, where)
        mode = word(raw, "mode", "", where)
        if mode:
            modes = ontology.load().modes("ASSAULT")
            check_known({mode}, modes, "ASSAULT has no mode", where.key("mode"))
        return cls(
            words=lemmas(raw, "words", where),
            mode=mode,
            vehicle=flag(raw, "vehicle", where),
            **_shown(raw, where),
        )


def _shown(raw: Mapping[str, Any], where: Spot) -> dict[str, Any]:
    """The fields that every entry has."""
    return {"examples": strings(raw, "examples", where), "spot": where}
