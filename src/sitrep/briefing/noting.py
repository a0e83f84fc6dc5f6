"""Footnotes: each report that bears out a sentence has one number in the whole brief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitrep.briefing.clauses import Setting
from sitrep.briefing.naming import clean
from sitrep.briefing.telling import Draft
from sitrep.briefing.values import Footnote, Section, Sentence, Statement
from sitrep.model import Incident, Told

_WEB = ("http://", "https://")


class Notes:
    """Numbers footnotes in the order in which the brief needs them."""

    def __init__(self, tolds: Mapping[str, Told], setting: Setting) -> None:
        self._tolds = tolds
        self._setting = setting
        self._found: dict[tuple[str, str], Footnote] = {}

    def all(self) -> tuple[Footnote, ...]:
        """The footnotes so far, by number."""
        return tuple(self._found.values())

    def section(self, key: str, title: str, drafts: Iterable[Draft], note: str = "") -> Section:
        """The drafts as a section, their footnotes numbered."""
        return Section(key=key, title=title, statements=tuple(map(self.statement, drafts)), note=note)

    def statement(self, draft: Draft) -> Statement:
        """The draft with numbers for its reports."""
        incident = draft.incident
        sentences = []
        for said in draft.said:
            numbers = filter(None, map(self._number, said.reports))
            sentences.append(Sentence(text=said.text, notes=tuple(dict.fromkeys(numbers))))
        return Statement(
            incident_id=incident.id, sentences=tuple(sentences), status=incident.status, quad=incident.quad,
            day=incident.earliest, where=self.where(incident), outlets=len(incident.outlets),
            independent=incident.independent,
        )  # fmt: skip

    def where(self, incident: Incident) -> str:
        """The country it is told under: that of its place, else of whom it was done to, or who did it."""
        codes = [each.country for each in incident.places[:1]]
        codes += [each.country for each in (*incident.recipients, *incident.actors)]
        for code in codes:
            name = self._setting.namer.title(code)
            if name:
                return name
        return ""

    def _number(self, report: str) -> int:
        told = self._tolds.get(report)
        if told is None:
            return 0
        sentence = clean(told.report.sentence.text)
        key = told.report.article_id, sentence
        if key not in self._found:
            self._found[key] = Footnote(
                number=len(self._found) + 1, outlet=clean(told.source), published=told.published,
                sentence=sentence, report_id=report, article_id=told.report.article_id,
                url=_address(told.url),
            )  # fmt: skip
        return self._found[key].number


def _address(url: str) -> str:
    """The address where it leads to a page; "" for others, as what would run in a reader's browser."""
    whole = clean(url)
    return whole if whole.casefold().startswith(_WEB) and " " not in whole else ""
