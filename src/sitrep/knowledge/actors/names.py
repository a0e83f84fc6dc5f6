"""The keys under which actors are listed and looked up."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from sitrep.knowledge.countries.folding import bare, fold, is_acronym, plain

ABBREVIATED = "="
"""Opens the key of an abbreviation, whose capitals count."""
_ARTICLES = frozenset({"al", "el", "ul"})
_JOINTS = re.compile(r"[-–—/']+")
_TITLES = frozenset(
    "president vice prime minister premier chancellor king queen prince princess emir sheikh sheik sultan"
    " pope ayatollah grand mullah imam patriarch archbishop bishop cardinal rabbi general gen lieutenant"
    " lt major maj colonel col brigadier brig captain capt sergeant sgt admiral adm marshal commander cmdr"
    " secretary senator sen representative rep congressman congresswoman governor gov mayor judge justice"
    " ambassador envoy spokesman spokeswoman spokesperson foreign defence defense interior finance mr mrs"
    " ms dr prof professor sir lord dame lady ousted deposed retired jailed ex hon sayyed sayyid seyed"
    " hojjatoleslam haji chief leader first deputy former then acting interim us".split()
)
_FOLLOWERS = frozenset(
    "militants fighters rebels forces group movement insurgents gunmen troops officials leaders"
    " leadership members terrorists militia militias militiamen soldiers mercenaries separatists"
    " guerrillas jihadists jihadis extremists insurgency militant fighter rebel insurgent operatives"
    " combatants organization organisation regime authorities government administration spokesman"
    " spokesperson commanders gang cartel positions targets".split()
)


def actor_key(text: str) -> str:
    """A listed name's key: folded, hyphens and apostrophes evened out, Arabic articles dropped."""
    words = _JOINTS.sub(" ", fold(text).replace("'", "")).split()
    kept = [word for word in words if word not in _ARTICLES]
    return " ".join(kept or words)


def listed_keys(name: str) -> tuple[str, ...]:
    """All keys of a listed name: an acronym counts in its capitals, and from four letters on in any case."""
    straight = plain(name)
    if not is_acronym(straight):
        return (actor_key(straight),)
    exact = ABBREVIATED + straight.replace(".", "").replace(" ", "")
    return (exact, actor_key(straight)) if len(exact) > 4 else (exact,)


@lru_cache(maxsize=1 << 14)
def query_keys(text: str) -> tuple[str, ...]:
    """The keys to try, best first, for a name as a text has it; none for words without a capital."""
    straight = plain(text)
    found: dict[str, None] = {}
    for form in (straight, bare(straight)):
        if any(letter.isupper() for letter in form):
            if is_acronym(form):
                found[ABBREVIATED + form.replace(".", "").replace(" ", "")] = None
            found[actor_key(form)] = None
    found.pop("", None)
    return tuple(found)


def trimmed(text: str) -> str:
    """The name without titles before it and common nouns after it: "Gen. Soleimani", "Hamas militants"."""
    words = plain(text).split()
    while len(words) > 1 and words[0].rstrip(".").lower() in _TITLES:
        words = words[1:]
    while len(words) > 1 and bare(words[-1]).lower() in _FOLLOWERS:
        words = words[:-1]
    return " ".join(words)


def tails(text: str, is_people: Callable[[str], bool]) -> tuple[str, ...]:
    """The last words of a phrase that opens with a title or a nationality ("Iranian Energy Minister A. B.").

    The longest tail comes first; a tail has two words or more. Nothing for other phrases. `is_people` says
    whether a word is a nationality.
    """
    words = plain(text).split()
    opening = words[0].rstrip(".").lower() if words else ""
    if opening in _TITLES or opening in _FORMER or (words and is_people(words[0])):
        return tuple(" ".join(words[-size:]) for size in range(min(5, len(words) - 1), 1, -1))
    return ()


def says_former(text: str) -> bool:
    """Whether the words before a name say that the office is no longer held."""
    first = plain(text).lower().split(" ")[:3]
    return any(word in _FORMER or word.startswith("ex-") for word in first)


def family_keys(name: str, family: str, country: str) -> tuple[str, ...]:
    """The keys of a person's family name: as listed, else the last word with its particles, and without them.

    It is the first word in China, the Koreas and Taiwan.
    """
    if family:
        return (actor_key(family),)
    words = name.split()
    if len(words) < 2:
        return ()
    if country in _FAMILY_FIRST:
        return (actor_key(words[0]),)
    while words[-1].rstrip(".") in {"Jr", "Sr", "II", "III", "IV"} and len(words) > 2:
        words = words[:-1]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    keys = (actor_key(" ".join(words[start:])), actor_key(words[-1]))
    return tuple(dict.fromkeys(keys))


_FORMER = frozenset({"former", "ex", "ousted", "deposed", "retired", "jailed"})
_FAMILY_FIRST = frozenset({"CHN", "PRK", "KOR", "TWN"})
_PARTICLES = frozenset("al el bin ben ibn van von der den de da do dos di la le du ter abu".split())
