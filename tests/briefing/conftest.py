"""A few days of news, made by hand: nine incidents and what is not worth a statement."""

from __future__ import annotations

import itertools

import pytest
from tests.support import telling
from tests.support.telling import figure, party, place, source, tell

from sitrep.model import TextSpan, Told


@pytest.fixture
def week(monkeypatch: pytest.MonkeyPatch) -> list[list[Told]]:
    """The reports of each incident, the same at every call."""
    monkeypatch.setattr(telling, "_NUMBERS", itertools.count())
    service = source("State Emergency Service", "UKR")
    strike = {"by": "RUS", "to": "UKR", "at": "Kyiv", "on": "4", "mode": ("drone",)}
    demand = "Ukraine asked the United States for more interceptors, the president's office said."
    return [
        [
            tell("Russian drones hit Kyiv, Ukraine, wounding at least 14 people.", **strike, article="a1", outlet="Meridian Wire", figures=(figure("injured", 14, None),)),
            tell("In Kyiv 26 were hurt, Ukraine's rescuers said.", **strike, article="a2", published="5", outlet="Hudson Ledger", figures=(figure("injured", 26),), attribution=service),
            tell("Moscow denied striking homes.", **strike, article="a3", published="5", outlet="Hudson Ledger", attribution=source("Russia", "RUS", "denies")),
        ],
        [tell("Trump and Putin spoke by phone on Thursday.", type="CONSULT", mode=("phone",), by="USA RUS", on="3", article="a4", outlet="Meridian Wire")],
        [tell("A market in Nyala was shelled; 30 died, the army said, or 60, the rebels.", by="SDN", to="", at="Nyala", on="5", mode=("heavy-weapons",), article="a5", published="6", figures=(figure("killed", 30),), attribution=source("Army", "SDN")),
         tell("The rebels counted 60 dead in Nyala.", by="SDN", to="", at="Nyala", on="5", mode=("heavy-weapons",), article="a6", published="6", figures=(figure("killed", 60),), attribution=source("Rebels"))],
        [tell("Washington suspended arms shipments to Kyiv.", type="SANCTION", mode=("discontinue",), by="USA", to="UKR", on="1", article="a7", published="2", trigger=TextSpan(text="suspended", start=11, end=20))],
        [tell(demand, type="REQUEST", mode=("assist",), actors=(party("UKR", text="Ukraine"),), to="USA", on="2", article="a8", published="3", trigger=TextSpan(text="asked", start=8, end=13))],
        [tell("The United States refused.", type="REJECT", mode=("assist",), by="USA", to="UKR", on="6", article="a9", published="7", trigger=TextSpan(text="refused", start=18, end=25))],
        [tell("Police in Kharkiv, Ukraine, held 12 people.", type="COERCE", mode=("arrest",), by="UKR", at="Kharkiv", on="7", article="b1", published="8", figures=(figure("arrested", 12),))],
        [tell("Russia says it took Piddubne.", type="COERCE", mode=("seize",), by="RUS", at="Piddubne", on="6", article="b2", published="7", attribution=source("Russia", "RUS"))],
        [tell("The talks in Doha will not take place.", type="CONSULT", by="USA RUS", on="8", status="future", article="b3", published="6"),
         tell("The talks were called off.", type="CONSULT", by="USA RUS", on="8", status="negated", article="b4", published="7")],
        [tell("Something was stopped.", type="COERCE", article="b5", published="7")],
        [tell("It was the same last year.", by="RUS", at="Kyiv", on="2024-07-04", article="b6", status="historical", published="5")],
        [tell("They struck Khor.", by="RUS", at=place("Brovary"), on="20", article="b7", published="21")],
    ]  # fmt: skip
