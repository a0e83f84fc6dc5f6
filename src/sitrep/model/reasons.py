"""Why a value of a report is what it is, or why it is left open: codes that a program can count."""

from __future__ import annotations

from enum import StrEnum


class PartyReason(StrEnum):
    """What told who a mention is; the words or the id that it points to stand in the party's `detail`."""

    NAME = "name"  # nothing but the name in the text: no list has it
    COMMON_NOUN = "common_noun"  # a description without a name: "gunmen", "the company"
    TITLE = "title"  # title or nationality beside the name: "Chadian President Idris Mbaye"
    SURNAME_EARLIER = "surname_earlier"  # a surname whose bearer the text names in full elsewhere
    ACTOR_LIST = "actor_list"  # an entry of the actor list (detail: its id)
    OFFICE = "office"  # "the president", for whoever held the office that day (detail: the holder's id)
    COUNTRY_NAME = "country_name"  # "Sudan"
    CAPITAL = "capital"  # "Kyiv" or "the Kremlin", for its government
    PLACE_NAME = "place_name"  # a town or region that acts
    BODY_PATTERN = "body_pattern"  # a country and a body of states: "Iraq's parliament"
    NATIONALITY = "nationality"  # the people or adjective itself: "Russians"
    NATION_BESIDE = "nation_beside"  # a description with its nationality: "Ukrainian soldiers"
    OWNER = "owner"  # a description with its owner's country: "Hamas's fighters" (detail: the owner)
    PRONOUN = "pronoun"  # a pronoun, for what it stands for (detail: the pronoun)
    TITLE_EARLIER = "title_earlier"  # "the minister", for whom the text introduced so (detail: the words)
    LAST_OF_KIND = "last_of_kind"  # "the group", for the last such body named (detail: the words)
    LAST_TWO = "last_two"  # "the two leaders", for the last two named (detail: the words)
    CORRECTED = "corrected"  # a person said so


class CountryReason(StrEnum):
    """What told the country of a party."""

    UNKNOWN = "unknown"  # abstained: nothing tells it
    TOLD = "told"  # its own words, or the list that has it
    PLACE = "place_country"  # soldiers, villagers, a hospital: the country of the place
    HOME = "home_country"  # an institution with no country told: the one that the text is about


class PlaceReason(StrEnum):
    """Why a place name was taken for one place of that name, or why for none."""

    CONTAINER = "container"  # the text says what it lies in: "Paris, Texas"
    COUNTRY = "country"  # the text says whose it is: "the Ukrainian village of Milove"
    ONLY = "only"  # no other place has the name
    NEAR = "near"  # it lies by, or in, the other places of the article
    PROMINENT = "prominent"  # it is the best known of the name
    DEMONYM = "demonym"  # an adjective or a people: the country they belong to
    CORRECTED = "corrected_place"  # a person said where it was
    HELD_BY = "held_by"  # a hall or street without a point of its own: the town that the text puts it in
    UNKNOWN_NAME = "unknown_name"  # abstained: no place of that name is known
    NO_SUPPORT = "no_support"  # abstained: a doubtful name, and nothing in the article speaks for it


class Basis(StrEnum):
    """What ties a place or a date to its event, the closest first."""

    IN_PHRASE = "in_phrase"
    IN_CLAUSE = "in_clause"
    IN_SENTENCE = "in_sentence"
    BESIDE = "beside"  # told in a sentence next to the event's
    CARRIED_OVER = "carried_over"  # told with an event before this one
    DIGEST_DAY = "digest_day"  # the day of publication, whose news a digest tells in the present tense
