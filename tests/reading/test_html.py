import datetime as dt
from pathlib import Path

import pytest

from sitrep.errors import InputError
from sitrep.model import Article
from sitrep.reading import read

ONE = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said."
TWO = "The coalition answered with air strikes on launch sites north of the city, a spokesman told reporters."


def _page(body: str, head: str = "", **_: object) -> str:
    return f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


def _read(tmp_path: Path, page: str, **options: object) -> Article:
    path = tmp_path / "page"
    path.write_text(page, "utf-8")
    (item,) = read(str(path), **options)  # type: ignore[arg-type]
    assert isinstance(item, Article), item
    return item


ARTICLE = f"<article><h1>Port of Aden shelled</h1><p>{ONE}</p><p>{TWO}</p></article>"


def test_body_without_the_page_around_it(tmp_path: Path) -> None:
    page = _page(
        f"<nav><a href=/>Home</a></nav><article><h1>Port of Aden shelled</h1><p>By Jane Example</p>"
        f"<p>Share this article</p><p>{ONE}</p><p>Advertisement</p><p>{TWO}</p><p>Read more:</p>"
        "<ul><li>Who are the rebels?</li></ul></article><footer><p>© 2026 Example</p></footer>"
    )
    article = _read(tmp_path, page)
    assert article.text == f"{ONE}\n\n{TWO}"
    assert article.title == "Port of Aden shelled"
    assert article.furniture == ()


def test_metadata(tmp_path: Path) -> None:
    head = (
        '<meta property="og:site_name" content="Example News"><meta property="og:title" content="Port shelled">'
        '<meta property="article:published_time" content="2026-03-07T21:00:00Z">'
        '<link rel="canonical" href="https://example.org/port">'
    )
    article = _read(tmp_path, _page(f"<article><p>{ONE}</p><p>{TWO}</p></article>", head))
    assert (article.source, article.url) == ("Example News", "https://example.org/port")
    assert (article.title, article.published) == ("Port shelled", dt.date(2026, 3, 7))


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="date" content="2026-03-07">',
        '<meta name="DC.date.issued" content="2026-03-07">',
        '<meta itemprop="datePublished" content="2026-03-07T10:00:00+03:00">',
        '<meta name="pubdate" content="no date"><meta name="date" content="7 March 2026">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-07"}</script>',
        '<script type="application/ld+json">[{"@graph": [{"@type": ["Article"], "datePublished": "2026-03-07"}]}]</script>',
        '<script type="application/ld+json">{broken</script><meta name="date" content="2026-03-07">',
    ],
)
def test_the_date_that_the_page_states(tmp_path: Path, head: str) -> None:
    assert _read(tmp_path, _page(ARTICLE, head)).published == dt.date(2026, 3, 7)


@pytest.mark.parametrize(
    "line",
    ["<p>7 March 2026</p>", "<p>Published: March 7, 2026</p>", "<time pubdate datetime=2026-03-07>x</time>"],
)
def test_the_date_that_the_body_states(tmp_path: Path, line: str) -> None:
    page = _page(f"<article><h1>Port shelled</h1>{line}<p>{ONE}</p><p>{TWO}</p></article>")
    article = _read(tmp_path, page)
    assert article.published == dt.date(2026, 3, 7)
    assert "7" not in article.text.replace(ONE, "").replace(TWO, "")


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="article:modified_time" content="2026-03-09">',
        '<script type="application/ld+json">{"@type": "Organization", "datePublished": "2001-01-01"}</script>',
        '<meta name="date" content="0001-01-01T00:00:00Z">',
        '<meta name="date" content="2026-02-31">',
    ],
)
def test_no_date_is_invented(tmp_path: Path, head: str) -> None:
    page = _page(ARTICLE + "<p>It last happened on 3 May 2019, the ministry said.</p><p>© 2024</p>", head)
    assert _read(tmp_path, page).published is None
    assert _read(tmp_path, page, published=dt.date(2026, 3, 7)).published == dt.date(2026, 3, 7)


def test_headings_inside_the_article_are_marked(tmp_path: Path) -> None:
    body = f"<article><h1>Live</h1><h2>Shots near Rafah</h2><p>{ONE}</p><h2>Talks in Cairo</h2><p>{TWO}</p></article>"
    article = _read(tmp_path, _page(body))
    marked = [span.of(article.text) for span in article.furniture]
    assert set(marked) <= {"Shots near Rafah", "Talks in Cairo"}
    assert "Talks in Cairo" in marked


def test_a_short_fragment_is_enough(tmp_path: Path) -> None:
    assert _read(tmp_path, f"<p>{ONE}</p>").text == ONE


def test_a_page_without_text_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    for page in (_page(""), _page("<script>var a = 1;</script><p>Share</p>"), "<html>"):
        path.write_text(page, "utf-8")
        (item,) = read(str(path))
        assert isinstance(item, InputError)
        assert str(item) == f"{path}: no article text found on the page"


def test_odd_pages_do_not_break_the_reader(tmp_path: Path) -> None:
    text = f"<p>{ONE}</p><p>{TWO}</p>"
    for page in (
        _page(text + "\x0b&#0;&#xD800;"),
        _page("<div>" * 2000 + text),
        _page(text + "<table><tr><td>" * 300),
        "<html><body>" + text,
        _page(f"<noscript>{text}</noscript>{text}"),
    ):
        assert ONE in _read(tmp_path, page).text


def test_a_page_that_breaks_the_parser_is_an_error_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import trafilatura

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("odd\npage")

    monkeypatch.setattr(trafilatura, "extract", broken)
    path = tmp_path / "page.html"
    path.write_text(_page(ARTICLE), "utf-8")
    assert [str(item) for item in read(str(path))] == [f"{path}: cannot be read (RuntimeError: odd page)"]


def test_a_page_far_over_the_limit_is_not_parsed(tmp_path: Path) -> None:
    from sitrep.config import Limits

    path = tmp_path / "page.html"
    path.write_text(_page("<br>" * 2000 + ARTICLE), "utf-8")
    (item,) = read(str(path), limits=Limits(max_characters=1000))
    assert "5 × max_characters" in str(item)


def test_the_name_of_the_site_is_no_part_of_the_title(tmp_path: Path) -> None:
    head = '<title>Port of Aden shelled - Example News</title><meta property="og:site_name" content="Example News">'
    assert _read(tmp_path, _page(f"<p>{ONE}</p><p>{TWO}</p>", head)).title == "Port of Aden shelled"
    head = "<title>Port of Aden shelled - again</title>"
    assert _read(tmp_path, _page(f"<p>{ONE}</p><p>{TWO}</p>", head)).title == "Port of Aden shelled - again"
