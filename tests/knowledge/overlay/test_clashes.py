"""Where a folder says otherwise than we do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sitrep.knowledge import knowledge
from sitrep.knowledge.overlay import clashes, read_folder, reduced
from sitrep.knowledge.spots import Faults

Write = Callable[..., Path]
OURS = knowledge.load()
FRAME = '[[frame]]\nid = "{id}"\ntype = "{type}"\n{form} = ["{word}"]\nexamples = ["They do."]\n'
GROUPS = "name,names,country,sector\n"
PLACES = "name,names,country,kind,lat,lon,geonames_id\n"


def _clashes(folder: Path) -> list[tuple[str, bool]]:
    faults = Faults()
    overlay = read_folder(folder, OURS.countries, faults)
    below = reduced(OURS, overlay, faults)
    assert faults.messages == []
    return [(line.removeprefix(f"{folder}/"), wrong) for line, wrong in clashes(overlay, below)]


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("lexicon/a.toml", FRAME.format(id="assault.attack", type="ASSAULT", form="verbs", word="glorf"), "a.toml:1: frame 'assault.attack': replaces ours of the same id (assault.toml:"),
        ("lexicon/a.toml", FRAME.format(id="x.a", type="AID", form="verbs", word="shell"), "a.toml:1: frame 'x.a': the verb 'shell' tells AID here and ASSAULT in ours (assault.shell, assault.toml:"),
        ("lexicon/a.toml", FRAME.format(id="x.a", type="AID", form="nouns", word="airstrike"), "a.toml:1: frame 'x.a': the noun 'airstrike' tells AID here and ASSAULT in ours ("),
        ("actors/groups.csv", GROUPS + "Hamas,,PSE,GOV\n", "groups.csv:2: 'Hamas' replaces ours of that name and country (id hamas)"),
        ("actors/groups.csv", GROUPS + "Glorf Front,Hamas,SDN,REB\n", "groups.csv:2: 'Hamas' means 'Hamas' (REB, PSE, id hamas) in ours; yours goes before it"),
        ("actors/groups.csv", GROUPS + "Jordan,,USA,SOC\n", "groups.csv:2: 'Jordan' is also the name of a country (JOR); texts that name it are read as the country"),
        ("places.csv", PLACES + "Kharkiv,,UKR,city,49.99,36.23,\n", "places.csv:2: 'Kharkiv' is 2 km from 'Kharkiv, "),
        ("places.csv", PLACES + f"Glorf,,UKR,city,49.99,36.23,{OURS.gazetteer.lookup('Kharkiv')[0].geonames_id}\n", "places.csv:2: 'Glorf' replaces 'Kharkiv, "),
        ("places.csv", PLACES + "Georgia,,USA,region,33,-83,\n", "places.csv:2: 'Georgia' is also the name of a country (GEO)"),
    ],
)  # fmt: skip
def test_a_clash_is_a_warning(write: Write, file: str, text: str, told: str) -> None:
    found = _clashes(write({file: text}))
    assert [line for line, wrong in found if told in line and not wrong], found
    assert not any(wrong for _, wrong in found)


def test_a_spelling_that_is_a_country_is_an_error(write: Write) -> None:
    (found,) = _clashes(write({"spellings.csv": "spelling,means,kind\nChad,Khartoum,place\n"}))
    assert found == (
        "spellings.csv:2: 'Chad' is the name of a country (TCD), so this spelling has no effect; drop it",
        True,
    )


@pytest.mark.parametrize(
    "files",
    [
        {"lexicon/a.toml": FRAME.format(id="x.a", type="ASSAULT", form="verbs", word="shell")},
        {"actors/groups.csv": GROUPS + "Glorf Front,GFX,SDN,REB\n"},
        {"places.csv": PLACES + "Kharkiv,,UKR,city,45.0,30.0,\n"},
        {"actors/groups.csv": GROUPS + "Glorf Front,Hamas,SDN,REB\n", "off.csv": "kind,id\nactor,hamas\n"},
        {"spellings.csv": "spelling,means,kind\nGlorfland,Chad,country\n"},
    ],
)
def test_what_agrees_or_is_far_away_is_no_clash(write: Write, files: dict[str, str]) -> None:
    assert _clashes(write(files)) == []
