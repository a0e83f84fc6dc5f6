import csv
import io
import json
from collections.abc import Callable

import pytest

from sitrep.exporting import FORMATS, open_writer, record_of
from sitrep.model import Article, Coded, Report


def _print(format_name: str, *articles: Coded) -> str:
    stream = io.StringIO()
    writer = open_writer(format_name, stream)
    for coded in articles:
        writer.write(coded)
    writer.close()
    return stream.getvalue()


@pytest.fixture
def coded(article: Article, make_report: Callable[..., Report]) -> Coded:
    return Coded(
        origin="a1.txt", article=article, reports=(make_report(), make_report(id="r2", status="negated"))
    )


@pytest.fixture
def nothing(article: Article) -> Coded:
    return Coded(origin="a1.txt", article=article, reports=())


def test_json_lines_are_one_record_a_line(coded: Coded) -> None:
    lines = _print("jsonl", coded, coded).splitlines()
    assert len(lines) == 4
    assert json.loads(lines[1]) == record_of(coded.reports[1], coded.article)


def test_json_is_one_array_of_all_articles(coded: Coded, nothing: Coded) -> None:
    assert [record["report_id"] for record in json.loads(_print("json", nothing, coded, coded))] == [
        "r1",
        "r2",
    ] * 2
    assert json.loads(_print("json", nothing)) == []
    assert json.loads(_print("json")) == []


def test_csv_has_a_header_and_a_row_a_report(coded: Coded) -> None:
    rows = list(csv.DictReader(io.StringIO(_print("csv", coded))))
    assert [row["status"] for row in rows] == ["actual", "negated"]
    row = rows[0]
    assert None not in row.values()
    assert (row["actors"], row["actor_countries"], row["actor_sectors"]) == ("rebels", "YEM", "REB")
    assert (row["place"], row["lat"], row["earliest"], row["figures"]) == (
        "Aden",
        "12.78",
        "2026-03-06",
        "killed=14..",
    )
    assert (row["recipients"], row["attribution"], row["frame"]) == ("", "officials", "shell.v")
    assert row["sentence"] == coded.article.text


def test_csv_without_reports_is_a_header() -> None:
    assert _print("csv").count("\n") == 1


def test_letters_of_all_scripts_stay_letters(
    coded: Coded, article: Article, make_report: Callable[..., Report]
) -> None:
    from dataclasses import replace

    named = replace(coded, article=replace(article, title="Україна – “мир”"))
    for name in FORMATS:
        assert "Україна – “мир”" in _print(name, named)


def test_the_same_input_gives_the_same_bytes(coded: Coded) -> None:
    for name in FORMATS:
        assert _print(name, coded) == _print(name, coded)


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        open_writer("yaml", io.StringIO())
