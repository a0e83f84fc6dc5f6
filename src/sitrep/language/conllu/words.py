"""The lines of one sentence -> its words: multiword tokens parted, empty nodes left out, the tree checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.language.conllu.rows import EMPTY, UPOS, Line, Word

_ESCAPES = {"s": " ", "n": "\n", "r": "\r", "t": "\t", "p": "|", "\\": "\\"}
_ESCAPE = re.compile(r"\\([snrtp\\]|u[0-9A-Fa-f]{4})")
_NAME = re.compile(r"([BIESLU])-(.+)")


@dataclass(frozen=True, slots=True)
class Surface:
    """A token of the text: the line that writes it, and the lines of its words."""

    line: Line
    words: tuple[Line, ...]


def words_of(lines: Sequence[Line]) -> tuple[Word, ...]:
    """The words of a sentence in order; InputError, which names the line, where something is wrong."""
    surfaces = list(_surfaces(lines))
    total = sum(len(surface.words) for surface in surfaces)
    words = [word for surface in surfaces for word in _words(surface, total)]
    _check_tree(words, [line for surface in surfaces for line in surface.words])
    return tuple(words)


def _surfaces(lines: Sequence[Line]) -> Iterator[Surface]:
    """The tokens in order, each with its words; empty nodes ("8.1") belong to none."""
    number = 0
    waiting: list[Line] = []
    token: Line | None = None
    last = 0
    for line in lines:
        at = line.cells[0]
        if re.fullmatch(r"\d+\.\d+", at):
            continue
        if found := re.fullmatch(r"(\d+)-(\d+)", at):
            first, end = int(found[1]), int(found[2])
            if token is not None or first != number + 1 or end < first:
                line.fail(f"the range {at} does not begin at the next word, {number + 1}")
            token, last = line, end
            continue
        number += 1
        if at != str(number):
            line.fail(f"id {at!r} where {number} comes next")
        waiting.append(line)
        if token is None or number == last:
            yield Surface(token or line, tuple(waiting))
            token, waiting = None, []
    if token is not None:
        token.fail(f"the range {token.cells[0]} goes beyond the last word, {number}")
    if not number:
        lines[0].fail("a sentence without words")


def _words(surface: Surface, total: int) -> Iterator[Word]:
    pieces = _pieces(surface)
    for piece, line in zip(pieces, surface.words, strict=True):
        _, form, lemma, upos, xpos, feats, _, dep, _, _ = line.cells
        if upos != EMPTY and upos not in UPOS:
            line.fail(f"{upos!r} is no universal part of speech")
        if dep == EMPTY:
            line.fail("no relation (DEPREL)")
        yield Word(
            text=piece,
            lemma=form if lemma == EMPTY else lemma,
            upos=_given(upos),
            xpos=_given(xpos),
            feats=_given(feats),
            head=_head(line, total),
            dep=dep,
            name=_name(line),
            after=_after(surface.line) if line is surface.words[-1] else "",
        )


def _given(cell: str) -> str:
    return "" if cell == EMPTY else cell


def _pieces(surface: Surface) -> list[str]:
    """The token's characters, shared out among its words.

    Words that are no parts of the token ("wanna" for "want" and "to") take their lengths, at least one
    character each.
    """
    form = surface.line.cells[1]
    left = len(surface.words)
    if len(form) < left:
        surface.line.fail(f"{form!r} is too short for {left} words")
    pieces = []
    for line in surface.words:
        left -= 1
        size = min(len(line.cells[1]), len(form) - left) if left else len(form)
        pieces.append(form[:size])
        form = form[size:]
    return pieces


def _head(line: Line, total: int) -> int:
    """The head's place in the sentence from 0, the word's own for the root."""
    cell, own = line.cells[6], int(line.cells[0]) - 1
    if not cell.isdecimal():
        line.fail(f"the head is {cell!r}, not a number: only parsed sentences can be read")
    head = int(cell)
    if head > total:
        line.fail(f"head {head} of a sentence with {total} words")
    if head - 1 == own:
        line.fail("a word that is its own head")
    return head - 1 if head else own


def _check_tree(words: Sequence[Word], lines: Sequence[Line]) -> None:
    """One root, and every word hangs from it."""
    roots = [at for at, word in enumerate(words) if word.head == at]
    if len(roots) != 1:
        lines[roots[1] if roots else 0].fail(f"{len(roots)} roots in a sentence, which has one")
    rooted = set(roots)
    for start in range(len(words)):
        path = []
        at = start
        while at not in rooted:
            path.append(at)
            at = words[at].head
            if at in path:
                lines[at].fail("heads that go round in a circle")
        rooted.update(path)


def _name(line: Line) -> str:
    """The name tag that some tools write into the last column, as NER=B-ORG or ner=S-ORG."""
    misc = line.misc
    tag = misc.get("NER") or misc.get("ner") or "O"
    if tag == "O":
        return "O"
    found = _NAME.fullmatch(tag)
    if found is None:
        line.fail(f"{tag!r} is no name tag such as B-ORG")
    return f"{'B' if found[1] in 'BSU' else 'I'}-{found[2]}"


def _after(line: Line) -> str:
    """The white space behind a token."""
    misc = line.misc
    if "SpacesAfter" in misc:
        after = _ESCAPE.sub(lambda found: _escaped(found[1]), misc["SpacesAfter"])
        if after.strip():
            line.fail(f"SpacesAfter={misc['SpacesAfter']} is no white space")
        return after
    return "" if misc.get("SpaceAfter") == "No" else " "


def _escaped(name: str) -> str:
    return chr(int(name[1:], 16)) if name.startswith("u") else _ESCAPES[name]
