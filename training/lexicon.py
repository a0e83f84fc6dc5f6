"""The list of names that ships with the pipeline: known places and bodies, what current events link to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

import namesets
import silver
from sitrep.knowledge.actors.sources import DATA, KINDS, bodies

_WIDE = (
    "Africa|Asia|Europe|North America|South America|Latin America|Central America|Middle East|Arctic|"
    "Antarctica|Oceania|Caribbean|Balkans|Caucasus|Sahel|Maghreb|Levant|Central Asia|East Asia|"
    "South Asia|Southeast Asia|West Africa|East Africa|Central Africa|Southern Africa|North Africa|"
    "Horn of Africa|Pacific|Atlantic|Persian Gulf|Red Sea|Black Sea|Mediterranean|South China Sea|"
    "Baltic Sea|Gulf of Aden|Arabian Peninsula|Eastern Europe|Western Europe|Central Europe|"
    "Scandinavia|Western Hemisphere|Golan Heights"
).split("|")
_NO_NAMES = (
    "Muslims Muslim Christians Christian Jews Jewish Sunni Sunnis Shia Shiite Shiites Hindu Hindus Sikh "
    "Sikhs Buddhist Buddhists Catholic Catholics Kurds Kurdish Arabs Arab Islamist Islamists Yazidi "
    "Yazidis Alawite Alawites Druze Rohingya Palestinians Palestinian European Europeans African "
    "Africans Asian Asians Western Northerners Southerners Covid COVID-19 Covid-19 COVID GDP Internet "
    "Ramadan Eid Easter Christmas January February March April May June July August September October "
    "November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday North South East West "
    "Northern Southern Eastern Central English French Russian Arabic Spanish Chinese Hindi Hausa "
    "Mandarin Republican Democrat Republicans Democrats Islam Islamic MP MPs CEO GMT LGBT Mr Mrs Ms Dr"
).split()


# Offices, titles and other capitalised words that name nobody when they stand alone.
_NO_NAMES_EITHER = (
    "Kingdom|State|Independence|Government|Police|Court|House|Embassy|Church|Commission|Council|Ministry|"
    "Department|Executive Committee|NGO|NGOs|TB|Tk|US$|MoU|MOU|COP|GDP|VAT|IPO|God|Allah|Bible|Quran|Haj|"
    "Hajj|Omicron|Bitcoin|Brexit|Imam|Amir|Emir|Sultan|King|Queen|Prince|Princess|Crown Prince|Duke|"
    "Duchess|Emperor|Pope|Bishop|Archbishop|Cardinal|Supreme Leader|First Lady|Speaker|President|"
    "Vice President|Prime Minister|Chief Minister|Minister|Deputy Minister|Minister of State|"
    "Foreign Minister|Interior Minister|Defence Minister|Finance Minister|Health Minister|"
    "Attorney General|Head of State|Governor|Senator|Mayor|Ambassador|Secretary|Secretary General|"
    "Secretary-General|General Secretary|Commander|Chairman|Director|Managing Director|"
    "Executive Director|Chief Executive Officer|COO|CFO|CTO|South Korean|South Koreans|North Korean|"
    "North Koreans|Southern African|West African|East African|North African|Latin American"
).split("|")


def _capital(words: tuple[str, ...]) -> bool:
    return words[0][:1].isupper() and all(word[:1].isupper() or len(word) < 4 for word in words)


def _bodies() -> Iterator[str]:
    """Groups, forces, organisations, parties, outlets and companies under all their names, without "The"."""
    for file in KINDS:
        for body in bodies(DATA / file):
            for name in (body.name, *body.names):
                if name[:1].isupper() or name[:1].isdigit():
                    yield name.removeprefix("The ")


def lexicon(nlp: Language, data: Path, voted: dict[str, str | None]) -> dict[tuple[str, ...], str]:
    """Words -> label, for names that hardly ever are anything else; an empty label for what is no name."""
    known = silver.lists(data)
    items = silver.linked(data, known, voted)
    parts = Counter(part for person in known.people for part in person.split())
    found = {
        words: label
        for words, label in namesets.dictionary(nlp, items, silver.Lists()).items()
        if _capital(words) and (len(words) > 1 or label == "PERSON" or not parts[words[0]])
    }
    places = Counter([*known.countries * 3, *known.cities, *known.regions, *_WIDE * 3])
    for place, count in places.items():
        words = tuple(t.text for t in nlp.make_doc(place))
        common = parts[place] > 1 or place in known.first or len(place) < 4
        if place[:1].isupper() and (count > 2 or not common) and len(words) < 6:
            found[words] = "GPE"
    for body in _bodies():
        found.setdefault(tuple(t.text for t in nlp.make_doc(body)), "ORG")
    for word in [*sorted(known.demonyms - known.places), *_NO_NAMES, *_NO_NAMES_EITHER]:
        if word[:1].isupper():
            found[tuple(t.text for t in nlp.make_doc(word))] = ""
    return found
