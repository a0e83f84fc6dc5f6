"""Runs every example of a lexicon through the parser and the coder, and says which do not come out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sitrep.coding import code
from sitrep.knowledge.knowledge import Knowledge
from sitrep.knowledge.lexicon import Cue, Example, Frame, Light, Speech, Weapon
from sitrep.knowledge.lexicon.parts import Parts
from sitrep.knowledge.spots import Spot
from sitrep.model import Draft
from sitrep.model.parse import Parse

Analyse = Callable[[str], Any]
"""A sentence -> its analysis, a spaCy Doc."""
Listed = Light | Speech | Cue | Weapon


@dataclass(frozen=True, slots=True)
class Fault:
    """An example that failed: where it stands, the entry, the sentence, and what came out instead."""

    spot: Spot
    entry: str
    sentence: str
    problem: str

    def __str__(self) -> str:
        return f"{self.spot}: {self.entry}: {self.sentence!r} {self.problem}"


def sentences(parts: Parts, files: Sequence[str] = ()) -> int:
    """How many sentences `check` runs."""
    entries = (*parts.light, *parts.speech, *parts.cues, *parts.weapons)
    count = sum(len(x.examples) for x in entries if not files or x.spot.file in files)
    for f in parts.frames:
        if not files or f.file in files:
            count += len(f.examples) + len(f.never) + sum(len(case.examples) for case in f.cases)
    return count


def check(analyse: Analyse, known: Knowledge, parts: Parts, files: Sequence[str] = ()) -> Iterator[Fault]:
    """The faults of the examples of `parts`, or of those in `files`, coded with all that is `known`."""
    for frame in parts.frames:
        if not files or frame.file in files:
            yield from _frame(analyse, known, frame)
    entries: tuple[Listed, ...] = (*parts.light, *parts.speech, *parts.cues, *parts.weapons)
    for entry in entries:
        if not files or entry.spot.file in files:
            for sentence in entry.examples:
                p, drafts = code(analyse(sentence), known)
                problem = _lacking(entry, p, drafts)
                if problem:
                    yield Fault(entry.spot.text(sentence), _called(entry), sentence, problem)


def _frame(analyse: Analyse, known: Knowledge, frame: Frame) -> Iterator[Fault]:
    asked = [(e, frame.type, "") for e in frame.examples]
    for n, case in enumerate(frame.cases, 1):
        event_type = dict(case.changes).get("type", frame.type)
        asked += [(e, event_type, f", case {n}") for e in case.examples]
    for example, event_type, where in asked:
        parse, drafts = code(analyse(example.text), known)
        problem = _problem(example, event_type, frame, parse, drafts)
        if problem:
            yield Fault(frame.spot.text(example.text), f"frame {frame.id!r}{where}", example.text, problem)
    for sentence in frame.never:
        parse, drafts = code(analyse(sentence), known)
        wrong = [d for d in drafts if d.frame == frame.id or d.event_type == frame.type]
        if wrong:
            problem = f"must not fire, but gives {_shown(parse, wrong)}"
            yield Fault(frame.spot.text(sentence), f"frame {frame.id!r}", sentence, problem)


def _shown(p: Parse, drafts: Sequence[Draft]) -> str:
    return (
        "; ".join(f"{d.event_type} {d.frame} [{p.text[d.trigger.start : d.trigger.end]}]" for d in drafts)
        or "nothing"
    )


def _problem(e: Example, event_type: str, frame: Frame, p: Parse, drafts: Sequence[Draft]) -> str:
    if event_type == "NONE":
        wrong = [d for d in drafts if d.frame == frame.id]
        return f"is no event, but gives {_shown(p, wrong)}" if wrong else ""
    mine = [d for d in drafts if d.event_type == event_type and d.frame == frame.id]
    mine = mine or [d for d in drafts if d.event_type == event_type]
    if not mine:
        return f"should give {event_type}, gives {_shown(p, drafts)}"
    d = mine[0]
    for role, wanted, got in (("actor", e.actor, d.actors), ("recipient", e.recipient, d.recipients)):
        texts = [p.text[m.start : m.end] for m in got]
        if wanted == "" and texts or wanted and not any(wanted.lower() in t.lower() for t in texts):
            return f"{role} should be {wanted!r}, is {texts}"
    if e.mode is not None and not set(e.mode) <= set(d.mode):
        return f"mode should be {list(e.mode)}, is {list(d.mode)}"
    if e.status is not None and e.status != d.status:
        return f"status should be {e.status}, is {d.status}"
    return ""


def _called(entry: Listed) -> str:
    """The kind of the entry and its first word."""
    match entry:
        case Light():
            kind, words = "light verb", entry.verbs
        case Speech():
            kind, words = "speech", (*entry.verbs, *entry.nouns, *entry.phrases)
        case Cue():
            kind, words = "cue", entry.words
        case Weapon():
            kind, words = "weapon", entry.words
    return f"{kind} {' '.join(words[0])!r}" if words else kind


def _lacking(entry: Listed, p: Parse, drafts: Sequence[Draft]) -> str:
    """What an example of a word list should show and does not; "" where it does."""
    match entry:
        case Speech() if not any(d.stance == entry.stance for d in drafts):
            return f"should give an event on somebody's word ({entry.stance}), gives {_shown(p, drafts)}"
        case Cue() if not any(d.status == entry.status for d in drafts):
            return f"should give an event that is {entry.status}, gives {_shown(p, drafts)}"
        case Weapon():
            return _unarmed(entry, p, drafts)
    return "" if drafts else "should give an event, gives nothing"


def _unarmed(weapon: Weapon, p: Parse, drafts: Sequence[Draft]) -> str:
    """Whether the sentence tells no event with the weapon, or not in its mode."""
    named = [d for d in drafts if any(_names(p, m.start, m.end, weapon) for m in d.weapons)]
    if not named:
        return f"should give an event with this weapon, gives {_shown(p, drafts)}"
    if weapon.mode and not any(weapon.mode in d.mode for d in named):
        return (
            f"should give the mode {weapon.mode!r}, gives {sorted({mode for d in named for mode in d.mode})}"
        )
    return ""


def _names(p: Parse, start: int, end: int, weapon: Weapon) -> bool:
    """Whether the words at these offsets are one of the weapon's names, in any inflection."""
    inside = [i for i in range(p.n) if p.start[i] >= start and p.end[i] <= end]
    told = {word for i in inside for word in (p.lemma[i], p.lower[i])}
    return any(told.issuperset(words) for words in weapon.words)
