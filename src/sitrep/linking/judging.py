"""What people decided about pairs of reports, made free of contradiction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitrep.model import Judgement

Pair = tuple[str, str]
_NEVER = dt.datetime(1, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The pairs judged different, themselves or by others judged the same; and the groups judged the same.

    `group` has each id of a group with the first of it.
    """

    different: frozenset[Pair]
    group: Mapping[str, str]


def judged(judgements: Iterable[Judgement]) -> Judged:
    """Of several judgements on a pair the last counts. "Different" wins over a chain of "same".

    A chain of "same" that would bring together two reports judged different is broken where it was told
    first: the latest judgements are applied before the earlier ones.
    """
    last: dict[Pair, Judgement] = {}
    for judgement in sorted(judgements, key=_order):
        last[judgement.pair] = judgement
    different = frozenset(pair for pair, given in last.items() if given.verdict == "different")
    groups: dict[str, set[str]] = {}
    for given in sorted(last.values(), key=_order, reverse=True):
        if given.verdict != "same":
            continue
        one = groups.get(given.one, {given.one})
        two = groups.get(given.two, {given.two})
        if one is two or given.one in two or any(between(a, b) in different for a in one for b in two):
            continue
        both = one | two
        groups.update(dict.fromkeys(both, both))
    apart = {
        between(a, b)
        for one, two in different
        for a in groups.get(one, {one})
        for b in groups.get(two, {two})
    }
    return Judged(different=frozenset(apart), group={member: min(group) for member, group in groups.items()})


def between(one: str, two: str) -> Pair:
    """Two ids in order."""
    return (one, two) if one < two else (two, one)


def _order(judgement: Judgement) -> tuple[dt.datetime, str, str, str, str, str]:
    when = judgement.when or _NEVER
    aware = when if when.tzinfo else when.replace(tzinfo=dt.UTC)
    return aware, judgement.one, judgement.two, judgement.verdict, judgement.by, judgement.note
