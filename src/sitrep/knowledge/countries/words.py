"""One word -> the country it names or belongs to, remembered for rules that ask of every capital letter."""

from __future__ import annotations

from functools import lru_cache

from sitrep.knowledge.countries.registry import load


@lru_cache(maxsize=1 << 16)
def nation(word: str) -> str:
    """ISO alpha-3 of a country name, demonym or adjective ("Russia", "Russians", "Russian"), or ""."""
    if not (word[:1].isupper() or "-" in word) or word[-1:] in "$€£¥":
        return ""
    countries = load()
    return countries.by_demonym(word) or countries.by_name(word) or ""
