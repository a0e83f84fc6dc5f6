"""One way to compare names: no case, accents, apostrophe styles, dots, leading "the" or trailing "'s"."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans({
    "’": "'", "‘": "'", "ʼ": "'", "ʿ": "'", "ʾ": "'", "`": "'", "´": "'",
    "‐": "-", "‑": "-", "–": "-", "—": "-", "\u00a0": " ",
    "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE",
    "ə": "e", "Ə": "E", "þ": "th", "ð": "d", "œ": "oe",
})  # fmt: skip


def plain(text: str) -> str:
    """`text` with one kind of apostrophe, hyphen and space, and without "the" before it."""
    straight = text if text.isascii() else text.translate(_PLAIN)
    straight = " ".join(straight.split()).strip(' ,;:"“”()')
    return straight[4:] if straight[:4].lower() == "the " else straight


def bare(text: str) -> str:
    """`plain` text without a possessive ending ("Ukraine's", "Philippines'")."""
    if text.endswith(("'s", "'S")):
        return text[:-2]
    return text[:-1] if text.endswith("s'") else text


def fold(text: str) -> str:
    """The form under which names are compared: plain, lower case, no accents and no dots."""
    straight = plain(text)
    if not straight.isascii():
        parts = unicodedata.normalize("NFKD", straight)
        straight = "".join(mark for mark in parts if not unicodedata.combining(mark))
    return straight.replace(".", "").lower()


def is_acronym(text: str) -> bool:
    """Whether `text` is short and all capitals ("US", "U.K."), so that its case is part of the name."""
    letters = text.replace(".", "").replace(" ", "")
    return len(letters) <= 6 and letters.isupper()


def key(text: str) -> str:
    """The index key of a listed name: an acronym keeps its capitals, any other name is folded."""
    straight = plain(text)
    if is_acronym(straight):
        return straight.replace(".", "").replace(" ", "")
    return fold(straight)


@lru_cache(maxsize=1 << 14)
def queries(text: str) -> tuple[str, ...]:
    """The keys to try, best first, for words found in a text; none where they have no capital at all."""
    straight = plain(text)
    found: list[str] = []
    for form in (straight, bare(straight)):
        if not any(letter.isupper() for letter in form):
            continue
        for candidate in (key(form), fold(form)):
            if candidate and candidate not in found:
                found.append(candidate)
    return tuple(found)
