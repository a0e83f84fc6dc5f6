"""The place that a longer name is named after: "Aden" of "Aden City Council", "Chad" of "Bank of Chad"."""

from __future__ import annotations

from dataclasses import dataclass

from .context import Context
from .words import BODIES, KINDS, NAMESAKES, STREETS, UNPLACED

_LONGEST = 5
_BORROWED = frozenset({"university", "bank", "battle"})
_BETWEEN = frozenset({"and", ",", "&", "-", "–"})


@dataclass(frozen=True, slots=True)
class Part:
    """The token range of a place name, and that of the name that it is part of, often the same."""

    first: int
    after: int
    whole_first: int
    whole_after: int

    @property
    def is_inner(self) -> bool:
        """Whether the whole is longer."""
        return (self.first, self.after) != (self.whole_first, self.whole_after)


def inside(context: Context, a: int, b: int) -> list[Part]:
    """The place that a name begins or ends with and is named after; none or one."""
    lower = context.p.lower
    if lower[b - 1] in UNPLACED or lower[b - 1] in STREETS or lower[a] in STREETS:
        return []
    first = a + (lower[a] == "the")
    for end in range(min(b - 1, first + _LONGEST), first, -1):
        words = context.words(first, end)
        if context.is_holder(words) and _goes_on(context, end, b, words):
            return [Part(first, end, a, b)]
    for start in range(max(first + 1, b - _LONGEST), b):
        if _leads_to(context, start, first) and context.is_holder(context.words(start, b)):
            return [Part(start, b, a, b)]
    return []


def listed(context: Context, a: int, b: int) -> list[Part]:
    """The places of "Eastland and Callahan" one by one; none where the name is no list."""
    cuts = [i for i in range(a + 1, b - 1) if context.p.lower[i] in _BETWEEN]
    if not cuts:
        return []
    pieces = zip([a, *(cut + 1 for cut in cuts)], [*cuts, b], strict=True)
    return [Part(x, y, a, b) for x, y in pieces if x < y and context.is_holder(context.words(x, y))]


def _goes_on(context: Context, at: int, after: int, words: str) -> bool:
    """Whether a name that begins with a place goes on, from `at`, as that of a body of the place does."""
    tail = context.p.lower[at:after]
    if tail[0] in ("'s", "’s", "’", "'"):
        return True
    ends = {tail[0], tail[-1]}
    if ends & BODIES and not ends & NAMESAKES:
        return True
    return words in context.names


def _leads_to(context: Context, start: int, first: int) -> bool:
    """Whether what stands before token `start` lets the rest be a place: "Bank of", "CDC"."""
    p = context.p
    i = start - 1 - (p.lower[start - 1] == "the")
    if p.lower[i] == "of":
        return i > first and p.lower[i - 1] not in _BORROWED
    return p.lower[i] in KINDS or p.lower[i] in BODIES or p.words[i].isupper()
