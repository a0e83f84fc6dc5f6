"""The Python API: load once, read as often as needed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from sitrep import reading
from sitrep.config import Limits
from sitrep.errors import InputError, SitrepError
from sitrep.model import (
    Article,
    Coded,
    Explanation,
    Failed,
    Located,
    Outcome,
    Passage,
    PlaceOutcome,
    Report,
    Toponym,
)
from sitrep.pipeline.article import code_article, unread
from sitrep.pipeline.days import as_day
from sitrep.pipeline.places import PlaceRooms, load_place_rooms, locate_article
from sitrep.pipeline.rooms import Rooms, load_rooms

Source = str | Path | Article
Day = dt.date | str
"""A day as a date or as text, "2026-03-09"."""
Became = TypeVar("Became")


class Sitrep:
    """The coder, ready to work. Safe to keep for the life of a program; it holds no state between calls."""

    def __init__(
        self,
        rooms: Rooms | None = None,
        *,
        place_rooms: PlaceRooms | None = None,
        limits: Limits | None = None,
        knowledge: Sequence[str | Path] | str | Path = (),
    ) -> None:
        """Rooms that are not given are loaded for the first article that needs them, with the folders."""
        self._rooms = rooms
        self._place_rooms = {} if place_rooms is None else dict.fromkeys((False, True), place_rooms)
        self._knowledge = _folders(knowledge)
        self._limits = limits or Limits()

    def read(self, source: Source, *, published: Day | None = None, source_name: str = "") -> list[Report]:
        """The reports of all articles behind `source`: a path, an address, the text itself, or an Article.

        A string is taken for text where it has a line break, or spaces and no file of that name.
        `published` and `source_name` are for articles that state none. Raises InputError where an
        article cannot be read, SitrepError where one cannot be coded; `outcomes` does not raise.
        """
        reports: list[Report] = []
        for outcome in self.outcomes([source], published=published, source_name=source_name):
            if isinstance(outcome, Coded):
                reports += outcome.reports
            _raise_failed(outcome)
        return reports

    def explain(self, article: Article, report: Report | str | int) -> Explanation:
        """Why a report of `article` says what it says, field by field.

        The report may be given as itself, by its id, the beginning of its id, or its number in the article (1
        is the first). The article is coded again with a trace, and both come out the same. Raises SitrepError
        where the article does not give such a report.
        """
        from sitrep.pipeline.explaining import explain, traced

        if not isinstance(article, Article):
            raise SitrepError(f"explain needs an Article, as outcomes give it, not {article!r}")
        work = traced(article, self._ready())
        wanted = report.id if isinstance(report, Report) else report
        for number, found in enumerate(work.reports, 1):
            if wanted in (found.id, number) or isinstance(wanted, str) and found.id.startswith(wanted):
                return explain(work, found)
        raise SitrepError(f"{article.origin or article.id}: it gives no report {wanted}")

    def passages(self, article: Article, words: str) -> tuple[Passage, ...]:
        """The sentences of `article` that hold `words`, each with the frames that were tried on its words.

        Tells why a sentence gave no report. None where the text does not have the words.
        """
        from sitrep.pipeline.explaining import has_words, passages, traced

        if not has_words(article.text, words):
            return ()
        return passages(traced(article, self._ready()), words)

    def places(self, source: Source, *, given: bool = False, source_name: str = "") -> list[Toponym]:
        """The place names of all articles behind `source`, in text order, with the places they mean.

        With `given`, the names are those that JSON input marks as `toponyms`; nothing else is looked for.
        `source` and `source_name` as for `read`, and so are the errors. The event lexicon is not needed.
        """
        toponyms: list[Toponym] = []
        for outcome in self.place_outcomes([source], given=given, source_name=source_name):
            if isinstance(outcome, Located):
                toponyms += outcome.toponyms
            _raise_failed(outcome)
        return toponyms

    def outcomes(
        self,
        sources: Iterable[Source] | Source,
        *,
        published: Day | None = None,
        source_name: str = "",
    ) -> Iterator[Outcome]:
        """One outcome for each article behind `sources`, in order, as they are coded."""
        day = as_day(published, "published")
        yield from self._each(sources, day, source_name, self.code)

    def articles(
        self, sources: Iterable[Source] | Source, *, published: Day | None = None, source_name: str = "",
        wanted: Callable[[str], bool] | None = None,
    ) -> Iterator[Article | InputError]:  # fmt: skip
        """The articles behind `sources`, in order, uncoded; what cannot be read is an error in its place.

        Of a feed, only the entries are fetched for whose addresses `wanted` is true.
        """
        day = as_day(published, "published")
        for source in [sources] if isinstance(sources, str | Path | Article) else sources:
            yield from self._articles(source, day, source_name, wanted)

    def code(self, article: Article) -> Outcome:
        """What becomes of one article: Coded, Skipped or Failed."""
        return code_article(article, self._ready())

    @property
    def knowledge(self) -> tuple[Path, ...]:
        """The folders of the user's own knowledge."""
        return self._knowledge

    def place_outcomes(
        self, sources: Iterable[Source] | Source, *, given: bool = False, source_name: str = ""
    ) -> Iterator[PlaceOutcome]:
        """As `outcomes`, but for the place names of each article: Located, Skipped or Failed."""
        yield from self._each(
            sources,
            None,
            source_name,
            lambda article: locate_article(article, self._places_ready(given=given), given=given),
        )

    def _each(
        self,
        sources: Iterable[Source] | Source,
        published: dt.date | None,
        source_name: str,
        handle: Callable[[Article], Became],
    ) -> Iterator[Became | Failed]:
        """What `handle` makes of each article behind `sources`; Failed for what cannot be read."""
        for source in [sources] if isinstance(sources, str | Path | Article) else sources:
            for item in self._articles(source, published, source_name):
                yield unread(item) if isinstance(item, InputError) else handle(item)

    def _ready(self) -> Rooms:
        if self._rooms is None:
            self._rooms = load_rooms(*self._knowledge)
        return self._rooms

    def _places_ready(self, *, given: bool) -> PlaceRooms:
        """The rooms for place names; those for names that are `given` do without the language model."""
        if given not in self._place_rooms:
            self._place_rooms[given] = load_place_rooms(*self._knowledge, given=given)
        return self._place_rooms[given]

    def _articles(
        self,
        source: Source,
        published: dt.date | None,
        source_name: str,
        wanted: Callable[[str], bool] | None = None,
    ) -> Iterator[Article | InputError]:
        if isinstance(source, Article):
            yield source
        elif isinstance(source, str) and _is_text(source):
            try:
                yield reading.read_text(
                    source, published=published, source_name=source_name, limits=self._limits
                )
            except InputError as error:
                yield error
        else:
            yield from reading.read(
                str(source), published=published, source_name=source_name, limits=self._limits, wanted=wanted
            )


def load(*, limits: Limits | None = None, knowledge: Sequence[str | Path] | str | Path = ()) -> Sitrep:
    """The coder with its language model and knowledge loaded (a second or two).

    `knowledge` are folders of your own frames, actors, places and spellings, the later over the earlier.
    Raises ModelMissingError where the trained pipeline is missing, OverlayError where a folder has faults.
    """
    return Sitrep(load_rooms(*_folders(knowledge)), limits=limits)


def _folders(given: Sequence[str | Path] | str | Path) -> tuple[Path, ...]:
    """The folders; one may stand alone."""
    return (Path(given),) if isinstance(given, str | Path) else tuple(map(Path, given))


def _raise_failed(outcome: Outcome | PlaceOutcome) -> None:
    match outcome:
        case Failed(stage="reading"):
            raise InputError(outcome.origin, outcome.error)
        case Failed():
            raise SitrepError(f"{outcome.origin}: {outcome.stage}: {outcome.error}")


def _is_text(given: str) -> bool:
    if "\n" in given:
        return True
    return " " in given.strip() and "://" not in given.split(" ", 1)[0] and not _exists(given)


def _exists(given: str) -> bool:
    try:
        return Path(given).exists()
    except (OSError, ValueError):
        return False
