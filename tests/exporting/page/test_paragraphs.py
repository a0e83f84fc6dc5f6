from dataclasses import replace

import pytest

from sitrep.exporting.page.paragraphs import paragraphs
from sitrep.model import Article, Span


def _texts(article: Article) -> list[str]:
    return ["".join(run.text for shown in p.pieces for run in shown.runs) for p in paragraphs(article, ())]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a\n\nb", ["a", "b"]), ("a\nb", ["a\nb"]), ("\n\n a\n \t\n\n b \n", [" a", " b"]), ("a\r\n\r\nb\r\nc", ["a", "b\nc"]),
        ("", []), (" \n\n ", []), ("a\u2029b", ["a", "b"]),
    ],
)  # fmt: skip
def test_blank_lines_part_paragraphs(article: Article, text: str, parts: list[str]) -> None:
    assert _texts(replace(article, text=text)) == parts


def test_furniture_is_told_apart(article: Article) -> None:
    text = "Photo: Wire\n\nADEN — Rebels came."
    first, second = paragraphs(replace(article, text=text, furniture=(Span(0, 11), Span(13, 20))), ())
    assert first.furniture
    assert not second.furniture
    assert [shown.piece.furniture for shown in second.pieces] == [True, False]


def test_many_blank_lines_take_no_time(article: Article) -> None:
    assert _texts(replace(article, text="a" + " \t\n" * 100_000 + "b")) == ["a", "b"]
