"""One event, several words: casualty verbs join the attack that caused them, contents of demands are not coded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sitrep.coding.arguments import case_of
from sitrep.coding.attribution import Source
from sitrep.coding.matching import Match
from sitrep.coding.quantities import Quantity
from sitrep.coding.roles import Filler
from sitrep.model.figure import FigureKind
from sitrep.model.parse import Parse
from sitrep.model.report import Status

HELD_BY = frozenset({"xcomp", "ccomp", "obl", "obj", "acl", "nmod", "nsubj:pass", "csubj", "advcl"})
# Prepositions of what goes with a demand or promise, not of what it asks for.
BESIDE = frozenset(
    {"in", "during", "after", "at", "before", "amid", "following", "over", "since", "despite", "because"}
)
SPOKEN = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN"})
CASUALTY = frozenset({"killed", "injured"})
TOLLS = frozenset({"death", "casualty", "fatality", "toll", "injury", "loss"})
# What these ask for, threaten, refuse or promise is told by them and is not an event of its own.
HOLD_CONTENT = frozenset({"REQUEST", "THREATEN", "REJECT", "AGREE"})


@dataclass(slots=True)
class Event:
    """A match with its roles, status and source; `joined` are matches of the same event."""

    match: Match
    actors: list[Filler]
    recipients: list[Filler]
    status: Status
    status_rule: str
    source: Source | None
    joined: list[Event] = field(default_factory=list)
    own: tuple[Filler, ...] = ()
    tolls: list[tuple[Quantity, FigureKind]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.own = tuple(self.recipients)

    @property
    def parts(self) -> list[Event]:
        """Those joined to the event, then the event itself: the most telling word for a number comes first."""
        return [*(x for j in self.joined for x in j.parts), self]


def merge(p: Parse, events: Sequence[Event]) -> list[Event]:
    """The sentence's events with casualties joined to their cause and held contents left out."""
    kept = [e for e in events if not _held(p, e, events) and not _said_again(p, e, events) and not _gathered(p, e, events)]
    gone: set[int] = set()
    for e in kept:
        if id(e) in gone or e.match.frame.type != "ASSAULT":
            continue
        others = [x for x in kept if id(x) not in gone and x is not e]
        cause = _cause(p, e, others) if is_casualty(e) else _deed(p, e, others)
        if cause is not None:
            _join(cause, e)
            gone.add(id(e))
    return [e for e in kept if id(e) not in gone]


def _gathered(p: Parse, e: Event, events: Sequence[Event]) -> bool:
    """"Thousands gather to protest": what the crowd came for is the gathering itself."""
    v = e.match.head
    if e.match.frame.type != "PROTEST" or p.dep[v] not in ("advcl", "xcomp"):
        return False
    return any(x is not e and x.match.frame.type == "PROTEST" and p.head[v] in (x.match.head, x.match.verb) for x in events)


def _said_again(p: Parse, e: Event, events: Sequence[Event]) -> bool:
    """ "lashed out at X, accusing her of fraud": a participle of the same kind goes on with the same act."""
    v = e.match.head
    if e.match.kind != "verb" or p.tag[v] != "VBG" or p.dep[v] != "advcl" or e.match.frame.type not in SPOKEN:
        return False
    for x in events:
        if (
            x is not e
            and x.match.frame.type == e.match.frame.type
            and p.head[v] in (x.match.head, x.match.verb)
        ):
            x.recipients = x.recipients or e.recipients
            return True
    return False


def is_casualty(e: Event) -> bool:
    """Words for a result alone: "killed", "wounded", "deaths"; not "shot" or "massacre", which tell the deed."""
    f = e.match.frame
    if f.figure not in CASUALTY or f.type != "ASSAULT" or f.mode:
        return False
    return e.match.kind == "verb" or bool(TOLLS & set(e.match.frame.nouns[0] if e.match.frame.nouns else ()))


def _join(cause: Event, e: Event) -> None:
    cause.joined.append(e)
    known = {x for x, _ in cause.recipients} | {x for x, _ in cause.actors}
    cause.recipients = [
        *cause.recipients,
        *(r for r in e.recipients if r[0] not in known and r[0] not in cause.match.tokens),
    ]
    if not cause.actors and e.actors:
        cause.actors = [
            a for a in e.actors if a[0] not in cause.match.tokens and a[0] not in {i for i, _ in e.recipients}
        ]
    if cause.source is None:
        cause.source = e.source


def _cause(p: Parse, e: Event, others: Sequence[Event]) -> Event | None:
    """The attack that this casualty verb belongs to: its subject, its "in ...", or the clause it hangs from."""
    v = e.match.head
    tolls = {x.match.head for x in others if is_casualty(x)}
    group = {v} | {t for t in tolls if p.head[t] == v or p.head[v] == t}
    for x in others:
        if x.match.frame.type != "ASSAULT" or x.match.frame.figure in ("intercepted", "destroyed"):
            continue
        n = x.match.head
        anchor = {n, x.match.verb} - {-1}
        if is_casualty(x):
            if (
                p.dep[v] in ("conj", "parataxis", "advcl", "dep")
                and p.head[v] == n
                and (n < v)
                and x.match.kind == e.match.kind
            ):
                return x
            continue
        if _above(p, n, v) and x.match.kind == "noun":
            return x
        if p.dep[v] in ("advcl", "conj", "acl", "acl:relcl", "parataxis", "dep", "ccomp") and (
            p.head[v] in anchor or _chain(p, v) & anchor
        ):
            return x
        if p.head[v] in anchor:
            return x
        if p.dep[n] in ("advcl", "ccomp") and p.head[n] in group and not x.match.frame.mutual:
            return x
    return _introduced(p, e, others)


def _introduced(p: Parse, e: Event, others: Sequence[Event]) -> Event | None:
    """Where the parse does not join them: the one attack noun of the sentence, if nobody else is said to have done it.

    Behind the verb it must be led in ("killed ... in a mass shooting"); before it, it is what the sentence is about.
    """
    if e.match.slots.get("subject"):
        return None
    attacks = [x for x in others if x.match.frame.type == "ASSAULT" and not is_casualty(x)]
    if len(attacks) != 1 or attacks[0].match.kind != "noun":
        return None
    cause = attacks[0]
    if cause.match.head < e.match.head:
        return cause
    first = min(min(cause.match.tokens), _left(p, cause.match.head))
    led_in = first > 0 and p.lower[first - 1] in ("in", "during", "by", "from", "following")
    return cause if led_in else None


def _deed(p: Parse, e: Event, others: Sequence[Event]) -> Event | None:
    """The attack noun that does what this verb says ("the strike hit a school"), or that this damage came of."""
    m = e.match
    if m.kind != "verb" or m.frame.mutual:
        return None
    for x in others:
        if x.match.frame.type != "ASSAULT" or x.match.kind != "noun":
            continue
        n = x.match.head
        if n in m.slots.get("subject", ()) or n in m.slots.get("with", ()) and p.dep[n] in ("obl", "nmod"):
            return x
        damage = m.frame.figure == "destroyed" or "destroy" in m.frame.mode
        if (
            damage
            and p.tag[m.head] == "VBG"
            and p.dep[m.head] in ("advcl", "conj", "acl")
            and (p.head[m.head] == x.match.verb or _chain(p, m.head) & {x.match.verb, n})
        ):
            return x
    return None


def _chain(p: Parse, v: int) -> set[int]:
    """Heads reached from `v` by coordination and participle clauses alone."""
    out: set[int] = set()
    for _ in range(4):
        if p.dep[v] not in ("conj", "advcl", "acl", "acl:relcl", "parataxis") or p.head[v] == v:
            break
        v = p.head[v]
        out.add(v)
    return out


def _above(p: Parse, n: int, v: int) -> bool:
    """Whether noun `n` hangs from verb `v` within four steps, through nominal relations only."""
    i = n
    for _ in range(4):
        if p.head[i] == i or p.dep[i] in ("parataxis", "ccomp", "acl:relcl"):
            return False
        i = p.head[i]
        if i == v:
            return True
        if p.pos[i] == "VERB" and p.dep[i] not in ("acl", "xcomp", "advcl", "conj"):
            return False
    return False


def _named_again(p: Parse, e: Event, x: Event) -> bool:
    """"Agreed to a ceasefire": the noun under a verb that already tells the same event."""
    same = e.match.frame.type == x.match.frame.type and e.match.frame.type != "ASSAULT"
    noun = e.match.kind == "noun" and x.match.kind == "verb" and p.head[e.match.head] == x.match.head
    return same and noun and p.dep[e.match.head] in ("obj", "obl", "xcomp", "nsubj:pass")


def _held(p: Parse, e: Event, events: Sequence[Event]) -> bool:
    """Whether `e` is the content of a demand, threat, refusal or promise in the same sentence."""
    i = e.match.head
    if any(_named_again(p, e, x) for x in events if x is not e):
        return True
    heads = {x.match.head: x for x in events if x is not e and x.match.frame.type in HOLD_CONTENT}
    heads |= {p.head[i]: x for i, x in heads.items() if p.dep[i] == "cop"}
    if not heads:
        return False
    for _ in range(4):
        h, dep = p.head[i], p.dep[i]
        if h == i or dep in ("parataxis", "acl:relcl") or dep == "advcl" and p.tag[i] != "VB":
            return False
        if dep == "obl" and case_of(p, i) in BESIDE:
            return False
        if h in heads and dep in HELD_BY:
            holder = heads[h]
            return (
                not (e.match.frame.type == "RETREAT" and holder.match.frame.type == "AGREE")
                and i != holder.match.verb
            )
        i = h
    return False


def _left(p: Parse, n: int) -> int:
    """First token of the noun's own phrase."""
    first = n
    while (
        first > 0
        and p.sent[first - 1] == p.sent[n]
        and (
            p.pos[first - 1] in ("DET", "ADJ", "NUM")
            or p.pos[first - 1] in ("NOUN", "PROPN")
            and p.head[first - 1] >= first
        )
    ):
        first -= 1
    return first
