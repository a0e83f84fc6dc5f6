"""Text as a page may show it: nothing hidden, nothing that turns or hides its neighbours."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

# Controls but tab and line feed; directional overrides, embeddings and isolates; what cannot be written as
# UTF-8; and the invisible letters that only mark or hide. Marks of direction and joiners are part of scripts.
_ODD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
                  "\ud800-\udfff\U000e0000-\U000e007f]+")  # fmt: skip
_NEWLINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = {0: "null", 7: "bell", 8: "backspace", 27: "escape", 127: "delete"}
_LONGEST_URL = 2000


@dataclass(frozen=True, slots=True)
class Run:
    """Letters to show as they are, or, with a `label`, the sign that stands for odd ones ("U+202E ×3")."""

    text: str
    label: str = ""
    name: str = ""


def runs(text: str) -> list[Run]:
    """`text` in runs, odd characters replaced by a sign that names them; line breaks are all line feeds."""
    found = []
    at = 0
    for odd in _ODD.finditer(text):
        if odd.start() > at:
            found.append(Run(_NEWLINE.sub("\n", text[at : odd.start()])))
        found += [_sign(letter, sum(1 for _ in same)) for letter, same in groupby(odd[0])]
        at = odd.end()
    if at < len(text):
        found.append(Run(_NEWLINE.sub("\n", text[at:])))
    return found


def _sign(letter: str, count: int) -> Run:
    code = ord(letter)
    name = _CONTROLS.get(code) or unicodedata.name(letter, "control or unpaired character").lower()
    return Run("", f"U+{code:04X}" + (f" ×{count}" if count > 1 else ""), name)


def line(text: str, longest: int = 200) -> str:
    """`text` on one line without odd characters, cut with "…" to `longest` characters."""
    plain = " ".join(_ODD.sub(" ", _NEWLINE.sub(" ", text[: longest * 4])).split())
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


def address(url: str) -> str:
    """`url` where it is a web address that a page may link to, else ""."""
    if len(url) > _LONGEST_URL or _ODD.search(url) or any(letter.isspace() for letter in url):
        return ""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and host and "@" not in parts.netloc else ""
