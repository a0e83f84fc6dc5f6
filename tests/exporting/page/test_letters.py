import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.exporting.page.letters import Run, address, line, runs


def test_odd_letters_are_named_and_counted() -> None:
    assert runs("a\u202e\u202eb\0") == [
        Run("a"), Run("", "U+202E ×2", "right-to-left override"), Run("b"), Run("", "U+0000", "null"),
    ]  # fmt: skip
    assert runs("\ud800") == [Run("", "U+D800", "control or unpaired character")]


def test_scripts_keep_their_joiners_and_marks() -> None:
    for text in ("می‌خواهم", "👩‍👧", "שלום\u200f!", "e\u0301", "a\tb", "क्‍ष"):
        assert runs(text) == [Run(text)]


def test_line_breaks_of_all_kinds_are_line_feeds() -> None:
    assert runs("a\r\nb\rc\u2028d\u2029e\x85f\ng") == [Run("a\nb\nc\nd\ne\nf\ng")]


@given(st.text(st.characters()))
def test_whatever_comes_can_be_written_and_only_odd_letters_go(text: str) -> None:
    shown = "".join(run.text or run.label for run in runs(text))
    shown.encode("utf-8")
    assert "\0" not in shown
    assert [letter for letter in text if letter.isalnum()] == [
        letter for run in runs(text) for letter in run.text if letter.isalnum()
    ]


def test_a_line_is_one_line_of_bounded_length() -> None:
    assert line(" a\n\u202eb\x1b ") == "a b"
    assert line("W" * 10_000) == "W" * 199 + "…"
    assert line("abc def", 5) == "abc…"


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=c&d=%3Ce%3E#f", "http://localhost:8080/x", "https://пример.рф/я"]
)
def test_web_addresses_are_kept(url: str) -> None:
    assert address(url) == url


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//x.org", "https://", "https://[", "x",
            "https://a b.org", "https://a\n.org", "https://user@x.org", "https://x\u202e.org", "https://x.org/" + "a" * 3000],
)  # fmt: skip
def test_other_addresses_are_no_links(url: str) -> None:
    assert address(url) == ""
