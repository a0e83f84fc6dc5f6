"""Which articles are copies of one wire text: exact, by the sentences that they have in common.

A sentence is compared by its letters and digits alone, so that quotes, dashes, spaces and capitals do not
matter, and neither does where an outlet parts its paragraphs. Two articles of different outlets, published
not more than ten days apart, are copies where their common sentences make up seven tenths of the shorter one:
so a text that an outlet has cut, or given another dateline, is still a copy, and one that quotes it is not.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sitrep.model import Article
from sitrep.model.ids import content_id
from sitrep.storing.addresses import outlet

SHARE = 0.7
"""How much of the shorter article must stand in the longer one."""
DAYS = 10
"""How far apart two copies may have been published."""
LEAST = 150
"""Letters and digits that both must share, less only where both are the same from end to end."""
_SHORT = 30  # letters of a sentence below which it tells nothing: "He declined to comment."
_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+|\n+")
_OTHER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What of an article is compared: outlet, day of publication, and its sentences with their lengths."""

    outlet: str
    published: dt.date | None
    passages: Mapping[int, int]

    @property
    def length(self) -> int:
        """Letters and digits in all sentences."""
        return sum(self.passages.values())


def telling(article: Article) -> Telling:
    """What is compared of `article`: its furniture and very short sentences left out."""
    text, start, parts = article.text, 0, []
    for span in sorted(article.furniture):
        parts.append(text[start : span.start])
        start = max(start, span.end)
    parts.append(text[start:])
    found: dict[int, int] = {}
    for sentence in _END.split("\n".join(parts)):
        letters = _OTHER.sub("", sentence).casefold()
        if len(letters) >= _SHORT:
            found[number_of(letters)] = len(letters)
    return Telling(
        outlet=outlet(article.source, article.url).casefold(), published=article.published, passages=found
    )


def content_of(article: Article) -> str:
    """The hash by which an article is known again: its words and its outlet."""
    return _content(article.text, outlet(article.source, article.url).casefold())


@lru_cache(maxsize=8)  # an article is asked for before it is coded, and when it is kept
def _content(text: str, whose: str) -> str:
    words = " ".join(_OTHER.sub(" ", text).casefold().split())
    return content_id("content", words or text, whose)


def share(shared: int, one: int, two: int) -> float:
    """How much of the shorter of two articles stands in the other, 0 where it is too little to tell."""
    if not shared or shared < LEAST and not shared == one == two:
        return 0.0
    return shared / min(one, two)


def may_be_copies(one: Telling, outlet_of_two: str, published: dt.date | None) -> bool:
    """Whether outlets and days allow it; an outlet that is not known is not another one."""
    if not one.outlet or not outlet_of_two or one.outlet == outlet_of_two.casefold():
        return False
    if one.published is None or published is None:
        return True
    return abs((one.published - published).days) <= DAYS


def first_of(group: Iterable[tuple[dt.date | None, str]]) -> str:
    """The id of the article that told it first, of (published, id): the earliest day, then the smaller id."""
    return min(group, key=lambda told: (told[0] or dt.date.max, told[1]))[1]


def number_of(text: str) -> int:
    """64 bits of a hash of `text`, as a signed number that any database holds."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def numbers_of(texts: Iterable[str]) -> Sequence[int]:
    """`number_of` each, sorted."""
    return sorted(map(number_of, texts))
