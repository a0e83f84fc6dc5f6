"""How near a time stands to an event of its sentence: in its phrase, in its clause, or in another one."""

from __future__ import annotations

from enum import IntEnum

from sitrep.model import Draft
from sitrep.model.parse import Parse

# "Offered to host talks in April": the time is that of what is offered, not of the offer.
WORDS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
# Steps up the tree in which an expression that hangs on the event reaches it.
PHRASE_STEPS, CLAUSE_STEPS, FRAME_STEPS = 4, 6, 8
# Relations of the words inside a time expression.
INSIDE = frozenset("case det amod nummod compound advmod flat nmod:unmarked".split())
# By these an event belongs to the verb above it.
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
SAME_VERB = frozenset({"obj", "iobj", "xcomp", "nsubj:pass"})

# Times of a day that was told before, and words for what came next.
DAY_TIMES = frozenset(
    "dawn sunrise noon midday midnight dusk nightfall morning afternoon evening a.m. p.m. later afterwards"
    " afterward then shortly".split()
)
DAY_PARTS = frozenset({"night", "morning", "afternoon", "evening"})
# Clauses that have times of their own.
MARKS = frozenset("after before because since until than although though unless".split())
APART = MARKS - {"after", "because"}
# By these the event is a matter of another, and need not be of its time.
MATTERS = frozenset("about over regarding concerning despite".split())


# Of whom an event only tells who he is: "the suspect in a shooting was freed on Friday".
KNOWN_BY = frozenset("suspect accused victim survivor perpetrator mastermind defendant culprit".split())
# What these are about has been before: "on Monday apologised for the raid".
ANSWERED = frozenset(
    "responsibility apologise apologize apology blame condemn criticise criticize sentence convict jail"
    " charge punish fine compensate retaliate revenge retaliation punishment compensation credit".split()
)
# A time that stands with these is that of the word, not of what it tells: "by reports on Saturday".
SAYINGS = frozenset("report statement tweet post interview briefing announcement speech".split())
# A relative clause with these tells of the event itself: "the curfew that he declared last Friday".
HAPPENED = frozenset(
    "declare impose hold stage launch sign carry conduct begin start take occur happen kill injure wound"
    " leave erupt break".split()
)


FINITE = frozenset({"VBD", "VBZ", "VBP"})


class Near(IntEnum):
    """How near a time expression stands to the event, the nearest first."""

    PHRASE = 0
    CLAUSE = 1
    SENTENCE = 2
    OTHER = 3  # in a clause that tells of something else


class Nearness:
    """Tells how near the times of one document stand to its events; `heads` are the triggers of these."""

    def __init__(self, p: Parse) -> None:
        self.p = p
        self.heads: frozenset[int] = frozenset()

    def of(self, d: Draft, token: int) -> Near:
        """How near an expression of the draft's sentence, which begins at `token`, stands to its trigger."""
        near = self._by_tree(d, token)
        if near is Near.OTHER or self._is_below(d, token) or self._is_above(d, token, near):
            return Near.OTHER
        return near

    def _is_below(self, d: Draft, token: int) -> bool:
        """Whether the time is that of a clause, or of a noun's own, that is no part of the event.

        "Resigned after the tape was leaked on Monday"; "the plan for Monday's march".
        """
        p, i = self.p, time_head(self.p, token)
        mine = {d.trigger.head, *p.ancestors(d.trigger.head)}
        if p.dep[token] in ("nmod:poss", "compound") and p.head[token] > token:
            owner = p.head[token]
            during = any(p.lower[c] in ("during", "at") for c in p.kids(owner, "case"))
            if during or p.lower[owner] in DAY_PARTS:
                pass  # "during Monday's session", "before midnight Wednesday night"
            elif owner in self.heads and owner != d.trigger.head:
                return True  # "the May 3 attack is one of the attacks that he led"
            elif owner not in mine and p.head[owner] != d.trigger.head:
                return True
        said = p.head[i]
        if p.lemma[said] in SAYINGS and said != d.trigger.head and p.dep[i] == "nmod":
            return True
        for _ in range(CLAUSE_STEPS):
            if i in mine or p.head[i] == i:
                return False
            is_verb = p.pos[i] in ("VERB", "AUX") and p.lower[i] not in DAY_TIMES  # "before dawn on Monday"
            if is_verb and p.dep[i] == "advcl" and any(self._sets_apart(i, c) for c in p.kids(i, "mark")):
                return True
            i = p.head[i]
        return False

    def _sets_apart(self, verb: int, mark: int) -> bool:
        """Whether the clause has a time of its own: "after it fell in May", "as he had said in May"."""
        p = self.p
        told_back = p.lower[mark] == "as" and any(p.lower[c] == "had" for c in p.kids(verb, "aux"))
        return told_back or p.lower[mark] in MARKS

    def _is_above(self, d: Draft, token: int, near: Near) -> bool:
        """Whether the event is told beside a dated one, as a matter of it or as what somebody had done.

        "Talks on Monday about a withdrawal"; "on Monday freed a man arrested for theft"; "Kenya attacked on
        Monday and Chad promised help".
        """
        p, i = self.p, d.trigger.head
        verb = p.head[time_head(p, token)]
        if near is Near.PHRASE or i == verb or verb not in p.ancestors(i):
            return False
        if near is Near.SENTENCE and d.status in ("future", "hypothetical"):
            return True
        opens = token <= p.sentences[p.sent[token]][0] + 1
        while i != verb:
            dep, up = p.dep[i], p.head[i]
            if dep in ("nmod", "obl") and any(p.lower[c] in MATTERS for c in p.kids(i, "case")):
                return True
            if dep == "nmod" and p.lemma[up] in KNOWN_BY or dep == "appos" and p.dep[up] in SUBJECTS:
                return True
            if dep in ("nmod", "obl") and p.lemma[up] in ANSWERED and _is_for(p, i):
                return True
            if dep in ("acl:relcl", "advcl:relcl") and up not in self.heads and not self._tells_when(i):
                return True
            if dep == "conj" and not opens and p.kid(i, "nsubj", "nsubj:pass") >= 0:
                return True
            i = up
        return False

    def _tells_when(self, i: int) -> bool:
        """Whether a clause begins with "when", "where" or "in which"."""
        p = self.p
        first = (c for c in p.children[i] if c < i)
        return any(
            p.lower[c] in ("when", "where") or p.lower[c] == "which" and p.kids(c, "case") for c in first
        )

    def frames(self, d: Draft, token: int) -> bool:
        """Whether the time is that of a verb above the event: what is told of long ago is all of then.

        "In June 2022 he dismissed the judges, accusing them of ..."; not the content of what was said.
        """
        p, i = self.p, d.trigger.head
        verb = p.head[time_head(p, token)]
        if p.pos[verb] not in ("VERB", "AUX"):
            return False
        for _ in range(FRAME_STEPS):
            if i == verb:
                return True
            if p.head[i] == i or p.dep[i] in ("ccomp", "parataxis"):
                return False
            if p.dep[i] == "conj" and (token > p.head[i] or p.kid(i, "nsubj", "nsubj:pass") >= 0):
                return False
            if p.dep[i] == "advcl" and any(p.lower[c] in APART for c in p.kids(i, "mark")):
                return False
            i = p.head[i]
        return False

    def when_clause(self, d: Draft, token: int, end: int) -> bool:
        """Whether "when" ties the event's clause to the time: "since May 3, when a march ..."."""
        p = self.p
        after = next((k for k in range(token, p.n) if p.start[k] >= end), p.n)
        if after < p.n and p.lower[after] == ",":
            after += 1
        if after >= p.n or p.lower[after] not in ("when", "where") or d.trigger.head < after:
            return False
        verb = p.head[after]
        return verb == d.trigger.head or verb in p.ancestors(d.trigger.head)

    def _by_tree(self, d: Draft, token: int) -> Near:
        """How near they stand by the tree alone."""
        p, trigger, i = self.p, d.trigger.head, token
        for step in range(CLAUSE_STEPS):
            if i == trigger:
                return Near.PHRASE if step < PHRASE_STEPS else Near.CLAUSE
            if (
                p.dep[i] in ("acl", "acl:relcl")
                and p.lemma[i] in HAPPENED
                and self._is_of(p.head[i], trigger)
            ):
                return Near.PHRASE
            apart = (
                p.dep[i] in ("acl:relcl", "ccomp", "parataxis") or p.dep[i] == "acl" and p.tag[i] in FINITE
            )
            if step and apart:
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

    def _is_of(self, i: int, trigger: int) -> bool:
        """Whether a word is the trigger or belongs to its name: a state of emergency."""
        p = self.p
        return i == trigger or p.dep[i] == "nmod" and p.head[i] == trigger

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


def _is_for(p: Parse, i: int) -> bool:
    """Whether a phrase is of what was done before: "for the attack", "over", "of"."""
    return any(p.lower[c] in ("for", "over", "of", "to") for c in p.kids(i, "case", "mark"))


def time_head(p: Parse, token: int) -> int:
    """The word by which a time expression that begins at `token` hangs on the sentence."""
    i = token
    while p.dep[i] in INSIDE and p.head[i] != i:
        i = p.head[i]
    return i
