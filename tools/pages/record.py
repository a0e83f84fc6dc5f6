"""A report as data: every key of the record, and every column of the CSV."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import sitrep
from pages.markdown import code, codes, prose, table
from sitrep.exporting.flat import COLUMNS, flat
from sitrep.model import Attribution, Figure, Party, Place, Report, TextSpan, When, Why

LONGEST_LIST = 15
"""A closed list of more values than these is not spelled out in a table: the ontology's page has it."""
_TYPES = {"str": "string", "int": "integer", "float": "number", "bool": "true or false", "NoneType": "null"}
_OBJECTS: dict[str, type] = {
    "article": sitrep.Article, "sentence": TextSpan, "actors": Party, "place": Place, "date": When,
    "figures": Figure, "attribution": Attribution, "why": Why,
}  # fmt: skip


def fields() -> str:
    """All keys, an object a section: from the published schema where there is one, else from the model."""
    schema = getattr(sitrep, "report_schema", None)
    return _from_schema(schema()) if schema is not None else _from_model()


def _from_schema(schema: Mapping[str, Any]) -> str:
    parts = [_keys("The report", schema)]
    objects = {name: found for name, found in schema.get("$defs", {}).items() if "properties" in found}
    parts += [_keys(code(name), found) for name, found in objects.items()]
    return "\n\n".join(parts)


def _keys(title: str, found: Mapping[str, Any]) -> str:
    rows = [(code(key), _kind(value), _meaning(value)) for key, value in found["properties"].items()]
    return f"## {title}\n\n{found.get('description', '')}\n\n{table(('key', 'type', ''), rows)}"


def _kind(value: Mapping[str, Any]) -> str:
    """The type of a value in a few words: "string or null", "list of `party`"."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{code(name)}](#{name})"
    if "anyOf" in value:
        return " or ".join(_kind(one) for one in value["anyOf"])
    if value.get("type") == "array":
        return f"list of {_kind(value['items'])}"
    if "enum" in value:
        return "word or null" if None in value["enum"] else "word"
    kinds = value.get("type", "object")
    return " or ".join(kinds) if isinstance(kinds, list) else str(kinds)


def _meaning(value: Mapping[str, Any]) -> str:
    """The description, and the words of a closed list or where they are."""
    words = [v for v in (value.get("enum") or value.get("items", {}).get("enum") or ()) if v is not None]
    listed = f" One of {codes(words)}." if len(words) <= LONGEST_LIST else " See [the ontology](ontology.md)."
    return str(value.get("description", "")) + (listed if words else "")


def _from_model() -> str:
    record = sample()
    parts = [f"## The report\n\n{prose(Report.__doc__)}\n\n{_shapes(record)}"]
    for key, model in _OBJECTS.items():
        value = record[key][0] if isinstance(record[key], list) else record[key]
        parts.append(f"## {code(key)}\n\n{prose(model.__doc__)}\n\n{_shapes(value)}")
    return "\n\n".join(parts)


def _shapes(record: Mapping[str, Any]) -> str:
    return table(("key", "type", "for example"), ((code(k), *_shape(v)) for k, v in record.items()))


def _shape(value: Any) -> tuple[str, str]:
    if isinstance(value, dict):
        return "object", codes(value)
    if isinstance(value, list):
        inner = _shape(value[0])
        return f"list of {inner[0]}s", inner[1]
    return _TYPES[type(value).__name__], code(value)


def columns() -> str:
    """The columns of the CSV, with what stands in them for a report."""
    rows = [(code(name), code(cell)) for name, cell in zip(COLUMNS, flat(sample()), strict=True)]
    return table(("column", "for example"), rows)


def sample() -> dict[str, Any]:
    """A record in which nothing is left out."""
    text = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said."
    article = sitrep.Article(
        id="a-17", text=text, source="Example Wire", url="https://example.org/a-17",
        title="Port of Aden shelled", published=dt.date(2026, 3, 7),
    )  # fmt: skip
    report = Report(
        id="9455e6b3e052c396", article_id=article.id,
        sentence=_words(text, text), trigger=_words(text, "shelled"),
        event_type="ASSAULT", mode=("heavy-weapons",), context=("military",), status="actual",
        quad=4, score=-9.5, cameo="194",
        actors=(_party(text, "Rebels", "Houthis", "REB"),),
        recipients=(_party(text, "the port", "port", "BUS"),),
        place=Place(**_at(text, "Aden"), name="Aden", country="YEM", lat=12.77957, lon=45.03852,
                    geonames_id=415189, precision="city"),
        date=When(**_at(text, "on Friday"), earliest=dt.date(2026, 3, 6), latest=dt.date(2026, 3, 6)),
        figures=(Figure(**_at(text, "at least 14"), kind="killed", low=14.0, high=None, unit=None),),
        weapons=(_words("shells", "shells"),),
        attribution=Attribution(**_at(text, "officials"), name="officials", country="YEM", stance="affirms"),
        why=Why(frame="assault.shell", fields=(("actors", "subject; actor list: houthis"),)),
    )  # fmt: skip
    return sitrep.record_of(report, article)


def _at(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


def _words(text: str, words: str) -> TextSpan:
    return TextSpan(**_at(text, words))


def _party(text: str, words: str, name: str, sector: str) -> Party:
    return Party(**_at(text, words), name=name, country="YEM", sector=sector, actor_id=name.lower())


PARTS = {"fields": fields, "columns": columns}
