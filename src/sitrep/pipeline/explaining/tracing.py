"""An article coded with a trace."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep.errors import SitrepError
from sitrep.model import (
    Article,
    Attribution,
    Draft,
    Figure,
    Mention,
    Option,
    Party,
    Place,
    Report,
    TextSpan,
    Topic,
    Trace,
    When,
)
from sitrep.model.parse import Parse
from sitrep.pipeline.rooms import Rooms


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """An article with its columns, drafts and reports, and what was weighed for them."""

    article: Article
    p: Parse
    drafts: Sequence[Draft]
    reports: Sequence[Report]
    trace: Trace

    def draft_of(self, report: Report) -> Draft:
        """The draft that a report of the article came from; SitrepError where there is none."""
        for d in self.drafts:
            if (d.trigger.start, d.event_type) == (report.trigger.start, report.event_type):
                return d
        raise SitrepError(f"the article {self.article.id} does not give the report {report.id}")

    def options(self, topic: Topic, d: Draft) -> tuple[Option, ...]:
        """The options of a topic for a draft's event, those of the words joined to it behind its own."""
        head = d.trigger.head
        heads = [head, *(i for i in self.trace.parts.get(head, ()) if i != head)]
        found = (option for i in heads for option in self.trace.options(topic, i))
        return tuple(dict.fromkeys(found))

    def words(self, part: Mention | Party | Place | When | Figure | Attribution) -> TextSpan:
        """The words at the offsets of a part of a report."""
        return TextSpan(text=self.article.text[part.start : part.end], start=part.start, end=part.end)

    def token_at(self, start: int) -> int:
        """The token that begins at an offset, or that holds it."""
        return max(0, bisect_right(self.p.start, start) - 1)


def traced(article: Article, rooms: Rooms) -> Traced:
    """The article, coded again by the same rooms with a trace; their errors are not caught."""
    trace = Trace()
    doc = rooms.analyse(article)
    p, drafts = rooms.code(article, doc, trace=trace)
    reports = rooms.resolve(article, p, drafts, trace=trace)
    return Traced(article=article, p=p, drafts=drafts, reports=reports, trace=trace)
