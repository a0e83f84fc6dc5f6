"""An explanation as plain JSON data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sitrep.exporting.record import (
    Record,
    attribution_record,
    date_record,
    figure_record,
    number,
    party_record,
    place_record,
    record_of,
    words_record,
)
from sitrep.model import (
    Article,
    Attempt,
    Attribution,
    Entry,
    Explanation,
    Facts,
    Figure,
    Grounds,
    Option,
    Party,
    Passage,
    Place,
    Reason,
    TextSpan,
    Value,
    Weighing,
    When,
)


def explanation_record(explanation: Explanation, article: Article) -> Record:
    """`explanation` as JSON data: the report as `sitrep read` prints it, and the grounds of its fields."""
    return {
        "report": record_of(explanation.report, article),
        "grounds": [_grounds(grounds) for grounds in explanation.grounds],
    }


def passage_record(passage: Passage) -> Record:
    """What was tried on the words of a sentence, as JSON data."""
    return {
        "sentence": words_record(passage.sentence),
        "furniture": passage.furniture,
        "attempts": [_attempt(attempt) for attempt in passage.attempts],
        "unknown": [words_record(words) for words in passage.unknown],
    }


def _attempt(attempt: Attempt) -> Record:
    return {
        "trigger": words_record(attempt.trigger),
        "lemma": attempt.lemma,
        "report_id": attempt.report_id or None,
        "fate": _option(attempt.fate) if attempt.fate is not None else None,
        "frames": [
            {**_option(frame), "entry": _entry(entry)}
            for frame, entry in zip(attempt.frames, attempt.entries, strict=True)
        ],
    }


def _grounds(grounds: Grounds) -> Record:
    return {
        "field": grounds.field.value,
        "value": _value(grounds.value),
        "words": [words_record(words) for words in grounds.words],
        "reasons": [_reason(reason) for reason in grounds.reasons],
        "weighed": [_weighing(weighing) for weighing in grounds.weighings],
        "entries": [_entry(entry) for entry in grounds.entries],
    }


def _value(value: Value | None) -> Any:
    """The value as it stands in the report's record."""
    match value:
        case Party():
            return party_record(value)
        case Place():
            return place_record(value)
        case When():
            return date_record(value)
        case Figure():
            return figure_record(value)
        case Attribution():
            return attribution_record(value)
        case TextSpan():
            return words_record(value)
    return value


def _reason(reason: Reason) -> Record:
    words = words_record(reason.words) if reason.words is not None else None
    return {"code": reason.code.value, "detail": reason.detail or None, "words": words}


def _weighing(weighing: Weighing) -> Record:
    return {
        "topic": weighing.topic.value,
        "about": words_record(weighing.about) if weighing.about is not None else None,
        "options": [_option(option) for option in weighing.options],
    }


def _option(option: Option) -> Record:
    return {
        "label": option.label,
        "verdict": option.verdict.value,
        "words": words_record(option.words) if option.words is not None else None,
        "facts": _facts(option.facts),
    }


def _facts(facts: Facts) -> Record:
    """Facts by name; a name that is told more than once has a list."""
    out: dict[str, Any] = {}
    for name, group in _grouped(facts):
        out[name] = group[0] if len(group) == 1 else group
    return out


def _grouped(facts: Facts) -> Iterable[tuple[str, list[Any]]]:
    names: dict[str, list[Any]] = {}
    for name, value in facts:
        names.setdefault(name, []).append(number(value) if isinstance(value, float) else value)
    return names.items()


def _entry(entry: Entry) -> Record:
    return {
        "file": entry.file,
        "line": entry.line or None,
        "id": entry.id,
        "example": entry.example or None,
    }
