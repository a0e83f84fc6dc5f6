"""One incident from its reports."""

import datetime as dt

import pytest
from tests.support.telling import figure, party, place, source, tell

from sitrep.errors import SitrepError
from sitrep.linking import consensus
from sitrep.model import Basis, IncidentStatus, Told


def status(*tolds: Told) -> IncidentStatus:
    return consensus("i", tolds).status


def test_most_articles_decide() -> None:
    told = [
        tell(mode=("drone",), by="RUS", to="UKR", at="Kyiv", on="4", article="a1"),
        tell(mode=("drone", "aerial"), by="RUS", at="Kyiv", on="4", article="a2"),
        tell(by="UKR", at="Kyiv", on="3", article="a3"),
        tell(by="RUS", to="UKR", at=place("Nyala", Basis.CARRIED_OVER), article="a4"),
    ]
    found = consensus("i", told)
    assert (found.id, found.event_type, found.mode) == ("i", "ASSAULT", ("drone", "aerial"))
    assert [p.country for p in found.actors] == ["RUS"]
    assert [p.country for p in found.recipients] == ["UKR"]
    assert [p.name for p in found.places] == ["Kyiv"]
    assert (found.earliest, found.latest) == (dt.date(2025, 7, 4), dt.date(2025, 7, 4))
    assert found.independent == 4
    assert found.place is not None
    assert found.place.reports == tuple(t.id for t in told[:3])


def test_the_order_of_the_reports_does_not_matter() -> None:
    told = [
        tell(f"It was {n}.", by="RUS", at="Kyiv", on="4", article=f"a{n}", published=str(n))
        for n in (4, 5, 6)
    ]
    assert consensus("i", told) == consensus("i", told[::-1])


def test_without_reports_there_is_no_incident() -> None:
    with pytest.raises(SitrepError, match="no reports"):
        consensus("i", [])


def test_copies_are_outlets_but_no_sources() -> None:
    told = [tell(article="a1"), tell(article="a2", copy_of="a1"), tell(article="a3", copy_of="a1")]
    found = consensus("i", told)
    assert (found.independent, found.copies, len(found.outlets)) == (1, 2, 3)
    assert found.status == IncidentStatus.REPORTED


def test_the_state_and_its_army_are_one_party_and_a_group_is_by_its_name() -> None:
    army = party("SDN", "Sudanese army", sector="MIL")
    rsf = party("SDN", "Rapid Support Forces", sector="REB", actor_id="rapid-support-forces")
    found = consensus("i", [tell(actors=(army, rsf)), tell(by="SDN", article="a2")])
    assert [p.name for p in found.actors] == ["SDN", "Rapid Support Forces"]


def test_one_outlet_reports_and_two_corroborate() -> None:
    assert status(tell()) == IncidentStatus.REPORTED
    assert status(tell(), tell(outlet="Outlet a1", article="a2")) == IncidentStatus.REPORTED
    assert status(tell(), tell(article="a2")) == IncidentStatus.CORROBORATED


def test_what_only_one_side_says_is_claimed() -> None:
    claim = tell(type="COERCE", by="RUS", to="UKR", attribution=source("Defence Ministry", "RUS"))
    again = tell(type="COERCE", by="RUS", to="UKR", article="a2", attribution=source("Moscow", "RUS"))
    assert status(claim, again) == IncidentStatus.CLAIMED
    assert status(claim, tell(type="COERCE", by="RUS", article="a3")) == IncidentStatus.CORROBORATED
    assert status(tell(by="RUS", attribution=source("UN", "IGO"))) == IncidentStatus.REPORTED


def test_a_denial_contests_in_both_writings() -> None:
    claim = tell(by="RUS", to="UKR", attribution=source("Moscow", "RUS"))
    denied = tell(article="a2", attribution=source("Kyiv", "UKR", "denies"))
    negated = tell(article="a2", status="negated", attribution=source("Kyiv", "UKR"))
    for against in (denied, negated):
        found = consensus("i", [claim, against])
        assert found.status == IncidentStatus.CONTESTED
        (dispute,) = found.disputes
        assert dispute.field == "happened"
        assert [(v.value, v.said_by) for v in dispute.versions] == [
            ("affirms", ("Moscow",)),
            ("denies", ("Kyiv",)),
        ]


def test_nobody_hurt_is_no_denial_of_the_attack() -> None:
    spared = tell(status="negated", figures=(figure("injured", 0),), article="a2")
    assert status(tell(), spared) == IncidentStatus.CORROBORATED


def test_what_was_announced_and_called_off_and_what_never_was() -> None:
    planned = tell(type="CONSULT", status="future")
    off = tell(type="CONSULT", status="negated", article="a2", published="6")
    held = tell(type="CONSULT", article="a3", published="7")
    assert status(planned) == IncidentStatus.ANNOUNCED
    assert status(planned, off) == IncidentStatus.CALLED_OFF
    assert status(off) == IncidentStatus.NOT_HAPPENED
    assert status(planned, held) == IncidentStatus.REPORTED
    assert status(tell(status="hypothetical")) == IncidentStatus.HYPOTHETICAL


def test_who_did_it_may_be_disputed() -> None:
    rsf = party("SDN", "Rapid Support Forces", sector="REB", actor_id="rapid-support-forces")
    army = party("SDN", "army", sector="MIL")
    told = [
        tell(actors=(rsf,), attribution=source("Doctors", "SDN")),
        tell(actors=(army,), attribution=source("Tasis", "SDN"), article="a2"),
    ]
    (dispute,) = consensus("i", told).disputes
    assert dispute.field == "actors"
    assert {(v.value, v.said_by) for v in dispute.versions} == {
        ("Rapid Support Forces", ("Doctors",)),
        ("army", ("Tasis",)),
    }
    both = tell(actors=(rsf, army), article="a3")
    assert consensus("i", [*told, both]).disputes == ()
