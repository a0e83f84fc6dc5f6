"""Groups joined while they are near enough on average."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sitrep.linking.judging import Pair, between
from sitrep.linking.rules import Rules
from sitrep.model import Link


@dataclass(frozen=True, slots=True)
class _Sum:
    """The links between two groups: score times weight, weight, and their number."""

    total: float
    weight: float
    links: int

    def plus(self, other: _Sum | None) -> _Sum:
        if other is None:
            return self
        return _Sum(self.total + other.total, self.weight + other.weight, self.links + other.links)


class Averages:
    """Names in groups. `join` puts the nearest two together again and again; then `groups` has the result.

    The distance of two groups is the average over all pairs between them, by weight; a pair without a link
    has the score 0 and weighs little, one that cannot be one incident has a score below 0.
    """

    def __init__(self, starts: Iterable[Collection[str]], links: Iterable[Link], rules: Rules) -> None:
        """Each of `starts` is a group from the beginning; links to other names do not count."""
        self.groups = {min(start): sorted(start) for start in starts}
        self._home = {name: first for first, names in self.groups.items() for name in names}
        self._rules = rules
        self._near: dict[str, dict[str, _Sum]] = defaultdict(dict)
        self._bars: dict[str, set[str]] = defaultdict(set)
        self._turn = dict.fromkeys(self.groups, 0)
        self._heap: list[tuple[float, str, str, int, int]] = []
        for link in sorted(links, key=lambda link: link.pair):
            one, two = self._home.get(link.one), self._home.get(link.two)
            if one is not None and two is not None and one != two:
                score, weight = (rules.apart, 1.0) if link.apart else (link.score, link.weight)
                both = _Sum(score * weight, weight, 1).plus(self._near[one].get(two))
                self._near[one][two] = self._near[two][one] = both

    def bar(self, pairs: Iterable[Pair]) -> None:
        """Keeps the groups of these pairs of names apart, whatever their links."""
        for one, two in pairs:
            if one in self._home and two in self._home:
                self._bars[self._home[one]].add(self._home[two])
                self._bars[self._home[two]].add(self._home[one])

    def join(self) -> Mapping[str, list[str]]:
        """The groups by the first of their names."""
        for one in sorted(self.groups):
            for two in sorted(self._near[one]):
                if one < two:
                    self._offer(one, two)
        while self._heap:
            _, one, two, turn_one, turn_two = heapq.heappop(self._heap)
            if (self._turn.get(one), self._turn.get(two)) == (turn_one, turn_two):
                self._merge(one, two)
                for other in sorted(self._near[one]):
                    self._offer(one, other)
        return {min(names): sorted(names) for names in self.groups.values()}

    def _offer(self, one: str, two: str) -> None:
        one, two = between(one, two)
        if two in self._bars[one]:
            return
        both = self._near[one][two]
        without = len(self.groups[one]) * len(self.groups[two]) - both.links
        average = both.total / (both.weight + self._rules.absent * max(0, without))
        if average >= self._rules.join:
            heapq.heappush(self._heap, (-average, one, two, self._turn[one], self._turn[two]))

    def _merge(self, one: str, two: str) -> None:
        """Puts group `two` into `one`."""
        self.groups[one] += self.groups.pop(two)
        self._turn[one] += 1
        del self._turn[two]
        for other, links in self._near.pop(two).items():
            del self._near[other][two]
            if other != one:
                both = links.plus(self._near[one].get(other))
                self._near[one][other] = self._near[other][one] = both
        for other in self._bars.pop(two, set()):
            self._bars[one].add(other)
            self._bars[other].discard(two)
            self._bars[other].add(one)
