"""The rooms an article passes, ready to work: this is where they are joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from sitrep.model import Article, Draft, Report, Trace

if TYPE_CHECKING:
    from pathlib import Path

    from sitrep.knowledge.knowledge import Knowledge
    from sitrep.language.analysing import OwnNames


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """The stages in their order, each a function; tests put doubles in their place.

    `analyse` gives the analysis of an article's text, `code` the columns of that analysis and the
    drafts found in it, `resolve` the reports that the drafts become. The last two are also given a
    `trace` where an explanation is asked for, and note in it what they weigh.
    """

    analyse: Callable[[Article], Any]
    code: Callable[..., tuple[Any, Sequence[Draft]]]
    resolve: Callable[..., Sequence[Report]]


def load_rooms(*folders: Path) -> Rooms:
    """The rooms with the trained pipeline and all knowledge loaded; takes a second or two.

    `folders` are a user's own knowledge (see `knowledge.overlay`). Raises ModelMissingError or KnowledgeError
    where what they need is not there, OverlayError where a folder has faults.
    """
    from sitrep.knowledge import overlay
    from sitrep.language import load

    known = overlay.load(folders)  # first, as it is quick to say what is wrong with a folder
    return rooms_of(load(), known)


def rooms_of(nlp: Any, known: Knowledge) -> Rooms:
    """The rooms with this trained pipeline and this knowledge; several may share a pipeline."""
    from sitrep.language import own_names

    return Rooms(
        analyse=partial(analyse, nlp, own_names(nlp, known.names)),
        code=partial(_code, known),
        resolve=partial(_resolve, known),
    )


def _ranges(article: Article) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in article.furniture]


def analyse(nlp: Any, names: OwnNames, article: Article) -> Any:
    """The analysis of an article's text, its furniture marked; `names` are those of a user's folders."""
    from sitrep import language

    return language.analyse(nlp, article.text, furniture=_ranges(article), names=names)


def _code(
    known: Knowledge, article: Article, doc: Any, trace: Trace | None = None
) -> tuple[Any, Sequence[Draft]]:
    from sitrep.coding import code

    return code(doc, known, _ranges(article), trace)


def _resolve(
    known: Knowledge, article: Article, parse: Any, drafts: Sequence[Draft], trace: Trace | None = None
) -> Sequence[Report]:
    from sitrep.resolving import resolve

    return resolve(parse, article, drafts, known, trace)
