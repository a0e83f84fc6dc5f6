"""A record and the coder that fills it: articles in, incidents out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Self

from sitrep.errors import InputError
from sitrep.model import Report
from sitrep.model.judgement import Sameness
from sitrep.pipeline.api import Day, Sitrep, Source
from sitrep.pipeline.article import unread
from sitrep.pipeline.corpus import deciding
from sitrep.pipeline.corpus.adding import add_article
from sitrep.pipeline.corpus.afresh import link_afresh
from sitrep.pipeline.corpus.correcting import corrected
from sitrep.pipeline.corpus.digest import CodedWith, coded_with
from sitrep.pipeline.corpus.holdings import Holdings
from sitrep.pipeline.corpus.outcomes import AddOutcome, Held, RecodeOutcome, Relinked
from sitrep.pipeline.corpus.recoding import recode_article
from sitrep.pipeline.corpus.remembering import Memory
from sitrep.storing import Decision, Kind, Known, Record, Store


class Corpus(Holdings):
    """A record of articles, their reports and the incidents that these tell; made by `sitrep.open`.

    Everything that is added or decided is in the database when the call ends. Errors: StoreError where the
    database fails, InputError where an id or a value is wrong.
    """

    def __init__(self, store: Store, coder: Sitrep) -> None:
        super().__init__(store, coder)
        self._memory = Memory()

    # What fills it

    def add(
        self, sources: Iterable[Source] | Source, *, published: Day | None = None, source_name: str = ""
    ) -> Iterator[AddOutcome]:
        """Adds the articles behind `sources`, each once; gives what became of each, as it is done.

        `sources` as for `Sitrep.read`, and feeds (RSS, Atom), of whose entries only such are fetched as are
        not in the record. Nothing is added before the outcomes are asked for.
        """
        fetched_before: list[str] = []

        def wanted(url: str) -> bool:
            with self.store.reading() as record:
                known = record.articles.has_address(url)
            if known:
                fetched_before.append(url)
            return not known

        given = self.coder.articles(sources, published=published, source_name=source_name, wanted=wanted)
        for item in given:
            yield from self._told(fetched_before)
            if isinstance(item, InputError):
                yield unread(item)
            else:
                yield add_article(self.store, self._memory, item, self.coder.code, self._coded_with)
        yield from self._told(fetched_before)

    @staticmethod
    def _told(urls: list[str]) -> Iterator[Held]:
        """The entries of feeds that were not fetched, each once."""
        while urls:
            yield Held(origin=urls.pop(0), why=Known.ADDRESS)

    def recode(self, *, every: bool = False) -> Iterator[RecodeOutcome]:
        """Codes stored articles again; gives what changed in each. What people decided stays.

        Those that were coded with the present version and knowledge are left as they are, so that one that
        was stopped goes on; with `every` all are coded.
        """
        for name in self._to_code(every=every):
            with self.store.reading() as record:
                kept = record.articles.get(name)
            if kept is not None:
                yield recode_article(
                    self.store, self._memory, kept.article, self.coder.code, self._coded_with, self._correct
                )

    def relink(self, step: Callable[[int], None] | None = None) -> Relinked:
        """Links all reports again, without coding them; says which incidents that changed.

        What people decided stays, and ids last. `step` is called with the number of reports linked since it
        was called last. All is done or nothing: where it is stopped, the record stays as it was.
        """
        with self._deciding() as record:
            return link_afresh(record, self._memory, step)

    def outdated(self) -> int:
        """How many articles were coded with another version of sitrep or with other knowledge."""
        return len(self._to_code())

    def _to_code(self, *, every: bool = False) -> list[str]:
        made = self._coded_with
        with self.store.reading() as record:
            if every:
                return record.articles.ids()
            return record.articles.coded_otherwise(coder=made.coder, settings=made.settings)

    @cached_property
    def _coded_with(self) -> CodedWith:
        return coded_with(self.coder.knowledge)

    def _correct(self, report: Report, field: str, value: str) -> Report:
        return corrected(report, field, value, self._knowledge)

    # What people decide

    @contextmanager
    def _deciding(self) -> Iterator[Record]:
        try:
            with self.store.writing() as record:
                yield record
        except BaseException:
            self._memory.clear()
            raise

    def judge(self, verdict: Sameness, one: str, two: str, *, by: str, note: str = "") -> Decision:
        """Says of two reports, by their ids, whether they tell one incident; "unsure" leaves it open."""
        with self._deciding() as record:
            return deciding.judge(record, self._memory, verdict, one, two, author=by, note=note)

    def correct(self, report: str, field: str, value: str, *, by: str, note: str = "") -> Decision:
        """Corrects a field of a report; see `correcting` for the fields and how values are written."""
        with self._deciding() as record:
            return deciding.amend(
                record, self._memory, Kind.CORRECT, report, self._correct, author=by, note=note, field=field,
                value=value,
            )  # fmt: skip

    def mark_false(self, report: str, *, by: str, note: str = "") -> Decision:
        """Says that a report tells no event at all: it stays to be read, and no incident has it."""
        with self._deciding() as record:
            return deciding.amend(
                record, self._memory, Kind.MARK_FALSE, report, self._correct, author=by, note=note
            )

    def remove(self, article: str, *, by: str, note: str = "") -> Decision:
        """Takes an article down for good: its text and reports go, and it is never added again."""
        with self._deciding() as record:
            return deciding.remove(record, self._memory, article, author=by, note=note)

    def undo(self, number: int, *, by: str, note: str = "") -> Decision:
        """Takes a decision back, by its number; a takedown cannot be taken back."""
        with self._deciding() as record:
            return deciding.undo(record, self._memory, number, self._correct, author=by, note=note)

    def close(self) -> None:
        """Closes the database."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_corpus(
    url: str | Path,
    *,
    writing: bool = True,
    make: bool = True,
    knowledge: Sequence[str | Path] | str | Path = (),
    coder: Sitrep | None = None,
) -> Corpus:
    """A record by its path (SQLite) or address (`postgresql://...`).

    One that is not there is made, unless it is not to be written or `make` is False. Language model and
    knowledge are loaded when an article is added. Raises StoreError where it cannot be opened or a newer
    sitrep made it.
    """
    store = Store(str(url), writing=writing, make=make)
    return Corpus(store, coder or Sitrep(knowledge=knowledge))
