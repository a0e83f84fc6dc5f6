"""Bytes -> characters, without guessing: what cannot be told is an error that says so."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a zstandard archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_HIGH_SHARE = 0.04
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]+)""", re.IGNORECASE)


def bom_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark or the pattern of zero bytes tells, if any."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    head = data[:400]
    if len(head) >= 8 and len(head) % 2 == 0 and not head.startswith(b"\x00\x00"):
        even, odd = head[0::2].count(0), head[1::2].count(0)
        half = len(head) // 2
        if odd > 0.7 * half and even < 0.1 * half:
            return "utf-16-le"
        if even > 0.7 * half and odd < 0.1 * half:
            return "utf-16-be"
    return None


def binary_kind(data: bytes) -> str | None:
    """What binary data this is ("a PDF file", "binary data"), None where it can be text."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    head = data[:65536]
    if bom_encoding(data) is None and (b"\x00" in head or len(_CONTROLS.findall(head)) > len(head) // 200):
        return "binary data"
    return None


def decode_text(data: bytes, *, western: bool = True) -> str:
    """`data` as characters; ValueError where its encoding cannot be told.

    UTF-8 (with or without a mark), UTF-16 and UTF-32; else, unless `western` is off, Windows-1252 if the
    text is plainly Western: few bytes beyond ASCII, and nothing that looks like UTF-8 gone wrong.
    """
    marked = bom_encoding(data)
    if marked:
        try:
            return data.decode(marked).removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            raise ValueError(f"not valid {marked.upper()} ({_where(error)}); save it as UTF-8") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        high = len(_HIGH.findall(data))
        if western and high <= max(8, _HIGH_SHARE * len(data)) and not _is_utf8_damaged(data):
            try:
                return data.decode("windows-1252")
            except UnicodeDecodeError:
                pass
        raise ValueError(f"not valid UTF-8 ({_where(error)}); save it as UTF-8") from error


def decode_html(data: bytes, charset: str | None = None) -> str:
    """A page as characters: its mark, then `charset` (from the transfer), then what the page declares.

    Bytes that a declared encoding does not have become U+FFFD; where nothing is declared, UTF-8, and
    where that does not fit, Windows-1252, as browsers do.
    """
    marked = bom_encoding(data)
    head = data[:4096]
    declared = _META_CHARSET.search(head) or _XML_CHARSET.search(head)
    for name in (marked, charset, declared[1].decode("ascii") if declared else None):
        codec = _codec(name)
        if codec and (name == marked or not codec.startswith(("utf-16", "utf-32"))):
            return data.decode(codec, "replace").removeprefix("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace")


def _codec(name: str | None) -> str | None:
    """The codec for a declared name, with Latin-1 and ASCII read as Windows-1252, as browsers do."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip())
    except LookupError:
        return None
    if not found._is_text_encoding:  # noqa: SLF001 - the only way to tell "charset=hex" from an encoding
        return None
    return "windows-1252" if found.name in {"iso8859-1", "ascii"} else found.name


def _is_utf8_damaged(data: bytes) -> bool:
    """True where some byte sequences are sound UTF-8: then the rest is damage, not another encoding."""
    for sequence in _MULTIBYTE.finditer(data):
        try:
            sequence[0].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return True
    return False


def _where(error: UnicodeDecodeError) -> str:
    return f"byte {error.object[error.start]:#04x} at {error.start}"
