"""Counting who says what: an article with all its copies has one vote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from sitrep.model import Told

Key = TypeVar("Key", bound=Hashable)


class Votes(dict[Key, list[Told]]):
    """The reports that say each thing."""

    def origins(self, key: Key) -> int:
        """How many articles that are no copies of one another say it."""
        return len({told.origin for told in self.get(key, ())})

    def ranked(self, order: Callable[[Key], str] = str) -> list[Key]:
        """What is said, by the number of articles, then of reports, then by `order`."""
        return sorted(self, key=lambda key: (-self.origins(key), -len(self[key]), order(key)))


def votes(said: Iterable[tuple[Key, Told]]) -> Votes[Key]:
    """The reports by what they say."""
    found: dict[Key, list[Told]] = defaultdict(list)
    for key, told in said:
        if not any(told is other for other in found[key]):
            found[key].append(told)
    return Votes(found)


def ids(tolds: Iterable[Told]) -> tuple[str, ...]:
    """The ids of reports, in the order of `in_order`."""
    return tuple(dict.fromkeys(told.id for told in in_order(tolds)))


def in_order(tolds: Iterable[Told]) -> list[Told]:
    """Reports as they were published; those of one day by article and place in its text."""
    return sorted(tolds, key=_when)


def _when(told: Told) -> tuple[bool, int, str, int, str]:
    day = told.published.toordinal() if told.published else 0
    report = told.report
    return told.published is None, day, report.article_id, report.trigger.start, report.id
