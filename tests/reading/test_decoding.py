import pytest

from sitrep.reading.decoding import binary_kind, decode_html, decode_text

TEXT = "“Zelenskyy” met Türkiye’s envoy — in Kraków.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_with_or_without_a_mark(encoding: str) -> None:
    assert decode_text(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    assert decode_text(TEXT.encode(encoding)) == TEXT


def test_western_text_is_read_as_windows_1252() -> None:
    text = "The minister’s convoy was hit near Besançon on Friday — two guards were wounded, police said.\n"
    assert decode_text(text.encode("windows-1252")) == text


@pytest.mark.parametrize(
    "data",
    [
        "Президент России заявил".encode("koi8-r"),
        "Kyiv’s envoy left. ".encode() + b"\xff\xfe broken \x92 here",
        "Talks in Zürich went on.".encode() + b" \xe9",
        TEXT.encode("utf-8")[:-40] + b"\xe2\x80",
    ],
)
def test_what_cannot_be_told_is_an_error_that_says_where(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"not valid UTF-8 \(byte 0x.. at \d+\); save it as UTF-8"):
        decode_text(data)


def test_half_a_utf_16_character_is_an_error() -> None:
    with pytest.raises(ValueError, match="not valid UTF-16"):
        decode_text(TEXT.encode("utf-16") + b"\x00")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<meta charset=windows-1251><p>Киев".encode("windows-1251"), "Киев"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>5€'.encode("cp1252"),
            "5€",
        ),
        ("<p>naïve".encode("cp1252"), "naïve"),
        ("<p>naïve".encode(), "naïve"),
        ('<?xml version="1.0" encoding="ISO-8859-2"?><html><p>Łódź'.encode("iso8859-2"), "Łódź"),
        ("<meta charset=no-such-thing><p>Łódź".encode(), "Łódź"),
        ("<meta charset=hex><p>Łódź".encode(), "Łódź"),
        ("<meta charset=utf-16><p>Łódź".encode(), "Łódź"),
    ],
)
def test_pages_say_their_encoding(page: bytes, expected: str) -> None:
    assert decode_html(page).endswith(expected)


def test_the_transfer_says_it_before_the_page() -> None:
    assert decode_html("<meta charset=utf-8><p>Łódź".encode("iso8859-2"), "iso-8859-2").endswith("Łódź")


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"%PDF-1.7 x", "a PDF file"), (b"\x89PNG\r\n", "a PNG image"), (b"text\x00with zeros" * 9, "binary data"),
     (bytes(range(1, 32)) * 40, "binary data"), (TEXT.encode(), None), (TEXT.encode("utf-16"), None)],
)  # fmt: skip
def test_binary_data_is_told_from_text(data: bytes, kind: str | None) -> None:
    assert binary_kind(data) == kind
