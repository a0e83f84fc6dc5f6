"""Hand-made analyses coded with a trace, and rooms that analyse sentences of the treebank only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from tests.support.parses import PUBLISHED, doc, small_knowledge, treebank

from sitrep.coding import code
from sitrep.knowledge import knowledge
from sitrep.model import Article, Draft, Explanation, Report, Trace
from sitrep.pipeline import Rooms
from sitrep.pipeline.explaining import Traced, explain, traced
from sitrep.resolving import resolve


def rooms(*, shipped: bool = False) -> Rooms:
    """Rooms for articles made of sentences of the treebank, with the shipped lexicon or the small one."""
    known = knowledge.load() if shipped else small_knowledge()

    def analyse(article: Article) -> Any:
        return doc(*_sentences(article.text))

    def coded(article: Article, analysed: Any, trace: Trace | None = None) -> tuple[Any, Sequence[Draft]]:
        furniture = [(span.start, span.end) for span in article.furniture]
        return code(analysed, known, furniture, trace)

    def resolved(
        article: Article, p: Any, drafts: Sequence[Draft], trace: Trace | None = None
    ) -> Sequence[Report]:
        return resolve(p, article, drafts, known, trace)

    return Rooms(analyse=analyse, code=coded, resolve=resolved)


def _sentences(text: str) -> list[str]:
    """The sentences of the treebank that a text is made of, the longest that fits first."""
    known, found, rest = sorted(treebank(), key=len, reverse=True), [], text
    while rest:
        first = next(sentence for sentence in known if rest.startswith(sentence))
        found.append(first)
        rest = rest[len(first) :].lstrip()
    return found


def article(*sentences: str, published: dt.date | None = PUBLISHED) -> Article:
    """An article of these sentences."""
    return Article(id="a1", text=" ".join(sentences), published=published, origin="a1.txt")


def work(*sentences: str, shipped: bool = False, published: dt.date | None = PUBLISHED) -> Traced:
    """The sentences, coded with a trace."""
    return traced(article(*sentences, published=published), rooms(shipped=shipped))


def last(*sentences: str, shipped: bool = False, published: dt.date | None = PUBLISHED) -> Explanation:
    """The explanation of the last report that the sentences give."""
    done = work(*sentences, shipped=shipped, published=published)
    return explain(done, done.reports[-1])
