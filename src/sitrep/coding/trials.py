"""How each frame that was tried on a word fared, for the trace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.coding.frame_words import absent
from sitrep.coding.match import Match
from sitrep.coding.noting import words_at
from sitrep.knowledge.lexicon import Condition, Frame
from sitrep.model import Fact, Facts, Option, Topic, Trace, Verdict
from sitrep.model.parse import Parse

STEM = 4
"""Letters by which a word of an example is taken for one of the entry."""
SHOWN = 3
"""Words of a condition that are told."""
EMPTY = -1
"""Stands for the word of a condition that asks for an empty slot, or for one that does not hold it."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One entry of a frame, tried on a word: the verdict, the match if its words are there, what it lacked.

    `found` are the conditions of the case that applied, each with the token that met it (or EMPTY).
    """

    words: tuple[str, ...]
    frame: Frame
    verdict: Verdict
    match: Match | None = None
    lacking: str = ""
    found: tuple[tuple[Condition, int], ...] = ()


def note_trials(trace: Trace, p: Parse, i: int, trials: Sequence[Trial], best: Match | None) -> None:
    """Notes how each frame tried on token `i` fared, `best` being the one that fires."""
    for trial in trials:
        verdict = trial.verdict
        if verdict is Verdict.TAKEN:
            verdict = _judged(trial, best)
        tokens = trial.match.tokens if trial.match is not None else (i,)
        option = Option(
            label=trial.frame.id, verdict=verdict, words=words_at(p, *tokens), facts=_facts(p, i, trial)
        )
        trace.weigh(Topic.FRAME, i, option)


def _judged(trial: Trial, best: Match | None) -> Verdict:
    """The verdict on a frame that fits, beside the others that do."""
    if best is None or trial.match != best:
        return Verdict.LATER
    return Verdict.NO_EVENT if best.frame.type == "NONE" else Verdict.TAKEN


def _facts(p: Parse, i: int, trial: Trial) -> Facts:
    """Entry, type, file, case with the words that met it, and what is missing."""
    frame = trial.match.frame if trial.match is not None else trial.frame
    entry = " ".join(trial.words)
    facts: list[tuple[str, Fact]] = [("entry", entry), ("type", frame.type), ("file", frame.file)]
    facts += [("mode", mode) for mode in frame.mode]
    example = _example(trial)
    facts += [("example", example)] if example else []
    if trial.match is not None and trial.match.case:
        facts.append(("case", trial.match.case))
        facts += [("condition", told(p, condition, token)) for condition, token in trial.found]
    if trial.match is not None and trial.match.light is not None:
        facts.append(("light_verb", p.words[trial.match.verb]))
    if trial.lacking and trial.verdict is Verdict.NEED_MISSING:
        facts.append(("need", trial.lacking))
    if trial.verdict is Verdict.WORDS_MISSING:
        facts.append(("missing", " ".join(absent(p, i, trial.words))))
    return tuple(facts)


def _example(trial: Trial) -> str:
    """An example of the case that applied, else of the frame; one with the entry's word where there is."""
    case = trial.match.case if trial.match is not None else 0
    examples = trial.frame.cases[case - 1].examples if case else ()
    texts = [example.text for example in examples or trial.frame.examples]
    stem = trial.words[-1 if trial.match is not None and trial.match.kind == "noun" else 0][:STEM]
    return next((text for text in texts if stem in text.lower()), texts[0] if texts else "")


def told(p: Parse, condition: Condition, token: int) -> str:
    """A condition with what met it: "object: “Jean”, one of @PERSON", "subject: nothing"."""
    if condition.negated:
        return f"{condition.slot}: none of {_asked(condition)}"
    if token == EMPTY:
        return f"{condition.slot}: nothing"
    found = f"{condition.slot}: “{p.words[token]}”"
    plain = {p.lemma[token], p.lower[token]} & condition.words
    return found if plain else f"{found}, one of {_asked(condition)}"


def _asked(condition: Condition) -> str:
    """The first few of what a condition asks for, classes before words; "*" is any word."""
    words = sorted(condition.words, key=lambda word: (not word.startswith("@"), word))
    shown = ", ".join("any word" if word == "*" else word for word in words[:SHOWN])
    return f"{shown}, …" if words[SHOWN:] else shown
