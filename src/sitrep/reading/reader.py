"""What the user names -> Articles, whatever the format; what cannot be read is an error in its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from sitrep.config import Limits
from sitrep.errors import InputError
from sitrep.model import Article
from sitrep.reading.decoding import binary_kind
from sitrep.reading.defaults import Defaults
from sitrep.reading.records import articles_from_json, articles_from_lines
from sitrep.reading.sniffing import sniff
from sitrep.reading.sources import open_sources
from sitrep.reading.streams import Source
from sitrep.reading.text import article_from_bytes, article_from_text


def read(
    source: str, *, published: dt.date | None = None, source_name: str = "", limits: Limits | None = None,
    wanted: Callable[[str], bool] | None = None,
) -> Iterator[Article | InputError]:  # fmt: skip
    """The articles behind `source`, in order: a file, a folder, an http address or "-".

    A feed (RSS, Atom) gives the pages that its entries lead to, those for which `wanted` is true.
    `published` and `source_name` are for articles that state no date or source. JSON lines are read
    one by one, so a large file needs no more memory than its longest line.
    """
    limits = limits or Limits()
    defaults = Defaults(published=published, source=source_name, limits=limits)
    for opened in open_sources(source, limits):
        if isinstance(opened, InputError):
            yield opened
            continue
        stream, url, charset = opened
        try:
            yield from _articles(stream, url, charset, defaults, wanted)
        except InputError as error:
            yield error
        except Exception as error:  # noqa: BLE001 - a page that breaks a parser must not end the batch
            message = " ".join(str(error).split())[:200]
            yield InputError(stream.name, f"cannot be read ({type(error).__name__}: {message})")


def read_text(
    text: str, *, name: str = "text", published: dt.date | None = None, source_name: str = "",
    limits: Limits | None = None,
) -> Article:  # fmt: skip
    """The article that `text` is, exactly as given; InputError where it is empty or too long."""
    return article_from_text(
        text, name, Defaults(published=published, source=source_name, limits=limits or Limits())
    )


def _articles(
    stream: Source,
    url: str,
    charset: str | None,
    defaults: Defaults,
    wanted: Callable[[str], bool] | None = None,
) -> Iterator[Article | InputError]:
    name = stream.name
    match sniff(stream.head, name):
        case "empty":
            raise InputError(name, "empty: there is no text in it")
        case "binary":
            raise InputError(name, f"{binary_kind(stream.head) or 'binary data'}, not text, HTML or JSON")
        case "xml":
            from sitrep.reading.feed import articles_of_feed

            yield from articles_of_feed(stream.read(), name, url, defaults, wanted)
        case "jsonl":
            yield from articles_from_lines(stream, defaults)
        case "json":
            yield from articles_from_json(stream.read(), name, defaults)
        case "html":
            from sitrep.reading.html import article_from_html

            yield article_from_html(stream.read(), name, defaults, url=url, charset=charset)
        case _:
            yield article_from_bytes(stream.read(), name, defaults, url=url)
