import gzip
import io
import sys
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path
from typing import Any

import pytest

from sitrep.config import Limits
from sitrep.errors import InputError
from sitrep.model import Article
from sitrep.reading import expected, read

PROSE = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said."


def _texts(source: object, limits: Limits | None = None) -> list[str]:
    return [
        item.text if isinstance(item, Article) else str(item) for item in read(str(source), limits=limits)
    ]


def test_a_folder_gives_its_files_sorted_and_hidden_ones_left_out(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a.txt", "b/1.txt", ".hidden.txt", ".git/x.txt", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{PROSE} {name}", "utf-8")
    assert _texts(tmp_path) == [f"{PROSE} {name}" for name in ("a.txt", "b/1.txt", "b/2.txt", "c.txt")]
    assert expected([str(tmp_path)]) == 4


def test_a_bad_file_in_a_folder_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, "utf-8")
    (tmp_path / "b.bin").write_bytes(b"\x00" * 100)
    (tmp_path / "c.txt").write_text(PROSE, "utf-8")
    first, second, third = read(str(tmp_path))
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert str(second) == f"{tmp_path / 'b.bin'}: binary data, not text, HTML or JSON"


def test_what_is_not_there(tmp_path: Path) -> None:
    assert _texts(tmp_path / "none.txt") == [f"{tmp_path / 'none.txt'}: no such file"]
    assert _texts(tmp_path) == [f"{tmp_path}: no files in this folder"]
    (weird,) = read("bad\0name")
    assert isinstance(weird, InputError)


@pytest.mark.parametrize("name", ["a.txt", "a.txt.gz", "a"])
def test_gzip_is_opened_whatever_the_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(gzip.compress(PROSE.encode()))
    assert _texts(tmp_path / name) == [PROSE]


def test_damaged_gzip_is_an_error(tmp_path: Path) -> None:
    whole = gzip.compress(PROSE.encode() * 50)
    path = tmp_path / "a.gz"
    path.write_bytes(whole[:-20])
    assert _texts(path) == [f"{path}: gzip data ends early; fetch it again"]
    path.write_bytes(whole[:12] + b"\xff" * 30)
    assert "damaged gzip data" in _texts(path)[0]


def test_a_gzip_bomb_stops_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(b"word " * 1_000_000))
    assert path.stat().st_size < 50_000
    assert "larger than 1 MB" in _texts(path, Limits(max_megabytes=1))[0]


def test_lines_read_before_gzip_breaks_are_kept(tmp_path: Path) -> None:
    lines = b"".join(b'{"text": "%s %06d"}\n' % (PROSE.encode(), n * 7919 % 1000003) for n in range(5000))
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(lines)[:-2000])
    *articles, error = read(str(path))
    assert len(articles) > 1000
    assert all(isinstance(article, Article) for article in articles)
    assert isinstance(error, InputError)
    assert "ends early" in error.reason


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROSE.encode())))
    (article,) = read("-")
    assert isinstance(article, Article)
    assert (article.text, article.origin) == (PROSE, "standard input")
    assert expected(["-"]) is None


class _Answer(io.BytesIO):
    url = "https://example.org/final"
    headers = Message()


def _serve(monkeypatch: pytest.MonkeyPatch, data: bytes, content_type: str = "text/html") -> list[Any]:
    asked: list[Any] = []

    def answer(request: urllib.request.Request, timeout: float) -> _Answer:
        asked.append((request.full_url, timeout))
        page = _Answer(data)
        page.headers = Message()
        page.headers["Content-Type"] = content_type
        return page

    monkeypatch.setattr(urllib.request, "urlopen", answer)
    return asked


def test_an_address_is_fetched_in_time_and_in_its_charset(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<html><body><article><p>{PROSE} Łódź.</p><p>{PROSE}</p></article></body></html>"
    asked = _serve(monkeypatch, page.encode("iso8859-2"), "text/html; charset=iso-8859-2")
    (article,) = read("https://example.org/a b?q=Łódź", limits=Limits(timeout_seconds=7))
    assert isinstance(article, Article)
    assert "Łódź" in article.text
    assert (article.url, article.origin) == ("https://example.org/final", "https://example.org/a b?q=Łódź")
    assert asked == [("https://example.org/a%20b?q=%C5%81%C3%B3d%C5%BA", 7)]


def test_a_page_over_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    _serve(monkeypatch, b"<p>" + b"x" * 200_000)
    assert "larger than 0.1 MB" in _texts("https://example.org", Limits(max_megabytes=0.1))[0]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (
            urllib.error.URLError(OSError(-2, "Name or service not known")),
            "cannot be fetched (Name or service not",
        ),
        (urllib.error.URLError(TimeoutError()), "cannot be fetched (no answer in time)"),
        (TimeoutError(), "no answer within 20 seconds"),
        (
            urllib.error.HTTPError("u", 404, "Not Found", Message(), io.BytesIO()),
            "the server answered 404 Not Found",
        ),
        (
            ConnectionResetError(104, "Connection reset by peer"),
            "cannot be fetched (Connection reset by peer)",
        ),
    ],
)
def test_an_address_that_cannot_be_had(
    monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(urllib.request, "urlopen", fail)
    (line,) = _texts("http://example.org/x")
    assert line.startswith(f"http://example.org/x: {reason}")


def test_an_empty_name_is_no_folder() -> None:
    (error,) = read("")
    assert "an empty name" in str(error)
