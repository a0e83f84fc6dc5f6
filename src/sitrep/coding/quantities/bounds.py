"""From the words of a quantity to its bounds."""

from __future__ import annotations

import re

from sitrep.coding.quantities.numbers import text_number
from sitrep.coding.quantities.words import FRACTIONS, HIGH, LOW, PLURALS, SETS, SMALL

Bounds = tuple[float | None, float | None]

_SPACES = re.compile(r"\s+")
_SCALE_LAST = re.compile(
    r"(?:thousand|million|billion|trillion|lakh|crore|hundred|dozen|bn|mn|tn|m|k)s?$", re.IGNORECASE
)


def squeeze(text: str | None) -> str:
    """Lower case with single blanks, "" for None."""
    return _SPACES.sub(" ", text or "").strip().lower()


_SIDES = {**dict.fromkeys(LOW, "low"), **dict.fromkeys(HIGH, "high")}


def side(before: str, after: str) -> str:
    """Which bound the words around a number give: "low", "high" or "" for the number itself."""
    tail = squeeze(after).lstrip("-")
    if tail in ("+", "plus", "or more"):
        return "low"
    if tail in ("or less", "or fewer"):
        return "high"
    words = squeeze(before)
    if not words or words in _SIDES:
        return _SIDES.get(words, "")
    inside = [phrase for phrase in _SIDES if f" {phrase} " in f" {words} "]
    return _SIDES[max(inside, key=len)] if inside else ""


def plural_least(text: str) -> float:
    """The least that "dozens" or "tens of thousands" stands for."""
    words = squeeze(text).split()
    if len(words) == 1:
        return float(PLURALS[words[0]])
    times = {"tens": 20, "dozens": 24, "hundreds": 200, "thousands": 2000}[words[0]]
    return times * PLURALS[words[-1]] / 2


def vague_least(text: str) -> float:
    """The least that "several hundred" stands for: two of them."""
    return 2 * (text_number(squeeze(text).split()[-1].rstrip("s")) or 0.0)


def set_size(text: str) -> float:
    """The size of a couple, a pair, a trio; "a couple of hundred" is 200."""
    words = squeeze(text).replace(" of", "").split()
    size = float(next(SETS[w] for w in words if w in SETS))
    return size * (text_number(words[-1].rstrip("s")) or 1.0) if words[-1] not in SETS else size


def fraction(text: str) -> float:
    """The percentage of "two thirds" and "half"."""
    words = re.split(r"[-\s]+", squeeze(text))
    times = SMALL.get(words[0], 1) if len(words) > 1 else 1
    return 100 * times * FRACTIONS[words[-1].removesuffix("s") if words[-1] != "half" else "half"]


def between(one: str, two: str) -> Bounds | None:
    """The bounds of a range; "10 to 15 million" counts millions on both sides. None where it is no range."""
    high, low = text_number(two), text_number(one)
    if high is None or low is None:
        return None
    if (scale := _SCALE_LAST.search(two)) and not _SCALE_LAST.search(one) and low < 1000:
        plain = text_number(two[: scale.start()].strip(" -")) or 1.0
        if low < plain:
            low *= high / plain
    return (low, high) if low < high else None


def bounded(value: float, which: str) -> Bounds:
    """The number with one side open, or both sides closed."""
    return (value, None) if which == "low" else (None, value) if which == "high" else (value, value)
