"""How near a time stands to an event of its sentence: in its phrase, in its clause, or in another one."""

from __future__ import annotations

from enum import IntEnum

from sitrep.model import Draft
from sitrep.model.parse import Parse

# "Offered to host talks in April": the time is that of what is offered, not of the offer.
WORDS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
# Steps up the tree in which an expression that hangs on the event reaches it.
PHRASE_STEPS, CLAUSE_STEPS = 4, 6
# Relations of the words inside a time expression.
INSIDE = frozenset("case det amod nummod compound advmod flat nmod:unmarked".split())
# By these an event belongs to the verb above it.
SAME_VERB = frozenset({"obj", "iobj", "xcomp", "nsubj:pass"})


class Near(IntEnum):
    """How near a time expression stands to the event, the nearest first."""

    PHRASE = 0
    CLAUSE = 1
    SENTENCE = 2
    OTHER = 3  # in a clause that tells of something else


class Nearness:
    """Tells how near the times of one document stand to its events; `heads` are the trigger words of these."""

    def __init__(self, p: Parse) -> None:
        self.p = p
        self.heads: frozenset[int] = frozenset()

    def of(self, d: Draft, token: int) -> Near:
        """How near an expression of the draft's sentence, which begins at `token`, stands to its trigger."""
        p, trigger, i = self.p, d.trigger.head, token
        for step in range(CLAUSE_STEPS):
            if i == trigger:
                return Near.PHRASE if step < PHRASE_STEPS else Near.CLAUSE
            if step and p.dep[i] in ("acl:relcl", "ccomp", "parataxis"):
                if i not in p.ancestors(trigger):
                    return Near.OTHER
                break
            if d.event_type in WORDS and p.head[i] == trigger and p.dep[i] == "xcomp" and p.tag[i] == "VB":
                return Near.OTHER
            if p.head[i] == i:
                break
            i = p.head[i]
        if d.clause[0] <= token < d.clause[1] or self._shares_verb(trigger, token):
            return Near.CLAUSE
        return Near.SENTENCE

    def _shares_verb(self, trigger: int, token: int) -> bool:
        """Whether the verb that the time stands with has the event for its object, or for its companion.

        "In July he helped hold talks"; "in 2007 it named him and imposed sanctions"; "on Friday, when ...".
        """
        p, time = self.p, time_head(self.p, token)
        verb, i = p.head[time], trigger
        if verb == time:
            return False
        for _ in range(CLAUSE_STEPS):
            if i == verb:
                return True
            if not (
                p.dep[i] in SAME_VERB
                or p.dep[i] == "conj"
                and token < p.head[i]
                or p.dep[i] in ("advcl", "acl:relcl")
                and any(p.lower[c] == "when" and c > token for c in p.children[i])
            ):
                return False
            i = p.head[i]
        return False


def time_head(p: Parse, token: int) -> int:
    """The word by which a time expression that begins at `token` hangs on the sentence."""
    i = token
    while p.dep[i] in INSIDE and p.head[i] != i:
        i = p.head[i]
    return i
