"""The words of a sentence, and how much two sentences say by having one in common."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

_WORD = re.compile(r"[^\W\d_]+|\d[\d,.]*\d|\d")
_NAME = re.compile(r"[^\W\d_]\w*(?:['’-]\w+)*")
_ENDINGS = (
    ("ies", "y"),
    ("ings", ""),
    ("ing", ""),
    ("edly", ""),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
    ("e", ""),
)
_LEAST_STEM = 4
_RAREST = 0.0007  # the share of paragraphs below which a word is as rare as one can be


@lru_cache(maxsize=1)
def _shares() -> Mapping[str, float]:
    """Common words and the share of paragraphs of news that have them."""
    text = resources.files("sitrep.linking").joinpath("data/common_words.csv").read_text("utf-8")
    rows = (line.split(",") for line in text.splitlines() if line and not line.startswith("#"))
    next(rows)
    return {word: float(share) / 1000 for word, share in rows}


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """How rare a word (in small letters) is in news: 0 where all texts have it, 1 where hardly one does.

    The scale is fixed, so that a score does not depend on what else the record holds.
    """
    share = _shares().get(word)
    return 1.0 if share is None else min(1.0, math.log(max(share, _RAREST)) / math.log(_RAREST))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its ending, roughly: the same for "strike", "strikes" and "striking"."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: len(word) - len(ending)] + instead
    return word


def bag(text: str) -> dict[str, float]:
    """The stems of a text with their rarity; for a stem of several words, that of the commonest."""
    found: dict[str, float] = {}
    for word in _WORD.findall(text.casefold()):
        root, rare = stem(word), rarity(word)
        found[root] = min(rare, found.get(root, 1.0))
    return found


def proper(text: str) -> frozenset[str]:
    """The words with a capital, in small letters, but for the first of the sentence."""
    words = [match[0] for match in _NAME.finditer(text)]
    return frozenset(
        part.casefold()
        for word in words[1:]
        if word[0].isupper()
        for part in (word.removesuffix("'s").removesuffix("’s"),)
        if len(part) > 2
    )


def likeness(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """The cosine of two bags, from 0 to 1, rare words counting most."""
    small, large = (one, two) if len(one) <= len(two) else (two, one)
    both = sum(weight * weight * weight * weight for word, weight in small.items() if word in large)
    return both / math.sqrt(_length(one) * _length(two)) if both else 0.0


def _length(words: Mapping[str, float]) -> float:
    return sum(weight**4 for weight in words.values()) or 1.0
