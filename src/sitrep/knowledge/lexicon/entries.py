"""What the tables of the lexicon are made of, checked: lists of strings, entries of words, codes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeVar

from sitrep.errors import KnowledgeError

Words = tuple[tuple[str, ...], ...]
"""Entries, each as the lemmas it is made of."""
C = TypeVar("C", bound=str)


def strings(raw: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    """The strings under `key`; one string counts as a list of one, no key as none."""
    value = raw.get(key, [])
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise KnowledgeError(f"{where}: {key} must be a list of strings")
    return tuple(value)


def spellings(words: str) -> Iterator[tuple[str, ...]]:
    """An entry's lemmas as written, and with hyphens opened, as the tokenizer has them ("car-ramming")."""
    plain = tuple(words.lower().split())
    yield plain
    opened = tuple(words.lower().replace("-", " ").split())
    if opened != plain:
        yield opened


def lemmas(raw: Mapping[str, Any], key: str, where: str) -> Words:
    """The entries under `key`, each in all its spellings, none twice."""
    entries = strings(raw, key, where)
    if not all(entry.strip() for entry in entries):
        raise KnowledgeError(f"{where}: {key} must be a list of strings, none of them empty")
    return tuple(dict.fromkeys(s for entry in entries for s in spellings(entry)))


def code(raw: Mapping[str, Any], key: str, codes: Collection[C], where: str) -> C | None:
    """The code under `key`, which must be one of `codes`; None where it is not given or empty."""
    value = raw.get(key)
    if not value:
        return None
    found = next((c for c in codes if c == value), None)
    if found is None:
        raise KnowledgeError(f"{where}: no {key} {value!r}")
    return found


def check_keys(raw: Mapping[str, Any], keys: Collection[str], where: str) -> None:
    """Refuses keys that are none of `keys`."""
    unknown = sorted(raw.keys() - set(keys))
    if unknown:
        raise KnowledgeError(f"{where}: unknown keys {unknown}")
