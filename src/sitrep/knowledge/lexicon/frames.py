"""Frames: one meaning each, read from TOML and checked entry by entry."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from sitrep.errors import KnowledgeError
from sitrep.knowledge import ontology
from sitrep.knowledge.lexicon.entries import Words, check_keys, check_known, code, flag, lemmas, strings, word
from sitrep.knowledge.spots import Spot
from sitrep.model import FigureKind, Status

FIGURES: tuple[FigureKind, ...] = get_args(FigureKind)
STATUSES: tuple[Status, ...] = get_args(Status)
# Types of readings that are no event.
NO_EVENT = frozenset({"NONE", "SKIP"})
NEEDS = frozenset({"actor", "recipient", "party", "actors2", "figure", "place", "speaker"})

_ROLES = frozenset({"actor", "recipient", "noun_actor", "noun_recipient"})
_LISTS = _ROLES | {"mode", "context"}
# What a case may change; every other key of a case but its examples is a condition.
_CHANGES = _LISTS | {"type", "mutual", "figure", "status", "needs"}
_FRAME_KEYS = _CHANGES | {"id", "verbs", "nouns", "examples", "never", "when"}
_EXAMPLE_KEYS = frozenset({"text", "actor", "recipient", "mode", "status"})


@dataclass(frozen=True, slots=True)
class Condition:
    """`slot` holds (or, `negated`, does not hold) one of `words`: lemmas, @classes, "*", "-".

    `classes` are the names after an @, `entities` those of them in capitals, which are labels of names,
    `phrases` the entries of several words; `asks_more`: a word's lemma and form alone do not decide.
    """

    slot: str
    words: frozenset[str]
    negated: bool = False
    classes: tuple[str, ...] = ()
    entities: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()
    asks_more: bool = False

    @classmethod
    def of(cls, slot: str, words: frozenset[str], *, negated: bool) -> Condition:
        """A condition with its classes, entity labels and phrases sorted out once."""
        marked = sorted(w[1:] for w in words if w.startswith("@"))
        entities = frozenset(w for w in marked if w.isupper())
        phrases = tuple(sorted(w for w in words if " " in w))
        return cls(
            slot=slot,
            words=words,
            negated=negated,
            classes=tuple(w for w in marked if not w.isupper()),
            entities=entities,
            phrases=phrases,
            asks_more=bool(entities or phrases or "*" in words),
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
    """What turns a frame into another: all conditions must hold.

    `quick_first` are the conditions again, those on one slot before those on the whole sentence.
    """

    conditions: tuple[Condition, ...]
    changes: tuple[tuple[str, Any], ...]
    examples: tuple[Example, ...] = ()
    quick_first: tuple[Condition, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Orders the conditions by what they cost; the order does not matter to the result."""
        ordered = sorted(self.conditions, key=lambda condition: condition.slot == "words")
        object.__setattr__(self, "quick_first", tuple(ordered))


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One meaning: words, event type, roles, cases and examples. Fields as in the format's description.

    `spot` is where the frame is written.
    """

    id: str
    type: str
    spot: Spot = field(compare=False)
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    verbs: Words = ()
    nouns: Words = ()
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
    never: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The file that the frame is written in."""
        return self.spot.file

    def under(self, case: Case) -> Frame:
        """The frame as `case` changes it."""
        return replace(self, **dict(case.changes))


def read_frame(raw: Mapping[str, Any], spot: Spot) -> Frame:
    """A frame from its TOML table; KnowledgeError names file, line, entry and fault."""
    where = spot.called(f"frame {raw.get('id', '?')!r}")
    for key in ("id", "type"):
        if not isinstance(raw.get(key), str) or not raw[key]:
            raise KnowledgeError(f"{where}: {key} is missing")
    check_keys(raw, _FRAME_KEYS, where)
    if not raw.get("verbs") and not raw.get("nouns"):
        raise KnowledgeError(f"{where}: neither verbs nor nouns; give at least one word that tells the event")
    frame = Frame(
        id=raw["id"],
        spot=spot,
        verbs=lemmas(raw, "verbs", where),
        nouns=lemmas(raw, "nouns", where),
        cases=tuple(_case(case, at) for case, at in _cases(raw, where)),
        examples=_examples(raw, where),
        never=strings(raw, "never", where),
        **_changes(raw, where),
    )
    _check_plover(frame, where)
    for case, (_, at) in zip(frame.cases, _cases(raw, where), strict=True):
        _check_plover(frame.under(case), at)
    return frame


def _cases(raw: Mapping[str, Any], where: Spot) -> list[tuple[Mapping[str, Any], Spot]]:
    """The tables of a frame's cases, each with where it stands."""
    cases = raw.get("when", [])
    if not isinstance(cases, list) or not all(isinstance(case, Mapping) for case in cases):
        raise KnowledgeError(f"{where}: write [[frame.when]], in two brackets, above each case")
    return [
        (case, where.table("frame.when", n).called(f"{where.entry}, case {n}"))
        for n, case in enumerate(cases, 1)
    ]


def check_classes(frame: Frame, classes: Collection[str]) -> None:
    """Refuses conditions on a class that is none of `classes`."""
    for n, case in enumerate(frame.cases, 1):
        where = frame.spot.table("frame.when", n).called(f"frame {frame.id!r}, case {n}")
        check_known({name for c in case.conditions for name in c.classes}, classes, "no class", where)


def _check_plover(frame: Frame, where: Spot) -> None:
    """Refuses types, modes of a type, and contexts that the ontology does not have."""
    if frame.type in NO_EVENT:
        return
    plover = ontology.load()
    check_known({frame.type}, plover.types, "no event type", where.key("type"))
    check_known(frame.mode, plover.modes(frame.type), f"{frame.type} has no mode", where.key("mode"))
    check_known(frame.context, plover.contexts, "no context", where.key("context"))


def _case(raw: Mapping[str, Any], where: Spot) -> Case:
    conditions = tuple(_condition(raw, key, where) for key in sorted(raw.keys() - _CHANGES - {"examples"}))
    if not conditions:
        raise KnowledgeError(f"{where}: a case needs a condition")
    changes = _changes(raw, where)
    return Case(conditions=conditions, changes=tuple(sorted(changes.items())), examples=_examples(raw, where))


def _condition(raw: Mapping[str, Any], key: str, where: Spot) -> Condition:
    """One key of a case: a slot, or `not_` and a slot; classes keep their case."""
    words = frozenset(w if w.startswith("@") else w.lower() for w in strings(raw, key, where))
    return Condition.of(key.removeprefix("not_"), words, negated=key.startswith("not_"))


def _changes(raw: Mapping[str, Any], where: Spot) -> dict[str, Any]:
    """The fields that a frame or case sets, checked."""
    found = {key: raw[key] for key in raw.keys() & _CHANGES}
    found |= {key: strings(raw, key, where) for key in raw.keys() & _LISTS}
    found |= {key: word(raw, key, "", where) for key in raw.keys() & {"type", "figure", "status"}}
    if "mutual" in found:
        found["mutual"] = flag(raw, "mutual", where)
    if "needs" in found:
        found["needs"] = frozenset(strings(raw, "needs", where))
        if found["needs"] - NEEDS:
            raise KnowledgeError(f"{where.key('needs')}: needs knows only {sorted(NEEDS)}")
    if found.get("figure") and found["figure"] not in FIGURES:
        raise KnowledgeError(f"{where.key('figure')}: no figure kind {found['figure']!r}")
    code(raw, "status", STATUSES, where)
    return found


def _examples(raw: Mapping[str, Any], where: Spot) -> tuple[Example, ...]:
    examples = raw.get("examples", [])
    if isinstance(examples, str):
        examples = [examples]
    if not isinstance(examples, list):
        raise KnowledgeError(f"{where.key('examples')}: examples must be a list of sentences")
    return tuple(_example(example, where) for example in examples)


def _example(raw: Any, where: Spot) -> Example:
    """From a sentence, or from a table with `text` and what should come out of it."""
    if isinstance(raw, str):
        return Example(raw)
    if not isinstance(raw, Mapping) or not isinstance(raw.get("text"), str):
        raise KnowledgeError(f"{where.key('examples')}: an example is a sentence or a table with text")
    at = where.text(raw["text"])
    unknown = sorted(raw.keys() - _EXAMPLE_KEYS)
    if unknown:
        raise KnowledgeError(f"{at}: an example has no {unknown}")
    if not all(isinstance(raw.get(key, ""), str) for key in ("actor", "recipient", "status")):
        raise KnowledgeError(f"{at}: what an example says of actor, recipient and status must be strings")
    return Example(**{**raw, "mode": strings(raw, "mode", at) if "mode" in raw else None})
