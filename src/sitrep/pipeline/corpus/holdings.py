"""What a record holds, to be read: articles, reports, incidents, and what is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, BinaryIO

from sitrep.errors import InputError
from sitrep.model import Incident, Judgement, Link, Report
from sitrep.pipeline.api import Day, Sitrep
from sitrep.pipeline.corpus import deciding
from sitrep.pipeline.corpus.looking import Telling, incident_counts, tellings, why_linked
from sitrep.pipeline.days import a_day, as_day
from sitrep.storing import Decision, Entry, Hit, Kept, Near, Store, Wanted

if TYPE_CHECKING:
    from sitrep.briefing import Brief, PairLedger
    from sitrep.exporting.exports import Tally
    from sitrep.knowledge.knowledge import Knowledge
    from sitrep.model import Count


class Holdings:
    """A record as it can be read; nothing of it changes what is stored."""

    def __init__(self, store: Store, coder: Sitrep) -> None:
        self.store = store
        self.coder = coder

    @cached_property
    def _knowledge(self) -> Knowledge:
        from sitrep.knowledge import overlay

        return overlay.load(self.coder.knowledge)

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

    def count_reports(self) -> int:
        """How many reports there are, false ones among them."""
        with self.store.reading() as record:
            return record.reports.count()

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

    def decisions(self) -> list[Decision]:
        """All that was decided, oldest first, also what was undone."""
        with self.store.reading() as record:
            return list(record.decisions.all())
