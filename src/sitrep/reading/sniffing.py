"""What an input is, told by its content; the name only breaks ties."""

from __future__ import annotations

import json
import re
from typing import Literal

from sitrep.reading.decoding import binary_kind, bom_encoding

Kind = Literal["empty", "binary", "html", "jsonl", "json", "xml", "text"]

_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|section|main|div|span|p|br|a|img|ul|h[1-6]|meta|title|script|"
    r"table|figure)\b",
    re.IGNORECASE,
)
_OTHER_XML = re.compile(r"<(?:rss|feed|rdf:RDF|urlset|svg|[\w.-]+:?[\w.-]*\s+xmlns)\b", re.IGNORECASE)
_OBJECT = re.compile(r'\{\s*(?:"|\}|$)')
_ARRAY = re.compile(r"\[\s*(?:\{|\]|\[|\"|$)")
_LINES_NAME = re.compile(r"\.(?:jsonl|ndjson|jsonlines)(?:\.gz)?$", re.IGNORECASE)
_HTML_NAME = re.compile(r"\.x?html?(?:\.gz)?$", re.IGNORECASE)


def sniff(head: bytes, name: str = "") -> Kind:
    """The kind of the input that starts with `head` (64 KB are plenty) and is called `name`."""
    if not head.strip():
        return "empty"
    if binary_kind(head):
        return "binary"
    text = head.decode(bom_encoding(head) or "utf-8", "replace").lstrip("\ufeff \t\r\n")
    if not text:
        return "empty"
    if text[0] == "<":
        return _markup(text)
    if text[0] == "{" and _OBJECT.match(text):
        return _braces(text, name)
    if text[0] == "[" and _ARRAY.match(text):
        return "json"
    if _LINES_NAME.search(name):
        return "jsonl"
    return "html" if _HTML_NAME.search(name) and _TAG.search(text) else "text"


def _markup(text: str) -> Kind:
    tag, other = _TAG.search(text), _OTHER_XML.search(text)
    if tag and not (other and other.start() < tag.start()):
        return "html"
    return "xml" if other or text.startswith("<?xml") else "text"


def _braces(text: str, name: str) -> Kind:
    """One object over several lines is JSON; a whole one in a line, or one that another follows, is JSONL."""
    first, newline, rest = text.partition("\n")
    if _LINES_NAME.search(name) or not newline or rest.lstrip().startswith("{"):
        return "jsonl"
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return "json"
    return "jsonl"
