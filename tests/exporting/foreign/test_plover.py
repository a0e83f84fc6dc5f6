"""PLOVER JSON."""

import json
from typing import Any

import pytest
from tests.support.exporting import incidents, left_out, sources, written
from tests.support.telling import figure, source, tell


def record(**told: Any) -> dict[str, Any]:
    """The object of one report."""
    found: dict[str, Any] = json.loads(written(sources(tell(**told)), "plover", "reports"))
    return found


def test_an_event() -> None:
    found = record(
        sentence="Drones hit Brovary.", id="r1", mode=("drone",), context=("military",), by="RUS", to="UKR",
        at="Brovary", on="4", figures=(figure("killed", 14, None),), attribution=source("Kyiv", "UKR"),
    )  # fmt: skip
    assert found["actor"] == [
        {"code": "RUS", "sector": "GOV", "entity_text": "RUS", "identifier_text": "RUS"}
    ]
    wanted = {
        "id": "r1", "date": "2025-07-04", "date_of": "event", "event": ["ASSAULT"], "quad_code": 4, "event_scale": -9.5,
        "mode": ["drone"], "context": ["military"], "size": {"dead": 14}, "text": "Drones hit Brovary.",
        "text_info": {"start": 0, "end": 19}, "status": "actual", "attribution": ["Kyiv"],
    }  # fmt: skip
    assert {name: found[name] for name in wanted} == wanted
    assert found["event_loc"]["city"] == "Brovary"
    assert found["event_loc"]["country_code"] == "UA"
    assert found["cite_info"]["url"] == "https://www.example.org/a1"
    assert "enddate" not in found
    assert found["link"]


@pytest.mark.parametrize(
    ("status", "context"),
    [("actual", []), ("historical", ["historical"]), ("future", ["future"]), ("hypothetical", ["hypothetical"]), ("negated", ["negation"])],
)  # fmt: skip
def test_the_status_is_an_auxiliary_mode_among_the_contexts(status: str, context: list[str]) -> None:
    assert record(status=status)["context"] == context


def test_a_range_has_an_end() -> None:
    assert record(on="1/6")["enddate"] == "2025-07-06"


def test_an_event_without_a_day_has_that_of_publication_and_says_so() -> None:
    found = record(published="9")
    assert (found["date"], found["date_of"]) == ("2025-07-09", "publication")
    assert left_out(sources(tell(published="")), "plover", "reports")


def test_an_incident_of_something_called_off_is_a_negation() -> None:
    told = tell(type="CONSULT", mode=("phone",), by="USA RUS", on="4", status="negated")
    found = json.loads(written(incidents(told), "plover"))
    assert (found["status"], found["context"]) == ("did_not_happen", ["negation"])
    assert "link" not in found
