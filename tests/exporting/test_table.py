import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from sitrep.exporting.table import TableWriter
from sitrep.model import Article, Coded, Report


def _print(coded: Coded, width: int) -> str:
    stream = io.StringIO()
    TableWriter(stream, width).write(coded)
    return stream.getvalue()


@pytest.fixture
def coded(article: Article, make_report: Callable[..., Report]) -> Coded:
    return Coded(
        origin="a1.txt", article=article, reports=(make_report(), make_report(status="negated", place=None))
    )


@pytest.mark.parametrize("width", [60, 72, 80, 100, 119, 120, 160, 200])
def test_it_fits_any_terminal_and_loses_nothing(coded: Coded, width: int) -> None:
    printed = _print(coded, width)
    assert max(map(len, printed.splitlines())) <= width
    words = " ".join(printed.split())
    for shown in (
        "Port of Aden shelled", "Wire · 7 March 2026", "2 reports", "● actual", "✗ negated", "ASSAULT", "heavy-weapons",
        "Aden, YEM", "6 Mar 2026", "«shelled»",
    ):  # fmt: skip
        assert shown in words, shown
    if width < 120:
        assert "rebels (YEM REB)" in words
        assert "killed ≥ 14 · says officials" in words


def test_lines_have_no_blanks_at_the_end_and_no_colour_where_nobody_looks(coded: Coded) -> None:
    for width in (60, 160):
        printed = _print(coded, width)
        assert "\x1b" not in printed
        assert all(line == line.rstrip() for line in printed.splitlines())


def test_brackets_and_terminal_codes_in_the_news_are_only_text(coded: Coded) -> None:
    article = replace(coded.article, title="[red]Port\x1b[2J[/red] :smile:")
    assert "[red]Port [2J[/red] :smile:" in _print(replace(coded, article=article), 80)


def test_an_article_without_title_date_or_reports(article: Article) -> None:
    bare = replace(article, title="", published=None, source="")
    lines = _print(Coded(origin="notes/a1.txt", article=bare, reports=()), 80).splitlines()
    assert lines[0].startswith("notes/a1.txt ─")
    assert lines[1] == "no date · 0 reports"


def test_titles_longer_than_the_line(coded: Coded) -> None:
    long = replace(coded, article=replace(coded.article, title="War " * 80, source="S" * 300))
    assert max(map(len, _print(long, 60).splitlines())) <= 60
