"""A rough key of how a name sounds, for romanisations that no list has.

"Deir ez-Zor", "Deir al-Zour" and "Dayr az Zawr" share a key; so do "Kupyansk" and "Kupiansk". The keys
carry a mark so that they never meet the folded names.
"""

from __future__ import annotations

import re

from .names import fold

MARK = "~"
_ARTICLE = re.compile(
    r"^(?:al|el|ul|ad|ar|as|at|az|an|ash|ath|adh|ed|er|es|et|ez|en|esh)[ -]+(?=\w{3})", re.IGNORECASE
)
_INNER = re.compile(
    r"[ -](?:al|el|ul|ad|ar|as|at|az|an|ash|ed|er|es|et|ez|en|esh)[ -]+(?=\w{3})", re.IGNORECASE
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?:skyi|skiy|skyy|skij|ski|sky)$", "ski"),
        (r"kh|gh", "h"),
        (r"dh", "d"),
        (r"dj", "j"),
        (r"tch|tsch", "ch"),
        (r"ph", "f"),
        (r"ou|oo|aw|au|w|o", "u"),
        (r"ee|ei|ay|ai|ey|iy|yi|y|e", "i"),
        (r"q|ck|c(?=[aou])", "k"),
        (r"i(?=[aou])", ""),
        (r"(?:ih|ah|a|i)$", "a"),
        (r"(.)\1+", r"\1"),
    )
)


def key(name: str) -> str:
    """The key of how `name` sounds, marked; "" for names too short to tell apart."""
    text = fold(_INNER.sub(" ", _ARTICLE.sub("", name)))
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return MARK + text if len(text) >= 5 else ""
