"""When an event took place: the time expression of its clause, else what the text around it says."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import replace

from sitrep.model import Basis, Draft, Option, TextSpan, Topic, Trace, Verdict, When
from sitrep.model.parse import Parse
from sitrep.resolving.carrying import BY_HAND, Context
from sitrep.resolving.dates import Tense, TimeExpression, bare, find, resolve
from sitrep.resolving.nearness import DAY_TIMES, Near, Nearness, time_head

SHORT = 250
"""Tokens up to which a text that mixes tenses can be a digest; longer ones are articles."""
OLD = dt.timedelta(days=6)
"""What lies further back than this is not the news of the day."""
# Words that tell of what was before the news.
EARLIER = frozenset(
    "previous previously earlier former attempted failed recent mistakenly past prior".split()
)
# By these a year belongs to the noun behind it: "the 1968 killing".
NUMBERING = frozenset({"nummod", "compound", "nmod:unmarked", "nmod:desc"})
# What these ask, grant or threaten may have a deadline; they themselves have none.
PROMISES = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT"})
PRESENT, PAST = frozenset({"VBZ", "VBP"}), frozenset({"VBD"})


BASES = {Near.PHRASE: Basis.IN_PHRASE, Near.CLAUSE: Basis.IN_CLAUSE, Near.SENTENCE: Basis.IN_SENTENCE}
CLAUSE_STEPS = 6
TENSE_STEPS = 8
# Ends of the names of rules for times with one end: "since Tuesday".
OPEN = (".since", ".until")


class Dates:
    """Dates of one document's drafts."""

    def __init__(self, p: Parse, published: dt.date | None, trace: Trace | None = None) -> None:
        self.p = p
        self.trace = trace
        self.published = published
        self.nearness = Nearness(p)
        self._digest = is_digest(p)
        # By sentence: the expressions, each with the token that it begins in.
        self._expressions: dict[int, list[tuple[int, TimeExpression]]] = {}
        self._told: dict[int, list[tuple[int, int, When]]] = {}
        if p.n:
            for expression in find(p.text, p.start):
                token = bisect_right(p.end, expression.start, 0, p.n - 1)
                self._expressions.setdefault(p.sent[token], []).append((token, expression))

    def read(self, d: Draft, last: When | None = None) -> When | None:
        """The date told in the draft's own sentence, or None; "the same day" is counted from `last`."""
        here = self._expressions.get(self.p.sent[d.trigger.head], ())
        distances = [(self._near(d, k, x), abs(k - d.trigger.head), n) for n, (k, x) in enumerate(here)]
        near, _, nearest = min(distances, default=(Near.OTHER, 0, 0))
        if near is Near.OTHER:
            when, verdict = None, Verdict.OTHER_CLAUSE
        else:
            when, verdict = self._judged(d, *here[nearest], near, last)
        if self.trace is not None:
            self._note(self.trace, d, nearest, verdict, last)
        if verdict is not Verdict.TAKEN and (then := self._long_ago(d, last)) is not None:
            return replace(then, basis=Basis.IN_SENTENCE)
        return replace(when, basis=BASES[near]) if when is not None and verdict is Verdict.TAKEN else None

    def told(self, sentence: int) -> list[tuple[int, int, When]]:
        """The sentence's times as the past tense has them: the word each stands with, its own word, its days.

        In "before May, when troops went in" the month stands with the verb after "when".
        """
        if (known := self._told.get(sentence)) is not None:
            return known
        p, found = self.p, []
        for token, expression in self._expressions.get(sentence, ()):
            time = time_head(p, token)
            anchor = p.head[time]
            owner = p.head[token]
            if p.dep[token] in NUMBERING and owner > token and expression.kind == "year":
                anchor = owner  # "the 1968 killing"
            after = next((k for k in range(token, p.n) if p.start[k] >= expression.end), -1)
            after += after > 0 and p.words[after] == ","
            when = resolve(expression, published=self.published, tense="past")
            if 0 < after < p.n and p.lower[after] == "when":
                if when is not None and not when.reason.endswith(OPEN):
                    found.append((anchor, time, when))  # "relations broke down in May, when ..."
                anchor = p.head[after]
                when = resolve(bare(expression), published=self.published, tense="past")
            if when is not None:
                found.append((anchor, time, when))
        self._told[sentence] = found
        return found

    def _long_ago(self, d: Draft, last: When | None) -> When | None:
        """The old date of the verb above the event, which what hangs on that verb shares."""
        if d.status not in ("actual", "historical") or self._is_lasting(d):
            return None
        for token, expression in self._expressions.get(self.p.sent[d.trigger.head], ()):
            if self.nearness.frames(d, token):
                anchor = last.latest if last else None
                when = resolve(expression, published=self.published, tense="past", anchor=anchor)
                if when is not None and self.is_old(when) and not when.reason.endswith(OPEN):
                    return when
        return None

    def _near(self, d: Draft, token: int, x: TimeExpression) -> Near:
        """How near an expression stands to the trigger; not at all where it only compares."""
        if self.nearness.when_clause(d, token, x.end):
            return Near.PHRASE
        return Near.OTHER if self._compares(token) else self.nearness.of(d, token)

    def _compares(self, token: int) -> bool:
        """ "The first strike since May", "the deadliest in two years": how long none was like it."""
        p = self.p
        if p.lower[token] != "since":
            return False
        noun = p.head[time_head(p, token)]
        return p.lower[token - 1] == "time" or any(
            p.tag[c] == "JJS" or p.lower[c] in ("first", "second", "third") for c in p.kids(noun, "amod")
        )

    def _judged(
        self, d: Draft, token: int, expression: TimeExpression, near: Near, last: When | None
    ) -> tuple[When | None, Verdict]:
        """The days that an expression means, and whether they can be the draft's."""
        anchor = last.latest if last else None
        if self.nearness.when_clause(d, token, expression.end):
            expression = bare(expression)
        elif self._began(d, token):
            expression = replace(bare(expression), text=f"since {bare(expression).text}")
        when = resolve(expression, published=self.published, tense=self.tense(d), anchor=anchor)
        if when is None or self._is_before_something(expression):
            return None, Verdict.UNREAD
        refused = self._refused(d, when, near)
        if refused is not None:
            return when, refused
        if self.is_old(when) and not self._is_direct(d, token):
            return when, Verdict.NOT_ITS
        return when, Verdict.TAKEN

    def _is_before_something(self, expression: TimeExpression) -> bool:
        """ "Two weeks before the vote" counts from the vote, whose day is not known."""
        if expression.kind != "offset" or not expression.text.endswith("before"):
            return False
        p, k = self.p, bisect_right(self.p.start, expression.end - 1)
        return k < p.n and p.pos[k] in ("DET", "NOUN", "PROPN", "ADJ", "PRON")

    def _began(self, d: Draft, token: int) -> bool:
        """ "Since the protests began in June": what has been ever since."""
        p = self.p
        verb = p.head[time_head(p, token)]
        if verb == d.trigger.head or verb in p.ancestors(d.trigger.head):
            return False
        return p.dep[verb] == "advcl" and any(p.lower[c] == "since" for c in p.kids(verb, "mark"))

    def _note(self, trace: Trace, d: Draft, nearest: int, verdict: Verdict, last: When | None) -> None:
        """Notes the time expressions of the draft's sentence with their days; `verdict` is on the nearest."""
        for number, (token, expression) in enumerate(self._expressions.get(self.p.sent[d.trigger.head], ())):
            near = self._near(d, token, expression)
            when, _ = self._judged(d, token, expression, near, last)
            farther = Verdict.OTHER_CLAUSE if near is Near.OTHER else Verdict.FARTHER
            days = (when.earliest.isoformat(), when.latest.isoformat()) if when is not None else ()
            option = Option(
                label=expression.text,
                verdict=verdict if number == nearest else farther,
                words=TextSpan(text=expression.text, start=expression.start, end=expression.end),
                facts=tuple(zip(("earliest", "latest"), days, strict=False)),
            )
            trace.weigh(Topic.DATE, d.trigger.head, option)

    def _refused(self, d: Draft, when: When, near: Near) -> Verdict | None:
        """Why the days cannot be the draft's: a year inside a name, to come for what has been, long ago."""
        if when.precision == "year" and when.text[:1].isdigit():
            return Verdict.BARE_YEAR
        if self.published is None:
            return None
        if when.reason.endswith(".until") and (d.event_type in PROMISES or not when.text[-4:].isdigit()):
            return Verdict.NOT_ITS  # "gave them until Friday", "released on bail until May"
        if d.status == "hypothetical" and (near is not Near.PHRASE or when.latest <= self.published):
            return Verdict.NOT_ITS
        if d.status in ("actual", "historical", "negated") and self._is_ahead(when):
            return Verdict.AHEAD
        return None if near <= Near.CLAUSE or not self.is_old(when) else Verdict.LONG_AGO

    def _is_ahead(self, when: When) -> bool:
        """Whether the days are still to come: "by Friday", "over the next ten years"."""
        published = self.published
        lead = when.text.lower().partition(" ")[0]
        if published is None or when.earliest > published:
            return published is not None and lead != "for"  # "called a strike for Friday"
        is_deadline = lead == "by" or when.reason in ("span", "hence")
        return is_deadline and when.latest > published and when.earliest == published

    def _is_direct(self, d: Draft, token: int) -> bool:
        """Whether an old date is the event's own: not a noun's beside it ("after the floods of 2019")."""
        p, i = self.p, time_head(self.p, token)
        if (self._digest or p.tag[d.trigger.head] in PRESENT) and self.tense(d) == "present" and not d.noun:
            return False
        for _ in range(CLAUSE_STEPS):
            if i == d.trigger.head or p.head[i] == i:
                return True
            i = p.head[i]
            if i != d.trigger.head and p.pos[i] in ("NOUN", "PROPN"):
                return False
        return True

    def tense(self, d: Draft) -> Tense:
        """past, present or future of the draft's clause: that of the first finite verb above the trigger."""
        if d.status == "future":
            return "future"
        p, i = self.p, d.trigger.head
        for _ in range(TENSE_STEPS):
            tags = _verb_tags(p, i) if p.pos[i] in ("VERB", "AUX") else set()
            if "MD" in tags and not any(p.lemma[c] == "have" for c in p.kids(i, "aux")):
                return "future"
            if tags & PAST:
                return "past"
            if tags & PRESENT:
                perfect = any(p.lemma[c] == "have" for c in p.kids(i, "aux"))
                return "past" if perfect else "present"
            if p.head[i] == i:
                break
            i = p.head[i]
        return "past"

    def today(self, d: Draft) -> When | None:
        """The publication day, for what a digest tells: its present is the day of the item."""
        if self.published is None or not self._digest or d.status not in ("actual", "negated"):
            return None
        if self._is_told_back(d):
            return None
        return When(
            text="", start=d.trigger.start, end=d.trigger.end, earliest=self.published, latest=self.published,
            basis=Basis.DIGEST_DAY,
        )  # fmt: skip

    def _is_told_back(self, d: Draft) -> bool:
        """Whether a digest looks back: "a man who killed", "the failed coup"."""
        p, i = self.p, d.trigger.head
        if any(p.lower[c] in EARLIER for c in p.kids(i, "amod", "advmod")):
            return True
        if _verb_tags(p, i) & PRESENT:
            return False
        for _ in range(CLAUSE_STEPS):
            if p.dep[i] == "acl:relcl" and _verb_tags(p, i) & PAST:
                return True
            if p.head[i] == i or p.pos[i] == "VERB" and p.dep[i] not in ("xcomp", "acl:relcl", "conj", "acl"):
                return False
            i = p.head[i]
        return False

    def around(self, d: Draft, context: Context[When], number: int) -> When | None:
        """For an event without a date of its own: that of its first telling, or of the event told before."""
        found = context.again(number)
        if found is None and d.status == "actual" and not self._is_lasting(d):
            if d.event_type in BY_HAND:
                goes_on = self._goes_on(d)
                found = context.before(number, goes_on=goes_on, deeds=True) or context.later(number)
            elif self._speaks_on(d):
                found = context.before(number, reach=1)
                found = found if found is not None and found.precision == "day" else None
        return replace(found, basis=Basis.CARRIED_OVER) if found is not None else None

    def is_same(self, one: When, two: When) -> bool:
        """Whether two dates are one, give or take the night between."""
        return abs((one.earliest - two.earliest).days) <= 1 and abs((one.latest - two.latest).days) <= 1

    def is_background(self, d: Draft, when: When | None) -> bool:
        """Whether the event lies well before the news."""
        if when is None:
            return d.status == "historical"
        return d.status in ("actual", "historical") and self.is_old(when)

    def _speaks_on(self, d: Draft) -> bool:
        """Whether he who was just told of goes on, on the same occasion: "He urged", "She also thanked"."""
        p, i = self.p, d.trigger.head
        if p.tag[i] != "VBD":
            return False
        return any(p.lower[m.head] in ("he", "she", "they") for m in d.actors)

    def _goes_on(self, d: Draft) -> bool:
        """Whether the clause tells a time of the day, or what came next, on the day that was told before."""
        return not DAY_TIMES.isdisjoint(self.p.lower[d.clause[0] : d.clause[1]])

    def _is_lasting(self, d: Draft) -> bool:
        """Whether the clause tells what has been or goes on, not what was done at one time."""
        p, i = self.p, d.trigger.head
        if p.pos[i] == "NOUN" and p.dep[i] in ("obl", "obj") and p.pos[p.head[i]] == "VERB":
            i = p.head[i]  # "have been killed in clashes"
        has = any(p.lower[c] in ("has", "have") for c in p.kids(i, "aux"))  # "had" is a past told by someone
        return p.pos[i] == "VERB" and (has or p.tag[i] == "VBG")

    def is_recent(self, d: Draft, when: When) -> bool:
        """Whether the draft's date can be that of the news: not well before it, not after it, no long time.

        "The December 31 attack" has the date to tell it from the attack of which the news is.
        """
        if d.noun and d.definite and when.basis is Basis.IN_PHRASE or when.reason.endswith(OPEN):
            return False
        return not self.is_old(when) and (self.published is None or when.latest <= self.published)

    def is_old(self, when: When) -> bool:
        """Whether the date lies well before the news."""
        return self.published is not None and when.latest < self.published - OLD


def _verb_tags(p: Parse, i: int) -> set[str]:
    """Tags of a predicate and its auxiliaries."""
    return {p.tag[i], *(p.tag[c] for c in p.kids(i, "aux", "aux:pass", "cop"))}


def is_digest(p: Parse) -> bool:
    """Whether the document tells its news in the present tense, as digests of the day do."""
    present = past = 0
    for i in [i for i, dep in enumerate(p.dep) if dep == "root"]:
        if p.pos[i] in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
            tags = _verb_tags(p, i)
            present += bool(tags & PRESENT)
            past += bool(tags & PAST)
    return present >= past if p.n < SHORT else present > 3 * past
