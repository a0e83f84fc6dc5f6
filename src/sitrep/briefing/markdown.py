"""A brief as Markdown, with numbered footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.briefing import dating
from sitrep.briefing.choosing import BY_COUNTRY
from sitrep.briefing.values import Brief, Footnote, Section, Statement

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")
_ANGLE = re.compile(r"[<>\\]")  # what would end or change an address in angle brackets
_MANY = 6


def title_of(brief: Brief) -> str:
    """ "Brief of 1 to 8 July 2025: Ukraine"."""
    days = dating.period(brief.since, brief.until)
    return f"Brief of {days}: {brief.about_name}" if brief.about_name else f"Brief of {days}"


def summary_of(brief: Brief) -> str:
    """How many incidents the brief tells, from how many reports and outlets."""
    if not brief.incidents:
        return "The record holds no incident of these days."
    return (
        f"{_count(brief.incidents, 'incident')}, {_count(brief.told, 'report')},"
        f" {_count(brief.outlets, 'outlet')}."
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def under_country(section: Section) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """The statements under the names of their countries, those of countries with one statement at the end.

    One group without a name where the section is short or is not told by country.
    """
    if section.key not in BY_COUNTRY or len(section.statements) < _MANY:
        yield "", section.statements
        return
    groups: dict[str, list[Statement]] = {}
    for statement in section.statements:
        groups.setdefault(statement.where, []).append(statement)
    single = tuple(each for name, group in groups.items() if not name or len(group) < 2 for each in group)
    if len(single) == len(section.statements):
        yield "", section.statements
        return
    yield from ((name, tuple(group)) for name, group in groups.items() if name and len(group) > 1)
    if single:
        yield "Elsewhere", single


def markdown(brief: Brief) -> str:
    """The brief as CommonMark with footnotes (`[^1]`), ending in a line break."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {escaped(title_of(brief))}"
    yield ""
    yield summary_of(brief)
    for section in brief.sections:
        yield ""
        yield f"## {escaped(section.title)}"
        yield from _statements(section)
        if section.note:
            yield ""
            yield escaped(section.note)
    if brief.footnotes:
        yield ""
        yield "## Sources"
        yield ""
        for note in brief.footnotes:
            yield f"[^{note.number}]: {_linked(note)}: “{escaped(note.sentence)}”"


def _statements(section: Section) -> Iterator[str]:
    for name, statements in under_country(section):
        if not statements:
            continue
        yield ""
        if name:
            yield f"### {escaped(name)}"
            yield ""
        yield from (f"- {_statement(statement)}" for statement in statements)


def _statement(statement: Statement) -> str:
    parts = (
        escaped(sentence.text) + "".join(f"[^{number}]" for number in sentence.notes)
        for sentence in statement.sentences
    )
    return " ".join(parts)


def _linked(note: Footnote) -> str:
    """The outlet and day, as a link to the article where it has an address."""
    said = escaped(source_of(note))
    return f"[{said}](<{_ANGLE.sub(_coded, note.url)}>)" if note.url else said


def _coded(letter: re.Match[str]) -> str:
    return f"%{ord(letter[0]):02X}"


def source_of(note: Footnote) -> str:
    """The outlet and day of a footnote."""
    day = dating.day(note.published) if note.published else "no date"
    return f"{note.outlet or 'outlet not named'}, {day}"


def escaped(text: str) -> str:
    """The text with Markdown's own characters made plain."""
    return _SPECIAL.sub(r"\\\1", text)
