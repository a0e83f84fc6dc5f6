import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sitrep.errors import SitrepError
from sitrep.exporting import open_folder, open_writer
from sitrep.exporting.page.writer import file_name
from sitrep.model import Article, Coded, Report


def _page(*articles: Coded) -> str:
    stream = io.StringIO()
    writer = open_writer("html", stream)
    for coded in articles:
        writer.write(coded)
    writer.close()
    return stream.getvalue()


@pytest.fixture
def coded(article: Article, make_report: Callable[..., Report]) -> Coded:
    return Coded(
        origin="a1.txt", article=article, reports=(make_report(), make_report(id="r2", status="negated"))
    )


def test_a_page_is_complete_in_itself(coded: Coded) -> None:
    page = _page(coded)
    assert page.startswith("<!DOCTYPE html>")
    assert page.endswith("</html>\n")
    assert not re.search(r"<(link|img|iframe|object|embed|base|script [^>]*src)\b", page)
    assert re.findall(r'(?:href|src)="(?!#)([^"]*)"', page) == ["https://example.org/a1"]
    assert not re.search(r"@import|url\((?!#)", page)
    assert " style=" not in page  # the policy would stop it


def test_the_policy_names_its_own_style_and_script(coded: Coded) -> None:
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', _page(coded))
    assert policy.startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert "unsafe" not in policy


def test_the_same_articles_are_the_same_bytes(coded: Coded) -> None:
    assert _page(coded, coded) == _page(coded, coded)


def test_without_a_title_the_file_gives_its_name_but_not_its_folder(coded: Coded) -> None:
    bare = replace(coded, origin="/home/someone/a1.txt", article=replace(coded.article, title=""))
    page = _page(bare)
    assert "<title>a1.txt · sitrep</title>" in page
    assert "someone" not in page


def test_no_article_no_report_no_place(coded: Coded, make_report: Callable[..., Report]) -> None:
    assert "No article was coded." in _page()
    assert "found no event" in _page(replace(coded, reports=()))
    nowhere = _page(replace(coded, reports=(make_report(place=None),)))
    assert "<svg" not in nowhere
    assert "The article has no text." in _page(
        replace(coded, article=replace(coded.article, text=" "), reports=())
    )


def test_a_folder_has_a_page_an_article_and_an_index(coded: Coded, tmp_path: Path) -> None:
    writer = open_folder(tmp_path / "new" / "pages")
    for article in (coded, coded, replace(coded, article=replace(coded.article, id="a2", title="Other <b>"))):
        writer.write(article)
    writer.close()
    names = sorted(path.name for path in (tmp_path / "new" / "pages").iterdir())
    stem = file_name("Port of Aden shelled", "a1")
    assert names == sorted(
        [f"{stem}.html", f"{stem}-2.html", f"{file_name('Other <b>', 'a2')}.html", "index.html"]
    )
    index = (tmp_path / "new" / "pages" / "index.html").read_text("utf-8")
    assert re.findall(r'href="([^"]*)"', index) == [
        f"{stem}.html",
        f"{stem}-2.html",
        f"{file_name('Other <b>', 'a2')}.html",
    ]
    assert "Other &lt;b&gt;" in index
    assert (tmp_path / "new" / "pages" / f"{stem}.html").read_text("utf-8") == _page(coded)


def test_file_names_are_plain_whatever_the_title() -> None:
    assert re.fullmatch(r"cafe-a-paris-[0-9a-f]{8}", file_name("Café, à Paris!", "x"))
    assert re.fullmatch(r"article-[0-9a-f]{8}", file_name("Україна", "../../etc/passwd"))
    assert len(file_name("W" * 10_000, "x")) < 80
    assert file_name("a", "1") != file_name("a", "2")


def test_a_folder_that_cannot_be_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(SitrepError, match="cannot be made"):
        open_folder(tmp_path / "file" / "pages")
