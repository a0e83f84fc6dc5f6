"""The spaCy component "sitrep": reports on any English Doc with an analysis in Universal Dependencies."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from sitrep.model import Article, Report
from sitrep.model import Span as Range
from sitrep.pipeline import attributes, foreign
from sitrep.pipeline.days import as_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sitrep.knowledge.knowledge import Knowledge


class Component:
    """Codes a Doc from the analysis it has: tags, lemmas, relations, sentences, names.

    Afterwards `doc._.sitrep` are the reports in text order, `doc.spans[spans_key]` their triggers, labelled
    by event type and with the report's id as `span.id_`; `span._.sitrep` and `token._.sitrep` are the
    reports triggered there. Dates are counted from `doc._.published`; `published`, "YYYY-MM-DD", is for Docs
    without one. `doc._.sitrep_article` may be given before, with an id, a source and furniture, and says
    afterwards what was coded. `knowledge` are folders of one's own, on top of what ships.

    A call raises AnalysisError for a Doc without such an analysis. Names (`doc.ents`) may be missing:
    what they would tell is then taken from the lists of actors and places alone.
    """

    def __init__(
        self,
        *,
        published: str | None = None,
        source: str = "",
        spans_key: str = "sitrep",
        knowledge: Sequence[str] = (),
    ) -> None:
        self.published = as_day(published, "sitrep: published")
        self.source = source
        self.spans_key = spans_key
        self.knowledge = tuple(map(Path, knowledge))

    @cached_property
    def _known(self) -> Knowledge:
        """All knowledge, loaded for the first Doc."""
        from sitrep.knowledge import overlay

        return overlay.load(self.knowledge)

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with its reports."""
        from sitrep.coding import code
        from sitrep.resolving import resolve

        article = self._article(doc)
        reports: Sequence[Report] = ()
        if not doc.text.isspace() and len(doc):
            foreign.require(doc)
            furniture = [(mark.start, mark.end) for mark in article.furniture]
            parse, drafts = code(foreign.fitted(doc), self._known, furniture)
            reports = resolve(parse, article, drafts, self._known)
        doc._.sitrep_article = article
        doc._.sitrep = reports
        doc.spans[self.spans_key] = SpanGroup(doc, name=self.spans_key, spans=_triggers(doc, reports))
        return doc

    def _article(self, doc: Doc) -> Article:
        """The article that the Doc is said to be, or one of its text; with the day it was published."""
        article: Article | None = doc._.sitrep_article
        if article is None:
            id_ = Article.id_of(doc.text, "", self.source)
            article = Article(id=id_, text=doc.text, source=self.source, furniture=_furniture(doc))
        day = as_day(doc._.published, "doc._.published")
        return replace(article, published=day or article.published or self.published)


def _furniture(doc: Doc) -> tuple[Range, ...]:
    """The furniture that the analysis itself was told of."""
    ranges = doc._.furniture if Doc.has_extension("furniture") else ()
    return tuple(Range(start, end) for start, end in ranges)


def _triggers(doc: Doc, reports: Sequence[Report]) -> list[Span]:
    found = []
    for report in reports:
        span = doc.char_span(
            report.trigger.start, report.trigger.end, label=report.event_type, span_id=report.id,
            alignment_mode="expand",
        )  # fmt: skip
        assert span is not None  # noqa: S101 (a trigger is made of tokens)
        found.append(span)
    return found


@Language.factory(
    "sitrep",
    requires=["token.dep", "token.tag", "token.pos", "token.lemma", "doc.sents"],
    assigns=["doc._.sitrep", "doc.spans"],
    default_config={"published": None, "source": "", "spans_key": "sitrep", "knowledge": []},
)
def make(
    nlp: Language,  # noqa: ARG001 (spaCy passes both)
    name: str,  # noqa: ARG001
    published: str | None,
    source: str,
    spans_key: str,
    knowledge: list[str],
) -> Component:
    """The component with the settings of its config: see Component."""
    return Component(published=published, source=source, spans_key=spans_key, knowledge=knowledge)


attributes.register()
