"""RSS and Atom, from files and from a server of our own."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.support.feeds import base

from sitrep.errors import InputError
from sitrep.model import Article
from sitrep.reading import read
from sitrep.reading.feed import read_feed

__all__ = ["base"]


def test_the_pages_of_a_feed_are_read_and_what_fails_stands_in_its_place(base: str) -> None:
    page, missing, own, nothing = read(f"{base}/rss")
    assert isinstance(page, Article)
    assert (page.title, page.source, page.url) == ("T", "Example News", f"{base}/one")
    assert page.published == dt.date(2026, 3, 7)
    assert str(missing) == f"{base}/missing: the server answered 404 Not Found"
    assert isinstance(own, Article)
    assert (own.title, own.published, own.text.count("Aden")) == ("No page", None, 4)
    assert str(nothing) == f"{base}/rss[4]: an entry that leads nowhere and brings no text"


def test_atom(base: str) -> None:
    (page,) = read(f"{base}/atom")
    assert isinstance(page, Article)
    assert (page.source, page.url, page.published) == ("Atom News", f"{base}/one", dt.date(2026, 3, 7))


def test_pages_that_are_not_wanted_are_not_fetched(base: str) -> None:
    asked: list[str] = []

    def wanted(url: str) -> bool:
        asked.append(url)
        return False

    own, nothing = read(f"{base}/rss", wanted=wanted)
    assert (isinstance(own, Article), isinstance(nothing, InputError)) == (True, True)
    assert asked == [f"{base}/one", f"{base}/missing"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (
            b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>",
            "XML that is neither a web page nor a feed",
        ),
        (b"<rss version='2.0'><channel/></rss>", "a feed without entries"),
        (b"", "not valid XML"),
    ],
)
def test_what_is_no_feed(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read_feed(data, "feed.xml", "")


def test_entities_of_a_feed_are_not_opened() -> None:
    evil = b"""<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
    <rss><channel><title>&x;</title><item><title>a&x;</title></item></channel></rss>"""
    name, (entry,) = read_feed(evil, "feed.xml", "")
    assert (name, entry.title) == ("&x;", "a&x;")
