"""Links in, groups of reports out: each group is one incident.

Groups that are nearest on average are joined first, and none is joined whose reports do not on average reach
the score `join`; pairs without a link count as 0, and pairs that cannot be one as less. So one stray link
does not chain two incidents, and the result is the same whatever the order of adding: it depends on nothing
but the reports that hang together by links.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sitrep.linking.judging import Judged, between, judged
from sitrep.linking.rules import Rules, load
from sitrep.model import Judgement, Link

Cluster = tuple[str, ...]
_Sums = dict[str, dict[str, tuple[float, float, int]]]
"""Between two groups: the sum of score times weight, of weights, and the number of links."""


def cluster(
    reports: Iterable[str],
    links: Iterable[Link],
    judgements: Iterable[Judgement] = (),
    rules: Rules | None = None,
) -> tuple[Cluster, ...]:
    """The groups of the report ids: each sorted, and all in order of their first.

    `links` may name reports that are not asked for; those are left out. Every report is in just one group.
    """
    rules = rules or load()
    known = sorted(set(reports))
    decided = judged(judgements)
    start = _start(known, decided)
    home = {member: name for name, members in start.items() for member in members}
    sums, strong = _between(home, links, rules)
    barred = _barred(home, decided)
    found: list[Cluster] = []
    for component in components(start, strong):
        found += _joined({name: start[name] for name in component}, sums, barred, rules)
    return tuple(sorted(found))


def components(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Names that hang together by pairs, each sorted, in order of their first."""
    beside: dict[str, list[str]] = defaultdict(list)
    for one, two in pairs:
        beside[one].append(two)
        beside[two].append(one)
    found, seen = [], set()
    for name in sorted(names):
        if name in seen:
            continue
        seen.add(name)
        part, todo = [], [name]
        while todo:
            here = todo.pop()
            part.append(here)
            fresh = [other for other in beside[here] if other not in seen]
            seen.update(fresh)
            todo += dict.fromkeys(fresh)
        found.append(sorted(part))
    return found


def _start(known: list[str], decided: Judged) -> dict[str, list[str]]:
    """Each report by itself, but for those judged the same; named by the first of the group."""
    groups: dict[str, list[str]] = defaultdict(list)
    for report in known:
        groups[decided.group.get(report, report)].append(report)
    return {members[0]: members for members in groups.values()}


def _between(
    home: Mapping[str, str], links: Iterable[Link], rules: Rules
) -> tuple[_Sums, set[tuple[str, str]]]:
    """Between any two groups, the sum of their links; and the pairs of groups with a link that could join."""
    sums: _Sums = defaultdict(dict)
    strong = set()
    for link in sorted(links, key=lambda link: link.pair):
        one, two = home.get(link.one), home.get(link.two)
        if one is None or two is None or one == two:
            continue
        score, weight = (rules.apart, 1.0) if link.apart else (link.score, link.weight)
        sums[one][two] = sums[two][one] = _added(sums[one].get(two), (score * weight, weight, 1))
        if score >= rules.join:
            strong.add(between(one, two))
    return sums, strong


def _barred(home: Mapping[str, str], decided: Judged) -> dict[str, set[str]]:
    """The groups that a person keeps apart."""
    barred: dict[str, set[str]] = defaultdict(set)
    for one, two in decided.different:
        if one in home and two in home:
            barred[home[one]].add(home[two])
            barred[home[two]].add(home[one])
    return barred


def _joined(
    groups: dict[str, list[str]], sums: _Sums, barred: Mapping[str, set[str]], rules: Rules
) -> list[Cluster]:
    """Joins the nearest two groups of a component again and again, while any are near enough."""
    near = {name: {k: v for k, v in sums.get(name, {}).items() if k in groups} for name in groups}
    bars = {name: set(barred.get(name, ())) for name in groups}
    turn = dict.fromkeys(groups, 0)
    heap: list[tuple[float, str, str, int, int]] = []

    def offer(one: str, two: str) -> None:
        first, second = between(one, two)
        total, weight, links = near[one][two]
        average = total / (weight + rules.absent * (len(groups[one]) * len(groups[two]) - links))
        if average >= rules.join and two not in bars[one]:
            heapq.heappush(heap, (-average, first, second, turn[first], turn[second]))

    for one in groups:
        for two in near[one]:
            if one < two:
                offer(one, two)
    while heap:
        _, one, two, when_one, when_two = heapq.heappop(heap)
        if one not in groups or two not in groups or (turn[one], turn[two]) != (when_one, when_two):
            continue
        _merge(one, two, groups, near, bars)
        turn[one] += 1
        for other in near[one]:
            offer(one, other)
    return [tuple(sorted(members)) for members in groups.values()]


def _merge(one: str, two: str, groups: dict[str, list[str]], near: _Sums, bars: dict[str, set[str]]) -> None:
    """Puts group `two` into `one`."""
    groups[one] += groups.pop(two)
    for other, total in near.pop(two).items():
        del near[other][two]
        if other != one:
            near[one][other] = near[other][one] = _added(near[one].get(other), total)
    for other in bars.pop(two):
        bars[one].add(other)
        if other in bars:
            bars[other].discard(two)
            bars[other].add(one)


def _added(one: tuple[float, float, int] | None, two: tuple[float, float, int]) -> tuple[float, float, int]:
    return two if one is None else (one[0] + two[0], one[1] + two[1], one[2] + two[2])
