"""One event, several words: casualties join the attack that caused them, verbs the noun they speak of."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.coding.blaming import FORCE, blamed, lender
from sitrep.coding.events import Event, is_casualty
from sitrep.coding.noting import note_fate
from sitrep.coding.phrases import case_of
from sitrep.coding.retelling import spoken_before, teller
from sitrep.model import Trace, Verdict
from sitrep.model.parse import Parse

# Prepositions of what goes on beside a deed that somebody is said to have done.
BESIDE = frozenset({"amid", "amidst", "during", "after", "following", "before", "since", "despite", "near"})
# Relations of a clause that hangs from the one before it.
LINKED = frozenset({"conj", "advcl", "acl", "acl:relcl", "parataxis"})
# How many words up one event is looked for above another.
STEPS = 4


def merge(p: Parse, events: Sequence[Event], trace: Trace | None = None) -> list[Event]:
    """The sentence's events with casualties joined to their cause and retold ones left out.

    Events that others are joined to are changed in place.
    """
    kept = _told(p, events, trace)
    gone: set[int] = set()
    for event in kept:
        if event.match.frame.type != "ASSAULT":
            continue
        others = [other for other in kept if id(other) not in gone and other is not event]
        cause = _cause(p, event, others) if is_casualty(event) else _deed(p, event, others)
        if cause is not None:
            _join(cause, event)
            note_fate(trace, p, event.match, Verdict.JOINED, cause.match)
            gone.add(id(event))
    left = [event for event in kept if id(event) not in gone]
    _lend(p, left)
    return left


def _lend(p: Parse, events: Sequence[Event]) -> None:
    """Gives harm its doers, and the raid that did it whom it hit, where each tells one side."""
    for event in events:
        deed = lender(p, event, events) if event.match.frame.type in FORCE else None
        if deed is not None:
            event.actors = [(i, "who did what it happened in") for i, _ in deed.actors]
            deed.recipients = deed.recipients or [(i, "whom it hit") for i, _ in event.recipients]


def _told(p: Parse, events: Sequence[Event], trace: Trace | None) -> list[Event]:
    """The events that tell something of their own; one spoken on leaves its recipients to the first."""
    kept: list[Event] = []
    for event in events:
        other = teller(p, event, events)
        if other is not None:
            note_fate(trace, p, event.match, Verdict.RETOLD, other.match)
            continue
        before = spoken_before(p, event, events)
        if before is None:
            kept.append(event)
        else:
            before.recipients = before.recipients or event.recipients
            note_fate(trace, p, event.match, Verdict.RETOLD, before.match)
    return kept


def _join(cause: Event, event: Event) -> None:
    """Makes `event` a part of `cause`, which takes over the parties and source that it lacks."""
    cause.joined.append(event)
    words = cause.match.tokens
    known = {i for i, _ in (*cause.recipients, *cause.actors)}
    cause.recipients = [
        *cause.recipients,
        *(filler for filler in event.recipients if filler[0] not in known and filler[0] not in words),
    ]
    if not cause.actors:
        hurt = {i for i, _ in event.recipients}
        cause.actors = [filler for filler in event.actors if filler[0] not in words and filler[0] not in hurt]
    if cause.source is None:
        cause.source = event.source


def _cause(p: Parse, event: Event, others: Sequence[Event]) -> Event | None:
    """The attack that this casualty belongs to: its subject, its "in ...", or the clause it hangs from."""
    v = event.match.head
    tolls = {other.match.head for other in others if is_casualty(other)}
    group = {v} | {i for i in tolls if p.head[i] == v or p.head[v] == i}
    if p.dep[v] == "conj":
        group.add(p.head[v])
    for other in others:
        if (
            other.match.frame.type != "ASSAULT"
            or _is_only_damage(p, other, v)
            or _is_mere_time(p, event, other)
        ):
            continue
        if _goes_on(p, event, other) if is_casualty(other) else _is_caused_by(p, v, group, other):
            return other
    return _introduced(p, event, others) or blamed(p, event, others)


def _is_only_damage(p: Parse, other: Event, v: int) -> bool:
    """Whether the event only tells what was shot down or destroyed, not when or how people were hurt.

    "When rebels shot down a helicopter" tells when, "a missile destroyed a block, killing three" how.
    """
    figure, head = other.match.frame.figure, other.match.head
    if figure not in ("intercepted", "destroyed"):
        return False
    if figure == "destroyed" and p.tag[v] == "VBG" and head in _chain(p, v):
        return False
    return not (p.dep[head] == "advcl" and p.kid(head, "nsubj") >= 0)


def _is_mere_time(p: Parse, event: Event, attack: Event) -> bool:
    """Whether the attack only tells when somebody named did the killing: "killed by rebels amid clashes"."""
    match = attack.match
    if match.kind != "noun" or not event.match.slots.get("subject") or match.head < event.match.head:
        return False
    return case_of(p, match.head) in BESIDE


def _goes_on(p: Parse, event: Event, other: Event) -> bool:
    """Whether one casualty word goes on with another before it: "killed three and wounded ten"."""
    v, before = event.match.head, other.match.head
    return (
        before < v
        and p.head[v] == before
        and p.dep[v] in ("conj", "parataxis", "advcl", "dep")
        and other.match.kind == event.match.kind
    )


def _is_caused_by(p: Parse, v: int, group: set[int], attack: Event) -> bool:
    """Whether the casualty word `v`, or one of its `group`, hangs together with the attack."""
    match = attack.match
    anchor = {match.head, match.verb} - {-1}
    if match.kind == "noun" and _is_above(p, match.head, v):
        return True
    if p.head[v] in anchor:
        return True
    if p.dep[v] in LINKED | {"dep", "ccomp"} and _chain(p, v) & anchor:
        return True
    return p.dep[match.head] in ("advcl", "ccomp") and p.head[match.head] in group and not match.frame.mutual


def _introduced(p: Parse, event: Event, others: Sequence[Event]) -> Event | None:
    """The one attack noun of the sentence, if the parse joins none and nobody is said to have done it.

    Behind the verb it must be led in ("killed ... in a mass shooting"); before it, it is what the
    sentence is about.
    """
    if event.match.slots.get("subject") and not _trails(p, event.match.head):
        return None
    attacks = [other for other in others if other.match.frame.type == "ASSAULT" and not is_casualty(other)]
    if len(attacks) != 1 or attacks[0].match.kind != "noun":
        return None
    cause = attacks[0]
    if cause.match.head < event.match.head:
        return cause
    first = min(*cause.match.tokens, _left(p, cause.match.head))
    led_in = first > 0 and p.lower[first - 1] in ("in", "during", "by", "from", "following")
    return cause if led_in else None


def _trails(p: Parse, v: int) -> bool:
    """Whether it is a participle behind a comma, or goes on with one: its subject is only understood."""
    while p.dep[v] == "conj" and p.tag[p.head[v]] == "VBG":
        v = p.head[v]
    before = v - 1 - (v > 1 and p.pos[v - 1] == "ADV")
    return p.tag[v] == "VBG" and before > 0 and p.words[before] == ","


def _deed(p: Parse, event: Event, others: Sequence[Event]) -> Event | None:
    """The attack noun that does what the verb says ("the strike hit a school"), or whose damage it tells."""
    match = event.match
    if match.kind != "verb" or match.frame.mutual:
        return None
    damage = match.frame.figure == "destroyed" or "destroy" in match.frame.mode
    for other in others:
        if other.match.frame.type != "ASSAULT" or other.match.kind != "noun":
            continue
        noun = other.match.head
        if noun in match.slots.get("subject", ()):
            return other
        if noun in match.slots.get("with", ()) and p.dep[noun] in ("obl", "nmod"):
            return other
        if damage and _is_outcome(p, match.head, other):
            return other
    return None


def _is_outcome(p: Parse, v: int, attack: Event) -> bool:
    """Whether a participle tells what came of the attack: "a strike hit the port, destroying a ship"."""
    if p.tag[v] != "VBG" or p.dep[v] not in ("advcl", "conj", "acl"):
        return False
    return p.head[v] == attack.match.verb or bool(_chain(p, v) & {attack.match.verb, attack.match.head})


def _chain(p: Parse, v: int) -> set[int]:
    """Heads reached from `v` by coordination and participle clauses alone."""
    out: set[int] = set()
    for _ in range(STEPS):
        if p.dep[v] not in LINKED or p.head[v] == v:
            break
        v = p.head[v]
        out.add(v)
    return out


def _is_above(p: Parse, noun: int, v: int) -> bool:
    """Whether the noun hangs from verb `v` within four steps, through nominal relations only."""
    i = noun
    for _ in range(STEPS):
        if p.head[i] == i or p.dep[i] in ("parataxis", "ccomp", "acl:relcl"):
            return False
        i = p.head[i]
        if i == v:
            return True
        if p.pos[i] == "VERB" and p.dep[i] not in ("acl", "xcomp", "advcl", "conj"):
            return False
    return False


def _left(p: Parse, noun: int) -> int:
    """First token of the noun's own phrase."""
    first = noun
    while first > 0 and p.sent[first - 1] == p.sent[noun]:
        before = first - 1
        compound = p.pos[before] in ("NOUN", "PROPN") and p.head[before] >= first
        if not compound and p.pos[before] not in ("DET", "ADJ", "NUM"):
            break
        first = before
    return first
