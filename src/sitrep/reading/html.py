"""HTML -> Article: the body as text, without the page around it."""

from __future__ import annotations

import datetime as dt
import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from sitrep.errors import InputError
from sitrep.model import Article
from sitrep.reading.decoding import decode_html
from sitrep.reading.defaults import Defaults
from sitrep.reading.furniture import mark
from sitrep.reading.metadata import Metadata, metadata_of
from sitrep.reading.text import check_length
from sitrep.reading.tongues import tongue_of

_BULLET = re.compile(r"^[-•*] ")
_UNSOUND = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_SHORT = 200
_MARKUP = 5
_BLOCKS = ".//p|.//li|.//blockquote|.//h2|.//h3|.//td"


def article_from_html(
    data: bytes, name: str, defaults: Defaults, *, url: str = "", charset: str | None = None
) -> Article:
    """The article on the page in `data`; InputError where there is none.

    The date is the one that the page's metadata states, or that a date line of the body does.
    """
    html = _UNSOUND.sub(" ", decode_html(data, charset))
    limit = _MARKUP * defaults.limits.max_characters
    if len(html) > limit:
        raise InputError(
            name, f"page of {len(html):,} characters; the limit is {limit:,} (5 × max_characters)"
        )
    page = _parse(html, name)
    meta = metadata_of(page)
    headings = [heading.text_content() for heading in page.iter("h2", "h3", "h4", "h5", "h6")]
    text, dated = _without_furniture(_body(html, page), meta)
    if not text:
        raise InputError(name, "no article text found on the page")
    check_length(text, name, defaults)
    source = meta.site or defaults.source
    marks = mark(text, meta.title, headings=headings)
    return Article(
        id=Article.id_of(text, meta.title, source),
        text=text,
        source=source,
        url=url or meta.url,
        title=meta.title,
        published=meta.published or dated or defaults.published,
        language=tongue_of(text),
        furniture=marks.furniture,
        origin=name,
    )


def _parse(html: str, name: str) -> HtmlElement:
    try:
        return document_fromstring(html.encode("utf-8"), parser=HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.ParserError, ValueError) as error:
        raise InputError(name, "no article text found on the page") from error


def _body(html: str, page: HtmlElement) -> str:
    """The body, a paragraph a line: trafilatura's reading, or all paragraphs where it finds next to none."""
    from trafilatura import extract

    text = extract(html, include_comments=False, favor_precision=True, with_metadata=False, deduplicate=False)
    if text and len(text) >= _SHORT:
        return str(text)
    for element in list(page.iter("script", "style", "noscript", "nav", "footer", "header", "aside", "form")):
        element.drop_tree()
    blocks = [block for block in page.xpath(_BLOCKS) if not block.xpath(_BLOCKS)] or [page]
    whole = "\n".join(" ".join(block.text_content().split()) for block in blocks)
    return max(str(text or ""), whole, key=len)


def _without_furniture(body: str, meta: Metadata) -> tuple[str, dt.date | None]:
    """`body` without its lines of furniture, a blank line between paragraphs; the date one of them states."""
    marks = mark(body, meta.title)
    whole = {(span.start, span.end) for span in marks.furniture}
    kept = []
    for found in re.finditer(r"[^\n]+", body):
        line = found[0].strip()
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        if line and (start, start + len(line)) not in whole:
            kept.append(_BULLET.sub("", line))
    return "\n\n".join(kept), marks.published
