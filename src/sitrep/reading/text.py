"""Plain text -> Article: the text stays exactly as given, its furniture is marked."""

from __future__ import annotations

from sitrep.errors import InputError
from sitrep.model import Article
from sitrep.reading.decoding import decode_text
from sitrep.reading.defaults import Defaults
from sitrep.reading.furniture import mark
from sitrep.reading.tongues import tongue_of


def article_from_text(text: str, name: str, defaults: Defaults, *, url: str = "") -> Article:
    """The article that `text` is; InputError where it is empty or too long."""
    check_length(text, name, defaults)
    marks = mark(text, guess_title=True)
    return Article(
        id=Article.id_of(text, marks.title, defaults.source),
        text=text,
        source=defaults.source,
        url=url,
        title=marks.title,
        published=marks.published or defaults.published,
        language=tongue_of(text),
        furniture=marks.furniture,
        origin=name,
    )


def article_from_bytes(data: bytes, name: str, defaults: Defaults, *, url: str = "") -> Article:
    """The article in `data`; InputError where its encoding cannot be told."""
    try:
        text = decode_text(data)
    except ValueError as error:
        raise InputError(name, str(error)) from error
    return article_from_text(text, name, defaults, url=url)


def check_length(text: str, name: str, defaults: Defaults) -> None:
    """Raises InputError where `text` is empty or longer than the limit."""
    if not text.strip():
        raise InputError(name, "empty: there is no text in it")
    limit = defaults.limits.max_characters
    if len(text) > limit:
        raise InputError(name, f"text of {len(text):,} characters; the limit is {limit:,} (max_characters)")
