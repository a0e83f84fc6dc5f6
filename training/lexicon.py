"""The list of names that ships with the pipeline: well-known places, and what current events link to."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import namesets
import silver
from spacy.language import Language

_WIDE = (
    "Africa|Asia|Europe|North America|South America|Latin America|Central America|Middle East|Arctic|Antarctica|"
    "Oceania|Caribbean|Balkans|Caucasus|Sahel|Maghreb|Levant|Central Asia|East Asia|South Asia|Southeast Asia|"
    "West Africa|East Africa|Central Africa|Southern Africa|North Africa|Horn of Africa|Pacific|Atlantic|"
    "Persian Gulf|Red Sea|Black Sea|Mediterranean|South China Sea|Baltic Sea|Gulf of Aden|Arabian Peninsula|"
    "Eastern Europe|Western Europe|Central Europe|Scandinavia|Western Hemisphere|Golan Heights|Kremlin|Pentagon"
).split("|")
_ORGANISATIONS = ("Kremlin", "Pentagon")


def lexicon(nlp: Language, data: Path, voted: dict[str, str | None]) -> dict[tuple[str, ...], str]:
    """Words -> label, for names that hardly ever are anything else."""
    known = silver.lists(data)
    items = silver.linked(data, known, voted)
    empty = silver.Lists()
    found = namesets.dictionary(nlp, items, empty)
    people = Counter(part for person in known.people for part in person.split())
    places = Counter([*known.countries * 3, *known.cities, *known.regions, *_WIDE * 3])
    for place, count in places.items():
        words = tuple(t.text for t in nlp.make_doc(place))
        common = people[place] > 1 or place in known.first or len(place) < 4
        if place[:1].isupper() and (count > 2 or not common) and len(words) < 6:
            found[words] = "ORG" if place in _ORGANISATIONS else "GPE"
    return {words: label for words, label in found.items() if words[0][:1].isupper()}
