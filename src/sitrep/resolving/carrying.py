"""What context tells: the place or date of an event that has none of its own in the text.

An article of one scene has that scene for all that is done in it. Where scenes change, an event takes what
was told just before, in its own paragraph, or what the same event had when it was told first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sitrep.model import Draft
from sitrep.model.parse import Parse

T = TypeVar("T")

# What is done with the hands is where and when its surroundings are.
BY_HAND = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})
# Events that "the attack", "the meeting" tell again with all that they had.
AGAIN = BY_HAND | {"CONSULT", "AGREE", "RETREAT", "SANCTION"}
RETOLD = AGAIN | {"REQUEST", "ACCUSE"}
PERIODS = frozenset({"day", "night", "week", "month", "weekend", "yesterday"})
TOLD = frozenset({"actual", "historical", "negated"})
NEAR = 2
"""Sentences back, in the same paragraph, in which the scene is still the same."""
LEAD = 2
"""The first sentences of a text, which a later one tells more exactly."""


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """A draft with the place or date that its own sentence tells.

    `carries` where other tellings of the event may have it too, `is_now` where it is of the news itself.
    """

    draft: Draft
    value: T | None
    carries: bool
    is_now: bool


def paragraphs(p: Parse) -> list[int]:
    """Number of the paragraph of each sentence."""
    out: list[int] = []
    number = 0
    for k, (first, _) in enumerate(p.sentences):
        if k and "\n" in p.text[p.start[p.sentences[k - 1][0]] : p.start[first]]:
            number += 1
        out.append(number)
    return out


class Context(Generic[T]):
    """Places, or dates, of one document's drafts, told and carried over; `same` tells two values are one."""

    def __init__(
        self, p: Parse, told: Sequence[Told[T]], paragraph: Sequence[int], same: Callable[[T, T], bool]
    ) -> None:
        self.p = p
        self.told = told
        self.paragraph = paragraph
        self._carried: T | None = None
        self._reached = 0
        self._scenes: list[T] = []
        for value in self._now():
            if not any(same(value, scene) for scene in self._scenes):
                self._scenes.append(value)

    def _now(self) -> Iterator[T]:
        told = (t for t in self.told if t.carries and t.is_now and t.draft.event_type in BY_HAND)
        return (t.value for t in told if t.value is not None)

    @property
    def is_one(self) -> bool:
        """Whether the article has one scene."""
        return len(self._scenes) < 2

    def has_begun(self, number: int) -> bool:
        """Whether a scene was told before the draft."""
        return any(t.carries and t.is_now for t in self.told[:number])

    def again(self, number: int) -> T | None:
        """For "the attack": what the attack had when it was told before."""
        d = self.told[number].draft
        named = self._named(d) if not d.noun and d.event_type in RETOLD else ""
        if not (named or d.event_type in AGAIN and self._tells_again(d)):
            return None
        before = [t for t in reversed(self.told[:number]) if t.carries and _may_be(d, t.draft)]
        if named:
            before = [t for t in before if named in self.p.lemma[slice(*t.draft.sentence)]]
        before.sort(key=lambda t: not t.is_now)  # the attack is that of the news, where there is one
        return before[0].value if before else None

    def _named(self, d: Draft) -> str:
        """The lemma of what "the lawsuit was filed in Goma" tells of, "" where it is no thing told before."""
        p, v = self.p, d.trigger.head
        for i in p.kids(v, "nsubj:pass") if p.pos[v] == "VERB" else ():
            if any(p.lower[c] in ("the", "this", "that") for c in p.kids(i, "det")) and p.pos[i] == "NOUN":
                return p.lemma[i]
        return ""

    def _tells_again(self, d: Draft) -> bool:
        """Whether the event was told: "the attack", "weeks of protests", "the talks were held"."""
        p, i = self.p, d.trigger.head
        if not d.noun:
            held = p.kid(i, "nsubj:pass")
            return (
                d.event_type == "CONSULT" and held >= 0 and p.kid(held, "det") >= 0 and p.pos[held] == "NOUN"
            )
        if d.definite:
            return True
        times = (p.head[i], *p.kids(i, "nmod:poss")) if d.event_type == "PROTEST" else ()
        return any(p.lemma[k] in PERIODS for k in times)

    def before(self, number: int, *, goes_on: bool = False, reach: int = 0, deeds: bool = False) -> T | None:
        """What was told last, of the news: near by, or anywhere in an article of one scene.

        Each event that takes it carries it on. `goes_on` where the words tell that the scene is the same,
        `reach` the most sentences back, where they are few in any article. With `deeds` only what was done
        with the hands is looked at.
        """
        here = self._sentence(number)
        source, there = None, -1
        for t in reversed(self.told[:number]):
            if t.value is not None and t.is_now and (not deeds or t.draft.event_type in BY_HAND):
                there = max(there, self.p.sent[t.draft.trigger.head])
                if t.carries:
                    source = t
                    break
        if source is None:
            return None
        if self._carried is source.value:
            there = max(there, self._reached)
        is_near = here - there <= (reach or (NEAR if self.paragraph[here] == self.paragraph[there] else 1))
        if not (goes_on or is_near or self.is_one and not reach):
            return None
        self._carried, self._reached = source.value, here
        return source.value

    def later(self, number: int) -> T | None:
        """For the opening sentences: what the same event has where it is told at length."""
        d = self.told[number].draft
        if self._sentence(number) >= LEAD or d.status != "actual":
            return None
        after = self.told[number + 1 :]
        same = (t for t in after if t.carries and t.is_now and _may_be(d, t.draft))
        return next((t.value for t in same if t.value is not None), None)

    def _sentence(self, number: int) -> int:
        return self.p.sent[self.told[number].draft.trigger.head]


def _may_be(d: Draft, other: Draft) -> bool:
    """Whether two drafts are of one type and, where both tell a mode, of one mode."""
    if d.event_type != other.event_type or other.status not in TOLD:
        return False
    return not d.mode or not other.mode or not set(d.mode).isdisjoint(other.mode)
