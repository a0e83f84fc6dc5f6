"""Casualties tied to their cause by the order of the words, where the parse does not tie them.

"Three were killed and several others hurt after a jet bombed a camp", "two were wounded in fighting".
"""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.coding.events import Event, is_casualty
from sitrep.model.parse import Parse

# Words by which a clause, or a noun, tells how people came to harm.
CLAUSE_LINKS = frozenset({"after", "when", "as"})
NOUN_LINKS = frozenset({"in", "during", "by", "from", "after", "following"})
# "Two days after the raid" tells a time.
TIMES = frozenset(
    "hour hours day days week weeks month months year years shortly soon long hours' days'".split()
)
# A clause that begins behind one of these is no longer that of the casualties.
BREAKS = frozenset({";", ":", "but", "while", "whereas", "although", "though"})
# Of these, those by which a noun tells what the harm was done in.
DOING_LINKS = frozenset({"in", "during", "by", "from"})
FORCE = frozenset({"ASSAULT", "COERCE"})
DIED = frozenset({"die", "perish"})
INSIDE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV", "PART"})


def blamed(p: Parse, event: Event, others: Sequence[Event]) -> Event | None:
    """The attack that the words behind "killed" or "injured" tell of, None where they tell of none.

    The casualties are told in the passive, or as dead, and nobody is named who did it.
    """
    v = event.match.head
    if event.match.kind != "verb" or not _is_result(p, v) or p.kid(v, "obl:agent") >= 0:
        return None
    heads = {other.match.head: other for other in others}
    end = p.sentences[p.sent[v]][1]
    for i in range(v + 1, end):
        word = p.lower[i]
        if word in BREAKS or i in heads and not is_casualty(heads[i]):
            return None
        if p.lower[i - 1] in TIMES:
            continue
        if word in NOUN_LINKS and (found := _noun_after(p, i, end, heads)) is not None:
            return found
        if word in CLAUSE_LINKS:
            return _told_after(p, i, end, heads)
    return None


def lender(p: Parse, event: Event, others: Sequence[Event]) -> Event | None:
    """The deed whose doers did this too: "killed in two army raids", "destroyed in Israeli attacks".

    None where somebody is named who did it, or where no noun behind tells of a deed.
    """
    v = event.match.head
    if event.actors or event.match.kind != "verb" or not _is_result(p, v) or p.kid(v, "obl:agent") >= 0:
        return None
    heads = {other.match.head: other for other in others}
    end = p.sentences[p.sent[v]][1]
    for i in range(v + 1, end):
        if p.lower[i] in BREAKS or i in heads and not _is_result(p, i):
            return None
        if p.lower[i] in DOING_LINKS and (found := _deed_after(p, i, end, heads)) is not None:
            return found
    return None


def _deed_after(p: Parse, link: int, end: int, heads: dict[int, Event]) -> Event | None:
    """The deed with its doers that the noun behind a link tells."""
    for i in range(link + 1, end):
        other = heads.get(i)
        if other is not None:
            forceful = other.match.frame.type in FORCE and other.match.kind == "noun"
            return other if forceful and other.actors and other.status not in ("future", "negated") else None
        if p.pos[i] not in INSIDE:
            return None
    return None


def _is_result(p: Parse, v: int) -> bool:
    """Whether people were killed or hurt, or died: nobody who does it is the subject."""
    if p.lemma[v] in DIED:
        return True
    if p.tag[v] != "VBN":
        return False
    goes_on = p.dep[v] == "conj" and p.head[v] < v and p.kid(p.head[v], "aux:pass") >= 0
    return goes_on or p.kid(v, "aux:pass", "nsubj:pass") >= 0


def _noun_after(p: Parse, link: int, end: int, heads: dict[int, Event]) -> Event | None:
    """The attack whose noun the link leads in, without a verb or another link between."""
    for i in range(link + 1, end):
        other = heads.get(i)
        if other is not None:
            is_noun = other.match.kind == "noun" or p.tag[i] == "VBG" or p.dep[i] in ("obl", "nmod")
            return other if is_noun and _can_kill(other) else None
        if p.pos[i] not in INSIDE:
            return None
    return None


def _told_after(p: Parse, link: int, end: int, heads: dict[int, Event]) -> Event | None:
    """The first event of the clause that the link opens, if it is an attack."""
    for i in range(link + 1, end):
        if p.lower[i] in BREAKS:
            return None
        other = heads.get(i)
        if other is not None and not is_casualty(other):
            return other if _can_kill(other) else None
    return None


def _can_kill(event: Event) -> bool:
    """Whether an event is an attack, and not only what was shot down or torn down."""
    frame = event.match.frame
    return frame.type == "ASSAULT" and not is_casualty(event) and event.status not in ("future", "negated")
