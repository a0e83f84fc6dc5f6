"""What a page states of itself: title, date, site and address. Nothing is guessed from the body."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from sitrep.reading.dates import parse_date

_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article.published", "article_date_original", "article:published", "parsely-pub-date", "sailthru.date",
    "publishdate", "publish_date", "publish-date", "published-date", "published_time", "pubdate",
    "publication_date", "publication-date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date.created", "dc.date", "dc:date", "dcterms.date", "cxenseparse:recs:publishtime", "bt:pubdate",
    "rnews:datepublished", "originalpublicationdate", "displaydate", "date", "citation_publication_date",
    "prism.publicationdate", "article.created",
)  # fmt: skip
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "headline", "title")
_SITE_NAMES = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre")
_ARTICLE_TYPES = (
    "article",
    "newsarticle",
    "reportagenewsarticle",
    "blogposting",
    "liveblogposting",
    "webpage",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page states of itself, "" or None where it does not."""

    title: str = ""
    site: str = ""
    url: str = ""
    published: dt.date | None = None


def metadata_of(page: HtmlElement) -> Metadata:
    """Title, site, address and publication date as the page's own metadata give them."""
    metas = _metas(page)
    described = sorted(_described(page), key=_rank)
    site = _first(metas, _SITE_NAMES) or _publisher(described)
    return Metadata(
        title=_without_site(_title(page, metas, described), site),
        site=site,
        url=_url(page, metas),
        published=_published(page, metas, described),
    )


def _metas(page: HtmlElement) -> dict[str, str]:
    """The page's meta elements, names in lower case, the first of each name."""
    metas: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _described(page: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """The objects of the page's JSON-LD, nested graphs opened."""
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            value = json.loads(script.text_content().strip(), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(value)


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
    elif isinstance(value, Mapping):
        yield value
        yield from _objects(value.get("@graph"))


def _rank(item: Mapping[str, Any]) -> int:
    """Articles before other things that a page describes."""
    kinds = item.get("@type")
    names = [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]
    return min((_ARTICLE_TYPES.index(name) for name in names if name in _ARTICLE_TYPES), default=99)


def _title(page: HtmlElement, metas: Mapping[str, str], described: list[Mapping[str, Any]]) -> str:
    headings = [" ".join(heading.text_content().split()) for heading in page.iter("h1")]
    stated = _first(metas, _TITLE_NAMES) or next(
        (str(item["headline"]) for item in described if isinstance(item.get("headline"), str)), ""
    )
    for heading in headings:
        if heading and (len(headings) == 1 or heading in stated):
            return heading
    title = page.find(".//title")
    return stated or (" ".join(title.text_content().split()) if title is not None else "")


def _without_site(title: str, site: str) -> str:
    """ "Town taken - Example News" is "Town taken" where the site is Example News."""
    head = re.sub(rf"\s+[-–—|·:]\s+{re.escape(site)}$", "", title, flags=re.IGNORECASE) if site else title
    return head or title


def _publisher(described: list[Mapping[str, Any]]) -> str:
    for item in described:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, Mapping) else None
        if isinstance(name, str) and name.strip():
            return " ".join(name.split())
    return ""


def _url(page: HtmlElement, metas: Mapping[str, str]) -> str:
    for link in page.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            return str(link.get("href")).strip()
    return metas.get("og:url", "")


def _published(
    page: HtmlElement, metas: Mapping[str, str], described: list[Mapping[str, Any]]
) -> dt.date | None:
    """The first stated publication date that is a date: JSON-LD articles, meta elements, marked-up times."""
    stated = [item.get("datePublished") for item in described if _rank(item) < len(_ARTICLE_TYPES)]
    stated += [metas[name] for name in _DATE_NAMES if name in metas]
    for element in page.xpath(".//*[@itemprop='datePublished' or @pubdate]"):
        stated.append(element.get("datetime") or element.get("content") or element.text_content())
    for value in stated:
        if isinstance(value, str) and value.strip():
            try:
                return parse_date(value)
            except ValueError:
                continue
    return None


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")
