"""What an incident is about: words and places by which a demand and its answer are known to go together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from sitrep.briefing.naming import clean
from sitrep.errors import KnowledgeError
from sitrep.knowledge.files import toml
from sitrep.model import Incident, Told

_WORD = re.compile(r"[^\W\d_]{4,}(?:-[^\W\d_]+)*")
_WIDE = frozenset(("country", ""))
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "y")
_LEAST = 4  # letters that a word keeps


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What can answer a demand of a mode ("" for any): a type, what is said of it, whether it grants it."""

    mode: str
    event_type: str
    how: str
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The file: answers in their order, steps after an agreement by type, and lists of words."""

    answers: tuple[Answer, ...]
    steps: Mapping[str, str]
    truce: frozenset[str]
    common: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Words of the sentences, by their stems and as they stand there, and exact places."""

    words: Mapping[str, str]
    places: frozenset[str]

    def shared(self, other: Subject) -> tuple[str, ...]:
        """The places and words that both have, places first; each as it stands here."""
        words = {self.words[stem] for stem in self.words.keys() & other.words.keys()}
        return (*sorted(self.places & other.places), *sorted(words))


@lru_cache(maxsize=1)
def load() -> Rules:
    """The rules that ship with sitrep, read once."""
    file = toml(resources.files("sitrep.briefing").joinpath("data/answers.toml"))
    answers = tuple(_answer(raw, str(spot)) for raw, spot in file.entries("answer"))
    words, steps = file.content["words"], file.content["steps"]
    if set(words) != {"truce", "common"} or not all(isinstance(how, str) for how in steps.values()):
        raise KnowledgeError("answers.toml: [words] has truce and common, [steps] texts")
    return Rules(
        answers=answers, steps=steps, truce=frozenset(words["truce"].split()),
        common=frozenset(map(_stem, words["common"].split())),
    )  # fmt: skip


def _answer(raw: Mapping[str, Any], spot: str) -> Answer:
    if not {"type", "how", "met"} <= set(raw) <= {"type", "how", "met", "mode"} or raw["met"] not in (
        True,
        False,
    ):
        raise KnowledgeError(f"{spot}: an answer has type, how, met (true or false), and may have a mode")
    return Answer(mode=raw.get("mode", ""), event_type=raw["type"], how=raw["how"], met=raw["met"])


def subject(incident: Incident, tolds: Mapping[str, Told], names: Iterable[str]) -> Subject:
    """What the reports of an incident are about; `names` of the two countries tell nothing."""
    texts = [clean(tolds[report].report.sentence.text) for report in incident.reports if report in tolds]
    who = [each.name for each in (*incident.actors, *incident.recipients)]
    heard, where = [voice.name for voice in incident.voices], [place.name for place in incident.places]
    said_by = " ".join((*names, *who, *heard, *where))
    left_out = load().common | {_stem(word) for word in _WORD.findall(said_by.casefold())}
    words: dict[str, str] = {}
    for word in _WORD.findall(" ".join(texts).casefold()):
        if (stem := _stem(word)) not in left_out:
            words.setdefault(stem, word)
    exact = (clean(place.name) for place in incident.places if place.precision not in _WIDE)
    return Subject(words=words, places=frozenset(exact))


def of_truce(incident: Incident, tolds: Mapping[str, Told]) -> bool:
    """Whether an agreement is one to stop fighting: an attack after it is a breach."""
    if "ceasefire" in incident.mode:
        return True
    texts = (tolds[report].report.sentence.text for report in incident.reports if report in tolds)
    return any(not load().truce.isdisjoint(_WORD.findall(text.casefold())) for text in texts)


def _stem(word: str) -> str:
    """A word without its ending, roughly: "missiles" and "missile" are one, "supplied" and "supplies"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word.removesuffix("e")
