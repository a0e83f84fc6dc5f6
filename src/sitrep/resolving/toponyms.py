"""Which place each place name of an article means, all of them decided together.

A candidate's score is its prominence, plus what the text says beside the name (container, country, kind),
plus how much the other places of the article speak for it. Others count by how likely they are themselves, so
the decisions are made in a few rounds. A name has one sense in an article unless a container sets it apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sitrep.knowledge.gazetteer import Candidate, Gazetteer, Kind, Match
from sitrep.knowledge.gazetteer.names import fold, trimmed
from sitrep.knowledge.knowledge import Knowledge

from .toponyms_deciding import ABSTENTIONS, abstains, weigh, why
from .toponyms_home import namesakes
from .toponyms_model import Reason, Resolution, ToponymMention, Weighed
from .toponyms_scoring import affinity, alike, kind_fit, likelihoods
from .toponyms_text import hints
from .toponyms_words import DISTRICT_KINDS, REGION_KINDS

__all__ = ["Reason", "Resolution", "ToponymMention", "Weighed", "hints", "resolve"]

_ROUNDS = 2
_KEPT = 24
_CONTAINED = 6.0
_HOLDS = 4.0
_LISTED = 2.0
_LIST_GAP = 6
_FAINT = 0.03
_ELSEWHERE = -2.0
_ABROAD = -0.5
_COUNTRY = 3.0
_CONTEXT = 6.0
_LOOSE = 0.5
_LAND = 0.5
_HOME_WEIGHT = 0.6
_BY_NAME = frozenset({Match.NAME, Match.ALIAS, Match.BASE})
_LANDS = frozenset({Kind.COUNTRY, Kind.REGION, Kind.AREA})
_NATURE = re.compile(
    r"\b(?:river|valley|mountains?|hills?|lake|creek|forest|desert|bay|gulf|sea|ocean|island|islands)s?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Group:
    """The mentions of one name that share a sense, and its candidates with their scores."""

    mentions: list[int]
    candidates: list[Candidate]
    fixed: list[dict[str, float]]
    weight: float = 1.0
    shares: list[float] = field(default_factory=list)
    context: list[float] = field(default_factory=list)
    reason: Reason | None = None
    listed: list[_Group] = field(default_factory=list)

    def scores(self) -> list[float]:
        return [sum(parts.values()) + near for parts, near in zip(self.fixed, self.context, strict=True)]


def resolve(mentions: Sequence[ToponymMention], knowledge: Knowledge, *, home: str = "") -> list[Resolution]:
    """A decision for each mention, in order.

    `home` is the name or domain of the outlet ("Kyiv Independent", "parisnews.example"): a place named in
    it speaks a little for the places around it. Abstains (None) where the name is unknown.
    """
    groups = _groups(knowledge, mentions)
    _link_lists(mentions, groups)
    context = [*groups, *_home(knowledge.gazetteer, home)]
    for group in context:
        group.context = [0.0] * len(group.candidates)
        group.shares = likelihoods(group.scores())
    ties: dict[tuple[int, int], float] = {}
    for rounds_left in reversed(range(_ROUNDS)):
        voices = [(other, *voice) for other in context for voice in _voices(other)]
        # Where there is no choice, what the others say counts at the end alone.
        open_ = [group for group in groups if len(group.candidates) > 1 or not rounds_left]
        nearby = [_context(group, voices, ties) for group in open_]
        for group, support in zip(open_, nearby, strict=True):
            group.context = support
            group.shares = likelihoods(group.scores())
    result: dict[int, Resolution] = {}
    for group in groups:
        others = sum(bool(other.candidates) for other in groups if other is not group)
        ranked = weigh(group.candidates, group.fixed, group.context)
        reason = abstains(ranked, others) or group.reason or why(ranked)
        chosen = None if reason in ABSTENTIONS else ranked[0].candidate
        for index in group.mentions:
            result[index] = Resolution(mentions[index], chosen, reason, ranked)
    return [result[index] for index in range(len(mentions))]


def _groups(knowledge: Knowledge, mentions: Sequence[ToponymMention]) -> list[_Group]:
    """One group a name; a name with a container of its own, or that is one, is set apart.

    Bare mentions join the most frequent sense that a container gives them.
    """
    keyed: dict[tuple[str, str, str], list[int]] = {}
    inner = _inner(mentions)
    for index, item in enumerate(mentions):
        container = fold(item.containers[0]) if item.containers else ""
        land = "land" if item.kind in REGION_KINDS else ""  # "the Odesa region" is not Odesa
        key = (fold(trimmed(item.text)), container + "+" * (index in inner), land)
        keyed.setdefault(key, []).append(index)
    for key in [key for key in keyed if not key[1]]:
        others = [other for other in keyed if other[::2] == key[::2] and other[1].strip("+")]
        if others:
            best = max(others, key=lambda other: len(keyed[other]))
            keyed[best] += keyed.pop(key)
    return [
        _group(
            knowledge,
            [mentions[i] for i in members],
            members,
            [mentions[inner[i]] for i in members if i in inner],
        )
        for members in keyed.values()
    ]


def _link_lists(mentions: Sequence[ToponymMention], groups: list[_Group]) -> None:
    """Tell each group which others stand side by side with it, as "Ohio" and "Utah" do in "Ohio, Utah"."""
    owner = {index: group for group in groups for index in group.mentions}
    order = sorted(owner, key=lambda index: mentions[index].start)
    for one, two in pairwise(order):
        gap = mentions[two].start - mentions[one].end
        if 0 < gap <= _LIST_GAP and owner[one] is not owner[two] and not mentions[one].containers:
            owner[one].listed.append(owner[two])
            owner[two].listed.append(owner[one])


def _inner(mentions: Sequence[ToponymMention]) -> dict[int, int]:
    """For each mention that holds the one just before it ("New York" in "Albany, New York"): which one."""
    found = {}
    order = sorted(range(len(mentions)), key=lambda index: mentions[index].start)
    for one, two in pairwise(order):
        gap = mentions[two].start - mentions[one].end
        if 0 < gap <= _LIST_GAP and fold(mentions[two].text) in [
            fold(name) for name in mentions[one].containers
        ]:
            found[two] = one
    return found


def _group(
    knowledge: Knowledge, mentions: list[ToponymMention], members: list[int], inner: list[ToponymMention]
) -> _Group:
    gazetteer, text = knowledge.gazetteer, mentions[0].text
    kind = next((item.kind for item in mentions if item.kind), "")
    candidates = _candidates(gazetteer, text, kind)
    containers = [list(gazetteer.lookup(name))[:6] for item in mentions for name in item.containers]
    reason = None
    if people := _people(knowledge, text, candidates):
        candidates, reason = people, Reason.DEMONYM
    elif not candidates and containers and not _NATURE.search(text) and _is_town(containers[0]):
        candidates, reason = [item for item in containers.pop(0) if item.kind is Kind.CITY], Reason.HELD_BY
    countries = {code for item in mentions for code in item.countries}
    fixed = [_fixed(gazetteer, candidate, containers, countries, kind) for candidate in candidates]
    held = [other for item in inner for other in gazetteer.lookup(item.text)]
    for candidate, parts in zip(candidates, fixed, strict=True):
        if held:
            parts["holds"] = _HOLDS if any(gazetteer.holds(candidate, other) for other in held) else 0.0
    order = sorted(range(len(candidates)), key=lambda at: -sum(fixed[at].values()))[:_KEPT]
    weight = min(2.0, 1.0 + 0.25 * (len(members) - 1))
    return _Group(
        members, [candidates[at] for at in order], [fixed[at] for at in order], weight, reason=reason
    )


def _is_town(holders: Sequence[Candidate]) -> bool:
    """Whether a container can be a town: "a hall in Mali" is not in a town of that name abroad."""
    return bool(holders) and holders[0].kind is not Kind.COUNTRY


def _candidates(gazetteer: Gazetteer, text: str, kind: str) -> list[Candidate]:
    """The places that a name may mean; with the county of "Clark and Douglas counties" among them."""
    found = list(gazetteer.lookup(text))
    if kind in DISTRICT_KINDS and not text.lower().endswith(kind):
        known = {item.place_id for item in found}
        longer = gazetteer.lookup(f"{trimmed(text)} {kind}")
        found += [item for item in longer if item.match is Match.NAME and item.place_id not in known]
    return found


def _people(knowledge: Knowledge, text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """The region or country of an adjective or a people: "Abkhazians", "Syrian"; none for other words."""
    gazetteer, word = knowledge.gazetteer, trimmed(text)
    code = knowledge.countries.adjectives.get(word.lower())
    if any(item.match in _BY_NAME and (not code or item.prominence > 5.0) for item in found):
        return []
    for ending in ("ns", "n", "is", "i"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 3:
            wide = [
                item for item in gazetteer.lookup(stem) if item.match is Match.NAME and item.kind in _LANDS
            ]
            if wide:
                return wide[:1]
    return [item for item in (gazetteer.country(code),) if item] if code else []


def _fixed(
    gazetteer: Gazetteer,
    candidate: Candidate,
    containers: list[list[Candidate]],
    countries: set[str],
    kind: str,
) -> dict[str, float]:
    """The parts of the score that do not depend on the other places of the article."""
    parts = {"prominence": candidate.prominence}
    if containers:
        inside = [any(gazetteer.holds(other, candidate) for other in options) for options in containers]
        parts["container"] = _CONTAINED if any(inside) else _ELSEWHERE
        lands = {other.country for options in containers for other in options}
        if not any(inside) and lands and lands.isdisjoint(("", candidate.country)):
            parts["abroad"] = _ABROAD
    if countries:
        parts["country"] = _COUNTRY if candidate.country in countries else -1.0
    if kind and (fit := kind_fit(candidate, kind)):
        parts["kind"] = fit
    return parts


def _voices(group: _Group) -> Iterator[tuple[float, Candidate]]:
    """The candidates of a group that are not unlikely, each with its say in where the others are."""
    for share, item in zip(group.shares, group.candidates, strict=True):
        if share > _FAINT:
            yield group.weight * share, item


def _context(
    group: _Group, voices: list[tuple[_Group, float, Candidate]], ties: dict[tuple[int, int], float]
) -> list[float]:
    """What the other places of the article add to each candidate of a group.

    That many places of its country are named makes a village there hardly likelier: `_LAND` is the most that
    ties no closer than that count together. `ties` keeps the affinities from one round to the next.
    """
    heard = [(voice, item, item.place_id) for other, voice, item in voices if other is not group]
    support = []
    for candidate in group.candidates:
        near = far = 0.0
        mine = candidate.place_id
        for voice, item, place_id in heard:
            tie = ties.get((mine, place_id))
            if tie is None:
                tie = ties[mine, place_id] = affinity(candidate, item)
            if tie > _LOOSE:
                near += voice * tie
            else:
                far += voice * tie
        total = near + min(far, _LAND)
        support.append(_CONTEXT * total / (total + 1.0) + _LISTED * _listed(group, candidate))
    return support


def _listed(group: _Group, candidate: Candidate) -> float:
    """How far the names side by side with a group's are of one kind with a candidate: 0 to 1."""
    if not group.listed:
        return 0.0
    fits = (
        share * alike(candidate, item)
        for other in group.listed
        for share, item in zip(other.shares, other.candidates, strict=True)
    )
    return sum(fits) / len(group.listed)


def _home(gazetteer: Gazetteer, home: str) -> list[_Group]:
    """The places that an outlet may be named after, as a quiet voice in the article."""
    found = list(namesakes(gazetteer, home)[:_KEPT])
    return (
        [_Group([], found, [{"prominence": item.prominence} for item in found], _HOME_WEIGHT)]
        if found
        else []
    )
