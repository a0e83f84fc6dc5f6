"""RSS and Atom -> Articles: the pages that a feed's entries lead to, or what an entry brings itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from lxml import etree

from sitrep.errors import InputError
from sitrep.model import Article
from sitrep.reading.dates import parse_date
from sitrep.reading.defaults import Defaults
from sitrep.reading.fetching import fetch, is_address
from sitrep.reading.streams import Source

_DATES = ("pubDate", "published", "date", "issued", "updated")
_WHOLE = ("encoded", "content", "description", "summary")
_ENOUGH = 200  # letters of an entry's own text from which it can stand for a page


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One entry: the address it leads to ("" where none), its title, day and own text as HTML."""

    link: str
    title: str
    published: dt.date | None
    html: str


def articles_of_feed(
    data: bytes, name: str, url: str, defaults: Defaults, wanted: Callable[[str], bool] | None = None
) -> Iterator[Article | InputError]:
    """The article of each entry, in order; InputError for XML that is no feed.

    An entry's page is fetched where `wanted` is true of its address; one without an address is read as it
    stands. The feed's day and title stand in where the page states none, its name where it has no source.
    """
    source, entries = read_feed(data, name, url)
    for number, entry in enumerate(entries, 1):
        given = replace(
            defaults, published=entry.published or defaults.published, source=defaults.source or source
        )
        if entry.link and wanted is not None and not wanted(entry.link):
            continue
        try:
            article = _page(entry, given) if entry.link else _own(entry, f"{name}[{number}]", given)
        except InputError as error:
            yield error
        else:
            yield article if article.title else replace(article, title=entry.title)


def read_feed(data: bytes, name: str, url: str) -> tuple[str, tuple[FeedEntry, ...]]:
    """The feed's name and its entries; links are whole addresses of the web."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(name, f"not valid XML ({error.msg})") from error
    if root is None or _local(root) not in ("rss", "RDF", "feed"):
        raise InputError(name, "XML that is neither a web page nor a feed; give text, HTML or JSON lines")
    items = [node for node in root.iter() if _local(node) in ("item", "entry")]
    head = next((node for node in root if _local(node) == "channel"), root)
    entries = tuple(_entry(item, url) for item in items)
    if not entries:
        raise InputError(name, "a feed without entries")
    return _text(head, ("title",)), entries


def _entry(item: etree._Element, url: str) -> FeedEntry:
    published = None
    for stated in (_text(item, (name,)) for name in _DATES):
        if stated and published is None:
            with suppress(ValueError):
                published = parse_date(stated)
    return FeedEntry(
        link=_link(item, url), title=_text(item, ("title",)), published=published, html=_text(item, _WHOLE)
    )


def _link(item: etree._Element, url: str) -> str:
    """RSS has the address as the text of `link`, Atom as its `href`; a permanent `guid` is one, too."""
    found = []
    for node in item:
        if _local(node) == "link" and node.get("rel", "alternate") == "alternate":
            found.append(node.get("href") or node.text or "")
        elif _local(node) == "guid" and node.get("isPermaLink", "true") != "false":
            found.append(node.text or "")
    whole = (urljoin(url, link.strip()) for link in found if link.strip())
    return next((link for link in whole if is_address(link)), "")


def _text(node: etree._Element, names: tuple[str, ...]) -> str:
    """The text of the first child of one of the names, the names in order; "" where there is none."""
    for name in names:
        for child in node:
            if _local(child) == name:
                text = "".join(str(part) for part in child.itertext()).strip()
                if text:
                    return text
    return ""


def _local(node: etree._Element) -> str:
    """The name of an element without its namespace; "" for a comment."""
    tag: object = node.tag  # a function for a comment
    return etree.QName(tag).localname if isinstance(tag, str) else ""


def _page(entry: FeedEntry, defaults: Defaults) -> Article:
    from sitrep.reading.html import article_from_html

    page = fetch(entry.link, defaults.limits)
    with closing(page.stream):
        data = Source(entry.link, page.stream, defaults.limits.max_bytes).read()
    return article_from_html(data, entry.link, defaults, url=page.url, charset=page.charset)


def _own(entry: FeedEntry, name: str, defaults: Defaults) -> Article:
    from sitrep.reading.html import article_from_html

    if len(entry.html) < _ENOUGH:
        raise InputError(name, "an entry that leads nowhere and brings no text")
    html = f"<html><body><article>{entry.html}</article></body></html>"
    return article_from_html(html.encode("utf-8"), name, defaults, charset="utf-8")
