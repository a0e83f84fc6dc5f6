"""The actor list: names as texts have them, offices by date, and files that agree with themselves."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.errors import KnowledgeError
from sitrep.knowledge import actors, countries
from sitrep.knowledge.actors import sources
from sitrep.knowledge.actors.compiling import compiled
from sitrep.knowledge.actors.registry import COMPILED
from sitrep.knowledge.spots import Spot

ACTORS = actors.load()
PLACES = {*(country.alpha3 for country in countries.load()), "IGO", "NGO", ""}


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "on", "name", "country", "sector"),
    [
        ("Hamas", "", "Hamas", "PSE", "REB"), ("the Taliban", "2020-01-01", "Taliban", "AFG", "REB"),
        ("Taliban fighters", "2021-08-15", "Taliban", "AFG", "GOV"),
        ("Zelensky", "", "Volodymyr Zelenskyy", "UKR", "GOV"), ("IDF", "", "Israel Defense Forces", "ISR", "MIL"),
        ("Donald Trump", "2021-01-20", "Donald Trump", "USA", "OPP"),
        ("President Trump's", "2021-01-19", "Donald Trump", "USA", "GOV"),
        ("al-Shabab", "", "Al-Shabaab", "SOM", "REB"), ("HAMAS", "", "Hamas", "PSE", "REB"),
        ("Gen. Soleimani", "2020-01-03", "Qasem Soleimani", "IRN", "MIL"),
        ("Houthi rebels", "", "Houthis", "YEM", "REB"), ("Erdogan’s", "", "Recep Tayyip Erdoğan", "TUR", "GOV"),
        ("WHO", "", "World Health Organization", "IGO", "GOV"), ("Nato", "", "NATO", "IGO", "UNK"),
        ("RSF", "2022-01-01", "Rapid Support Forces", "SDN", "PRM"),
        ("Abu Mohammed al-Jolani", "2024-01-01", "Ahmed al-Sharaa", "SYR", "REB"),
        ("Ahmed al-Sharaa", "2025-06-01", "Ahmed al-Sharaa", "SYR", "GOV"),
        ("Jens Stoltenberg", "2020-01-01", "Jens Stoltenberg", "IGO", "UNK"),
        ("former President Jacob Zuma", "2021-07-01", "Jacob Zuma", "ZAF", "ELI"), ("Israeli Prime Minister Benjamin Netanyahu", "", "Benjamin Netanyahu", "ISR", "GOV"),
        ("Secretary of Homeland Security Kristi Noem", "2025-06-01", "Kristi Noem", "USA", "GOV"),
        ("Xi", "", "Xi Jinping", "CHN", "GOV"), ("Reuters", "", "Reuters", "GBR", "JRN"),
        ("Jacob Zuma", "2021-07-01", "Jacob Zuma", "ZAF", "GOV"), ("Navalny", "", "Alexei Navalny", "RUS", "OPP"),
        ("ISIS-K", "", "Islamic State – Khorasan Province", "AFG", "REB"),
        ("MSF", "", "Médecins Sans Frontières", "NGO", "MED"), ("Gazprom", "", "Gazprom", "RUS", "BUS"),
    ],
)  # fmt: skip
def test_names_find_actors(text: str, on: str, name: str, country: str, sector: str) -> None:
    found = ACTORS.find(text, day(on))
    assert found
    assert (found[0].name, found[0].country, found[0].sector) == (name, country, sector)


@pytest.mark.parametrize(
    "text", ["is", "Is", "who", "ice", "", "the", "President", "militants", "Qwertzuiop"]
)
def test_other_words_find_nobody(text: str) -> None:
    assert ACTORS.find(text) == ()


def test_who_is_in_office_comes_first() -> None:
    assert ACTORS.find("Johnson", date(2020, 5, 1))[0].name == "Boris Johnson"
    assert ACTORS.find("Johnson", date(2025, 5, 1))[0].name == "Mike Johnson"


@pytest.mark.parametrize(
    ("role", "country", "on", "name"),
    [
        ("president", "USA", "2021-01-19", "Donald Trump"), ("president", "USA", "2021-01-20", "Joe Biden"),
        ("Secretary of State", "USA", "2025-05-01", "Marco Rubio"), ("premier", "CHN", "2018-01-01", "Li Keqiang"),
        ("the Queen", "GBR", "2019-01-01", "Elizabeth II"), ("king", "THA", "2019-02-08", "Maha Vajiralongkorn"),
        ("minister of foreign affairs", "IRN", "2020-01-04", "Mohammad Javad Zarif"),
        ("secretary-general", "IGO", "2020-01-01", "António Guterres"),
        ("chancellor", "DEU", "2018-01-01", "Angela Merkel"), ("chancellor", "GBR", "2020-12-01", "Rishi Sunak"),
        ("Taoiseach", "IRL", "2020-01-01", "Leo Varadkar"), ("supreme leader", "IRN", "2020-01-01", "Ali Khamenei"),
        ("leader", "PRK", "2020-01-01", "Kim Jong-un"), ("army chief", "ISR", "2025-06-13", "Eyal Zamir"),
    ],
)  # fmt: skip
def test_offices_find_their_holder(role: str, country: str, on: str, name: str) -> None:
    found = ACTORS.holder(role, country, day(on))
    assert found is not None
    assert found.name == name


def test_a_vacant_or_unknown_office_has_no_holder() -> None:
    assert ACTORS.holder("president", "LBN", date(2023, 5, 1)) is None
    assert ACTORS.holder("president", "GBR", date(2023, 5, 1)) is None
    assert ACTORS.holder("king", "", None) is None


def test_every_entry_is_valid() -> None:
    assert len(ACTORS) > 5000
    identities = Counter(entry.id for entry in ACTORS)
    assert [identity for identity, count in identities.items() if count > 1] == []
    for entry in ACTORS:
        assert entry.country in PLACES, entry
        assert entry.sector in sources.SECTORS, entry
        assert entry.name == entry.name.strip() != "", entry


def test_every_actor_is_found_by_its_name() -> None:
    lost = [entry.name for entry in ACTORS if entry.id not in {found.id for found in ACTORS.find(entry.name)}]
    assert lost == []


def test_offices_do_not_overlap() -> None:
    held: dict[tuple[str, str], str] = {}
    for term in sources.terms(sources.DATA / "offices.csv"):
        key = (term.country, term.role)
        assert held.get(key, "") <= term.start, term
        assert not term.end or term.start < term.end, term
        held[key] = term.end


def test_the_compiled_file_is_up_to_date() -> None:
    assert json.loads(COMPILED.read_text("utf-8")) == json.loads(json.dumps(compiled())), (
        "run tools/build_actors.py"
    )


def test_a_bad_row_is_named() -> None:
    with pytest.raises(KnowledgeError, match=r"^groups\.csv:3: 'REBEL' is no PLOVER sector; known are"):
        sources.sectors("REBEL", Spot("groups.csv", 3))
    with pytest.raises(KnowledgeError, match="no date"):
        sources.succession("A 2020-01-01 > B soon", Spot("offices.csv", 3), dated=True)
    with pytest.raises(KnowledgeError, match="comes after"):
        sources.succession("A 2020-01-01 > B 2019", Spot("offices.csv", 3), dated=True)


@given(st.text(max_size=40), st.none() | st.dates())
def test_any_text_is_answered(text: str, on: date | None) -> None:
    assert isinstance(ACTORS.find(text, on), tuple)


@given(st.sampled_from(["Hezbollah", "Al-Shabaab", "Recep Tayyip Erdoğan", "Islamic State"]), st.dates())
def test_case_and_spelling_do_not_matter(name: str, on: date) -> None:
    plain = {entry.id for entry in ACTORS.find(name, on)}
    for other in (name.upper(), name.replace("-", " "), f"the {name}", f"{name}’s"):
        assert plain <= {entry.id for entry in ACTORS.find(other, on)}
