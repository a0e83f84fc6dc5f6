"""The places that an outlet is named after: "Kyiv Post", "lancasternews.example"."""

from __future__ import annotations

import re
from functools import lru_cache

from sitrep.knowledge.gazetteer import Candidate, Gazetteer, Kind, Match

from .toponyms_words import OUTLET_WORDS

_DOMAIN = re.compile(
    r"^(?:[\w-]+\.)*([\w-]{4,})(?:\.(?:com|co|org|net|gov|edu|ac))?\.[a-z]{2,8}$",
    re.IGNORECASE,
)
_SHORTEST = 5
_WHOLE = 3.0
_PART = 4.5


@lru_cache(maxsize=4096)
def namesakes(gazetteer: Gazetteer, outlet: str) -> tuple[Candidate, ...]:
    """The places that an outlet's name or domain may mean, best known first; often none."""
    if match := _DOMAIN.match(outlet.strip()):
        return _in_domain(gazetteer, match[1].lower())
    words = re.findall(r"[^\W\d_][\w’'-]*", outlet)
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            part = words[start : start + size]
            if part[0].lower() in OUTLET_WORDS or part[-1].lower() in OUTLET_WORDS:
                continue
            if found := _named(gazetteer, " ".join(part), _PART):
                return found
    return ()


def _in_domain(gazetteer: Gazetteer, label: str) -> tuple[Candidate, ...]:
    """The longest place name that a domain begins or ends with."""
    for size in range(len(label), _SHORTEST - 1, -1):
        for name in (label[:size], label[-size:]):
            if name not in OUTLET_WORDS and (found := _named(gazetteer, name, _WHOLE)):
                return found
    return ()


def _named(gazetteer: Gazetteer, name: str, least: float) -> tuple[Candidate, ...]:
    known = gazetteer.lookup(name)
    found = tuple(item for item in known if item.match is Match.NAME and item.kind is not Kind.SEA)
    return found if found and found[0].prominence > least else ()
