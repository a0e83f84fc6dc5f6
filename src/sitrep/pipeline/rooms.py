"""The rooms an article passes, ready to work: this is where they are joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sitrep.model import Article, Draft, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """The stages in their order, each a function; tests put doubles in their place.

    `analyse` gives the analysis of an article's text, `code` the columns of that analysis and the
    drafts found in it, `resolve` the reports that the drafts become.
    """

    analyse: Callable[[Article], Any]
    code: Callable[[Article, Any], tuple[Any, Sequence[Draft]]]
    resolve: Callable[[Article, Any, Sequence[Draft]], Sequence[Report]]


def load_rooms() -> Rooms:
    """The rooms with the trained pipeline and the lexicon loaded; takes a second or two.

    Raises ModelMissingError or KnowledgeError where what they need is not there.
    """
    from sitrep.knowledge import lexicon
    from sitrep.language import load

    return Rooms(analyse=partial(analyse, load()), code=partial(_code, lexicon.load()), resolve=_resolve)


def _ranges(article: Article) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in article.furniture]


def analyse(nlp: Any, article: Article) -> Any:
    """The analysis of an article's text, its furniture marked."""
    from sitrep import language

    return language.analyse(nlp, article.text, furniture=_ranges(article))


def _code(lexicon: Any, article: Article, doc: Any) -> tuple[Any, Sequence[Draft]]:
    from sitrep.coding import code

    return code(doc, lexicon, _ranges(article))


def _resolve(article: Article, parse: Any, drafts: Sequence[Draft]) -> Sequence[Report]:
    from sitrep.resolving import resolve

    return resolve(parse, article, drafts)
