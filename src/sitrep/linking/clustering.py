"""Links in, groups of reports out: each group is one incident.

First the reports of one article that tell one incident are put together: they complete one another, the place
in one sentence, the toll in the next. Then these tellings are compared as wholes, and the groups that are
nearest on average are joined. So one stray link does not chain two incidents, and the result is the same
whatever the order of adding: it depends on nothing but the reports that hang together by links.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sitrep.linking.averages import Averages
from sitrep.linking.judging import Judged, Pair, judged
from sitrep.linking.profile import Profile, profile
from sitrep.linking.rules import Rules, load
from sitrep.linking.scores import Scores
from sitrep.model import Judgement, Link, Told

Cluster = tuple[str, ...]


def cluster(
    reports: Iterable[Told],
    links: Iterable[Link],
    judgements: Iterable[Judgement] = (),
    rules: Rules | None = None,
) -> tuple[Cluster, ...]:
    """The ids of the reports in groups: each sorted, and all in order of their first.

    `links` are all between these reports; such as name others are left out. Every report is in just one
    group. A group that hangs together with no other by links or judgements may be made by itself.
    """
    return cluster_profiles(
        {told.id: profile(told) for told in reports}, links, judgements, Scores(rules or load())
    )


def cluster_profiles(
    profiles: Mapping[str, Profile],
    links: Iterable[Link],
    judgements: Iterable[Judgement] = (),
    scores: Scores | None = None,
) -> tuple[Cluster, ...]:
    """As `cluster`, for reports of which the profiles are at hand, by their ids.

    With `scores`, which know the rules, what was compared before is not compared again.
    """
    scores = scores or Scores(load())
    decided = judged(judgements)
    known = [link for link in links if link.one in profiles and link.two in profiles]
    pairs = [*(link.pair for link in known if not link.apart), *_in_row(profiles, decided.group)]
    parts = components(profiles, pairs)
    number = {name: n for n, part in enumerate(parts) for name in part}
    inside: list[list[Link]] = [[] for _ in parts]
    for link in known:
        if number[link.one] == number[link.two]:
            inside[number[link.one]].append(link)
    found: list[Cluster] = []
    for part, its in zip(parts, inside, strict=True):
        if its:
            found += _grouped({name: profiles[name] for name in part}, its, decided, scores)
        else:
            found.append(tuple(part))  # one report, or some that only a person put together
    return tuple(sorted(found))


def components(names: Iterable[str], pairs: Iterable[Pair]) -> list[list[str]]:
    """Names that hang together by pairs, each part sorted, by their first; strangers do not count."""
    known = sorted(names)
    beside: dict[str, list[str]] = {name: [] for name in known}
    for one, two in pairs:
        if one in beside and two in beside:
            beside[one].append(two)
            beside[two].append(one)
    found, seen = [], set()
    for name in known:
        if name in seen:
            continue
        seen.add(name)
        part, todo = [], [name]
        while todo:
            here = todo.pop()
            part.append(here)
            fresh = set(beside[here]) - seen
            seen |= fresh
            todo += fresh
        found.append(sorted(part))
    return found


def _in_row(names: Iterable[str], group: Mapping[str, str]) -> list[Pair]:
    """Pairs that hold together the names of each group."""
    members: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        members[group.get(name, name)].append(name)
    return [pair for those in members.values() for pair in itertools.pairwise(those)]


def _grouped(
    profiles: Mapping[str, Profile], links: Sequence[Link], decided: Judged, scores: Scores
) -> list[Cluster]:
    """The groups of one component."""
    told = _tellings(profiles, links, decided, scores.rules)
    home = {name: first for first, names in told.items() for name in names}
    whole = {first: scores.whole([profiles[name] for name in names]) for first, names in told.items()}
    pairs = itertools.combinations(sorted(whole), 2)
    found = [scores.link(whole[one], whole[two]) for one, two in pairs]
    same = ((home[one], home[two]) for one, two in _in_row(profiles, decided.group))
    starts = components(told, same)
    joined = Averages(starts, [link for link in found if link is not None], scores.rules)
    joined.bar((home[one], home[two]) for one, two in decided.different if one in home and two in home)
    return [
        tuple(sorted(name for first in firsts for name in told[first])) for firsts in joined.join().values()
    ]


def _tellings(
    profiles: Mapping[str, Profile], links: Iterable[Link], decided: Judged, rules: Rules
) -> Mapping[str, list[str]]:
    """The reports of each article, those of one incident together."""
    within = [link for link in links if profiles[link.one].article == profiles[link.two].article]
    joined = Averages([[name] for name in profiles], within, rules)
    joined.bar(decided.different)
    return joined.join()
