"""The sectors of common nouns, as the coding guide has them."""

from __future__ import annotations

import pytest

from sitrep.knowledge.actors import sectors
from sitrep.knowledge.actors.sources import SECTORS

NOUNS = sectors.load()


@pytest.mark.parametrize(
    ("phrase", "sector"),
    [
        ("soldier", "MIL"), ("police officer", "COP"), ("army officer", "MIL"), ("officer", "COP"),
        ("president", "GOV"), ("former president", "ELI"), ("opposition leader", "OPP"), ("leader", "GOV"),
        ("armed man", "UAF"), ("young man", "CVL"), ("security force", "MIL"), ("rebel force", "REB"),
        ("government force", "MIL"), ("senior intelligence official", "SPY"), ("health official", "MED"),
        ("aid worker", "SOC"), ("construction worker", "LAB"), ("militant", "REB"), ("protester", "CVL"),
        ("armed group", "UAF"), ("human rights group", "SOC"), ("military spokesman", "MIL"), ("gang member", "CRM"),
        ("displaced people", "REF"), ("former defence minister", "ELI"), ("former soldier", "MIL"),
        ("emergency service", "GOV"), ("military base", "MIL"), ("cargo ship", "BUS"), ("airport", "UNK"),
        ("hospital", "MED"), ("school", "EDU"), ("mosque", "REL"), ("farmer", "AGR"), ("journalist", "JRN"),
        ("judge", "JUD"), ("lawmaker", "LEG"), ("migrant", "REF"), ("unidentified gunman", "UAF"),
        ("political prisoner", "OPP"), ("prisoner of war", "MIL"), ("pirate", "CRM"), ("worshipper", "REL"),
    ],
)  # fmt: skip
def test_sectors(phrase: str, sector: str) -> None:
    *modifiers, head = phrase.split()
    assert (NOUNS.sector_of(head, modifiers) or NOUNS.sector_of(phrase)) == sector


def test_what_names_no_party_has_no_sector() -> None:
    assert NOUNS.sector_of("banana", ["military"]) is None
    assert not NOUNS.is_party_noun("banana")


def test_kinds() -> None:
    assert NOUNS.is_person_noun("mayor")
    assert NOUNS.is_group_noun("parliament")
    assert not NOUNS.is_person_noun("hospital")


def test_titles() -> None:
    assert NOUNS.title_sector("Gen.") == "MIL"
    assert NOUNS.title_sector("Prime Minister") == "GOV"
    assert NOUNS.is_title("Mr.")
    assert NOUNS.title_sector("Mr.") is None


def test_all_sectors_are_plover_sectors() -> None:
    assert {noun.sector for _, noun in NOUNS.nouns()} <= {*SECTORS, ""}
    assert {NOUNS.title_sector(title) for title in NOUNS.titles()} <= {*SECTORS, None}
    assert all(lemma == lemma.lower().strip() != "" for lemma, _ in NOUNS.nouns())
