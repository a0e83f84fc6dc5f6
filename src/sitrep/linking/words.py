"""The words of a sentence, and how much two sentences say by having one in common."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Bag:
    """The stems of a text, each with its weight (rarity to the fourth power), and the sum of the weights."""

    weights: Mapping[str, float]
    length: float

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> Bag:
        """The bag of these weights."""
        return cls(weights, math.fsum(weights.values()) or 1.0)

    def __bool__(self) -> bool:
        return bool(self.weights)


def bag(text: str) -> Bag:
    """The stems of a text; for a stem of several words, the rarity of the commonest counts."""
    found: dict[str, float] = {}
    for word in _WORD.findall(text.casefold()):
        root, rare = stem(word), rarity(word)
        if rare < found.get(root, 2.0):
            found[root] = rare
    return Bag.of({root: rare**4 for root, rare in found.items()})


def joined(bags: Iterable[Bag]) -> Bag:
    """All stems of some texts."""
    found: dict[str, float] = {}
    for each in bags:
        found.update(each.weights)
    return Bag.of(found)


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


def likeness(one: Bag, two: Bag) -> float:
    """The cosine of two bags, from 0 to 1, rare words counting most; a stem counts as in the smaller one."""
    small, large = (one, two) if len(one.weights) <= len(two.weights) else (two, one)
    weights = small.weights
    both = math.fsum([weights[stem] for stem in weights.keys() & large.weights.keys()])  # in any order
    return both / math.sqrt(one.length * two.length) if both else 0.0
