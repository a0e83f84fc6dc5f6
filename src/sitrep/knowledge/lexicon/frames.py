"""Frames: one meaning each, read from TOML and checked entry by entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sitrep.errors import KnowledgeError
from sitrep.model.report import Status

FIGURES = frozenset({
    "killed", "injured", "captured", "arrested", "missing", "displaced", "participants", "troops", "weapons",
    "destroyed", "intercepted", "money", "duration", "count", "other",
})  # fmt: skip
NEEDS = frozenset({"actor", "recipient", "party", "actors2", "figure", "place"})
STATUSES = frozenset({"actual", "historical", "future", "hypothetical", "negated"})

_ROLES = ("actor", "recipient", "noun_actor", "noun_recipient")
_CHANGES = {"type", "mode", "context", "mutual", "figure", "status", "needs", *_ROLES}
_FRAME_KEYS = _CHANGES | {"id", "verbs", "nouns", "examples", "never", "when"}


@dataclass(frozen=True, slots=True)
class Condition:
    """`slot` holds (or, turned round, does not hold) one of `words`: lemmas, @classes, "*", "-"."""

    slot: str
    words: frozenset[str]
    negated: bool = False
    classes: tuple[str, ...] = ()
    entities: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()

    @classmethod
    def of(cls, slot: str, words: frozenset[str], negated: bool) -> Condition:
        """A condition with its classes, entity kinds and phrases sorted out once."""
        marked = sorted(w[1:] for w in words if w.startswith("@"))
        return cls(
            slot,
            words,
            negated,
            tuple(w for w in marked if not w.isupper()),
            frozenset(w for w in marked if w.isupper()),
            tuple(sorted(w for w in words if " " in w)),
        )


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a frame must fire in; the other fields are None where the example does not say."""

    text: str
    actor: str | None = None
    recipient: str | None = None
    mode: tuple[str, ...] | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What turns a frame into another: all conditions must hold."""

    conditions: tuple[Condition, ...]
    changes: tuple[tuple[str, Any], ...]
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One meaning: words, event type, roles, cases and examples. Fields as in the format's description."""

    id: str
    type: str
    file: str
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    verbs: tuple[tuple[str, ...], ...] = ()
    nouns: tuple[tuple[str, ...], ...] = ()
    actor: tuple[str, ...] = ("subject",)
    recipient: tuple[str, ...] = ("object",)
    noun_actor: tuple[str, ...] = ("by", "poss", "modifier")
    noun_recipient: tuple[str, ...] = ("on", "against", "of")
    mutual: bool = False
    needs: frozenset[str] = frozenset()
    figure: str = ""
    status: Status | None = None
    cases: tuple[Case, ...] = ()
    examples: tuple[Example, ...] = ()
    never: tuple[str, ...] = field(default=())

    def under(self, case: Case) -> Frame:
        """The frame as `case` changes it."""
        return replace(self, **dict(case.changes))


def _strings(value: Any, where: str, key: str) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise KnowledgeError(f"{where}: {key} must be a list of strings")
    return tuple(value)


def _example(raw: Any, where: str) -> Example:
    if isinstance(raw, str):
        return Example(raw)
    if not isinstance(raw, Mapping) or "text" not in raw:
        raise KnowledgeError(f"{where}: an example is a sentence or a table with text")
    unknown = set(raw) - {"text", "actor", "recipient", "mode", "status"}
    if unknown:
        raise KnowledgeError(f"{where}: an example has no {sorted(unknown)}")
    mode = raw.get("mode")
    return Example(
        raw["text"],
        raw.get("actor"),
        raw.get("recipient"),
        None if mode is None else tuple(mode),
        raw.get("status"),
    )


def _changes(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key in raw.keys() & _CHANGES:
        value = raw[key]
        if key in _ROLES or key in ("mode", "context"):
            out[key] = _strings(value, where, key)
        elif key == "needs":
            out[key] = frozenset(_strings(value, where, key))
            if out[key] - NEEDS:
                raise KnowledgeError(f"{where}: needs knows only {sorted(NEEDS)}")
        else:
            out[key] = value
    if out.get("figure") and out["figure"] not in FIGURES:
        raise KnowledgeError(f"{where}: no figure kind {out['figure']!r}")
    if out.get("status") and out["status"] not in STATUSES:
        raise KnowledgeError(f"{where}: no status {out['status']!r}")
    return out


def _case(raw: Mapping[str, Any], where: str) -> Case:
    conditions = []
    for key in sorted(raw.keys() - _CHANGES - {"examples"}):
        negated = key.startswith("not_")
        words = frozenset(w if w.startswith("@") else w.lower() for w in _strings(raw[key], where, key))
        conditions.append(Condition.of(key.removeprefix("not_"), words, negated))
    for role in sorted(raw.keys() & set(_ROLES)):
        _strings(raw[role], where, role)
    if not conditions:
        raise KnowledgeError(f"{where}: a case needs a condition")
    examples = tuple(_example(e, where) for e in raw.get("examples", ()))
    return Case(
        conditions=tuple(conditions), changes=tuple(sorted(_changes(raw, where).items())), examples=examples
    )


def spellings(words: str) -> Iterator[tuple[str, ...]]:
    """An entry's lemmas: as written, and with its hyphens opened, as the tokenizer has them ("car-ramming", "car ramming")."""
    plain = tuple(words.lower().split())
    yield plain
    opened = tuple(w for w in words.lower().replace("-", " ").split() if w)
    if opened != plain:
        yield opened


def _lemmas(value: Any, where: str, key: str) -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(s for v in _strings(value, where, key) if v.strip() for s in spellings(v)))


def read_frame(raw: Mapping[str, Any], file: str) -> Frame:
    """A frame from its TOML table; KnowledgeError names file, entry and fault."""
    where = f"{file}: frame {raw.get('id', '?')!r}"
    for key in ("id", "type"):
        if not isinstance(raw.get(key), str):
            raise KnowledgeError(f"{where}: {key} is missing")
    unknown = set(raw) - _FRAME_KEYS
    if unknown:
        raise KnowledgeError(f"{where}: unknown keys {sorted(unknown)}")
    if not raw.get("verbs") and not raw.get("nouns"):
        raise KnowledgeError(f"{where}: neither verbs nor nouns")
    return Frame(
        id=raw["id"],
        file=file,
        verbs=_lemmas(raw.get("verbs", []), where, "verbs"),
        nouns=_lemmas(raw.get("nouns", []), where, "nouns"),
        cases=tuple(_case(c, f"{where}, case {n}") for n, c in enumerate(raw.get("when", ()), 1)),
        examples=tuple(_example(e, where) for e in raw.get("examples", ())),
        never=_strings(raw.get("never", []), where, "never"),
        **_changes(raw, where),
    )
