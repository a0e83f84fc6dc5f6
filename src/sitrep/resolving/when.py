"""When an event took place: the time expression of its clause, else what the text around it says."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from sitrep.model import Draft, When
from sitrep.model.parse import Parse
from sitrep.resolving.dates import Tense, TimeExpression, find, resolve

SHORT = 250  # tokens; longer texts that mix tenses are articles, not digest items
OLD = dt.timedelta(days=6)
CARRIED = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})


class Dates:
    """Dates of one document's drafts."""

    def __init__(self, p: Parse, published: dt.date | None) -> None:
        self.p = p
        self.published = published
        self.expressions: dict[int, list[tuple[int, TimeExpression]]] = {}
        self.digest = _digest(p)
        k = 0
        for e in find(p.text):
            while k < p.n - 1 and p.end[k] <= e.start:
                k += 1
            if p.n:
                self.expressions.setdefault(p.sent[k], []).append((k, e))

    def read(self, d: Draft, last: When | None = None) -> When | None:
        """The date told in the draft's own sentence, or None; "the same day" is counted from `last`."""
        if self.published is None and not self.expressions:
            return None
        here = self.expressions.get(self.p.sent[d.trigger.head], [])
        best = min(here, key=lambda e: self._distance(d, *e), default=None)
        if best is None or self._distance(d, *best)[0] > 3:
            return None
        near = self._distance(d, *best)[0]
        when = resolve(
            best[1], published=self.published, tense=self.tense(d), anchor=last.latest if last else None
        )
        if when is None or not self._plausible(d, when, near):
            return None
        return replace(
            when, reason=f"{when.reason}, in the event's {('phrase', 'clause', '', 'sentence')[near]}"
        )

    def _plausible(self, d: Draft, when: When, near: int) -> bool:
        """Not a year inside a name, a time that was still to come for what has happened, or an old date of another clause."""
        if when.precision == "year" and when.text[:1].isdigit():
            return False
        if self.published is None:
            return True
        if when.earliest > self.published and d.status in ("actual", "historical", "negated"):
            return False
        return near <= 1 or when.latest >= self.published - OLD

    def _distance(self, d: Draft, k: int, e: TimeExpression) -> tuple[int, int]:
        """How an expression stands to the event: 0 in its phrase, 1 in its clause, 3 elsewhere in the sentence, 4 another's."""
        p = self.p
        inside = d.clause[0] <= k < d.clause[1]
        gap = abs(k - d.trigger.head)
        i = k
        for step in range(6):
            if i == d.trigger.head:
                return (0 if step < 4 else 1), gap
            if p.dep[i] in ("acl:relcl", "ccomp", "parataxis") and step:
                if not self._under(d.trigger.head, i):
                    return (4, gap)
                break
            if p.head[i] == i:
                break
            i = p.head[i]
        return (1 if inside else 3), gap

    def _under(self, i: int, top: int) -> bool:
        return i == top or top in self.p.ancestors(i)

    def tense(self, d: Draft) -> Tense:
        """past, present or future of the draft's clause."""
        if d.status == "future":
            return "future"
        p, i = self.p, d.trigger.head
        for _ in range(8):
            if p.pos[i] in ("VERB", "AUX"):
                tags = {
                    p.tag[i],
                    *(p.tag[c] for c in p.children[i] if p.dep[c] in ("aux", "aux:pass", "cop")),
                }
                if tags & {"VBD"}:
                    return "past"
                if tags & {"VBZ", "VBP"}:
                    return (
                        "past"
                        if any(p.lemma[c] == "have" for c in p.children[i] if p.dep[c] == "aux")
                        else "present"
                    )
            if p.head[i] == i:
                break
            i = p.head[i]
        return "past"

    def today(self, d: Draft) -> When | None:
        """The publication day, for what a digest tells: its present is the day of the item."""
        if self.published is None or not self.digest or d.status not in ("actual", "negated"):
            return None
        a, b = d.trigger.start, d.trigger.end
        return When(
            text="",
            start=a,
            end=b,
            earliest=self.published,
            latest=self.published,
            precision="day",
            reason="present tense: the day of publication",
        )

    def around(self, d: Draft, last: When | None) -> When | None:
        """For what is done with the hands and has no date of its own: the date told last."""
        if last is None or d.event_type not in CARRIED or d.status not in ("actual", "historical"):
            return None
        return replace(last, reason="date of the event told before")

    def is_recent(self, when: When) -> bool:
        """Whether the date can be that of the news: not well before it, not after it."""
        return not self.is_old(when) and (self.published is None or when.latest <= self.published)

    def is_old(self, when: When | None) -> bool:
        """Whether the date lies well before the news."""
        return when is not None and self.published is not None and when.latest < self.published - OLD


def _digest(p: Parse) -> bool:
    """Whether the document tells its news in the present tense, as digests of the day do."""
    present = past = 0
    for i in range(p.n):
        if p.dep[i] == "root" and p.pos[i] in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
            tags = {p.tag[i], *(p.tag[c] for c in p.children[i] if p.dep[c] in ("aux", "aux:pass", "cop"))}
            present += bool(tags & {"VBZ", "VBP"})
            past += "VBD" in tags
    return present >= past if p.n < SHORT else present > 3 * past
