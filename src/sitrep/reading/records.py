"""JSON objects -> Articles."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from sitrep.errors import InputError
from sitrep.model import Article, Span
from sitrep.reading.dates import parse_date
from sitrep.reading.decoding import bom_encoding, decode_text
from sitrep.reading.defaults import Defaults
from sitrep.reading.furniture import mark
from sitrep.reading.streams import Source
from sitrep.reading.text import check_length
from sitrep.reading.tongues import stated_tongue, tongue_of

_DATE_KEYS = ("published", "date", "dct")
_SURROGATE = re.compile("[\ud800-\udfff]")


def articles_from_lines(source: Source, defaults: Defaults) -> Iterator[Article | InputError]:
    """One article a line; a broken line is an InputError that names file and line, and the next go on."""
    if (bom_encoding(source.head) or "utf-8") != "utf-8":
        yield InputError(source.name, "JSON lines must be UTF-8; convert the file")
        return
    for number, line in source.lines():
        if isinstance(line, InputError):
            yield line
            continue
        if not line.strip():
            continue
        name = f"{source.name}:{number}"
        try:
            yield article_from_record(_parse(line, name), name, defaults)
        except InputError as error:
            yield error


def articles_from_json(data: bytes, name: str, defaults: Defaults) -> Iterator[Article | InputError]:
    """The articles of a JSON document: one object, or an array of objects."""
    value = _parse(data, name)
    if not isinstance(value, list):
        yield article_from_record(value, name, defaults)
        return
    if not value:
        raise InputError(name, "an empty JSON array: no articles in it")
    for number, item in enumerate(value, start=1):
        try:
            yield article_from_record(item, f"{name}[{number}]", defaults)
        except InputError as error:
            yield error


def article_from_record(record: Any, name: str, defaults: Defaults) -> Article:
    """The article that a JSON object describes; unknown keys are ignored, InputError tells what is wrong."""
    if not isinstance(record, Mapping):
        raise InputError(name, f"not an article: a JSON object is needed, not {_kind(record)}")
    text = record.get("text")
    if not isinstance(text, str):
        reason = "has no 'text'" if text is None else f"'text' must be a string, not {_kind(text)}"
        raise InputError(name, f"the article {reason}")
    text = _sound(text)
    check_length(text, name, defaults)
    title = _string(record, "title", name)
    outlet, url = _whence(record, name)
    source = outlet or defaults.source
    language = _string(record, "language", name)
    given = record.get("id")
    if not isinstance(given, str | int) or isinstance(given, bool):
        given = ""
    marks = mark(text, title)
    return Article(
        id=_sound(str(given)) or Article.id_of(text, title, source),
        text=text,
        source=source,
        url=url,
        title=title,
        published=_published(record, name) or marks.published or defaults.published,
        language=stated_tongue(language) if language else tongue_of(text),
        furniture=marks.furniture,
        toponyms=_toponyms(record.get("toponyms"), len(text), name),
        origin=name,
    )


def _parse(data: bytes, name: str) -> Any:
    try:
        return json.loads(decode_text(data, western=False))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        message = error.msg.removesuffix(" at")  # some end so
        raise InputError(name, f"not valid JSON ({message} at {where})") from error
    except RecursionError as error:
        raise InputError(name, "not valid JSON (nested too deeply)") from error
    except ValueError as error:
        raise InputError(name, str(error)) from error


def _published(record: Mapping[str, Any], name: str) -> dt.date | None:
    """The first publication date that the record has."""
    for key in _DATE_KEYS:
        value = record.get(key)
        if value is None or value == "":
            continue
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise InputError(name, f"'{key}' must be a date as YYYY-MM-DD, not {_kind(value)}")
        try:
            return parse_date(str(value))
        except ValueError as error:
            raise InputError(name, f"'{key}': {error}") from error
    return None


def _whence(record: Mapping[str, Any], name: str) -> tuple[str, str]:
    """Outlet and address, "" where not stated; those of the first of `sources` where it has no own.

    `sources` are pairs of an outlet and an address, as digests have them of the articles that they cite.
    """
    own = _string(record, "source", name), _string(record, "url", name)
    cited = record.get("sources")
    if any(own) or not isinstance(cited, list) or not cited:
        return own
    pair = cited[0]
    if isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair):
        return _sound(pair[0]).strip(), _sound(pair[1]).strip()
    return own


def _toponyms(value: Any, length: int, name: str) -> tuple[Span, ...] | None:
    """Place names that the input marks, objects with `start` and `end` or pairs of numbers; None: no mark."""
    if value is None:
        return None
    if not isinstance(value, list):
        raise InputError(name, f"'toponyms' must be an array, not {_kind(value)}")
    spans = []
    for item in value:
        start, end = _bounds(item)
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length):
            raise InputError(name, f"'toponyms': {str(item)[:40]} is not a range of the text")
        spans.append(Span(start, end))
    return tuple(sorted(set(spans)))


def _bounds(item: Any) -> tuple[Any, Any]:
    if isinstance(item, Mapping):
        return item.get("start"), item.get("end")
    return (item[0], item[1]) if isinstance(item, list) and len(item) == 2 else (None, None)


def _string(record: Mapping[str, Any], key: str, name: str) -> str:
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(name, f"'{key}' must be a string, not {_kind(value)}")
    return _sound(value).strip()


def _sound(text: str) -> str:
    """`text` with half surrogate pairs, which no encoding can write, replaced; the length stays."""
    return _SURROGATE.sub("\ufffd", text)


def _kind(value: Any) -> str:
    kinds = {dict: "an object", list: "an array", str: "a string", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "a number")
