"""Words that tell no event of their own: what is demanded or promised, and what was said just before."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.coding.events import Event, is_casualty
from sitrep.coding.phrases import case_of
from sitrep.coding.subjects import marked
from sitrep.model.parse import Parse

HELD_BY = frozenset("xcomp ccomp obl obj acl nmod nsubj:pass csubj advcl".split())
# Prepositions of what goes with a demand or promise, not of what it asks for.
BESIDE = frozenset("in during after at before amid following over since despite because".split())
SPOKEN = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN"})
# What these ask for, threaten, refuse or promise is told by them and is not an event of its own.
HOLD_CONTENT = frozenset({"REQUEST", "THREATEN", "REJECT", "AGREE"})
# What somebody else said: to reject it is to deny what it tells, which is told by it all the same.
TELLINGS = frozenset({"claim", "report", "account", "announcement", "suggestion", "accusation", "allegation"})
# To ban a rally is no rally, and to make somebody leave no leaving of theirs.
BANNING = frozenset({"ban", "prohibit", "outlaw", "forbid", "disallow"})
FORCING = frozenset({"order", "force", "make", "compel", "coerce"})
# How many words up the holder of a content is looked for.
HELD_STEPS = 4


def teller(p: Parse, event: Event, events: Sequence[Event]) -> Event | None:
    """The one of the sentence's `events` that tells all that `event` does, or holds it as its content."""
    others = [other for other in events if other is not event]
    return (
        next((other for other in others if _is_named_again(p, event, other)), None)
        or _holder(p, event, others)
        or _compelled(p, event, others)
        or _mourned(p, event, others)
        or _gathering(p, event, others)
    )


def spoken_before(p: Parse, event: Event, events: Sequence[Event]) -> Event | None:
    """The act of speech that `event` goes on with: "lashed out at X, accusing her of fraud" is one act."""
    match, verb = event.match, event.match.head
    if match.kind != "verb" or p.tag[verb] != "VBG" or p.dep[verb] != "advcl":
        return None
    if match.frame.type not in SPOKEN:
        return None
    return next((other for other in events if _hangs_from_like(p, event, other)), None)


def _hangs_from_like(p: Parse, event: Event, other: Event) -> bool:
    """Whether `event` hangs from the words of another event of its type."""
    return (
        other is not event
        and other.match.frame.type == event.match.frame.type
        and p.head[event.match.head] in (other.match.head, other.match.verb)
    )


def _gathering(p: Parse, event: Event, others: Sequence[Event]) -> Event | None:
    """The gathering that tells a crowd's protest: "thousands gather to protest"."""
    if event.match.frame.type != "PROTEST" or p.dep[event.match.head] not in ("advcl", "xcomp"):
        return None
    return next((other for other in others if _hangs_from_like(p, event, other)), None)


def _compelled(p: Parse, event: Event, others: Sequence[Event]) -> Event | None:
    """What is banned, or what somebody is ordered or made to do: "banned rallies", "forced to flee"."""
    i, protest = event.match.head, event.match.frame.type == "PROTEST"
    banned = protest and p.dep[i] in ("obj", "nsubj:pass") and p.lemma[p.head[i]] in BANNING
    if not banned and p.dep[i] not in ("xcomp", "advcl"):
        return None
    if not banned and p.tag[i] != "VB":
        return None
    coerced = (other for other in others if other.match.frame.type == "COERCE" and other.match.kind == "verb")
    return next(
        (o for o in coerced if o.match.head == p.head[i] and (banned or p.lemma[p.head[i]] in FORCING)), None
    )


def _mourned(p: Parse, event: Event, others: Sequence[Event]) -> Event | None:
    """The condolences that speak of the dead and wounded, whose deed is told elsewhere."""
    if not is_casualty(event):
        return None
    return next((o for o in others if p.lemma[o.match.head] in ("condolence", "sympathy")), None)


def _is_named_again(p: Parse, event: Event, other: Event) -> bool:
    """Whether a noun repeats the verb that it hangs from: "agreed to a ceasefire"."""
    noun, verb = event.match, other.match
    same = noun.frame.type == verb.frame.type and noun.frame.type != "ASSAULT"
    under = noun.kind == "noun" and verb.kind == "verb" and p.head[noun.head] == verb.head
    return same and under and p.dep[noun.head] in ("obj", "obl", "xcomp", "nsubj:pass")


def _holder(p: Parse, event: Event, others: Sequence[Event]) -> Event | None:
    """The demand, threat, refusal or promise of the sentence that has the event for its content."""
    holders = {other.match.head: other for other in others if other.match.frame.type in HOLD_CONTENT}
    holders |= {p.head[i]: holder for i, holder in holders.items() if p.dep[i] in ("cop", "aux")}
    if not holders:
        return None
    i = event.match.head
    if i in holders and p.dep[holders[i].match.head] == "aux":  # "they must leave"
        return holders[i]
    before = next((holder for holder in holders.values() if _is_said_after(p, i, holder)), None)
    if before is not None:
        return before
    for _ in range(HELD_STEPS):
        up, dep = p.head[i], p.dep[i]
        if up == i or dep in ("parataxis", "acl:relcl") or dep == "advcl" and not _is_content(p, i):
            return None
        if dep == "obl" and case_of(p, i) in BESIDE:
            return None
        if p.dep[i] == "acl" and p.lemma[up] in TELLINGS and p.kid(i, "mark") >= 0:
            return None
        if up in holders and dep in HELD_BY:
            apart = i == holders[up].match.verb or _is_promised_retreat(event, holders[up])
            return None if apart else holders[up]
        i = up
    return None


def _is_content(p: Parse, i: int) -> bool:
    """Whether an adverbial clause tells what is asked or promised: "to leave", "committed to leaving"."""
    return p.tag[i] == "VB" or p.tag[i] == "VBG" and marked(p, i, "to")


def _is_said_after(p: Parse, i: int, holder: Event) -> bool:
    """ "They will be hunted down, he vowed": the content stands above the one who says it."""
    return p.dep[holder.match.head] == "parataxis" and i in holder.match.slots.get("complement", ())


def _is_promised_retreat(event: Event, holder: Event) -> bool:
    """A retreat is an event even where it is only agreed to."""
    return event.match.frame.type == "RETREAT" and holder.match.frame.type == "AGREE"
