"""Who the parties of an article are, by the shipped model and knowledge: names, countries, sectors."""

from __future__ import annotations

import datetime as dt

import pytest

from sitrep.model import Report
from sitrep.pipeline import Sitrep, load

PUBLISHED = dt.date(2024, 5, 1)


@pytest.fixture(scope="module")
def coder() -> Sitrep:
    return load()


def _last(coder: Sitrep, text: str) -> Report:
    reports = coder.read(text, published=PUBLISHED)
    assert reports, f"nothing was read from {text!r}"
    return reports[-1]


# Whom the last report of a text must name among its actors and recipients: a word of the party, its country.
KNOWN = [
    # a group of several countries is of the one that the text is about, or of the place; else of its own
    ("Islamic State attacked a mosque in Mosul, Iraq.", "Islamic State", "IRQ"),
    ("Islamic State attacked a base in Somalia.", "Islamic State", "SOM"),
    ("JNIM fighters ambushed an army convoy near Djibo, Burkina Faso.", "JNIM", "BFA"),
    ("Germany arrested members of Islamic State.", "Islamic State", "SYR"),
    # named persons, rebels and journalists are of the text's own country; strangers are of none
    ("Kenya is tense. Mary Wafula accused the police of fraud.", "Mary Wafula", "KEN"),
    ("Mali is tense. The rebels threatened the government.", "rebels", "MLI"),
    ("Chad condemned the raid. Foreign troops withdrew from the town.", "troops", ""),
    ("Peru is tense. Neighbouring states condemned the government.", "states", ""),
    ("An ambassador criticised the army of Niger.", "ambassador", ""),
    # offices that only some countries have
    ("The Foreign Secretary visited Ghana.", "Foreign Secretary", "GBR"),
    ("Defence Secretary Alan Moss visited Kenya.", "Moss", "GBR"),
    # kinds that serve as names
    ("Peru is tense. Congress rejected the bill of the government of Peru.", "Congress", "PER"),
    ("Austria is tense. The Social Democratic Party accused the government.", "Social", "AUT"),
    # whoever belongs to a body is of its country
    ("Hamas leader Abu Sabri threatened the mediators.", "Sabri", "PSE"),
    ("The UN Deputy Coordinator for Sahel accused the army of Chad.", "UN", "IGO"),
    ("The UN rapporteur on torture Idris Mbaye accused Chad.", "UN", "IGO"),
    ("The secretary-general accused the army of Chad.", "secretary-general", "IGO"),
    # a holder's name read into the place of the office, and places that tell no nationality
    ("The mayor of Riga, Anna Kalnina, accused the firm of theft.", "Kalnina", "LVA"),
    ("The ambassador to Mali Idris Mbaye accused Chad of theft.", "Idris Mbaye", ""),
    ("World leaders condemned Chad.", "leaders", ""),
    # two words of one nation, regions that rule, a state that shares a country's name
    ("South Sudanese soldiers attacked Goma.", "soldiers", "SSD"),
    ("Northern Ireland banned the march.", "Northern Ireland", "GBR"),
    ("In the United States, Texas sued Georgia over the law.", "Georgia", "USA"),
    # what "whose" stands for, and who stands before a verb read as a participle
    ("Chad, whose forces attacked Goma, was in Riga.", "forces", "TCD"),
    ("In reply to the vote in Riga, Speaker Anna Kalnina accused Chad of theft.", "Kalnina", "LVA"),
    ("Latvia is tense. After rebels set fire to a school, troops left the town.", "troops", "LVA"),
]


@pytest.mark.parametrize(("text", "words", "country"), KNOWN, ids=[text for text, *_ in KNOWN])
def test_whose_they_are(coder: Sitrep, text: str, words: str, country: str) -> None:
    report = _last(coder, text)
    parties = [x for x in (*report.actors, *report.recipients) if words in f"{x.text} {x.name}"]
    assert [x.country for x in parties] == [country]


def test_a_city_in_capitals_that_opens_the_text_tells_its_country(coder: Sitrep) -> None:
    report = _last(coder, "NAIROBI. The opposition accused the government of fraud.")
    assert {x.country for x in (*report.actors, *report.recipients)} == {"KEN"}


def test_an_abbreviation_in_brackets_is_the_name_before_it(coder: Sitrep) -> None:
    text = "The Union of Port Workers (SZR) met ministers in Belgrade, Serbia. SZR rejected the offer."
    (actor,) = _last(coder, text).actors
    assert (actor.name, actor.text) == ("Union of Port Workers", "SZR")


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Peru accused Chile of spying. Both countries recalled their ambassadors.", {"PER", "CHL"}),
        ("Peru and Chile met in Quito. The armies of both countries withdrew.", {"PER", "CHL"}),
        ("Russian and Turkish officials met. The two countries signed an agreement.", {"RUS", "TUR"}),
    ],
)
def test_two_countries(coder: Sitrep, text: str, countries: set[str]) -> None:
    assert {x.country for x in _last(coder, text).actors} == countries


def test_some_of_a_kind_are_of_that_kind(coder: Sitrep) -> None:
    report = _last(coder, "Police in Lagos, Nigeria, killed six of the kidnappers on Monday.")
    assert [(x.country, x.sector) for x in report.recipients] == [("NGA", "UAF")]


def test_the_church_is_the_one_named_before(coder: Sitrep) -> None:
    text = "The Church of Scientology sued a newspaper in Ireland. The church condemned the report."
    (actor,) = _last(coder, text).actors
    assert (actor.name, actor.country) == ("Church of Scientology", "USA")


def test_the_presidents_of_two_countries_keep_the_name_that_the_text_gives(coder: Sitrep) -> None:
    actors = _last(coder, "The presidents of Peru and Chile met.").actors
    assert [(x.name, x.country) for x in actors] == [
        ("presidents of Peru and Chile", "PER"),
        ("presidents of Peru and Chile", "CHL"),
    ]


# Whom the last report of a text names in full, where the sentence has a part of the name.
IN_FULL = [
    ("Osman Mbaye was shot in Chad on Monday. Police arrested Osman later.", "Osman Mbaye"),
    ("The Marlow Foundation was fined in Riga. Germany accused Marlow of theft.", "Marlow Foundation"),
]


@pytest.mark.parametrize(("text", "name"), IN_FULL, ids=[text for text, _ in IN_FULL])
def test_a_part_of_a_name_is_the_whole(coder: Sitrep, text: str, name: str) -> None:
    assert name in [x.name for x in _last(coder, text).recipients]


# The recipient that the words of the last sentence do not name.
MEANT = [
    ("Chad imposed tariffs on Sudan. Canada condemned the tariffs.", "TCD"),
    ("Protesters in Riga called for an inquiry. The Latvian government refused.", "LVA"),
    ("Police used tear gas in Riga. Some protesters threw bottles.", "LVA"),
]


@pytest.mark.parametrize(("text", "country"), MEANT, ids=[text for text, _ in MEANT])
def test_who_is_meant_though_not_told(coder: Sitrep, text: str, country: str) -> None:
    assert country in {x.country for r in coder.read(text, published=PUBLISHED)[-2:] for x in r.recipients}


def test_who_is_quoted_is_the_one_who_did_it(coder: Sitrep) -> None:
    text = '"We arrested two men in Riga," said the Latvian minister Anna Kalnina. "We are looking into it."'
    assert [x.name for x in _last(coder, text).actors] == ["Anna Kalnina"]


def test_what_is_said_of_something_told_is_no_event_by_itself(coder: Sitrep) -> None:
    text = "Chad banned the march. It was cold. Later somebody supported it."
    assert len(coder.read(text, published=PUBLISHED)) == 1
