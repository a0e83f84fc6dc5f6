"""Reading keeps the text, whatever it is, and marks only what lies in it."""

import itertools
import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.errors import InputError
from sitrep.model import Article
from sitrep.reading import read
from sitrep.reading.dates import parse_date
from sitrep.reading.decoding import decode_html, decode_text
from sitrep.reading.furniture import mark
from sitrep.reading.sniffing import sniff
from sitrep.reading.tongues import tongue_of

LINES = st.sampled_from(
    ["Also Read:", "Share", "0 Comments", "", "  ", "KYIV (Reuters) — Rebels took the town.", "By Jane Example",
     "Rebels shelled the port of Aden on Friday, killing at least 14 people.", "(AP Photo/Jane)", "4 July 2025",
     "Town taken", "Photo: x", "Talks failed."]
) | st.text(max_size=60)  # fmt: skip
TEXTS = st.lists(LINES, max_size=8).map("\n".join) | st.text(max_size=300)


def _read(data: bytes, name: str = "a") -> list[Article | InputError]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return list(read(str(path)))


@given(TEXTS, st.sampled_from(["", "Town taken"]), st.booleans())
def test_furniture_is_sorted_apart_and_inside(text: str, title: str, guess: bool) -> None:
    spans = mark(text, title, guess_title=guess).furniture
    assert all(span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert mark(text, title, guess_title=guess).furniture == spans


@given(TEXTS)
def test_json_lines_give_back_the_text(text: str) -> None:
    (item,) = _read(json.dumps({"id": "x", "text": text}).encode(), "a.jsonl")
    if isinstance(item, Article):
        assert item.text == text
    else:
        assert not text.strip()


@given(TEXTS)
def test_plain_text_is_kept_to_the_letter(text: str) -> None:
    for item in _read(text.encode()):
        if isinstance(item, Article) and sniff(text.encode(), "a") == "text":
            assert item.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=400))
@settings(max_examples=150)
def test_any_bytes_are_articles_or_errors_that_name_the_input(data: bytes) -> None:
    items = _read(data)
    assert items
    for item in items:
        assert isinstance(item, Article) or "\n" not in str(item)


@given(st.text())
def test_what_was_encoded_is_decoded(text: str) -> None:
    assert decode_text(text.encode("utf-8-sig")) == text
    assert decode_html(text.encode("utf-8-sig")) == text
    assert tongue_of(text)


@given(st.dates(min_value=parse_date("1800-01-01")))
def test_dates_come_back(day: object) -> None:
    import datetime as dt

    assert isinstance(day, dt.date)
    for form in ("%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y", "%Y-%m-%dT12:00:00Z"):
        assert parse_date(day.strftime(form).replace(f"{day.year}", f"{day.year:04}")) == day
