import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from sitrep.errors import InputError
from sitrep.model import Article, Span
from sitrep.reading import expected, read

PROSE = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said."


def _read(
    tmp_path: Path, data: str | bytes, name: str = "a.jsonl", **options: Any
) -> list[Article | InputError]:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read(str(path), **options))


def _article(tmp_path: Path, **record: Any) -> Article:
    (item,) = _read(tmp_path, json.dumps({"text": PROSE, **record}))
    assert isinstance(item, Article), item
    return item


def _error(tmp_path: Path, **record: Any) -> str:
    (item,) = _read(tmp_path, json.dumps({"text": PROSE, **record}))
    assert isinstance(item, InputError)
    assert item.name == f"{tmp_path / 'a.jsonl'}:1"
    return item.reason


def test_all_fields(tmp_path: Path) -> None:
    article = _article(
        tmp_path, id="x1", source="Wire", url="https://e.org", title="Port shelled", published="2026-03-07",
        language="en-GB", events=[{"unknown": "keys"}], toponyms=[{"start": 23, "end": 27, "lat": 1.0}, [0, 6]],
    )  # fmt: skip
    assert (article.id, article.source, article.url) == ("x1", "Wire", "https://e.org")
    assert (article.title, article.published, article.language) == ("Port shelled", dt.date(2026, 3, 7), "en")
    assert article.toponyms == (Span(0, 6), Span(23, 27))
    assert article.text == PROSE
    assert article.origin == f"{tmp_path / 'a.jsonl'}:1"


@pytest.mark.parametrize("key", ["published", "date", "dct"])
@pytest.mark.parametrize(
    "value", ["2026-03-07", "2026-03-07T22:10:00-05:00", "2026-03-07 01:02:03.4-05", 20260307]
)
def test_the_date_by_any_name_with_or_without_a_time(tmp_path: Path, key: str, value: str | int) -> None:
    assert _article(tmp_path, **{key: value}).published == dt.date(2026, 3, 7)


def test_of_a_digest_the_first_source_that_it_cites_is_outlet_and_address(tmp_path: Path) -> None:
    cited = [["BBC", "https://bbc.example.org/1"], ["CNN", "https://cnn.example.org/2"]]
    article = _article(tmp_path, sources=cited)
    assert (article.source, article.url) == ("BBC", "https://bbc.example.org/1")
    assert _article(tmp_path, sources=cited, source="Wire").url == ""  # then they are what the wire cites
    assert _article(tmp_path, sources=cited, url="https://e.org").source == ""


@pytest.mark.parametrize("sources", [[], None, "BBC", ["BBC"], [["BBC", 1]], [["BBC"]], {"BBC": "x"}])
def test_sources_of_another_shape_are_ignored(tmp_path: Path, sources: Any) -> None:
    article = _article(tmp_path, sources=sources)
    assert (article.source, article.url) == ("", "")


def test_null_and_empty_fields_are_not_stated(tmp_path: Path) -> None:
    article = _article(
        tmp_path, id=None, source=None, url="", title=None, published="", date=None, language=""
    )
    assert (article.source, article.url, article.title, article.published) == ("", "", "", None)
    assert article.language == "en"
    assert article.id == Article.id_of(PROSE)


def test_ids_that_are_numbers_are_kept(tmp_path: Path) -> None:
    assert _article(tmp_path, id=17).id == "17"


def test_the_stated_language_is_honoured(tmp_path: Path) -> None:
    assert _article(tmp_path, language="ru").language == "ru"


def test_furniture_is_marked_and_the_title_with_it(tmp_path: Path) -> None:
    text = f"Port shelled\n\n{PROSE}\n\nShare"
    article = _article(tmp_path, text=text, title="Port shelled")
    assert article.text == text
    assert [span.of(text) for span in article.furniture] == ["Port shelled", "Share"]


def test_options_fill_in_only_what_is_not_stated(tmp_path: Path) -> None:
    lines = f'{{"text": "{PROSE}"}}\n{{"text": "{PROSE}", "date": "2026-03-07", "source": "A"}}\n'
    first, second = _read(tmp_path, lines, published=dt.date(2020, 1, 1), source_name="B")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.published, first.source) == (dt.date(2020, 1, 1), "B")
    assert (second.published, second.source) == (dt.date(2026, 3, 7), "A")


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"text": None}, "has no 'text'"),
        ({"text": 3}, "'text' must be a string, not a number"),
        ({"text": "  \n"}, "empty"),
        ({"published": "2025-02-30"}, "'published': '2025-02-30' is not a date (there is no such day"),
        ({"dct": "yesterday"}, "'dct': 'yesterday' is not a date (write it as YYYY-MM-DD)"),
        ({"date": 1751587200}, "'date': '1751587200' is not a date"),
        ({"date": ["2025"]}, "'date' must be a date as YYYY-MM-DD, not an array"),
        ({"title": {}}, "'title' must be a string, not an object"),
        ({"toponyms": "Aden"}, "'toponyms' must be an array, not a string"),
        ({"toponyms": [{"start": 5, "end": 2}]}, "is not a range of the text"),
        ({"toponyms": [[0, 9999]]}, "is not a range of the text"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, record: dict[str, Any], reason: str) -> None:
    assert reason in _error(tmp_path, **record)


def test_broken_lines_fail_alone(tmp_path: Path) -> None:
    good = json.dumps({"text": PROSE})
    data = b"\n".join(
        [good.encode(), b'{"text": "cut', b"", b"[1, 2]", b'{"text": "\xff\xfe"}', good.encode()]
    )
    items = _read(tmp_path, data)
    assert [isinstance(item, Article) for item in items] == [True, False, False, False, True]
    lines = [str(item).removeprefix(str(tmp_path / "a.jsonl")) for item in items[1:4]]
    assert lines[0].startswith(":2: not valid JSON (")
    assert lines[1] == ":4: not an article: a JSON object is needed, not an array"
    assert lines[2].startswith(":5: not valid UTF-8")
    assert items[4].origin.endswith(":6")  # type: ignore[union-attr]


def test_a_line_over_the_limit_fails_alone(tmp_path: Path) -> None:
    from sitrep.config import Limits

    good = json.dumps({"text": PROSE})
    long = json.dumps({"text": PROSE * 2000})
    items = _read(tmp_path, f"{good}\n{long}\n{good}\n", limits=Limits(max_megabytes=0.1))
    assert [isinstance(item, Article) for item in items] == [True, False, True]
    assert "line longer than 0.1 MB" in str(items[1])


def test_a_file_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "big.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for n in range(3000):
            stream.write(json.dumps({"text": f"{PROSE} {n}"}) + "\n")
        stream.write("{broken\n")
    items = read(str(path))
    assert isinstance(next(items), Article)
    assert expected([str(path)]) == 3001


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (json.dumps({"text": PROSE}, indent=2), 1),
        (json.dumps([{"text": PROSE}, {"text": PROSE}]), 2),
        (json.dumps([{"text": PROSE}, {"text": PROSE}], indent=1), 2),
        ("\ufeff" + json.dumps({"text": PROSE}), 1),
    ],
)
def test_json_objects_and_arrays(tmp_path: Path, data: str, count: int) -> None:
    items = _read(tmp_path, data, "a.json")
    assert [type(item) for item in items] == [Article] * count


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("[]", "an empty JSON array"),
        ('[{"text": "a"}, ', "not valid JSON"),
        ('{\n "text": "cut', "not valid JSON"),
        ('["a", "b"]', "not an article"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_broken_json(tmp_path: Path, data: str, reason: str) -> None:
    assert reason in str(_read(tmp_path, data, "a.json")[0])


def test_an_item_of_an_array_fails_alone(tmp_path: Path) -> None:
    first, second = _read(tmp_path, json.dumps([{"title": "x"}, {"text": PROSE}]), "a.json")
    assert str(first) == f"{tmp_path / 'a.json'}[1]: the article has no 'text'"
    assert isinstance(second, Article)


def test_half_characters_do_not_move_offsets(tmp_path: Path) -> None:
    (item,) = _read(tmp_path, '{"text": "\\ud83d Rebels shelled Aden."}')
    assert isinstance(item, Article)
    assert item.text == "\ufffd Rebels shelled Aden."
