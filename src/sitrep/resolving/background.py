"""News or background: what is told of an earlier time is not what the article brings."""

from __future__ import annotations

import datetime as dt

from sitrep.model import Basis, Draft, Status, When
from sitrep.model.parse import Parse
from sitrep.resolving.when import OLD, Dates

Judged = tuple[Status, str]

# A month or a year is over when the next has begun: "last month" is no news, though it ended yesterday.
LONG = frozenset({"month", "quarter", "season", "year", "decade", "century"})
TOLD_NEAR = frozenset({Basis.IN_PHRASE, Basis.IN_CLAUSE})
# Words before "after" that put years or weeks between an event and the news: "six months after the coup".
SPANS = frozenset({"week", "month", "year", "decade", "weeks", "months", "years", "decades"})
# With "has" or "have": what has been done time and again is the story so far.
AGAIN = frozenset({"repeatedly", "since", "always", "often", "frequently", "consistently", "regularly", "long"})
TIMES = frozenset({"times", "occasions"})
EARLIER = frozenset({"earlier", "previous", "prior", "past"})
RELATIVE = frozenset({"which", "who", "whose"})
# Relations that begin a clause of its own, of whose time the words above know nothing.
CLAUSES = frozenset({"advcl", "acl", "acl:relcl", "ccomp", "parataxis", "conj", "csubj", "advcl:relcl"})
# Events that happen and are over; a siege or sanctions since 2015 go on.
DEEDS = frozenset({"ASSAULT", "PROTEST", "CONSULT"})
LONG_SINCE = dt.timedelta(days=300)
HIGHEST = 12


class Background:
    """Tells the news of one document from its background; is asked draft by draft, in text order."""

    def __init__(self, p: Parse, dates: Dates) -> None:
        self.p = p
        self.dates = dates
        # For each sentence so far: whether all of its events lie before the news.
        self._before: dict[int, bool] = {}

    def read(self, d: Draft, when: When | None) -> Judged | None:
        """The status that the time told gives an event; None where it is as its own words have it."""
        judged = self._recent(d, when) if d.status == "historical" else None
        if d.status == "actual":
            judged = self._earlier(d, when)
        status = judged[0] if judged else d.status
        sentence = self.p.sent[d.trigger.head]
        self._before[sentence] = self._before.get(sentence, True) and status == "historical"
        return judged

    def _recent(self, d: Draft, when: When | None) -> Judged | None:
        """ "Had been visited on Wednesday": a day of this week is news, whatever the words say."""
        published = self.dates.published
        if when is None or published is None or when.basis not in TOLD_NEAR or not when.text:
            return None
        near = when.precision == "day" and published - OLD <= when.earliest and when.latest <= published
        return ("actual", f"{when.text!r} is of these days") if near else None

    def _earlier(self, d: Draft, when: When | None) -> Judged | None:
        p, head = self.p, d.trigger.head
        if when is not None and when.text and self._is_past(when) and self._is_own(d, when):
            return "historical", f"{when.text!r} lies well before publication"
        if self._recent(d, when) is not None:
            return None
        rule = self._under_time(d) or self._under_words(head) or self._in_verb(d) or self._goes_on(d)
        return ("historical", rule) if rule else None

    def _is_past(self, when: When) -> bool:
        """Whether the days are over and lie well before the news."""
        published = self.dates.published
        if published is None or when.reason.endswith(".until"):
            return False
        if when.latest < published - OLD:
            return True
        over = when.latest < published or when.text.lower().startswith("earlier")
        return over and when.precision in LONG and when.earliest < published - OLD

    def _is_own(self, d: Draft, when: When) -> bool:
        """Whether a date is not that of a clause below: "gave them a day, after the attack of July"."""
        p = self.p
        for anchor, _, found in self.dates.told(p.sent[d.trigger.head]):
            if found.start == when.start:
                i = anchor
                for _ in range(HIGHEST):
                    if i == d.trigger.head or p.head[i] == i:
                        return True
                    if p.dep[i] in ("advcl", "acl", "acl:relcl") and i not in p.ancestors(d.trigger.head):
                        return False
                    i = p.head[i]
        return True

    def _under_time(self, d: Draft) -> str:
        """The old time that a word above stands with: what hangs from what was done in May was done then."""
        p = self.p
        told = self.dates.told(p.sent[d.trigger.head])
        if not any(self._is_past(when) for _, _, when in told):
            return ""
        i = d.trigger.head
        for _ in range(HIGHEST):
            here = [(token, when) for anchor, token, when in told if i == anchor or i == token]
            if any(not self._is_past(when) for _, when in here):
                return ""
            for _, when in here:
                if p.tag[i] not in ("VBZ", "VBP"):
                    return f"{when.text!r}, the time of the words above"
            if p.head[i] == i or not self._carries(i, told):
                return ""
            i = p.head[i]
        return ""

    def _carries(self, i: int, told: list[tuple[int, int, When]]) -> bool:
        """Whether the time of the word above is that of `i` too."""
        p = self.p
        up = p.head[i]
        if p.dep[i] == "conj" and p.pos[i] in ("VERB", "AUX"):
            fronted = any(anchor == up and token < up for anchor, token, _ in told)
            return fronted or p.kid(i, "mark") >= 0
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
                    if word == "since" and p.pos[i] != "VERB":
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
        auxiliaries = {p.lower[c] for c in p.kids(v, "aux", "aux:pass")}
        if auxiliaries & {"has", "have", "'ve", "’ve"}:
            return self._perfect(d, v)
        if p.dep[v] == "acl:relcl" and self._is_aside(v, auxiliaries):
            return "told aside, of who it is"
        return ""

    def _perfect(self, d: Draft, v: int) -> str:
        p = self.p
        for c in p.children[v]:
            if p.dep[c] == "advmod" and p.lower[c] in AGAIN:
                return f"{p.words[c]!r} with a perfect"
            if p.lower[c] in TIMES:
                return f"{p.words[c]!r} with a perfect"
        published = self.dates.published
        if published is None or d.event_type not in DEEDS:
            return ""
        for anchor, _, when in self.dates.told(p.sent[v]):
            if anchor == v and when.reason.endswith(".since") and when.earliest < published - LONG_SINCE:
                return f"{when.text!r}, long since"
        return ""

    def _is_aside(self, v: int, auxiliaries: set[str]) -> bool:
        """ "Mexico, which granted asylum, ...": a past clause behind a comma that tells who a party is."""
        p = self.p
        past = p.tag[v] == "VBD" or p.tag[v] == "VBN" and bool(auxiliaries & {"was", "were"})
        of = p.head[v]
        if not past or not (p.ent[of] or p.pos[of] == "PROPN"):
            return False
        first = p.subtree(v)[0]
        word = next((c for c in range(first, v) if p.lower[c] in RELATIVE), -1)
        return word > 0 and p.words[word - 1] == "," and not any(
            anchor == v and not self._is_past(when) for anchor, _, when in self.dates.told(p.sent[v])
        )

    def _goes_on(self, d: Draft) -> str:
        """The story of an earlier time goes on: a plain past without a date of its own, in its paragraph."""
        p, head = self.p, d.trigger.head
        sentence = p.sent[head]
        if d.noun or d.source is not None or not self._before.get(sentence - 1, False):
            return ""
        first = p.sentences[sentence][0]
        if "\n" in p.text[p.end[first - 1] - 1 : p.start[first]] or self.dates.told(sentence):
            return ""
        v = self._verb(head)
        past = p.tag[v] == "VBD" or p.tag[v] == "VBN" and any(
            p.lower[c] in ("was", "were") for c in p.kids(v, "aux:pass")
        )
        return "goes on with an earlier time" if v >= 0 and past else ""

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
