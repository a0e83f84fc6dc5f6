"""What the tables of the lexicon are made of, checked: lists of strings, entries of words, codes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeVar

from sitrep.errors import KnowledgeError
from sitrep.knowledge.spots import Spot, meant

Words = tuple[tuple[str, ...], ...]
"""Entries, each as the lemmas it is made of."""
C = TypeVar("C", bound=str)


def strings(raw: Mapping[str, Any], key: str, where: Spot) -> tuple[str, ...]:
    """The strings under `key`; one string counts as a list of one, no key as none."""
    value = raw.get(key, [])
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise KnowledgeError(f"{where.key(key)}: {key} must be a list of strings")
    return tuple(value)


def spellings(words: str) -> Iterator[tuple[str, ...]]:
    """An entry's lemmas as written, and with hyphens opened, as the tokenizer has them ("car-ramming")."""
    plain = tuple(words.lower().split())
    yield plain
    opened = tuple(words.lower().replace("-", " ").split())
    if opened != plain:
        yield opened


def lemmas(raw: Mapping[str, Any], key: str, where: Spot) -> Words:
    """The entries under `key`, each in all its spellings, none twice."""
    entries = strings(raw, key, where)
    if not all(entry.replace("-", "").strip() for entry in entries):
        raise KnowledgeError(f"{where.key(key)}: {key} must be a list of strings, none of them empty")
    return tuple(dict.fromkeys(s for entry in entries for s in spellings(entry)))


def code(raw: Mapping[str, Any], key: str, codes: Collection[C], where: Spot) -> C | None:
    """The code under `key`, which must be one of `codes`; None where it is not given or empty."""
    value = raw.get(key)
    if not value:
        return None
    found = next((c for c in codes if c == value), None)
    if found is None:
        raise KnowledgeError(f"{where.key(key)}: no {key} {value!r}{_known(str(value), codes)}")
    return found


def flag(raw: Mapping[str, Any], key: str, where: Spot) -> bool:
    """Whether `key` is set to true; false where it is not given."""
    value = raw.get(key, False)
    if not isinstance(value, bool):
        raise KnowledgeError(f"{where.key(key)}: {key} must be true or false")
    return value


def word(raw: Mapping[str, Any], key: str, default: str, where: Spot) -> str:
    """The string under `key`."""
    value = raw.get(key, default)
    if not isinstance(value, str):
        raise KnowledgeError(f"{where.key(key)}: {key} must be a string")
    return value


def check_keys(raw: Mapping[str, Any], keys: Collection[str], where: Spot) -> None:
    """Refuses keys that are none of `keys`."""
    unknown = sorted(raw.keys() - set(keys))
    if unknown:
        raise KnowledgeError(f"{where.key(unknown[0])}: unknown keys {unknown}{meant(unknown[0], keys)}")


def check_known(values: Collection[str], known: Collection[str], what: str, where: Spot) -> None:
    """Refuses values that are none of the `known`; `what` is what they should be, "no event type"."""
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise KnowledgeError(f"{where}: {what} {unknown[0]!r}{_known(unknown[0], known)}")


def _known(value: str, known: Collection[str]) -> str:
    """What to write instead: the nearest, else all where they are few."""
    return meant(value, known) or (f"; known are {', '.join(sorted(known))}" if known else "")
