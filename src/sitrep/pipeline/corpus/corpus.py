"""A record and the coder that fills it: articles in, incidents out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from sitrep.errors import InputError
from sitrep.model import Incident, Judgement, Link, Report
from sitrep.model.judgement import Sameness
from sitrep.pipeline.api import Day, Sitrep, Source
from sitrep.pipeline.article import unread
from sitrep.pipeline.corpus import deciding
from sitrep.pipeline.corpus.adding import add_article
from sitrep.pipeline.corpus.correcting import corrected
from sitrep.pipeline.corpus.digest import CodedWith, coded_with
from sitrep.pipeline.corpus.looking import Telling, incident_counts, tellings, why_linked
from sitrep.pipeline.corpus.outcomes import AddOutcome, Held, RecodeOutcome
from sitrep.pipeline.corpus.recoding import recode_article
from sitrep.pipeline.corpus.remembering import Memory
from sitrep.pipeline.days import a_day, as_day
from sitrep.storing import Decision, Entry, Hit, Kept, Kind, Known, Near, Record, Store, Wanted

if TYPE_CHECKING:
    from sitrep.briefing import Brief, PairLedger
    from sitrep.exporting.exports import Tally
    from sitrep.knowledge.knowledge import Knowledge
    from sitrep.model import Count


class Corpus:
    """A record of articles, their reports and the incidents that these tell; made by `sitrep.open`.

    Everything that is added or decided is in the database when the call ends. Errors: StoreError where the
    database fails, InputError where an id or a value is wrong.
    """

    def __init__(self, store: Store, coder: Sitrep) -> None:
        self.store = store
        self.coder = coder
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

    def recode(self) -> Iterator[RecodeOutcome]:
        """Codes all stored articles again; gives what changed in each. What people decided stays."""
        with self.store.reading() as record:
            ids = record.articles.ids()
        for name in ids:
            with self.store.reading() as record:
                kept = record.articles.get(name)
            if kept is not None:
                yield recode_article(
                    self.store, self._memory, kept.article, self.coder.code, self._coded_with, self._correct
                )

    @cached_property
    def _coded_with(self) -> CodedWith:
        return coded_with(self.coder.knowledge)

    @cached_property
    def _knowledge(self) -> Knowledge:
        from sitrep.knowledge import overlay

        return overlay.load(self.coder.knowledge)

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

    def decisions(self) -> list[Decision]:
        """All that was decided, oldest first, also what was undone."""
        with self.store.reading() as record:
            return list(record.decisions.all())

    # What it holds

    def articles(self) -> Iterator[Kept]:
        """The articles, in the order in which they were added."""
        with self.store.reading() as record:
            for name in record.articles.ids():
                kept = record.articles.get(name)
                if kept is not None:
                    yield kept

    def count(self) -> int:
        """How many articles there are."""
        with self.store.reading() as record:
            return record.articles.count()

    def reports(self) -> Iterator[Report]:
        """All reports, corrections applied and false ones left out, in the order of adding."""
        with self.store.reading() as record:
            for report, _ in record.reports.all():
                yield report

    def report(self, report: str) -> Entry:
        """One report by its id, or the beginning of it, with what is known of it."""
        with self.store.reading() as record:
            name = deciding.one_report(record, report)
            return record.reports.entries([name])[name]

    def incidents(  # noqa: PLR0913 - one for each filter
        self, *, since: Day | None = None, until: Day | None = None, country: str = "", actor: str = "",
        event_type: str = "", status: str = "", disputed: bool | None = None,
        near: tuple[float, float, float] | None = None, limit: int | None = None,
    ) -> Iterator[Incident]:  # fmt: skip
        """The incidents asked for, the latest first; all of them where nothing is.

        `near` is latitude, longitude (degrees) and kilometres; the rest as in `storing.Wanted`.
        """
        wanted = Wanted(
            since=as_day(since, "since"), until=as_day(until, "until"), country=country, actor=actor,
            event_type=event_type, status=status, disputed=disputed, limit=limit,
            near=Near(lat=near[0], lon=near[1], km=near[2]) if near else None,
        )  # fmt: skip
        with self.store.reading() as record:
            yield from record.incidents.find(wanted)

    def incident(self, incident: str) -> Incident:
        """The incident that an id, or the beginning of one, stands for now, redirects followed."""
        with self.store.reading() as record:
            found = record.incidents.get(incident.strip().lower()) if incident.strip() else None
            if found is None:
                gone = record.incidents.stands_for(incident) == ""
                reason = "its reports are all gone" if gone else "no incident has this id, or several do"
                raise InputError(incident or "''", reason)
            return found

    def tellings(self, incident: Incident) -> tuple[Telling, ...]:
        """The reports of an incident with their articles, the earliest first."""
        with self.store.reading() as record:
            return tellings(record, incident)

    def counts(self, incident: Incident) -> tuple[Count, ...]:
        """Counts that its reports give ("their sixth call this year"), against what the record holds."""
        with self.store.reading() as record:
            return incident_counts(record, incident)

    def why_linked(self, one: str, two: str) -> tuple[Link | None, bool]:
        """What two reports have in common, feature by feature, and whether they are of one incident.

        None where their types can never tell one incident, or too little speaks for it.
        """
        with self.store.reading() as record:
            return why_linked(record, deciding.one_report(record, one), deciding.one_report(record, two))

    def judgements(self, one: str, two: str) -> list[Judgement]:
        """The judgements that stand on two reports, the last of which counts."""
        with self.store.reading() as record:
            pair = tuple(sorted(deciding.one_report(record, name) for name in (one, two)))
            return [given for given in record.decisions.judgements(pair) if given.pair == pair]

    def brief(self, since: Day, until: Day, *, about: str = "") -> Brief:
        """What happened from `since` to `until`, both included, each statement with its sources.

        `about` is a country, by its name or alpha-3 code, "" for all. `sitrep.briefing` writes the value as
        Markdown, HTML or JSON.
        """
        from sitrep.pipeline.corpus.telling import brief_of

        first, last = a_day(since, "since"), a_day(until, "until")
        with self.store.reading() as record:
            return brief_of(record, first, last, about, self._knowledge.countries)

    def between(self, one: str, two: str) -> PairLedger:
        """What passed between two countries, by name or alpha-3 code, and where each matter stands."""
        from sitrep.pipeline.corpus.telling import between_of

        with self.store.reading() as record:
            return between_of(record, one, two, self._knowledge.countries)

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """The articles that have the words, best first: "phrases", -words that must not be there, OR."""
        with self.store.reading() as record:
            return list(record.search(words, limit))

    def to_frame(self, *, backend: str = "pandas", what: str = "reports") -> Any:
        """The reports as a data frame, as `sitrep.to_frame` makes it, with the id of each one's incident."""
        from sitrep.pipeline.corpus.framing import frame_of

        with self.store.reading() as record:
            return frame_of(record, backend=backend, what=what)

    def export(
        self, stream: BinaryIO, format_name: str, what: str = "incidents", *, since: Day | None = None,
        until: Day | None = None, country: str = "", event_type: str = "", status: str = "",
    ) -> Tally:  # fmt: skip
        """Writes incidents, or reports, to a stream of bytes in one of EXPORT_FORMATS.

        The filters choose incidents as for `incidents`, and reports by the incident that they tell. Gives how
        many were written, and why others were not. Raises SettingsError for a format that there is not.
        """
        from sitrep.pipeline.corpus.exporting import export_record

        wanted = Wanted(
            since=as_day(since, "since"), until=as_day(until, "until"), country=country,
            event_type=event_type, status=status,
        )  # fmt: skip
        with self.store.reading() as record:
            return export_record(record, format_name, what, stream, wanted)

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
