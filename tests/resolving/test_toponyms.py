"""Which place the place names of an article mean."""

import pytest

from sitrep.knowledge.knowledge import load
from sitrep.resolving.toponyms import Reason, Resolution, hints, resolve

KNOWN = load()


def read(text: str, *phrases: str, home: str = "") -> list[Resolution]:
    mentions = []
    for phrase in phrases:
        start = text.index(phrase)
        mentions.append(hints(text, start, start + len(phrase), KNOWN))
    return resolve(mentions, KNOWN, home=home)


def chosen(text: str, *phrases: str, home: str = "") -> list[str]:
    return [item.chosen.label if item.chosen else "" for item in read(text, *phrases, home=home)]


def test_a_container_in_the_text_decides() -> None:
    assert chosen("A depot burned in Paris, Texas, on Monday.", "Paris") == ["Paris, Texas, USA"]
    assert chosen("A depot burned in Springfield, Ill., on Monday.", "Springfield") == [
        "Springfield, Illinois, USA"
    ]
    assert chosen("He flew to Lebanon, Ohio, and back.", "Lebanon") == ["Lebanon, Ohio, USA"]
    assert chosen("Troops left Tripoli in Lebanon at dawn.", "Tripoli")[0].endswith("LBN")
    (found,) = read("A depot burned in Paris, TX, on Monday.", "Paris")
    assert found.reason is Reason.CONTAINER


def test_without_a_container_the_best_known_is_meant() -> None:
    (found,) = read("Protesters marched through Paris on Monday.", "Paris")
    assert found.chosen is not None
    assert (found.chosen.country, found.reason) == ("FRA", Reason.PROMINENT)
    assert len(found.candidates) > 5
    assert found.candidates[0].score >= found.candidates[1].score


def test_a_nationality_before_the_name_counts() -> None:
    (found,) = read("Shelling hit the Ukrainian village of Milove overnight.", "Milove")
    assert found.chosen is not None
    assert found.chosen.country == "UKR"
    (tripoli,) = read("Gunmen entered the Lebanese city of Tripoli.", "Tripoli")
    assert tripoli.chosen is not None
    assert (tripoli.chosen.country, tripoli.reason) == ("LBN", Reason.COUNTRY)


def test_the_other_places_of_the_article_pull() -> None:
    text = "Fires spread from Dallas to Paris and Tyler before reaching Sherman."
    assert chosen(text, "Dallas", "Paris", "Tyler", "Sherman")[1] == "Paris, Texas, USA"
    text = "Fighting was reported in Benghazi, Misrata and Tripoli."
    assert chosen(text, "Benghazi", "Misrata", "Tripoli")[2].endswith("LBY")


def test_a_name_that_holds_the_one_before_it_is_the_wider_place() -> None:
    found = read("Police in Albany, New York, made no arrests.", "Albany", "New York")
    assert [str(item.chosen and item.chosen.kind) for item in found] == ["city", "region"]


def test_one_sense_in_an_article() -> None:
    text = "Rain fell on Paris, Texas. In Paris the streets flooded."
    one = hints(text, 13, 18, KNOWN)
    two = hints(text, 30, 35, KNOWN)
    assert {item.chosen.admin1 for item in resolve([one, two], KNOWN) if item.chosen} == {"Texas"}


def test_adjectives_are_their_countries() -> None:
    (found,) = read("Syrian officials declined to comment.", "Syrian")
    assert found.chosen is not None
    assert (found.chosen.country, found.reason) == ("SYR", Reason.DEMONYM)


def test_a_hall_without_a_point_has_its_town() -> None:
    (found,) = read("The vote was held at Qworth Hall, Nairobi, at noon.", "Qworth Hall, Nairobi")
    assert found.chosen is not None
    assert (found.chosen.name, found.chosen.precision) == ("Nairobi", "city")


def test_what_is_not_known_has_no_pin() -> None:
    (found,) = read("A drone fell near Qwxzypolis.", "Qwxzypolis")
    assert found.chosen is None
    assert found.reason is Reason.UNKNOWN_NAME
    assert resolve([], KNOWN) == []


def test_the_outlet_speaks_a_little() -> None:
    text = "The council of Lancaster met on Monday with guests from Ephrata."
    assert "Pennsylvania" in chosen(text, "Lancaster", "Ephrata", home="Lancaster County News")[0]


@pytest.mark.parametrize(
    ("text", "phrase", "containers", "kind"),
    [
        ("in Wau, South Sudan, on", "Wau", ("South Sudan",), ""),
        ("the village of Hroza in Kharkiv Oblast was", "Hroza", ("Kharkiv Oblast",), "village"),
        ("Ethiopia's Tigray region", "Tigray", ("Ethiopia",), "region"),
        ("in Dublin, Ohio. The", "Dublin", ("Ohio",), ""),
        ("in London, officials said", "London", (), ""),
        ("in London, He said", "London", (), ""),
    ],
)
def test_hints(text: str, phrase: str, containers: tuple[str, ...], kind: str) -> None:
    start = text.index(phrase)
    found = hints(text, start, start + len(phrase), KNOWN)
    assert found.containers == containers
    assert found.kind == kind


def test_the_same_article_gives_the_same_answer() -> None:
    text = "Clashes in Springfield, Columbus and Athens."
    assert read(text, "Springfield", "Columbus", "Athens") == read(text, "Springfield", "Columbus", "Athens")


def test_a_kind_told_of_all_counts_for_each() -> None:
    found = read("Floods hit Walton, Barrow and Oconee counties of Georgia.", "Walton", "Barrow", "Oconee")
    assert [item.chosen.kind.value for item in found if item.chosen] == ["district"] * 3
    text = "They left the villages of Lyptsi, Hroza and Vovchansk."
    assert {hints(text, text.index(name), text.index(name) + 5).kind for name in ("Lyptsi", "Hroza")} == {
        "village"
    }


def test_countries_named_beside_do_not_turn_a_city_of_the_world_into_a_village() -> None:
    text = "India and Pakistan met in Dubai. New Delhi and Islamabad said India and Pakistan had agreed."
    (dubai,) = read(text, "India", "Pakistan", "New Delhi", "Islamabad", "Dubai")[4:]
    assert dubai.chosen is not None
    assert dubai.chosen.country == "ARE"


def test_a_village_abroad_is_not_the_one_that_the_text_puts_at_home() -> None:
    (found,) = read("A bus burned in Stroud, Ontario, Canada.", "Stroud")
    assert found.chosen is None
    assert found.reason is Reason.NO_SUPPORT
