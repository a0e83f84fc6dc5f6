"""What of a text is page furniture: repeated titles, pointers, buttons, credits, datelines.

Lines are judged one by one, by the phrases of `knowledge/data/furniture.toml`; nothing is cut.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sitrep.model import Span
from sitrep.reading.dates import parse_date
from sitrep.reading.phrases import Phrases, load_phrases, plain

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_LETTER = re.compile(r"[^\W\d_]")
_LABEL = re.compile(r"([^:]{2,40}):\s*(.*)")
_DATED = re.compile(
    r"(?:(?:date |first )?published|posted|date|issued)(?: (?:by .{2,40} )?on)?\s*:?\s*(?P<date>\S.*)",
    re.IGNORECASE,
)
_SITE = re.compile(r" [-–—|] .{2,40}")
_HEAD_LINES = 12
_HEADLINE = 170
_LABELLED = 220
_POINTED = 12
_OPENING = 3
_SENTENCE_END = (".", ";", ",", ":", "…", "!")
_CLOSERS = "”’\"')]»"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its range without the spaces around it, and its words."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What the furniture of a text tells: its ranges, the headline, the date the text itself states."""

    furniture: tuple[Span, ...]
    title: str = ""
    published: dt.date | None = None


def mark(text: str, title: str = "", *, guess_title: bool = False, headings: Collection[str] = ()) -> Marks:
    """The furniture of `text`, sorted, without overlaps.

    Lines at the top that repeat `title` are furniture; with `guess_title` and no title, a headline that
    opens the text is the title. Lines that repeat one of `headings` (the page's own, in between) are
    furniture where they read as headlines. Ranges cover whole lines (without the line end), or a
    dateline or a photo credit inside one.
    """
    lines = _lines(text)
    phrases = load_phrases()
    headings = {plain(heading) for heading in headings}
    taken = [
        _is_furniture(line.text, phrases) or (plain(line.text) in headings and _reads_as_headline(line.text))
        for line in lines
    ]
    _take_pointed(lines, taken, phrases)
    if guess_title and not title:
        title = _headline(lines, taken)
    _take_titles(lines, taken, title)
    published = _take_dates(lines, taken)
    spans = [Span(line.start, line.end) for line, gone in zip(lines, taken, strict=True) if gone]
    kept = [line for line, gone in zip(lines, taken, strict=True) if not gone]
    spans += _opening_title(kept, title)
    spans += _inside(kept, phrases)
    return Marks(tuple(sorted(_apart(spans))), title, published)


def _lines(text: str) -> list[Line]:
    lines = []
    for found in _LINE.finditer(text):
        words = found[0].strip()
        if words:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            lines.append(Line(start, start + len(words), words))
    return lines


def _is_furniture(line: str, phrases: Phrases) -> bool:
    """True where the phrases alone tell that the whole line is furniture."""
    if not _LETTER.search(line):
        return True
    if len(line) <= _HEADLINE and plain(line) in phrases.lines:
        return True
    label = _LABEL.fullmatch(line)
    if label and len(line) <= _LABELLED and plain(label[1]) in phrases.labels:
        return True
    if any(pattern.takes(line) for pattern in phrases.patterns):
        return True
    return any(found.end() == len(line) for p in phrases.credits for found in p.regex.finditer(line)) and (
        len(line) <= 2 * _HEADLINE
    )


def _take_pointed(lines: Sequence[Line], taken: list[bool], phrases: Phrases) -> None:
    """Headlines listed after "Also read:" and the like belong to the pointer."""
    left = 0
    for index, line in enumerate(lines):
        if taken[index]:
            left = _POINTED if plain(line.text) in phrases.pointers else left
        elif left and _reads_as_headline(line.text):
            taken[index] = True
            left -= 1
        else:
            left = 0


def _reads_as_headline(line: str) -> bool:
    """True for a short line that does not end like a sentence."""
    bare = line.rstrip(_CLOSERS)
    return len(line) <= _HEADLINE and not bare.endswith(_SENTENCE_END)


def _headline(lines: Sequence[Line], taken: Sequence[bool]) -> str:
    """The line that opens the text, where it reads as a headline and prose follows it; else ""."""
    open_lines = [line.text for line, gone in zip(lines, taken, strict=True) if not gone]
    if len(open_lines) < 2 or not _reads_as_headline(open_lines[0]):
        return ""
    longest = max(len(line) for line in open_lines[1:])
    return open_lines[0] if longest > max(80, len(open_lines[0])) else ""


def _take_titles(lines: Sequence[Line], taken: list[bool], title: str) -> None:
    wanted = plain(title)
    if not wanted:
        return
    for index, line in enumerate(lines[:_HEAD_LINES]):
        words = plain(line.text)
        site = words.removeprefix(wanted)
        if words == wanted or (len(wanted) >= 20 and site != words and _SITE.fullmatch(site)):
            taken[index] = True


def _take_dates(lines: Sequence[Line], taken: list[bool]) -> dt.date | None:
    """Marks date lines near the top; gives the first date that one states as its publication."""
    published = None
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if len(line.text) > 80:
            continue
        labelled = _DATED.fullmatch(line.text)
        try:
            day = parse_date(labelled["date"] if labelled else line.text)
        except ValueError:
            continue
        taken[index] = True
        published = published or day
    return published


def _opening_title(kept: Sequence[Line], title: str) -> list[Span]:
    """The title where it runs into the first paragraph: "Title. The first sentence ..."."""
    title = title.strip()
    if not kept or len(title) < 20 or not kept[0].text.startswith(title + ". "):
        return []
    return [Span(kept[0].start, kept[0].start + len(title) + 1)]


def _inside(kept: Sequence[Line], phrases: Phrases) -> list[Span]:
    """Datelines that open a paragraph and credits within one."""
    spans = []
    sections = False
    for index, line in enumerate(kept):
        for pattern in phrases.datelines:
            allowed = not pattern.opening or index < _OPENING or sections
            found = pattern.regex.match(line.text) if allowed else None
            if found and found.end() < len(line.text):
                spans.append(Span(line.start, line.start + found.end()))
                sections = sections or pattern.opening
                break
        for pattern in phrases.credits:
            spans += [
                Span(line.start + found.start(), line.start + found.end())
                for found in pattern.regex.finditer(line.text)
            ]
    return spans


def _apart(spans: Sequence[Span]) -> list[Span]:
    """`spans` with overlapping ones joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and joined[-1].end > span.start:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
