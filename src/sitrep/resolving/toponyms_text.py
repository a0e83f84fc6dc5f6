"""What the words around a place name say about it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sitrep.knowledge.gazetteer import Gazetteer, Kind
from sitrep.knowledge.knowledge import Knowledge

from .toponyms_model import ToponymMention
from .toponyms_words import LINKING, POSTAL

_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’ʻ.\-–]*"
_PHRASE = (
    r"(?:the\s+)?(?:(?:north|south|east|west|central|rural|occupied)[\w-]*\s+){0,2}"
    rf"({_NAME}(?:\s+(?:of|and|the|al|de|del|la|e)\s+{_NAME}|\s+{_NAME}){{0,4}}(?:\s+[a-z]+)?)"
)
_AFTER_COMMA = re.compile(rf"\s*,\s*(?:in\s+)?{_PHRASE}")
_AFTER_PAREN = re.compile(rf"\s*\(\s*{_PHRASE}\s*\)")
_AFTER_IN = re.compile(
    r"(?:\s+(?:city|town|village|district|county|area|region|province|camp))?\s+(?:in|of)\s+"
    rf"(?:[a-z][\w-]*\s+)?{_PHRASE}"
)
_BEFORE_OWNER = re.compile(rf"({_NAME}(?:\s+{_NAME}){{0,2}})['’]s?\s+(?:[\w\-]+\s+){{0,4}}$")
_WORD_END = re.compile(r"[\w\-’'.]*$")
_WORDS_BEFORE = 6
_KIND_BEFORE = re.compile(
    r"\b(city|town|village|settlement|hamlet|capital|suburb|neighbou?rhood|province|state|region|oblast"
    r"|governorate|county|district|department|prefecture|island|port|camp|municipality|parish)\s+(?:of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_KIND_AFTER = re.compile(
    r"\s+(city|town|village|province|state|region|oblast|governorate|county|district|department|prefecture"
    r"|municipality|parish|raion|krai)\b",
    re.IGNORECASE,
)
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,2}}"
_KINDS = (
    r"(cities|towns|villages|settlements|provinces|states|regions|oblasts|governorates|counties|districts"
    r"|departments|prefectures|municipalities|parishes|raions)"
)
_KIND_OF_ALL_BEFORE = re.compile(rf"\b{_KINDS}\s+of\s+(?:{_NAMES}(?:,|,?\s+and)\s+)*$")
_KIND_OF_ALL_AFTER = re.compile(rf"(?:(?:,\s+{_NAMES})*,?\s+and\s+{_NAMES})?\s+{_KINDS}\b")
_SINGULAR = {
    "cities": "city", "counties": "county", "municipalities": "municipality", "parishes": "parish",
}  # fmt: skip
_HOLDERS = frozenset({Kind.REGION, Kind.COUNTRY, Kind.DISTRICT, Kind.AREA})


def hints(text: str, start: int, end: int, knowledge: Knowledge) -> ToponymMention:
    """The place name `text[start:end]` with what the words around it say."""
    before, after = text[max(0, start - 90) : start], text[end : end + 90]
    return ToponymMention(
        text=text[start:end],
        start=start,
        end=end,
        containers=_containers(knowledge.gazetteer, text[start:end], before, after),
        countries=_countries(before, knowledge.countries.adjectives),
        kind=_kind(before, after),
    )


def _containers(gazetteer: Gazetteer, own: str, before: str, after: str) -> tuple[str, ...]:
    found: list[str] = []
    if match := _AFTER_COMMA.match(after) or _AFTER_PAREN.match(after):
        if (name := _holder(gazetteer, match[1], city=False)) and not _list(gazetteer, own, name):
            found.append(name)
            end = after.find(name, match.start(1)) + len(name)
            more = _AFTER_COMMA.match(after[end:])
            outer = _holder(gazetteer, more[1], city=False) if more else ""
            found += [outer] if outer else []
    elif match := _AFTER_IN.match(after):
        found.append(_holder(gazetteer, match[1], city=True))
    if not any(found) and (match := _BEFORE_OWNER.search(before)) and _linked(before[match.end(1) :]):
        found = [_holder(gazetteer, match[1], city=False)]
    found = [name for name in found if name]
    return tuple(found)


def _list(gazetteer: Gazetteer, one: str, two: str) -> bool:
    """True where "one, two" is rather a list of states or countries than a place and what it lies in."""
    first, second = gazetteer.lookup(one), gazetteer.lookup(two)
    if not first or not second or first[0].kind is not second[0].kind:
        return False
    if first[0].kind is Kind.COUNTRY:
        return second[0].country != "USA"  # "Georgia, USA" is a state
    return first[0].kind is Kind.REGION


def _linked(words: str) -> bool:
    """True where only words like "city of" stand between an owner and the name."""
    return all(word in LINKING for word in re.findall(r"[a-z\-]{2,}", words.lower()))


def _holder(gazetteer: Gazetteer, phrase: str, *, city: bool) -> str:
    """The longest beginning of `phrase` that names a country, a region, a district; "" if none does."""
    words = phrase.split()
    first = words[0].rstrip(".,")
    if first in POSTAL and words[0].isupper():
        return POSTAL[first]
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count]).rstrip(".,")
        if (
            count > 1
            and "." in " ".join(words[: count - 1]).replace("St.", "")
            and not _initials(words[: count - 1])
        ):
            continue
        found = gazetteer.lookup(name)
        if found and any(item.kind in _HOLDERS or (city and item.prominence > 4.5) for item in found[:8]):
            return name
    return ""


def _initials(words: list[str]) -> bool:
    return all(re.fullmatch(r"(?:[A-Z]\.)+|\w+", word) for word in words)


def _countries(before: str, demonyms: Mapping[str, str]) -> tuple[str, ...]:
    if not before[-1:].isspace():
        return ()
    found: list[str] = []
    for token in reversed(before.split()[-_WORDS_BEFORE:]):
        ending = _WORD_END.search(token)
        word = ending[0] if ending else ""
        if not word:
            break
        plain = re.sub(r"['’]s$", "", word).strip(".,;:").lower()
        parts = [plain, *plain.split("-")] if "-" in plain else [plain]
        for part in parts:
            if (code := demonyms.get(part)) and code not in found:
                found.append(code)
        if found or plain not in LINKING or word != token or word[-1] == ".":
            break
    return tuple(found)


def _kind(before: str, after: str) -> str:
    if match := _KIND_AFTER.match(after) or _KIND_BEFORE.search(before):
        return match[1].lower()
    match = _KIND_OF_ALL_BEFORE.search(before) or _KIND_OF_ALL_AFTER.match(after)
    return _SINGULAR.get(match[1], match[1][:-1]) if match else ""
