"""One article in, its place names out: the short way through the house, past the event lexicon."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from sitrep.model import Article, Failed, Located, PlaceOutcome, Skipped, Toponym
from sitrep.pipeline.article import in_words, not_coded
from sitrep.pipeline.rooms import analyse

if TYPE_CHECKING:
    from pathlib import Path

    from sitrep.knowledge.knowledge import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRooms:
    """The stages in their order, each a function; tests put doubles in their place.

    `analyse` gives the analysis of an article's text, `recognise` the place names in it, `given` those that
    the article itself marks, `locate` the places that names mean.
    """

    analyse: Callable[[Article], Any]
    recognise: Callable[[Article, Any], Sequence[Any]]
    given: Callable[[Article], Sequence[Any]]
    locate: Callable[[Article, Sequence[Any]], Sequence[Toponym]]


def load_place_rooms(*folders: Path, given: bool = False) -> PlaceRooms:
    """The rooms, with the trained pipeline loaded unless all names are `given`; the event lexicon is not.

    `folders` are a user's own knowledge. Raises ModelMissingError where the pipeline is missing, OverlayError
    where a folder has faults.
    """
    from sitrep.knowledge import knowledge, overlay

    known = overlay.load(folders) if folders else knowledge.without_frames()
    return PlaceRooms(
        analyse=_no_analysis if given else _analyser(known),
        recognise=partial(_recognise, known),
        given=_given,
        locate=partial(_locate, known),
    )


def locate_article(article: Article, rooms: PlaceRooms, *, given: bool = False) -> PlaceOutcome:
    """What became of `article`: Located with its toponyms, Skipped with a reason, or Failed with the stage.

    With `given`, the names that the article marks are resolved, and none is looked for; an article that marks
    none is skipped.
    """
    if (skipped := not_coded(article)) is not None:
        return skipped
    if given and article.toponyms is None:
        return Skipped(origin=article.origin, reason="no toponyms given")
    stage = "language"
    try:
        if given:
            names = rooms.given(article)
        else:
            doc = rooms.analyse(article)
            stage = "recognising"
            names = rooms.recognise(article, doc)
        stage = "resolving"
        toponyms = tuple(rooms.locate(article, names))
    except Exception as error:  # noqa: BLE001 - whatever an article does to a stage, the batch goes on
        return Failed(origin=article.origin, stage=stage, error=in_words(error))
    return Located(origin=article.origin, article=article, toponyms=toponyms)


def _analyser(known: Knowledge) -> Callable[[Article], Any]:
    from sitrep.language import load, own_names

    nlp = load()
    return partial(analyse, nlp, own_names(nlp, known.names))


def _no_analysis(_: Article) -> Any:
    msg = "names that are given need no analysis"
    raise AssertionError(msg)


def _recognise(known: Knowledge, _: Article, doc: Any) -> Sequence[Any]:
    from sitrep.model.parse import Parse
    from sitrep.resolving.placenames import find

    return find(Parse(doc), known)


def _given(article: Article) -> Sequence[Any]:
    from sitrep.resolving.placenames import PlaceName

    return [PlaceName(span=span) for span in article.toponyms or ()]


def _locate(known: Knowledge, article: Article, names: Sequence[Any]) -> Sequence[Toponym]:
    from sitrep.resolving.locating import locate

    return locate(article, names, known)
