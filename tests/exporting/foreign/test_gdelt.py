"""GDELT rows: events and mentions."""

import datetime as dt

import pytest
from tests.support.exporting import CODES, cells, incidents, named, only, sources
from tests.support.telling import party, tell

from sitrep.exporting.foreign.cells import id_number
from sitrep.exporting.foreign.event import Spot
from sitrep.exporting.foreign.gdelt import EVENTS, MENTIONS
from sitrep.exporting.foreign.gdelt.actors import geography
from sitrep.exporting.foreign.gdelt.events import quad_class

STRIKE = {"mode": ("drone",), "by": "RUS", "to": "UKR", "at": "Brovary", "on": "4"}


def test_there_are_61_and_16_columns() -> None:
    assert len(EVENTS.columns) == len(set(EVENTS.columns)) == 61
    assert len(MENTIONS.columns) == len(set(MENTIONS.columns)) == 16


def test_the_row_of_an_event() -> None:
    one = tell("Drones hit the Solomianskyi depot.", article="a1", **STRIKE)
    two = tell("Drones hit the Solomianskyi depot.", article="a2", published="5", **STRIKE)
    row = only(incidents(one, two), "gdelt")
    assert named(row, "Day", "MonthYear", "Year", "FractionDate") == [
        "20250704",
        "202507",
        "2025",
        "2025.5041",
    ]
    assert named(row, "Actor1Code", "Actor1CountryCode", "Actor1Type1Code") == ["RUSGOV", "RUS", "GOV"]
    assert named(row, "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale") == [
        "195", "195", "19", "4", "-10.0",
    ]  # fmt: skip
    assert named(row, "NumMentions", "NumSources", "NumArticles", "AvgTone") == ["2", "2", "2", ""]
    assert named(row, "ActionGeo_Type", "ActionGeo_Fullname", "ActionGeo_CountryCode") == [
        "4", "Brovary, Kyiv Oblast, Ukraine", "UP",
    ]  # fmt: skip
    assert named(row, "Actor1Geo_Type", "Actor1Geo_Lat") == ["0", ""]
    assert named(row, "IsRootEvent", "DATEADDED", "SOURCEURL") == [
        "1",
        "20250704000000",
        "https://www.example.org/a1",
    ]


def test_the_second_party_of_a_call_is_the_second_actor() -> None:
    row = only(sources(tell(type="CONSULT", mode=("phone",), by="USA RUS")), "gdelt", "reports")
    assert named(row, "Actor1CountryCode", "Actor2CountryCode", "EventCode") == ["USA", "RUS", "041"]


def test_a_body_of_states_is_a_type_and_no_country() -> None:
    row = only(sources(tell(actors=(party("IGO", name="United Nations"),))), "gdelt", "reports")
    assert named(row, "Actor1Code", "Actor1Name", "Actor1CountryCode", "Actor1Type1Code") == [
        "IGO", "UNITED NATIONS", "", "IGO",
    ]  # fmt: skip


def test_mentions_lead_to_their_event_and_into_the_text() -> None:
    one = tell("Drones hit the Solomianskyi depot.", article="a1", start=30, **STRIKE)
    two = tell("Drones hit the Solomianskyi depot.", article="a2", published="5", **STRIKE)
    (item,) = incidents(one, two)
    first, second = cells([item], "gdelt-mentions")
    assert first["GlobalEventID"] == second["GlobalEventID"] == str(id_number(item.incident.id))
    assert named(first, "EventTimeDate", "MentionTimeDate") == ["20250704000000"] * 2
    assert named(second, "EventTimeDate", "MentionTimeDate") == ["20250704000000", "20250705000000"]
    assert named(first, "MentionType", "MentionSourceName", "MentionIdentifier", "ActionCharOffset", "InRawText") == [
        "1", "example.org", "https://www.example.org/a1", "30", "1",
    ]  # fmt: skip
    assert named(first, "SentenceID", "Confidence", "MentionDocTone") == ["", "", ""]


@pytest.mark.parametrize(
    ("cameo", "quad"), [("057", 1), ("060", 2), ("0871", 2), ("090", 3), ("138", 3), ("140", 4)]
)
def test_quad_classes_are_those_of_the_roots(cameo: str, quad: int) -> None:
    assert quad_class(cameo) == quad


@pytest.mark.parametrize(
    ("country", "precision", "kind", "feature"),
    [
        ("USA", "city", 3, ""), ("USA", "region", 2, ""), ("USA", "country", 1, "US"), ("UKR", "city", 4, ""),
        ("UKR", "region", 5, ""), ("UKR", "country", 1, "UP"),
    ],
)  # fmt: skip
def test_sorts_of_places(country: str, precision: str, kind: int, feature: str) -> None:
    spot = Spot(
        name="X", text="X", country=country, lat=1.0, lon=2.0, geonames_id=1, admin1="", precision=precision
    )
    found = geography(spot, CODES)
    assert (found[0], found[-1]) == (kind, feature)


def test_ids_lead_back_to_theirs() -> None:
    assert f"{id_number('6ae7746e4bc0ce8f'):013x}" == "6ae7746e4bc0c"
    assert id_number("not hexadecimal") < 2**53
    assert id_number("a") != id_number("b")


def test_the_last_day_of_a_year_is_in_it() -> None:
    row = only(sources(tell(on=dt.date(2025, 12, 31).isoformat())), "gdelt", "reports")
    assert row["FractionDate"] == "2025.9890"
