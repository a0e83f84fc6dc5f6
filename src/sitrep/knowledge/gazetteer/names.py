"""How a place name is folded before it is looked up, and the other forms worth trying.

Standard library only. The build tool folds the names of the index with the same functions.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th",
        "ħ": "h", "ə": "a", "&": " and ",
        "'": "", "’": "", "‘": "", "ʻ": "", "ʼ": "", "ʿ": "", "ʾ": "", "`": "", "´": "", "ʹ": "", "ʺ": "",
    }
)  # fmt: skip
_SAME = {"saint": "st", "sainte": "st", "ste": "st", "mount": "mt", "fort": "ft", "i": "1", "ii": "2"}
_WORD = re.compile(r"[a-z0-9]+")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)

REGION_WORDS = (
    "province", "region", "oblast", "governorate", "state", "krai", "republic", "prefecture", "canton",
    "voivodeship", "department", "wilayat", "wilaya", "emirate", "territory", "autonomous region",
    "autonomous republic", "autonomous community", "special administrative region", "administrative region",
    "division", "people's republic",
)  # fmt: skip
DISTRICT_WORDS = (
    "district", "county", "parish", "raion", "rayon", "borough", "municipality", "commune", "township",
    "tehsil", "taluk", "woreda", "zone", "locality", "area", "local government area", "sub-county",
    "agency", "subdistrict", "lga", "cercle", "regency", "upazila", "chiefdom", "governorship",
)  # fmt: skip
CITY_WORDS = ("city", "town", "village", "settlement", "hamlet", "suburb", "neighborhood", "neighbourhood")
FACILITY_WORDS = (
    "international airport", "airport", "airfield", "airbase", "air base", "naval base", "military base",
    "base", "port", "seaport", "harbour", "harbor", "hospital", "medical complex", "medical center",
    "medical centre", "university", "prison", "jail", "railway station", "train station", "bus station",
    "station", "bridge", "stadium", "mosque", "church", "cathedral", "temple", "market", "square",
    "refugee camp", "camp", "embassy", "consulate", "courthouse", "court", "parliament", "police station",
    "checkpoint", "border crossing", "crossing", "refinery", "oil refinery", "power plant", "power station",
    "nuclear power plant", "nuclear plant", "dam", "oil depot", "shipyard", "school", "college", "hotel",
    "high school", "elementary school", "detention center", "detention centre", "metro station", "synagogue",
    "stock exchange", "police headquarters", "headquarters", "city hall", "town hall", "barracks", "garrison",
    "museum", "palace", "central station", "arena", "ceasefire line", "border post", "shopping centre",
    "shopping mall", "district court", "high court", "supreme court", "front",
)  # fmt: skip
_DIRECTION = (
    r"(?:north(?:ern|[- ]?east(?:ern)?|[- ]?west(?:ern)?|[- ]central)?"
    r"|south(?:ern|[- ]?east(?:ern)?|[- ]?west(?:ern)?|[- ]central)?"
    r"|east(?:ern|[- ]central)?|west(?:ern|[- ]central)?|central|upper|lower|inner|outer"
    r"|downtown|midtown|uptown|mainland|rural|coastal|greater|metropolitan|occupied|suburban|old)"
)


def _ending(words: tuple[str, ...]) -> re.Pattern[str]:
    body = "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
    return re.compile(rf"^(?P<base>.+?)[ -]+(?:{body})s?$", re.IGNORECASE)


def _opening(words: tuple[str, ...]) -> re.Pattern[str]:
    body = "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
    return re.compile(rf"^(?:{body})\s+of\s+(?P<base>.+)$", re.IGNORECASE)


_REGION = (_ending(REGION_WORDS), _opening(REGION_WORDS))
_DISTRICT = (_ending(DISTRICT_WORDS), _opening(DISTRICT_WORDS))
_CITY = (_ending(CITY_WORDS), _opening((*CITY_WORDS, "capital", "capital city", "port city", "border town")))
_FACILITY = (_ending(FACILITY_WORDS), _opening(("port", "airport", "university", "battle", "siege")))
_PART = re.compile(
    rf"^(?:the\s+)?(?:(?:far|the|parts of|outskirts of|suburbs of|centre of|center of|coast of)\s+)*"
    rf"(?:{_DIRECTION}(?:\s+and\s+{_DIRECTION})?)\s+(?P<base>.+)$",
    re.IGNORECASE,
)
_OUTSKIRTS = re.compile(
    r"^(?:the\s+)?(?:near|around|outside|off|over|outskirts of|suburbs of|suburb of|parts of|border with"
    r"|coast of|off the coast of|the coast of|centre of|center of|heart of)\s+(?P<base>.+)$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:[\w’'-]+-(?:occupied|controlled|held|administered|backed|run|ruled|annexed|majority)\s+"
    r"|(?:[a-z][\w’'-]*\s+)+(?=[A-Z]))?"
)
_NESTED = (
    re.compile(r"^(?P<inner>[^,]+),\s*(?P<outer>.+)$"),
    re.compile(r"^(?P<inner>.+?)\s+(?:neighbou?rhood|quarter|area|suburb|side)\s+of\s+(?P<outer>.+)$"),
    re.compile(
        r"^(?P<inner>.+?\s(?:[Dd]istrict|[Rr]egion|[Pp]rovince|[Ss]tate|[Cc]ounty|[Dd]epartment|[Mm]unicipality|LGA"
        r"|[Mm]ountains|[Tt]erritory|[Gg]overnorate|[Oo]blast|[Cc]ommune))\s+(?:of|in)\s+(?P<outer>.+)$"
    ),
    re.compile(r"^(?P<inner>.+)\s+(?:in|near|outside)\s+(?:the\s+)?(?P<outer>[^\W\d_a-z].+)$"),
    re.compile(r"^(?P<outer>.+?)['’]s?\s+(?P<inner>.+)$"),
)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The key of a name: letters and digits only, lower case, no accents; "Saint" and "St." are one.

    Spaces and hyphens go, so "Abu-Kamal", "Abu Kamal" and "Abukamal" have the same key.
    """
    text = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    text = "".join(char for char in text if not unicodedata.combining(char))
    text = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", text)
    words = _WORD.findall(text)
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return "".join(_SAME.get(word, word) for word in words)


def trimmed(name: str) -> str:
    """The name without outer blanks and punctuation, a possessive ending or a leading "the"."""
    text = " ".join(name.split()).strip(' ,;:()[]"“”')
    text = _POSSESSIVE.sub("", text)
    if text[:4].lower() == "the " and len(text) > 4:
        text = text[4:]
    return text


def _first(patterns: tuple[re.Pattern[str], ...], name: str) -> str:
    for pattern in patterns:
        if match := pattern.match(name):
            return match["base"].strip(" ,")
    return ""


def region_base(name: str) -> str:
    """ "Kharkiv" for "Kharkiv Oblast" and "province of Kharkiv"; "" where no such word is there."""
    return _first(_REGION, name)


def district_base(name: str) -> str:
    """ "Fairfax" for "Fairfax County"; "" where no such word is there."""
    return _first(_DISTRICT, name)


def city_base(name: str) -> str:
    """ "Pokrovsk" for "city of Pokrovsk"; "" where no such word is there."""
    return _first(_CITY, name)


def facility_base(name: str) -> str:
    """ "Timbuktu" for "Timbuktu Airport"; "" where no such word is there."""
    return _first(_FACILITY, name)


def facing(name: str) -> str:
    """The name without what stands before it: "Kherson Oblast" for "Russian-occupied Kherson Oblast",
    "Ouagadougou" for "capital Ouagadougou"; "" where nothing stands before it.
    """
    match = _BEFORE.match(name)
    return name[match.end() :] if match and match.end() else ""


def nested(name: str) -> tuple[str, str]:
    """An inner and an outer name; two empty words where the name is one.

    ("Kabul", "Afghanistan") for "Kabul, Afghanistan", "Kabul in Afghanistan" and "Afghanistan's Kabul".
    """
    for pattern in _NESTED:
        if match := pattern.match(name):
            return match["inner"].strip(), match["outer"].strip()
    return "", ""


def part_base(name: str) -> str:
    """ "Ukraine" for "eastern Ukraine" and "outskirts of Ukraine"; "" where no such word is there."""
    return _first((_OUTSKIRTS, _PART), name)
