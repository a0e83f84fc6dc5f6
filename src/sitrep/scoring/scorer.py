"""A gold file and what was given for it -> Scores."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sitrep.errors import InputError
from sitrep.scoring import events, incidents, places, plover
from sitrep.scoring.formulas import Column
from sitrep.scoring.measures import Scores, measured
from sitrep.scoring.shape import FormError
from sitrep.scoring.yardstick import Document, Record, Yardstick

RESAMPLES = 1000
YARDSTICKS = {
    yard.name: yard for yard in (events.YARDSTICK, incidents.YARDSTICK, plover.YARDSTICK, places.YARDSTICK)
}
_GZIP = b"\x1f\x8b"


def read_gold(path: Path, yardstick: Yardstick) -> tuple[Document, ...]:
    """The documents of a gold file (JSON lines, gzip opened).

    Raises InputError with file and line where a line breaks the form, or an id comes twice.
    """
    found: dict[str, Document] = {}
    for origin, record in _lines(path):
        document = _document(record, origin, yardstick)
        if document.id in found:
            first = found[document.id].origin
            raise InputError(origin, f"the id '{document.id}' is also that of {first}; ids must differ")
        found[document.id] = document
    if not found:
        raise InputError(str(path), "no articles in it")
    return tuple(found.values())


def read_answers(path: Path, yardstick: Yardstick) -> list[Record]:
    """The lines given for a gold file; InputError with file and line where one breaks the form."""
    answers: list[Record] = []
    for origin, record in _lines(path):
        try:
            _answer(record, yardstick)
        except FormError as error:
            raise InputError(origin, str(error)) from error
        answers.append(record)
    return answers


def score(
    gold: Sequence[Document], answers: Iterable[Record], yardstick: Yardstick, *, resamples: int = RESAMPLES
) -> Scores:
    """How well `answers` meet `gold`.

    Raises InputError where an answer is about a document that is not in the gold: a silent mix of files
    would be scored as errors.
    """
    by_document: dict[str, list[Record]] = {document.id: [] for document in gold}
    for answer in answers:
        name = str(answer[yardstick.answers])
        if name not in by_document:
            raise InputError(f"article {name}", "is not in the gold file; reports must bear its ids")
        by_document[name].append(answer)
    judged = [yardstick.judge(document, by_document[document.id]) for document in gold]
    totals: Counter[Column] = Counter()
    for one in judged:
        totals.update(one.counts)
    return Scores(
        yardstick=yardstick.name,
        articles=len(gold),
        asked=totals["all", "asked"],
        given=totals["all", "given"],
        resamples=resamples if len(gold) > 1 else 0,
        groups=measured([one.counts for one in judged], yardstick.layout(totals), resamples),
        faults=tuple(fault for one in judged for fault in one.faults),
    )


def _lines(path: Path) -> Iterable[tuple[str, dict[str, Any]]]:
    """Each line as a JSON object, with file:line."""
    try:
        data = path.read_bytes()
        lines = (gzip.decompress(data) if data.startswith(_GZIP) else data).decode("utf-8").split("\n")
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(str(path), f"cannot be read ({reason})") from error
    except UnicodeDecodeError as error:
        raise InputError(str(path), "is not UTF-8; JSON lines are needed") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        origin = f"{path}:{number}"
        try:
            record = json.loads(line)
        except ValueError as error:
            raise InputError(origin, f"not valid JSON ({error}); one object a line is needed") from error
        if not isinstance(record, dict):
            raise InputError(origin, "not a JSON object; one object a line is needed")
        yield origin, record


def _document(record: dict[str, Any], origin: str, yardstick: Yardstick) -> Document:
    try:
        name = _checked(record)
        entries = _entries(record, yardstick)
        yardstick.check(record)
    except FormError as error:
        raise InputError(origin, str(error)) from error
    return Document(id=name, text=record["text"], entries=entries, record=record, origin=origin)


def _checked(record: dict[str, Any]) -> str:
    """The id of a line that has an id and a text."""
    name, text = record.get("id"), record.get("text")
    if not isinstance(name, str | int) or isinstance(name, bool) or name == "":
        raise FormError("has no 'id'; an article needs one, and its reports bear it as article_id")
    if not isinstance(text, str) or not text:
        raise FormError("has no 'text'")
    return str(name)


def _entries(record: dict[str, Any], yardstick: Yardstick) -> tuple[Record, ...]:
    if not yardstick.entries:
        return (record,)
    entries = record.get(yardstick.entries)
    if isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries):
        return tuple(entries)
    if entries is not None:
        raise FormError(f"'{yardstick.entries}' must be an array of objects")
    others = [yard.name for yard in YARDSTICKS.values() if yard.entries and yard.entries in record]
    hint = f"; for what it has, give --measure {others[0]}" if others else ""
    raise FormError(f"has no '{yardstick.entries}'{hint}")


def _answer(record: Record, yardstick: Yardstick) -> None:
    if not isinstance(record.get(yardstick.answers), str | int):
        raise FormError(f"has no '{yardstick.answers}'")
    yardstick.check_answer(record)
