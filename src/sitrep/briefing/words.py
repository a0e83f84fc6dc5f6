"""Words by which a brief names things: `data/words.toml`, checked."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from sitrep.errors import KnowledgeError
from sitrep.knowledge.files import toml

_LISTS = (
    "vague", "somebody", "unnamed", "bodies", "titles", "only", "plural", "singular", "single", "sites",
    "the", "bare", "seas",
)  # fmt: skip
_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty",
    "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands",
    "million", "dozen", "dozens", "several", "many", "some", "few", "multiple",
)  # fmt: skip
_TEENS = _NUMBERS[:20]
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_DIGITS = re.compile(r"^(\d{1,2})(?= [^\W\d])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The lists of the file, in small letters; `weapons` has what is said for each beginning of a word."""

    vague: frozenset[str]
    somebody: frozenset[str]
    unnamed: frozenset[str]
    bodies: frozenset[str]
    titles: frozenset[str]
    only: frozenset[str]
    plural: frozenset[str]
    singular: frozenset[str]
    single: frozenset[str]
    sites: frozenset[str]
    the: frozenset[str]
    bare: frozenset[str]
    seas: frozenset[str]
    weapons: Mapping[str, str]


@lru_cache(maxsize=1)
def load() -> Words:
    """The words that ship with sitrep, read once."""
    content = toml(resources.files("sitrep.briefing").joinpath("data/words.toml")).content
    if wrong := set(content) ^ {*_LISTS, "weapons"}:
        raise KnowledgeError(f"words.toml: {min(wrong)!r} is missing or unknown")
    weapons: dict[str, str] = {}
    for said, beginnings in content["weapons"].items():
        for word in beginnings.split():
            if weapons.setdefault(word, said) != said:
                raise KnowledgeError(f"words.toml: {word!r} stands for {weapons[word]} and for {said}")
    lists = {name: frozenset(shlex.split(content[name])) for name in _LISTS}
    if both := lists["plural"] & lists["singular"]:
        raise KnowledgeError(f"words.toml: {min(both)!r} is plural and singular")
    return Words(**lists, weapons=weapons)


def is_number(word: str) -> bool:
    """Whether the word counts: "14", "1,200", "thirty-one", "dozens"."""
    plain = word.casefold().strip(",.")
    if plain.replace(",", "").isdigit():
        return True
    return all(part in _NUMBERS for part in plain.split("-"))


def is_plural(head: str, *, proper: bool = False) -> bool:
    """Whether a noun takes "were", by its ending and the lists of the file; "the United Nations" does not."""
    word, known = head.casefold(), load()
    if word in known.plural or word.endswith("men") and len(word) > 3:
        return True
    if word in known.singular or proper and word in known.single:
        return False
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def joined(parts: Iterable[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    said = list(parts)
    if len(said) < 2:
        return "".join(said)
    return f"{', '.join(said[:-1])} {last} {said[-1]}"


def an(noun: str) -> str:
    """The noun with "a" or "an"."""
    first = noun.lstrip("“\"'").casefold()
    vowel = first.startswith(("a", "e", "i", "o", "u", "8", "11", "18")) and not first.startswith(
        ("uk", "un ", "uni", "us ", "eu", "one", "use")
    )
    vowel = vowel or first.startswith(("hour", "honor", "honour", "heir"))
    return f"an {noun}" if vowel else f"a {noun}"


def capital(text: str) -> str:
    """The text as a sentence begins: with a great letter, and no digits where a number is short."""
    begun = _DIGITS.sub(lambda found: _in_words(int(found[1])), text)
    return begun[:1].upper() + begun[1:]


def _in_words(number: int) -> str:
    """13 to 99: "thirteen", "twenty-one"."""
    if number < len(_TEENS):
        return _TEENS[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_TEENS[ones]}" if ones else _TENS[tens]
