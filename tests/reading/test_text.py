import datetime as dt
from pathlib import Path

import pytest

from sitrep.config import Limits
from sitrep.errors import InputError
from sitrep.model import Article
from sitrep.reading import read, read_text

PROSE = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said."


def _one(path: Path, **options: object) -> Article | InputError:
    (item,) = read(str(path), **options)  # type: ignore[arg-type]
    return item


def test_the_text_stays_exactly_as_given(tmp_path: Path) -> None:
    text = f"Port shelled\r\n\r\n{PROSE}\r\n \t\r\nShare\r\n"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    article = _one(path, published=dt.date(2026, 3, 7), source_name="Wire")
    assert isinstance(article, Article)
    assert article.text == text
    assert (article.title, article.source, article.published) == ("Port shelled", "Wire", dt.date(2026, 3, 7))
    assert (article.language, article.origin, article.url) == ("en", str(path), "")
    assert [span.of(text) for span in article.furniture] == ["Port shelled", "Share"]


def test_the_date_is_never_invented_and_the_document_comes_first(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PROSE, "utf-8")
    assert _one(path).published is None  # type: ignore[union-attr]
    path.write_text(f"Published: 6 March 2026\n{PROSE}", "utf-8")
    assert _one(path, published=dt.date(2020, 1, 1)).published == dt.date(2026, 3, 6)  # type: ignore[union-attr]


def test_the_id_is_that_of_the_content(tmp_path: Path) -> None:
    ids = set()
    for name, text in (("a", PROSE), ("b", PROSE), ("c", PROSE + " ")):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        ids.add(_one(path).id)  # type: ignore[union-attr]
    assert len(ids) == 2
    assert read_text(PROSE).id in ids


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.4 ...", "a PDF file, not text"),
        (b"\x00\x01\x02" * 100, "binary data, not text"),
        ("Президент России".encode("koi8-r"), "not valid UTF-8"),
        (b'<?xml version="1.0"?><rss version="2.0"></rss>', "a feed without entries"),
    ],
)
def test_what_is_no_text_is_one_line_that_names_the_input(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    error = _one(path)
    assert isinstance(error, InputError)
    assert str(error).startswith(f"{path}: ")
    assert reason in error.reason
    assert "\n" not in str(error)


def test_limits_on_characters_and_bytes(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(PROSE * 100, "utf-8")
    assert "max_characters" in str(_one(path, limits=Limits(max_characters=1000)))
    assert "larger than 0.005 MB" in str(_one(path, limits=Limits(max_megabytes=0.005)))
    assert isinstance(_one(path, limits=Limits(max_megabytes=0.01)), Article)


def test_another_language_is_told(tmp_path: Path) -> None:
    path = tmp_path / "es.txt"
    path.write_text(
        "El presidente anunció el lunes que su gobierno reanudará las conversaciones de paz con la guerrilla "
        "después de que los rebeldes liberaran a dos soldados.",
        "utf-8",
    )
    assert _one(path).language == "es"  # type: ignore[union-attr]
