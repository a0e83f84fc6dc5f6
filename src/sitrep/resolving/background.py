"""News or background: what is told of an earlier time is not what the article brings."""

from __future__ import annotations

import datetime as dt

from sitrep.model import Basis, Draft, Status, When
from sitrep.model.parse import Parse
from sitrep.resolving.verdicts import tried
from sitrep.resolving.when import OLD, Dates

Judged = tuple[Status, str]

# A month or a year is over when the next has begun: "last month" is no news, though it ended yesterday.
LONG = frozenset({"month", "quarter", "season", "year", "decade", "century"})
TOLD_NEAR = frozenset({Basis.IN_PHRASE, Basis.IN_CLAUSE})
# Words before "after" that put years or weeks between an event and the news: "six months after the coup".
SPANS = frozenset({"week", "month", "year", "decade", "weeks", "months", "years", "decades"})
# With "has" or "have": what has been done time and again is the story so far.
AGAIN = frozenset({
    "repeatedly", "since", "always", "often", "frequently", "consistently", "regularly", "long",
})  # fmt: skip
EARLIER = frozenset({"earlier", "previous", "prior", "past"})
RELATIVE = frozenset({"which", "who", "whose"})
# Relations that begin a clause of its own, of whose time the words above know nothing.
CLAUSES = frozenset({"advcl", "acl", "acl:relcl", "ccomp", "parataxis", "conj", "csubj", "advcl:relcl"})
# Events that happen and are over; a siege or sanctions since 2015 go on.
DEEDS = frozenset({"ASSAULT", "PROTEST", "CONSULT"})
# Words that put a clause before the one above, also where the parse joins the two.
AFTER = frozenset({"after", "when", "because", "as"})
# Acts of speech answer the news of the day, wherever in the text they are told.
SPOKEN = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "AGREE"})
THEN = frozenset({"then", "later", "afterwards", "afterward", "subsequently", "eventually", "soon"})
# By these an event is of another time than the words above it: "fined him in May over the attack".
OTHER_TIMES = frozenset("before after until since over about regarding despite for following".split())
LONG_SINCE = dt.timedelta(days=300)
PERFECT = frozenset({"has", "have", "'ve", "’ve"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
# Words to climb, and sentences to look back for the event told last.
HIGHEST, GAP = 12, 2
# Words from an act of speech to a time that need not be its own.
FAR = 5


class Background:
    """Tells the news of one document from its background; is asked draft by draft, in text order."""

    def __init__(self, p: Parse, dates: Dates) -> None:
        self.p = p
        self.dates = dates
        # The old time that decided on the draft read last.
        self.then: When | None = None
        # Sentences so far that tell something new, and those whose main clause tells of an earlier time.
        self._news: set[int] = set()
        self._before: set[int] = set()

    def read(self, d: Draft, when: When | None) -> Judged | None:
        """The status that the time told gives an event; None where it is as its own words have it."""
        self.then = None
        judged = self._recent(when) if d.status == "historical" else None
        if d.status == "actual":
            judged = self._earlier(d, when)
        status = judged[0] if judged else d.status
        sentence = self.p.sent[d.trigger.head]
        if status != "historical":
            self._news.add(sentence)
        elif self._is_main(d.trigger.head):
            self._before.add(sentence)
        return judged

    def _recent(self, when: When | None) -> Judged | None:
        """ "Had been visited on Wednesday": a day of this week is news, whatever the words say."""
        published = self.dates.published
        if when is None or published is None or when.basis not in TOLD_NEAR or not when.text:
            return None
        if when.reason.endswith(".until"):
            return None
        days = when.precision == "day" or when.reason.endswith(".since")
        near = days and published - OLD <= when.earliest and when.latest <= published
        return ("actual", f"{when.text!r} is of these days") if near else None

    def _earlier(self, d: Draft, when: When | None) -> Judged | None:
        p, head = self.p, d.trigger.head
        own = when is not None and when.text and when.basis is not Basis.CARRIED_OVER
        if own and when is not None and self._is_past(when) and self._is_own(d, when):
            return "historical", f"{when.text!r} lies well before publication"
        if self._recent(when) is not None:
            return None
        rule = (
            self._under_time(d)
            or self._under_words(head)
            or self._in_verb(d)
            or (tried(p, head) if d.event_type == "ASSAULT" else "")
            or self._goes_on(d)
        )
        return ("historical", rule) if rule else None

    def _is_past(self, when: When) -> bool:
        """Whether the days are over and lie well before the news."""
        published = self.dates.published
        if published is None:
            return False
        if when.reason.endswith(".until") and not when.text[-4:].isdigit():
            return False  # "on bail until October" may well be the next one
        if when.latest < published - OLD:
            return True
        over = when.latest < published or when.text.lower().startswith("earlier")
        return over and when.precision in LONG and when.earliest < published - OLD

    def _is_main(self, i: int) -> bool:
        """Whether the event is told by the main clause of its sentence."""
        i = self._verb(i)
        while i >= 0 and self.p.dep[i] == "conj" and self.p.head[i] != i:
            i = self.p.head[i]
        return i >= 0 and self.p.dep[i] == "root"

    def _is_own(self, d: Draft, when: When) -> bool:
        """Whether a date is not that of a clause below: "gave them a day, after the attack of July".

        Behind a word of speech the last noun may have it: "praised his part in the exchange of last May".
        """
        p, head = self.p, d.trigger.head
        for anchor, token, found in self.dates.told(p.sent[head]):
            if found.start == when.start:
                if anchor == head and self._is_far(d, head, token):
                    return False
                if when.basis in TOLD_NEAR and self.dates.tense(d) != "present":
                    return True
                i = anchor
                while i != head and p.head[i] != i and p.dep[i] not in ("advcl", "acl", "acl:relcl"):
                    i = p.head[i]
                return i == head
        return True

    def _is_far(self, d: Draft, i: int, token: int) -> bool:
        """Whether a time stands so far behind the event's own word of speech that a noun may have it.

        A day with "on" and a bare year are the verb's.
        """
        if d.event_type not in SPOKEN or i != d.trigger.head or token - i <= FAR:
            return False
        on = any(self.p.lower[c] == "on" for c in self.p.kids(token, "case"))
        return not on and not self.p.lower[token].isdigit()

    def _under_time(self, d: Draft) -> str:
        """The old time that a word above stands with: what hangs from what was done in May was done then."""
        p = self.p
        told = self.dates.told(p.sent[d.trigger.head])
        if not any(self._is_past(when) for _, _, when in told):
            return ""
        i = d.trigger.head
        for anchor, _, when in told if d.noun else ():
            if self._is_past(when) and p.dep[anchor] == "nmod" and p.head[anchor] == i:
                return f"{when.text!r}, the time of the words below"
        apart = False
        for _ in range(HIGHEST):
            near = [(token, when) for anchor, token, when in told if i in (anchor, token)]
            here = [when for token, when in near if not self._is_far(d, i, token)]
            if any(not self._is_past(when) for when in here):
                return ""
            for when in here:
                if p.tag[i] not in ("VBZ", "VBP"):
                    self.then = None if apart or not PERFECT.isdisjoint(self._helpers(i)) else when
                    return f"{when.text!r}, the time of the words above"
            if p.head[i] == i or not self._carries(i, told):
                return ""
            apart = apart or any(p.lower[c] in OTHER_TIMES for c in p.kids(i, "case", "mark"))
            i = p.head[i]
        return ""

    def _helpers(self, v: int) -> set[str]:
        return {self.p.lower[c] for c in self.p.kids(v, "aux", "aux:pass")}

    def _carries(self, i: int, told: list[tuple[int, int, When]]) -> bool:
        """Whether the time of the word above is that of `i` too."""
        p = self.p
        up = p.head[i]
        if p.dep[i] == "conj" and p.pos[i] in ("VERB", "AUX"):
            if p.dep[up] in ("parataxis", "conj") and ";" in p.words[p.head[up] : up]:
                return True  # "in May relations broke down; police were pelted, and a mayor was shot"
            fronted = any(anchor == up and token < up for anchor, token, _ in told)
            return fronted or p.kid(i, "mark") >= 0 or not AFTER.isdisjoint(p.lower[up:i])
        if p.dep[i] == "parataxis":
            return up < i and ";" in p.words[up:i]
        return True

    def _under_words(self, head: int) -> str:
        """Words above that put the event before the news: "the first since", "a year after", "an earlier"."""
        p, i = self.p, head
        for _ in range(HIGHEST):
            for c in p.children[i]:
                word = p.lower[c]
                if p.dep[c] in ("case", "mark"):
                    if word == "since" and p.pos[i] != "VERB" and p.dep[i] != "root":
                        return f"{p.words[c]!r}"
                    if word == "after" and c > 0 and p.lower[c - 1] in SPANS:
                        return f"'{p.words[c - 1]} {p.words[c]}'"
                elif p.dep[c] == "amod" and word in EARLIER:
                    return f"{p.words[c]!r}"
            if p.head[i] == i or p.dep[i] in CLAUSES and p.pos[i] in ("VERB", "AUX") and p.dep[i] != "acl":
                return ""
            i = p.head[i]
        return ""

    def _in_verb(self, d: Draft) -> str:
        """What the verb of the event says: "has repeatedly", "has died since 2015", "Mexico, which gave"."""
        p = self.p
        v = self._verb(d.trigger.head)
        if v < 0:
            return ""
        auxiliaries = self._helpers(v)
        if p.dep[v] == "acl:relcl" and self._is_aside(v, auxiliaries):
            return "told aside, of who it is"
        if p.dep[v] in ("advcl", "conj", "acl:relcl") and self._is_before(p.head[v], v):
            return "with what 'had' been"
        return self._perfect(d, v) if auxiliaries & PERFECT else ""

    def _is_before(self, up: int, v: int) -> bool:
        """ "Had asked for help and was turned down", "had gone home after they won": as the verb above."""
        p = self.p
        had = p.tag[up] == "VBN" and any(p.lower[c] == "had" for c in p.kids(up, "aux"))
        if not had or p.dep[up] in ("ccomp", "advcl"):
            return False
        after = any(p.lower[c] == "after" for c in p.kids(v, "mark"))
        return p.dep[v] == "conj" or p.dep[v] == "advcl" and after

    def _perfect(self, d: Draft, v: int) -> str:
        p = self.p
        for c in p.children[v]:
            if p.dep[c] == "advmod" and p.lower[c] in AGAIN:
                return f"{p.words[c]!r} with a perfect"
            if p.lower[c] == "times":
                return f"{p.words[c]!r} with a perfect"
        published = self.dates.published
        if published is None or d.event_type not in DEEDS:
            return ""
        for anchor, _, when in self.dates.told(p.sent[v]):
            if anchor == v and when.reason.endswith(".since") and when.earliest < published - LONG_SINCE:
                return f"{when.text!r}, long since"
        return ""

    def _is_aside(self, v: int, auxiliaries: set[str]) -> bool:
        """ "Mexico, which granted asylum, ...": a past clause between commas that tells who a subject is.

        Behind the verb such a clause goes on with the story: "a drone hit a ship, which sank".
        """
        p, of = self.p, self.p.head[v]
        passive = p.tag[v] == "VBN" and bool(auxiliaries & {"was", "were"})
        if not (p.tag[v] == "VBD" or passive or auxiliaries & PERFECT) or p.dep[of] not in SUBJECTS:
            return False
        first, *_, last = p.subtree(v)
        word = next((c for c in range(first, v) if p.lower[c] in RELATIVE), -1)
        if word <= 0 or p.words[word - 1] != "," or p.head[of] < last:
            return False
        told = self.dates.told(p.sent[v])
        return not any(anchor == v and not self._is_past(when) for anchor, _, when in told)

    def _goes_on(self, d: Draft) -> str:
        """The story of an earlier time goes on: a plain past without a date of its own, in its paragraph."""
        p, head = self.p, d.trigger.head
        sentence = p.sent[head]
        v = self._verb(head)
        if v < 0 or d.source is not None or d.noun and p.head[head] != v or not self._is_after(sentence):
            return ""
        was = p.tag[v] == "VBN" and any(p.lower[c] in ("was", "were") for c in p.kids(v, "aux:pass"))
        if p.tag[v] != "VBD" and not was or self.dates.told(sentence):
            return ""
        top = v
        while p.dep[top] == "conj" and p.head[top] != top:
            top = p.head[top]
        then = any(p.lower[c] in THEN or self._is_that_time(c) for c in p.children[top])
        return "goes on with an earlier time" if then or d.event_type not in SPOKEN else ""

    def _is_that_time(self, i: int) -> bool:
        """ "At the time", "at that point"."""
        p = self.p
        return p.lower[i] in ("time", "point") and any(p.lower[c] == "at" for c in p.kids(i, "case"))

    def _is_after(self, sentence: int) -> bool:
        """Whether the last sentence of the paragraph with events told only of an earlier time."""
        p = self.p
        for k in range(sentence - 1, max(-1, sentence - 1 - GAP), -1):
            first = p.sentences[k + 1][0]
            if "\n" in p.text[p.end[first - 1] - 1 : p.start[first]]:
                return False
            if k in self._before or k in self._news:
                return k not in self._news
        return False

    def _verb(self, i: int) -> int:
        """The verb of the event's clause, or -1."""
        p = self.p
        for _ in range(HIGHEST):
            if p.pos[i] in ("VERB", "AUX"):
                return i
            if p.head[i] == i:
                break
            i = p.head[i]
        return -1
