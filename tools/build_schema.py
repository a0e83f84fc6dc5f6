"""Make `exporting/data/report.schema.json`, the JSON Schema (draft 2020-12) of a report record.

Types, modes, contexts, quad classes and sectors come from the ontology, the other closed sets from the model;
the descriptions are written here. Run from the repository root after a change to any of them:
`python tools/build_schema.py`.
"""

from __future__ import annotations

import json
from typing import Any

from sitrep.exporting.schema import SCHEMA
from sitrep.exporting.vocabulary import vocabulary
from sitrep.knowledge import ontology

Schema = dict[str, Any]

WORDS = vocabulary()
PLOVER = ontology.load()
DAY = r"^\d{4}-\d{2}-\d{2}$"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def value(kind: str, description: str, *, null: bool = False, **more: Any) -> Schema:
    """A string, number or integer; or null."""
    return {"type": [kind, "null"] if null else kind, **more, "description": description}


def name(description: str, *, null: bool = False) -> Schema:
    """A text that is not empty."""
    return value("string", description, null=null, minLength=1)


def day(description: str, *, null: bool = False) -> Schema:
    """A day as YYYY-MM-DD."""
    return value("string", description, null=null, format="date", pattern=DAY)


def country(description: str) -> Schema:
    """A country's code, or nothing."""
    return value("string", description, pattern="^([A-Z]{3})?$")


def word(field: str, description: str, *, null: bool = False) -> Schema:
    """One of the closed set of a field."""
    return {"enum": [*WORDS[field], *([None] if null else [])], "description": description}


def words(field: str, description: str) -> Schema:
    """Some of the closed set of a field."""
    return {
        "type": "array",
        "description": description,
        "items": word(field, "One of them."),
        "uniqueItems": True,
    }


def whole(description: str, properties: Schema, **more: Any) -> Schema:
    """An object that has all of these properties and no other."""
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        **more,
    }


def part(definition: str, description: str) -> Schema:
    """A definition, with what it is here."""
    return {"description": description, "$ref": f"#/$defs/{definition}"}


def either(definition: str, description: str) -> Schema:
    """A definition, or null."""
    return {"description": description, "anyOf": [{"$ref": f"#/$defs/{definition}"}, {"type": "null"}]}


def several(definition: str, description: str) -> Schema:
    """An array of a definition, which may be empty."""
    return {"type": "array", "description": description, "items": {"$ref": f"#/$defs/{definition}"}}


SPAN = {
    "text": value("string", "The words, as the article's text has them."),
    "start": value(
        "integer", "Offset of the first character in the article's text, in Unicode code points.", minimum=0
    ),
    "end": value("integer", "Offset of the character after the last.", minimum=0),
}
WHOSE = country(
    "ISO 3166-1 alpha-3 (XKX for Kosovo), IGO for an international organisation, NGO for an international"
    " non-governmental one; empty where not known."
)


def article() -> Schema:
    """What is known of the article."""
    published = "The day of its publication, from which dates are counted; null where not known."
    return whole(
        "The article that tells the event.",
        {
            "source": value("string", "Who published it; empty where not known."),
            "url": value("string", "Its address; empty where not known."),
            "title": value("string", "Its title; empty where it has none. The title is not coded."),
            "published": day(published, null=True),
        },
    )


def party() -> Schema:
    """An actor or recipient."""
    return whole(
        "Who did it, or to whom.",
        {
            **SPAN,
            "name": name("The full name; for a description without a name, the description."),
            "actor_id": name("The entry of the actor list; null where the text alone tells.", null=True),
            "country": WHOSE,
            "sector": word("sector", "PLOVER sector; UNK where the text does not tell."),
        },
    )


def place() -> Schema:
    """Coordinates, precision and all, or a name that was not found."""
    found = {"lat": {"type": "number"}, "lon": {"type": "number"}, "precision": {"type": "string"}}
    lost = {key: {"type": "null"} for key in (*found, "geonames_id")}
    degrees = "in decimal degrees (WGS 84); null for a name that is not on the map."
    return whole(
        "Where it happened. A name that is not on the map has no coordinates.",
        {
            **SPAN,
            "name": name("The name of the place."),
            "geonames_id": value("integer", "Its GeoNames id; null where it has none.", null=True, minimum=1),
            "country": country(
                "ISO 3166-1 alpha-3; empty for seas, areas across borders, and where not known."
            ),
            "lat": value("number", f"Latitude {degrees}", null=True, minimum=-90, maximum=90),
            "lon": value("number", f"Longitude {degrees}", null=True, minimum=-180, maximum=180),
            "precision": word(
                "place_precision", "What sort of place it is; null with the coordinates.", null=True
            ),
        },
        anyOf=[{"properties": found}, {"properties": lost}],
    )


def date() -> Schema:
    """A range of days."""
    return whole(
        "When it happened: a range of days, both included.",
        {
            **SPAN,
            "text": value("string", "The words that tell it; empty where it is the day of publication."),
            "earliest": day("The first day on which it can have happened."),
            "latest": day("The last such day; the same for an event of one day."),
            "precision": word("date_precision", "How exactly the date is told."),
        },
    )


def figure() -> Schema:
    """A number with at least one bound; money and durations have a unit."""
    unit = "ISO 4217 currency of money; the text's own unit of a duration; null for the other kinds."
    measured = {"properties": {"kind": {"enum": ["money", "duration"]}}}
    return whole(
        "A number bound to the event: at least 14 is low 14 and high null.",
        {
            "kind": word("kind", "What is counted."),
            "low": value("number", "The lower bound; null where open.", null=True, minimum=0),
            "high": value("number", "The upper bound; null where open.", null=True, minimum=0),
            "unit": name(unit, null=True),
            **SPAN,
        },
        anyOf=[{"properties": {bound: {"type": "number"}}} for bound in ("low", "high")],
        **{
            "if": measured,
            "then": {"properties": {"unit": {"type": "string"}}},
            "else": {"properties": {"unit": {"type": "null"}}},
        },
    )


def attribution() -> Schema:
    """Who says so."""
    return whole(
        "Who says so.",
        {
            **SPAN,
            "name": name("The full name of the source."),
            "country": WHOSE,
            "stance": word("stance", "Whether the source affirms, denies or doubts the event."),
        },
    )


def why() -> Schema:
    """Where the report comes from."""
    fields = "For a field of the report, the words or the rule behind it."
    return whole(
        "Where the report comes from.",
        {
            "frame": name("The frame of the lexicon that fired."),
            "fields": {"type": "object", "description": fields, "additionalProperties": {"type": "string"}},
        },
    )


def record() -> Schema:
    """The properties of a record, in its order."""
    quads = sorted({PLOVER.quad(event_type) for event_type in PLOVER.types})
    quad = "Quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."
    score = "PLOVER intensity, from -10 (conflict) to 10 (cooperation)."
    status = (
        "Whether it happened: actual, historical (older background), future (planned, expected), hypothetical"
        " (conditional, wished) or negated (did not happen)."
    )
    return {
        "report_id": name("Id of the report: the same for the same words of the same article."),
        "article_id": name("Id of the article: the one it came with, else the hash of its content."),
        "article": part("article", "The article that tells the event."),
        "sentence": part("span", "The sentence that tells the event."),
        "trigger": part("span", "The words that name the event."),
        "event_type": word("event_type", "PLOVER event type."),
        "mode": words("mode", "PLOVER modes of the type; empty where the text tells none."),
        "context": words("context", "PLOVER contexts."),
        "status": word("status", status),
        "quad": {"enum": quads, "description": quad},
        "score": value("number", score, minimum=-10, maximum=10),
        "cameo": value("string", "The nearest CAMEO code.", pattern="^[0-9]{2,4}$"),
        "actors": several("party", "Who did it; empty where the text does not say."),
        "recipients": several("party", "To whom it was done; empty where the text does not say."),
        "place": either("place", "Where it happened; null where the text does not say."),
        "date": either("date", "When it happened; null where neither text nor context says."),
        "figures": several("figure", "Numbers bound to the event."),
        "weapons": several("span", "Weapons, as named."),
        "attribution": either("attribution", "Who says so; null where the article says it in its own voice."),
        "why": part("why", "Why the report says what it says."),
    }


def by_type(event_type: str) -> Schema:
    """What a type allows: its modes, its quad class."""
    modes = PLOVER.modes(event_type)
    allowed: Schema = {"items": {"enum": list(modes)}} if modes else {"maxItems": 0}
    return {
        "if": {"properties": {"event_type": {"const": event_type}}},
        "then": {"properties": {"mode": allowed, "quad": {"const": PLOVER.quad(event_type)}}},
    }


def schema() -> Schema:
    """The whole schema."""
    return {
        "$schema": DIALECT,
        "$id": "urn:sitrep:report",
        "title": "sitrep report",
        **whole("One event as one article tells it: a line of `sitrep read --format jsonl`.", record()),
        "allOf": [by_type(event_type) for event_type in PLOVER.types],
        "$defs": {
            "span": whole("Words of the article.", SPAN),
            "article": article(),
            "party": party(),
            "place": place(),
            "date": date(),
            "figure": figure(),
            "attribution": attribution(),
            "why": why(),
        },
    }


def rendered() -> str:
    """The schema as the file has it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write the file."""
    SCHEMA.write_text(rendered(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
