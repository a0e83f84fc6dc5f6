"""The brief of some days: incidents in, sections of footnoted statements out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sitrep.briefing import choosing, tolls
from sitrep.briefing.asking import country_code
from sitrep.briefing.clauses import Setting, has_party
from sitrep.briefing.gaps import gaps
from sitrep.briefing.naming import Namer
from sitrep.briefing.noting import Notes
from sitrep.briefing.placing import Places
from sitrep.briefing.showing import days, pins
from sitrep.briefing.telling import Draft, tell
from sitrep.briefing.values import Brief, Section
from sitrep.errors import InputError
from sitrep.knowledge.countries import Countries
from sitrep.model import Count, Incident, IncidentStatus, Told

_APART = {
    IncidentStatus.CLAIMED: "claims",
    IncidentStatus.CALLED_OFF: "not_happened",
    IncidentStatus.NOT_HAPPENED: "not_happened",
}
_LATER = (
    ("claims", "Claims not confirmed"),
    ("figures", "Figures in dispute"),
    ("not_happened", "Called off, or did not happen"),
    ("gaps", "What the sources do not tell"),
)
Sorted = dict[str, list[Incident]]


def brief(
    incidents: Iterable[Incident],
    tolds: Mapping[str, Told],
    since: dt.date,
    until: dt.date,
    about: str = "",
    *,
    countries: Countries,
    counts: Mapping[str, Sequence[Count]] | None = None,
) -> Brief:
    """The brief of the days from `since` to `until`, both included; `tolds` are the incidents' reports by id.

    `about` is a country, by its name or alpha-3 code, "" for all. InputError where it is no country, or the
    days are none. `counts` are what the record holds of the numbers that sources give, by incident.
    """
    if until < since:
        raise InputError(f"{since} to {until}", "the last day is before the first")
    code = country_code(about, countries)
    found = [
        each for each in incidents if choosing.is_news(each, since, until) and choosing.concerns(each, code)
    ]
    gone = choosing.covered(sorted(found, key=lambda each: each.id), tolds)
    kept = [each for each in found if each.id not in gone]
    year = since.year if since.year == until.year else None
    setting = Setting(namer=Namer(countries, tolds), places=Places(countries), year=year, counts=counts or {})
    notes = Notes(tolds, setting)
    sections = tuple(_sections(kept, tolds, setting, notes))
    shown = {statement.incident_id for section in sections for statement in section.statements}
    told = [each for each in kept if each.id in shown]
    return Brief(
        since=since, until=until, about=code, about_name=countries.name(code), sections=sections,
        footnotes=notes.all(), pins=pins(told), days=days(told, since, until), incidents=len(told),
        told=sum(len(each.reports) for each in told),
        outlets=len({outlet for each in told for outlet in each.outlets}),
    )  # fmt: skip


def _sections(
    found: Sequence[Incident], tolds: Mapping[str, Told], setting: Setting, notes: Notes
) -> Iterator[Section]:
    sayable = [
        each
        for each in found
        if choosing.sayable(each) and (each.event_type in choosing.BY_NOBODY or has_party(each, setting))
    ]
    first = choosing.leading(sayable)
    if first:
        yield notes.section("new", "What is new", (tell(each, tolds, setting) for each in first))
    sorted_ = _sorted(each for each in sayable if each not in first)
    titles = {rule.key: rule.title for rule in choosing.rules()}
    for key in choosing.ORDER:
        if sorted_.get(key):
            ordered = _grouped(sorted_[key], notes, apart=key in choosing.BY_COUNTRY)
            yield notes.section(key, titles[key], (tell(each, tolds, setting) for each in ordered))
    later: dict[str, list[Draft]] = {
        "claims": [tell(each, tolds, setting) for each in _by_weight(sorted_.get("claims", ()))],
        "figures": list(_figures(found, setting)),
        "not_happened": [tell(each, tolds, setting) for each in _by_weight(sorted_.get("not_happened", ()))],
        "gaps": list(gaps(_by_weight(sayable), tolds, setting)),
    }
    bare = len(found) - len(sayable)
    for key, title in _LATER:
        note = _left_out(bare) if key == "gaps" and bare else ""
        if later[key] or note:
            yield notes.section(key, title, later[key], note)


def _left_out(bare: int) -> str:
    many = bare != 1
    return (
        f"{bare} further incident{'s' * many} {'are' if many else 'is'} left out: the sources tell"
        " too little of who, where and when."
    )


def _sorted(found: Iterable[Incident]) -> Sorted:
    sorted_: Sorted = {}
    for each in found:
        sorted_.setdefault(_APART.get(each.status) or choosing.section_of(each), []).append(each)
    return sorted_


def _grouped(found: Sequence[Incident], notes: Notes, *, apart: bool) -> list[Incident]:
    """By country, the one with the weightiest news first; within a country by day.

    With `apart`, countries of which one incident is told come last, as they stand without a title.
    """
    groups: dict[str, list[Incident]] = {}
    for each in found:
        groups.setdefault(notes.where(each), []).append(each)

    def order(item: tuple[str, list[Incident]]) -> tuple[bool, bool, float, str]:
        name, group = item
        alone = apart and len(group) == 1
        return alone or not name, not name, -sum(choosing.weight(each) for each in group), name

    return [each for _, group in sorted(groups.items(), key=order) for each in sorted(group, key=_day)]


def _day(incident: Incident) -> tuple[dt.date, float, str]:
    day = incident.earliest or incident.first_published or dt.date.max
    return day, -choosing.weight(incident), incident.id


def _by_weight(found: Iterable[Incident]) -> list[Incident]:
    return sorted(found, key=lambda each: (-choosing.weight(each), each.id))


def _figures(found: Iterable[Incident], setting: Setting) -> Iterator[Draft]:
    for each in _by_weight(found):
        for told in tolls.disputed(each, setting.namer):
            where = setting.places.where(each)
            at = f"{where[:1].upper()}{where[1:]}: " if where else ""
            said = tolls.Told(at + (told.text[:1].lower() + told.text[1:] if at else told.text), told.reports)
            yield Draft(incident=each, said=(said,))
