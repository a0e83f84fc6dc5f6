"""In which language a text is written, told by its letters and its commonest words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from functools import cache
from importlib import resources

UNKNOWN = "unknown"
_SAMPLE = 6000
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 8
_MANY = 30
_ENGLISH_ENOUGH = 0.15
_ENGLISH_NONE = 0.04
_OTHER_ENOUGH = 0.10
_DISTINCT = 4
_SCRIPTS = {
    "ARABIC": "ar", "HEBREW": "he", "GREEK": "el", "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja",
    "HANGUL": "ko", "DEVANAGARI": "hi", "BENGALI": "bn", "THAI": "th", "ARMENIAN": "hy", "GEORGIAN": "ka",
    "ETHIOPIC": "am", "TAMIL": "ta", "BURMESE": "my", "MYANMAR": "my", "KHMER": "km", "CYRILLIC": "ru",
}  # fmt: skip
_ENGLISH_NAMES = frozenset({"en", "eng", "english"})


def tongue_of(text: str) -> str:
    """The language of `text` as a short code ("en", "es", "ru", ...), "unknown" where it is none we know.

    A text of a few words of the Latin script is taken for English.
    """
    words = _WORD.findall(text[:_SAMPLE])
    if not words:
        return "en"
    script = _script(words)
    if script != "LATIN":
        return _by_letters(script, words)
    if len(words) < _FEW:
        return "en"
    counts = Counter(word.lower() for word in words)
    known = _common_words()
    shares = {tongue: sum(counts[word] for word in known[tongue]) / len(words) for tongue in known}
    english = shares.pop("en")
    best = max(sorted(shares), key=lambda tongue: shares[tongue])
    if english >= _ENGLISH_ENOUGH and english > 0.6 * shares[best]:
        return "en"
    distinct = len(known[best] & counts.keys())
    if shares[best] >= _OTHER_ENOUGH and shares[best] > english and distinct >= _DISTINCT:
        return best
    return UNKNOWN if len(words) >= _MANY and english < _ENGLISH_NONE else "en"


def stated_tongue(stated: str) -> str:
    """A language as an input states it, as a short code: "en-US", "eng" and "English" are "en"."""
    name = stated.strip().lower()
    base = re.split(r"[-_ ]", name, maxsplit=1)[0]
    return "en" if base in _ENGLISH_NAMES else base


@cache
def _common_words() -> dict[str, frozenset[str]]:
    """The words of each language; of the others without single letters and what English has too."""
    data = resources.files("sitrep").joinpath("knowledge/data/tongues.toml").read_text("utf-8")
    words = {tongue: frozenset(common.split()) for tongue, common in tomllib.loads(data).items()}
    return {
        tongue: common
        if tongue == "en"
        else frozenset(word for word in common - words["en"] if len(word) > 1)
        for tongue, common in words.items()
    }


def _script(words: list[str]) -> str:
    """The script of most letters; of Chinese characters, which are words, three in ten are enough."""
    letters = Counter("".join(words))
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[unicodedata.name(letter, "?").split(" ", 1)[0].split("-", 1)[0]] += count
    total = sum(scripts.values())
    other = [(count, name) for name, count in scripts.items() if name in _SCRIPTS]
    count, name = max(other, default=(0, ""))
    needed = 0.3 if name == "CJK" else 0.5
    return name if count > needed * total else "LATIN"


def _by_letters(script: str, words: list[str]) -> str:
    letters = set("".join(words).lower())
    if script == "CYRILLIC" and letters & set("іїєґ"):
        return "uk"
    if script == "ARABIC" and letters & set("پچژگ"):
        return "fa"
    if script == "CJK" and any("\u3041" <= letter <= "\u30ff" for letter in letters):
        return "ja"
    return _SCRIPTS[script]
