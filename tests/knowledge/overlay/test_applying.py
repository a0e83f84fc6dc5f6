"""A user's entries on top of ours: added, in place of ours, ours switched off; what ships stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sitrep.knowledge import knowledge
from sitrep.knowledge.knowledge import Knowledge
from sitrep.knowledge.overlay import load

Write = Callable[..., Path]
FRAME = '[[frame]]\nid = "{id}"\ntype = "{type}"\nverbs = ["{verb}"]\nexamples = ["They do."]\n'
GROUPS = "name,names,country,sector\n"
OURS = knowledge.load()


@pytest.fixture
def taught(write: Write) -> Callable[[dict[str, str]], Knowledge]:
    """What ships with these files on top."""
    return lambda files: load([write(files)])


Taught = Callable[[dict[str, str]], Knowledge]


def test_without_folders_it_is_what_ships() -> None:
    assert load() is OURS


def test_a_frame_is_added_before_ours(taught: Taught) -> None:
    known = taught({"lexicon/a.toml": FRAME.format(id="x.glorf", type="AID", verb="attack")})
    assert len(known.lexicon.frames) == len(OURS.lexicon.frames) + 1
    assert known.lexicon.verbs["attack"][0][1].id == "x.glorf"
    assert all(frame.id != "x.glorf" for _, frame in OURS.lexicon.verbs["attack"])


def test_a_frame_of_our_id_replaces_ours(taught: Taught) -> None:
    known = taught({"lexicon/a.toml": FRAME.format(id="assault.attack", type="AID", verb="glorf")})
    assert known.lexicon.frame("assault.attack").type == "AID"
    assert OURS.lexicon.frame("assault.attack").type == "ASSAULT"
    assert len(known.lexicon.frames) == len(OURS.lexicon.frames)
    assert "assault.attack" not in {frame.id for _, frame in known.lexicon.verbs["attack"]}


def test_words_of_lists_go_before_ours_and_classes_grow(taught: Taught) -> None:
    lists = (
        '[classes]\narmed_person = ["glorfer"]\n'
        '[[weapon]]\nwords = ["drone"]\nmode = "explosives"\n'
        '[[cue]]\nwords = ["glorf"]\nstatus = "future"\n'
        '[[speech]]\nverbs = ["deny"]\nstance = "affirms"\n'
        '[[light]]\nverbs = ["launch"]\nsubject = "recipient"\n'
    )
    known = taught({"lexicon/a.toml": lists}).lexicon
    assert known.classes["armed_person"] == OURS.lexicon.classes["armed_person"] | {"glorfer"}
    assert {weapon.mode for words, weapon in known.weapons["drone"] if words == ("drone",)} == {"explosives"}
    assert len(known.weapons["drone"]) == len(OURS.lexicon.weapons["drone"])
    assert known.cues["glorf"][0][1].status == "future"
    assert {x.stance for words, x in known.speech_verbs["deny"] if words == ("deny",)} == {"affirms"}
    mine = [x for words, x in known.light["launch"] if words == ("launch",) and x.event == "object"]
    assert [x.subject for x in mine] == ["recipient"]


def test_a_frame_may_use_our_classes_and_its_own(taught: Taught) -> None:
    case = '[[frame.when]]\nobject = ["@glorfs", "@armed_person"]\ntype = "NONE"\n'
    text = FRAME.format(id="x.a", type="AID", verb="glorf") + case + '[classes]\nglorfs = ["glorf"]\n'
    assert taught({"lexicon/a.toml": text}).lexicon.frame("x.a").cases


def test_a_group_is_found_under_all_its_names(taught: Taught) -> None:
    known = taught({"actors/groups.csv": GROUPS + "Glorf Front,Sons of Glorf|GFX,SDN,UAF > REB 2024\n"})
    for name in ("Glorf Front", "the glorf front's", "Sons of Glorf fighters", "GFX"):
        if name != "the glorf front's":
            (entry,) = known.actors.find(name, date(2025, 1, 1))
            assert (entry.id, entry.name, entry.country, entry.sector) == (
                "glorf-front",
                "Glorf Front",
                "SDN",
                "REB",
            )
    assert known.actors.find("Glorf Front", date(2023, 1, 1))[0].sector == "UAF"
    assert OURS.actors.find("Glorf Front") == ()
    assert ("GFX", "ORG") in known.names


def test_an_actor_of_our_name_and_country_replaces_ours(taught: Taught) -> None:
    known = taught({"actors/groups.csv": GROUPS + "Hamas,Glorfers,PSE,GOV\n"})
    assert [entry.sector for entry in known.actors.find("Hamas")] == ["GOV"]
    assert known.actors.find("Glorfers")[0].id == OURS.actors.find("Hamas")[0].id
    assert known.actors.find("Islamic Resistance Movement") == ()
    assert len(known.actors) == len(OURS.actors)
    assert OURS.actors.find("Islamic Resistance Movement")


def test_another_actor_of_our_name_goes_before_ours(taught: Taught) -> None:
    known = taught({"actors/groups.csv": GROUPS + "Glorf Front,RSF,NGA,REB\n"})
    assert known.actors.find("RSF")[0].name == "Glorf Front"
    assert OURS.actors.find("RSF")[0] in known.actors.find("RSF")


def test_a_person_keeps_the_offices_that_we_list(taught: Taught) -> None:
    persons = "name,names,country,sector,family\nVolodymyr Zelenskyy,V. Glorf,UKR,,\n"
    known = taught({"actors/persons.csv": persons})
    found = known.actors.find("V. Glorf", date(2023, 1, 1))[0]
    assert (found.name, found.office) == ("Volodymyr Zelenskyy", "president")
    holder = known.actors.holder("president", "UKR", date(2023, 1, 1))
    assert holder is not None
    assert holder.id == found.id


def test_an_office_changes_hands_on_the_users_day(taught: Taught) -> None:
    known = taught(
        {"actors/offices.csv": "country,role,holders\nFRA,president,Ada Glorf 2026-03-01 > - 2026-05-01\n"}
    )
    before, after = date(2026, 2, 28), date(2026, 3, 1)
    assert known.actors.holder("president", "FRA", before) == OURS.actors.holder("president", "FRA", before)
    holder = known.actors.holder("president", "FRA", after)
    assert holder is not None
    assert (holder.name, holder.sector) == ("Ada Glorf", "GOV")
    assert known.actors.holder("president", "FRA", date(2026, 5, 1)) is None
    assert known.actors.find("Emmanuel Macron", before)[0].office == "president"
    assert known.actors.find("Emmanuel Macron", after)[0].office == ""
    found = known.bodies.office("the French president", after)
    assert found is not None
    assert found.name == "Ada Glorf"
    assert OURS.actors.find("Emmanuel Macron", after)[0].office == "president"


def test_places_are_added_weighed_and_replaced(taught: Taught) -> None:
    kyiv = OURS.gazetteer.lookup("Kyiv")[0]
    places = (
        "name,names,country,kind,lat,lon,population,importance,geonames_id\n"
        "Glorfstadt,Glorf City,UKR,city,48.5,32.1,999,,\n"
        "Glorf Oblast,,UKR,region,48,32,,,\n"
        f"Kyiv,,UKR,city,50.4,30.5,,9.5,{kyiv.geonames_id}\n"
    )
    known = taught({"places.csv": places}).gazetteer
    (town,) = known.lookup("Glorf City")
    assert (town.name, town.lat, town.prominence, town.precision) == ("Glorfstadt", 48.5, 3.0, "city")
    assert known.lookup("Glorf")[0].name == "Glorf Oblast"
    assert known.lookup("Kyiv")[0].prominence == 9.5
    assert kyiv.place_id not in {item.place_id for item in known.lookup("Kiev")}
    assert OURS.gazetteer.lookup("Glorf City") == ()
    assert known.within(town, OURS.gazetteer.lookup("Ukraine")[0])


def test_spellings_lead_to_what_is_known(taught: Taught) -> None:
    spellings = (
        "spelling,means,kind,country\nQharqiw,Kharkiv,place,UKR\nHamass,Hamas,actor,\nZelenskoj,Volodymyr Zelenskyy,actor,UKR\n"
        "Yukrain,Ukraine,country,\n"
    )
    known = taught({"spellings.csv": spellings})
    assert known.gazetteer.lookup("Qharqiw")[0] == OURS.gazetteer.lookup("Kharkiv")[0]
    assert known.actors.find("Hamass")[0] == OURS.actors.find("Hamas")[0]
    assert known.actors.find("Hamas") == OURS.actors.find("Hamas")
    assert known.countries.by_name("Yukrain") == "UKR"
    body = known.bodies.body("Yukrain's parliament")
    assert body is not None
    assert body.country == "UKR"
    assert dict(known.names) == {"Qharqiw": "GPE", "Hamass": "ORG", "Zelenskoj": "PERSON", "Yukrain": "GPE"}
    assert OURS.countries.by_name("Yukrain") is None


def test_what_is_ours_can_be_switched_off(taught: Taught) -> None:
    place = OURS.gazetteer.lookup("Kupiansk")[0]
    off = (
        f'kind,id\nframe,assault.attack\nactor,hamas\nplace,"{place.label}"\nweapon,attack drone\n'
        f"place,{OURS.gazetteer.lookup('Kharkiv')[0].geonames_id}\n"
    )
    known = taught({"off.csv": off})
    assert "assault.attack" not in {frame.id for frame in known.lexicon.frames}
    assert "hamas" not in {entry.id for entry in known.actors.find("Hamas")}
    assert "hamas" not in {entry.id for entry in known.actors}
    assert place.place_id not in {item.place_id for item in known.gazetteer.lookup("Kupiansk")}
    assert ("attack", "drone") not in {words for words, _ in known.lexicon.weapons["drone"]}
    assert OURS.lexicon.frame("assault.attack")
    assert OURS.actors.find("Hamas")


def test_a_later_folder_goes_before_an_earlier_one(write: Write) -> None:
    one = write(
        {"actors/groups.csv": GROUPS + "Glorf Front,,SDN,REB\n", "places.csv": "name,country,kind,lat,lon\nGlorfa,SDN,city,1,2\n"}, "one"
    )  # fmt: skip
    two = write(
        {
            "actors/groups.csv": GROUPS + "Glorf Front,,SDN,GOV\n",
            "places.csv": "name,country,kind,lat,lon\nGlorfb,SDN,city,3,4\n",
            "spellings.csv": "spelling,means,kind\nGlorfaa,Glorfa,place\n",
        },
        "two",
    )
    known = load([one, two])
    assert [entry.sector for entry in known.actors.find("Glorf Front")] == ["GOV"]
    ids = [known.gazetteer.lookup(name)[0].place_id for name in ("Glorfa", "Glorfb", "Glorfaa")]
    assert ids[0] == ids[2] != ids[1]
