"""What a brief says of one incident."""

import pytest
from tests.support.incidents import said, tell
from tests.support.telling import figure, party, place, source

from sitrep.model import CountryReason, PartyReason, TextSpan, Told

RUSSIA, UKRAINE = "RUS", "UKR"


def strike(**more: object) -> Told:
    given = {"by": RUSSIA, "to": UKRAINE, "at": "Kyiv", "on": "4", "mode": ("drone",), **more}
    return tell("Russia struck Kyiv, Ukraine.", **given)  # type: ignore[arg-type]


def weapons(*words: str) -> tuple[TextSpan, ...]:
    return tuple(TextSpan(text=word, start=0, end=1) for word in words)


def noun(text: str, country: str = "", reason: str = "common_noun", told: str = "unknown") -> object:
    return party(
        country,
        text.removeprefix("a ").removeprefix("the "),
        text=text,
        reason=PartyReason(reason),
        country_reason=CountryReason(told),
        sector="CVL",
    )


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (strike(), "Russia attacked Kyiv with drones on 4 July."),
        (strike(weapons=weapons("missiles", "shahed")), "Russia attacked Kyiv with drones and missiles on 4 July."),
        (strike(to=""), "Russia attacked Kyiv with drones on 4 July."),
        (strike(by=""), "Kyiv was attacked with drones on 4 July."),
        (strike(by="", to=""), "Kyiv was attacked with drones on 4 July."),
        (strike(status="future"), "Russia plans to attack Kyiv with drones on 4 July."),
        (strike(status="hypothetical"), "Russia may attack Kyiv with drones on 4 July."),
        (strike(status="negated"), "Russia did not attack Kyiv with drones on 4 July."),
        (strike(on="3/4"), "Russia attacked Kyiv with drones on 3 and 4 July."),
        (strike(at="Brovary", mode=("aerial",)), "Russia struck Brovary, Ukraine, from the air on 4 July."),
        (strike(at="Nyala", by="", to=""), "Nyala, Sudan, was attacked with drones on 4 July."),
        (strike(at="Nyala", by="", to="", on=None), "Nyala, Sudan, was attacked with drones."),
    ],
)  # fmt: skip
def test_who_did_what_to_whom_where_and_when(told: Told, text: str) -> None:
    assert said(told) == text


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (tell(type="CONSULT", mode=("phone",), by="USA RUS", on="3"), "Russia and the United States spoke by telephone on 3 July."),
        (tell(type="CONSULT", by="USA", to="RUS"), "The United States held talks with Russia."),
        (tell(type="CONSULT", by="USA RUS", status="future"), "Russia and the United States plan to hold talks."),
        (tell(type="SANCTION", mode=("convict",), to="USA"), "Nationals of the United States were convicted."),
        (tell(type="COERCE", mode=("arrest",), by="TUR", figures=(figure("arrested", 4),)), "Turkey arrested four people."),
        (tell(type="PROTEST", at="Kyiv", on="2"), "There was a protest in Kyiv on 2 July."),
        (tell(type="PROTEST", mode=("riot",), at="Kyiv", status="negated"), "There were no riots in Kyiv."),
        (tell(type="MOBILIZE", mode=("troops",), by="USA", figures=(figure("troops", 300),)), "The United States moved forces. 300 were deployed."),
    ],
)  # fmt: skip
def test_each_type_has_its_verbs(told: Told, text: str) -> None:
    assert said(told) == text


def test_numbers_change_and_have_their_source() -> None:
    service = source("State Emergency Service", UKRAINE)
    first = strike(article="a1", figures=(figure("injured", 14, None),))
    later = strike(
        article="a2", published="5", figures=(figure("injured", 26), figure("killed", 1)), attribution=service
    )
    assert said(first, later) == (
        "Russia attacked Kyiv with drones on 4 July. One person was killed and 26 injured (at least"
        " 14 at first; Ukrainian State Emergency Service)."
    )


def test_the_dead_come_first_where_nobody_is_known_who_did_it() -> None:
    told = tell(at="Nyala", on="4", mode=("firearms",), figures=(figure("killed", 4), figure("injured", 14)))
    assert said(told) == "Four people were killed and 14 injured in a shooting in Nyala, Sudan, on 4 July."


def test_the_dead_have_their_name_where_the_source_counts_them() -> None:
    soldiers = noun("Five Israeli soldiers", "ISR", "body_pattern", "told")
    killed = figure("killed", 5)
    told = tell(
        recipients=(soldiers,),
        figures=(type(killed)(kind="killed", low=5, high=5, unit=None, text="Five", start=0, end=4),),
        on="8",
    )
    assert said(told) == "Five Israeli soldiers were killed on 8 July."


def test_numbers_that_cannot_both_be_right_stand_side_by_side() -> None:
    one = strike(article="a1", figures=(figure("killed", 31),), attribution=source("Ukraine", UKRAINE))
    two = strike(article="a2", figures=(figure("killed", 100, None),), attribution=source("Russia", RUSSIA))
    assert "How many were killed is disputed: 31 (Ukraine) or at least 100 (Russia)." in said(one, two)


def test_who_denies_it_is_said() -> None:
    told = strike(article="a1")
    other = strike(article="a2")
    denied = strike(article="a3", attribution=source("Russia", RUSSIA, "denies"))
    assert said(told, other, denied).endswith("Russia denies it.")
    assert said(told, denied) == (
        "Russia is said to have attacked Kyiv with drones on 4 July. Russia denies it."
    )


def test_one_sides_word_is_told_as_its_word() -> None:
    assert said(strike(attribution=source("Ukraine", UKRAINE))) == (
        "Russia attacked Kyiv with drones on 4 July, according to Ukraine."
    )
    assert said(strike(attribution=source("Russia", RUSSIA), by=RUSSIA)) == (
        "Russia says it attacked Kyiv with drones on 4 July."
    )


def test_a_denial_of_ones_own_act() -> None:
    told = strike(status="negated", attribution=source("Russia", RUSSIA, "denies"))
    assert said(told) == "Russia denies having attacked Kyiv with drones on 4 July."


def test_what_was_called_off() -> None:
    planned = tell(type="CONSULT", by="USA RUS", on="15", status="future", article="a1")
    off = tell(type="CONSULT", by="USA RUS", on="15", status="negated", article="a2")
    assert (
        said(planned, off)
        == "Russia and the United States were to hold talks on 15 July; this was called off."
    )


def test_who_did_it_may_be_disputed() -> None:
    one = strike(article="a1", at="Nyala", to="", by="SDN", attribution=source("Villagers", "SDN"))
    two = strike(article="a2", at="Nyala", to="", by="TCD", attribution=source("The army"))
    text = said(one, two)
    assert text == (
        "Nyala, Sudan, was attacked with drones on 4 July. Who did it is disputed: Sudan (Villagers) or Chad"
        " (the army)."
    )


@pytest.mark.parametrize(
    ("recipient", "text"),
    [
        (noun("a school"), "Russia struck a school from the air."),
        (noun("78 worshippers"), "Russia struck worshippers from the air."),
        (noun("the Ukrainian army", UKRAINE, "nation_beside", "told"), "Russia struck the Ukrainian army from the air."),
        (noun("army", UKRAINE, "nation_beside", "told"), "Russia struck the Ukrainian army from the air."),
        (noun("army", UKRAINE, "common_noun", "home_country"), "Russia struck the army from the air."),
        (noun("Palestine", "PSE", "nationality", "told"), "Russia struck Palestinians from the air."),
        (noun("others"), "Russia carried out air strikes."),
        (party("", "Rapid Support Forces", text="the Rapid Support Forces", sector="REB"), "Russia struck the Rapid Support Forces from the air."),
        (party("UKR", "Defence Ministry"), "Russia struck the Ukrainian Defence Ministry from the air."),
        (party("USA", "Donald Trump"), "Russia struck Donald Trump from the air."),
    ],
)  # fmt: skip
def test_parties_are_named_in_plain_english(recipient: object, text: str) -> None:
    assert said(tell(by=RUSSIA, mode=("aerial",), recipients=(recipient,))) == text


def test_the_sources_own_words_where_the_type_says_too_little() -> None:
    sentence = "Ukraine accused Russia of breaking the truce; Moscow was silent."
    told = tell(
        sentence,
        type="ACCUSE",
        mode=("allege",),
        actors=(party(UKRAINE, text="Ukraine"),),
        to=RUSSIA,
        on="4",
        trigger=TextSpan(text="accused", start=8, end=15),
    )
    assert said(told) == "Ukraine “accused Russia of breaking the truce” (4 July)."


def test_a_place_without_a_point_gets_no_country() -> None:
    nowhere = place("Nyala")
    told = strike(to="", at=type(nowhere)(text="Khor", start=0, end=4, name="Khor", country="SDN"))
    assert said(told) == "Russia attacked Khor with drones on 4 July."
