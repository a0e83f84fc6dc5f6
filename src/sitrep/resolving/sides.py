"""Sides that another event of the text tells: who did what is condemned, who asked for what is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sitrep.model import Draft, Option, Party, Report, Topic, Trace, Verdict
from sitrep.resolving.addressed import RULE, Addressed

Told = tuple[Report, Draft]

# Rules of mentions that name an event in place of its parties.
DOER_OF = "doer of"
VIOLENT = frozenset({"ASSAULT", "COERCE"})
# What can be refused: somebody asked, offered, blamed or threatened before.
ASKED = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
# What says whom a protest is against.
DEMANDS = frozenset({"REQUEST", "ACCUSE"})
# Sectors whose dead have fought.
FIGHTING = frozenset({"MIL", "REB", "COP", "UAF", "SPY", "PRM"})
# Protests whose object is what was at hand: a police line, a building.
HANDS_ON = frozenset({"riot", "vandalize", "obstruct"})
# Sectors of those who throw stones.
CROWDS = frozenset({"CVL", "SOC", "EDU", "LAB", "OPP"})
# Sentences with events, back from its own, in which the event that is answered is looked for.
REACH = 3


def complete(
    reports: Sequence[Report], drafts: Sequence[Draft], trace: Trace | None = None,
    addressed: Addressed | None = None,
) -> list[Report]:  # fmt: skip
    """`reports`, the sides that they lack taken from others; `drafts` are theirs, one each, in text order.

    `addressed` tells the government that is meant where no other event tells to whom.
    """
    told = [(_both_sides(r, d), d) for r, d in zip(reports, drafts, strict=True)]
    for n, (r, d) in enumerate(told):
        find = _RECIPIENTS.get(r.event_type)
        if r.recipients:
            continue
        found = find(told, n) if find is not None else None
        if found is None:
            if addressed is not None and (meant := addressed.of(r, d)):
                told[n] = (_with_recipients(r, meant, RULE), d)
            continue
        sides, source = found
        if trace is not None:
            option = Option(label="recipients", verdict=Verdict.TAKEN, words=source.trigger)
            trace.weigh(Topic.TOLD_BEFORE, d.trigger.head, option)
        told[n] = (_with_recipients(r, sides, f"as told with {source.trigger.text!r}"), d)
    return [r for r, _ in told]


def _with_recipients(r: Report, sides: tuple[Party, ...], rule: str) -> Report:
    fields = dict(r.why.fields) | {"recipients": rule}
    return replace(r, recipients=sides, why=replace(r.why, fields=tuple(sorted(fields.items()))))


Found = tuple[tuple[Party, ...], Report]


def _both_sides(r: Report, d: Draft) -> Report:
    """ "Six rebels and five soldiers died in clashes": who falls on both sides of a fight has fought it."""
    if not d.mutual or r.event_type != "ASSAULT" or r.actors:
        return r
    sides = {x.sector for x in r.recipients}
    return replace(r, actors=r.recipients, recipients=()) if len(sides) > 1 and sides <= FIGHTING else r


def _blamed(told: Sequence[Told], n: int) -> Found | None:
    """ "They condemned the raids, claimed by rebels": whoever does what is condemned."""
    r, d = told[n]
    deeds = {m.head for m in d.recipients if m.rule.startswith(DOER_OF)}
    if not deeds:
        return None
    same = [
        k for k, e in told if e.trigger.head in deeds or e.sentence == d.sentence and k.event_type in VIOLENT
    ]
    return next(((k.actors, k) for k in same if k.actors and _are_others(k.actors, r)), None)


def _answered(told: Sequence[Told], n: int) -> Found | None:
    """ "Oslo asked Rome for ships. Rome refused.": whoever asked or blamed the one who refuses."""
    r, d = told[n]
    if not r.actors:
        return None
    own = _countries(r.actors)
    for k, e in _near(told, n):
        if k.event_type == "AGREE" and e.sentence == d.sentence and k.actors and _are_others(k.actors, r):
            return k.actors, k  # "offered to meet them, but they refused"
        to_them = not k.recipients or not own.isdisjoint(_countries(k.recipients))
        of_its_time = r.status != "historical" or k.status == "historical"
        if k.event_type in ASKED and of_its_time and to_them and k.actors and _are_others(k.actors, r):
            return k.actors, k
    return None


def _protested(told: Sequence[Told], n: int) -> Found | None:
    """Against whom the protesters demand something, or others protest, in the same sentence."""
    r, d = told[n]
    if "riot" in r.mode:
        return None
    for k, e in told:
        if (
            k.event_type in DEMANDS
            and e.sentence == d.sentence
            and k.recipients
            and _same(k.actors, r.actors)
        ):
            return k.recipients, k
    for k, e in told:
        against = k.event_type == "PROTEST" and e.sentence == d.sentence and HANDS_ON.isdisjoint(k.mode)
        if against and k.recipients and _countries(k.actors) <= _countries(r.actors):
            return k.recipients, k
    return None


def _protests(told: Sequence[Told], n: int) -> list[Report]:
    """The protests of the text, the nearest first."""
    found = [i for i, (k, _) in enumerate(told) if k.event_type == "PROTEST"]
    return [told[i][0] for i in sorted(found, key=lambda i: abs(i - n))]


def _dispersed(told: Sequence[Told], n: int) -> Found | None:
    """Tear gas is fired at those whose protest is told nearest, stones at the police that they face."""
    r, _ = told[n]
    if "crowd-control" not in r.mode:
        return _stoned(told, n)
    crowds = (k for k in _protests(told, n) if k.actors and _are_others(k.actors, r))
    return next(((k.actors, k) for k in crowds), None)


def _stoned(told: Sequence[Told], n: int) -> Found | None:
    """ "Officers fired tear gas; some threw bottles": a crowd throws at the police told nearest."""
    r, _ = told[n]
    throwers = {x.sector for x in r.actors}
    if "primitive" not in r.mode or not throwers or not throwers <= CROWDS:
        return None
    near = [k for k, _ in (*_near(told, n), *told[n + 1 : n + 2])]
    for k in near:
        police = tuple(x for x in (*k.actors, *k.recipients) if x.sector == "COP")
        if police:
            return police, k
    return None


def _near(told: Sequence[Told], n: int) -> list[Told]:
    """What was told before in the sentence and the few before it, the nearest first."""
    starts = sorted({e.sentence[0] for _, e in told[: n + 1]})
    oldest = starts[max(0, len(starts) - 1 - REACH)]
    return [(k, e) for k, e in reversed(told[:n]) if e.sentence[0] >= oldest]


def _same(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    return bool(some) and {x.start for x in some} == {x.start for x in others}


def _are_others(parties: tuple[Party, ...], r: Report) -> bool:
    return {x.name for x in parties}.isdisjoint(x.name for x in r.actors)


def _countries(parties: tuple[Party, ...]) -> set[str]:
    """Countries, with the name for a party of none."""
    return {x.country or x.name for x in parties}


_RECIPIENTS: dict[str, Callable[[Sequence[Told], int], Found | None]] = {
    "ACCUSE": _blamed,
    "REJECT": _answered,
    "PROTEST": _protested,
    "ASSAULT": _dispersed,
}
