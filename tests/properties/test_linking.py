"""Linking does not depend on the order of adding, nor on adding all at once or one by one."""

import random
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.telling import figure, tell

from sitrep.linking import assign_ids, cluster, compare, keys, link_all, links_among
from sitrep.linking.clustering import components
from sitrep.model import Link, Told

SENTENCES = (
    "Drones hit the Solomianskyi depot.",
    "Shells killed people.",
    "They spoke by phone.",
    "Zyvanne denied it.",
)


@st.composite
def records(draw: st.DrawFn) -> list[Told]:
    """Up to a dozen reports in a few articles, close enough to be mistaken for one another."""
    return [
        tell(
            draw(st.sampled_from(SENTENCES)),
            id=f"r{number:02d}",
            type=draw(st.sampled_from(("ASSAULT", "COERCE", "CONSULT", "AGREE"))),
            by=draw(st.sampled_from(("", "RUS", "USA RUS"))),
            to=draw(st.sampled_from(("", "UKR"))),
            at=draw(st.sampled_from((None, "Kyiv", "Brovary", "Kharkiv"))),
            on=draw(st.sampled_from((None, "4", "5", "1/6"))),
            article=draw(st.sampled_from(("a1", "a2", "a3", "a4"))),
            start=draw(st.integers(0, 500)),
            status=draw(st.sampled_from(("actual", "negated", "future"))),
            figures=draw(st.sampled_from(((), (figure("killed", 14),), (figure("killed", 23, None),)))),
        )
        for number in range(draw(st.integers(1, 12)))
    ]


def one_by_one(tolds: list[Told]) -> set[tuple[str, ...]]:
    """As a record does it: the new report's links, then anew the groups of what hangs together with it."""
    index: dict[str, list[Told]] = defaultdict(list)
    links: list[Link] = []
    groups: set[tuple[str, ...]] = set()
    held: dict[str, Told] = {}
    for told in tolds:
        candidates = {other.id: other for key in keys(told) for other in index[key]}
        links += [link for other in candidates.values() if (link := compare(other, told))]
        for key in keys(told):
            index[key].append(told)
        held[told.id] = told
        pairs = [link.pair for link in links if not link.apart]
        (touched,) = (part for part in components(held, pairs) if told.id in part)
        groups = {group for group in groups if not set(group) & set(touched)}
        groups |= set(cluster([held[name] for name in touched], links))
    return groups


@settings(max_examples=150, deadline=None)
@given(records(), st.randoms())
def test_one_by_one_in_any_order_gives_what_all_at_once_gives(
    tolds: list[Told], chance: random.Random
) -> None:
    together = set(cluster(tolds, links_among(tolds)))
    shuffled = list(tolds)
    chance.shuffle(shuffled)
    assert set(cluster(shuffled, links_among(shuffled))) == together
    assert one_by_one(shuffled) == together


@settings(max_examples=60, deadline=None)
@given(records(), st.randoms())
def test_the_incidents_of_a_batch_do_not_depend_on_its_order(
    tolds: list[Told], chance: random.Random
) -> None:
    shuffled = list(tolds)
    chance.shuffle(shuffled)
    assert link_all(shuffled) == link_all(tolds)


@given(st.lists(st.sets(st.integers(0, 9), min_size=1)), st.lists(st.sets(st.integers(0, 9), min_size=1)))
def test_every_group_has_an_id_of_its_own(before: list[set[int]], after: list[set[int]]) -> None:
    def parted(groups: list[set[int]]) -> list[list[str]]:
        seen: set[int] = set()
        found = []
        for group in groups:
            if fresh := group - seen:
                found.append(sorted(map(str, fresh)))
            seen |= group
        return found

    old, _ = assign_ids({}, parted(before))
    previous = dict(zip(old, parted(before), strict=True))
    ids, redirects = assign_ids(previous, parted(after))
    assert len(set(ids)) == len(parted(after))
    assert not set(redirects) & set(ids)
    assert set(redirects.values()) <= set(ids)
    present = {report for group in parted(after) for report in group}
    assert all(
        name in ids or name in redirects for name, reports in previous.items() if present & set(reports)
    )
