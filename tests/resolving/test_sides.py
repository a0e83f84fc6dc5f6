"""Sides that an event takes from another of its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sitrep.model import Draft, Mention, Party, Report
from sitrep.resolving.sides import complete

MakeReport = Callable[..., Report]
OSLO = Party(text="Oslo", start=0, end=4, name="Norway", country="NOR", sector="GOV")
ROME = Party(text="Rome", start=20, end=24, name="Italy", country="ITA", sector="GOV")
REBELS = Party(text="rebels", start=40, end=46, name="rebels", country="MLI", sector="REB")
TROOPS = Party(text="troops", start=50, end=56, name="troops", country="MLI", sector="MIL")
CROWD = Party(text="crowd", start=60, end=65, name="crowd", country="NOR", sector="CVL")


def _draft(event_type: str, sentence: int = 0, head: int = 1, **changes: Any) -> Draft:
    span = (sentence * 10, sentence * 10 + 10)
    trigger = Mention(start=head, end=head + 3, head=head)
    draft = Draft(
        frame="x", event_type=event_type, mode=(), context=(), status="actual", trigger=trigger,
        sentence=span, clause=span,
    )  # fmt: skip
    return replace(draft, **changes)


def _told(make_report: MakeReport, *events: tuple[Draft, dict[str, Any]]) -> list[Report]:
    """The reports of drafts, completed."""
    reports = [
        make_report(
            id=str(n), event_type=d.event_type, **({"actors": (), "recipients": (), "mode": ()} | told)
        )
        for n, (d, told) in enumerate(events)
    ]
    return complete(reports, [d for d, _ in events])


def test_who_asked_is_refused(make_report: MakeReport) -> None:
    asked = (_draft("REQUEST"), {"actors": (OSLO,), "recipients": (ROME,)})
    refused = (_draft("REJECT", 1), {"actors": (ROME,)})
    assert _told(make_report, asked, refused)[1].recipients == (OSLO,)


def test_who_asked_somebody_else_is_not_refused(make_report: MakeReport) -> None:
    asked = (_draft("REQUEST"), {"actors": (OSLO,), "recipients": (REBELS,)})
    refused = (_draft("REJECT", 1), {"actors": (ROME,)})
    assert _told(make_report, asked, refused)[1].recipients == ()


def test_who_made_the_offer_is_refused(make_report: MakeReport) -> None:
    blamed = (_draft("ACCUSE"), {"actors": (REBELS,), "recipients": (ROME,)})
    offered = (_draft("AGREE", 1), {"actors": (OSLO,)})
    refused = (_draft("REJECT", 1), {"actors": (ROME,)})
    assert _told(make_report, blamed, offered, refused)[2].recipients == (OSLO,)


def test_who_did_the_deed_is_blamed_though_told_behind(make_report: MakeReport) -> None:
    deed = Mention(start=7, end=12, head=7, rule="doer of ASSAULT told before")
    blame = (_draft("ACCUSE", recipients=(deed,)), {"actors": (OSLO,)})
    raid = (_draft("ASSAULT", head=7), {"actors": (REBELS,)})
    assert _told(make_report, blame, raid)[0].recipients == (REBELS,)


def test_a_protest_is_against_who_is_asked(make_report: MakeReport) -> None:
    march = (_draft("PROTEST"), {"actors": (CROWD,)})
    demand = (_draft("REQUEST"), {"actors": (CROWD,), "recipients": (OSLO,)})
    assert _told(make_report, march, demand)[0].recipients == (OSLO,)


def test_protests_of_one_people_in_one_sentence_are_against_the_same(make_report: MakeReport) -> None:
    first = (_draft("PROTEST"), {"actors": (CROWD,), "recipients": (OSLO,)})
    second = (_draft("PROTEST"), {"actors": (CROWD,)})
    riot = (_draft("PROTEST"), {"actors": (CROWD,), "mode": ("riot",)})
    later = (_draft("PROTEST", 4), {"actors": (CROWD,)})
    _, again, clash, elsewhere = _told(make_report, first, second, riot, later)
    assert (again.recipients, clash.recipients, elsewhere.recipients) == ((OSLO,), (), ())
    assert dict(again.why.fields)["recipients"].startswith("as told with")


def test_stones_are_for_the_police_that_a_crowd_faces(make_report: MakeReport) -> None:
    police = replace(TROOPS, text="police", name="police", sector="COP")
    gas = (_draft("ASSAULT"), {"actors": (police,), "mode": ("crowd-control",)})
    stones = (_draft("ASSAULT", 1), {"actors": (CROWD,), "mode": ("primitive",)})
    knives = (_draft("ASSAULT", 1), {"actors": (REBELS,), "mode": ("primitive",)})
    _, thrown, stabbed = _told(make_report, gas, stones, knives)
    assert (thrown.recipients, stabbed.recipients) == ((police,), ())


def test_tear_gas_is_for_the_crowd(make_report: MakeReport) -> None:
    march = (_draft("PROTEST"), {"actors": (CROWD,)})
    gas = (_draft("ASSAULT", 1), {"actors": (TROOPS,), "mode": ("crowd-control",)})
    shots = (_draft("ASSAULT", 1), {"actors": (TROOPS,), "mode": ("firearms",)})
    _, gassed, shot = _told(make_report, march, gas, shots)
    assert (gassed.recipients, shot.recipients) == ((CROWD,), ())


def test_the_dead_of_both_sides_have_fought(make_report: MakeReport) -> None:
    (clash,) = _told(make_report, (_draft("ASSAULT", mutual=True), {"recipients": (REBELS, TROOPS)}))
    assert (clash.actors, clash.recipients) == ((REBELS, TROOPS), ())


def test_the_dead_of_one_side_have_not(make_report: MakeReport) -> None:
    (clash,) = _told(make_report, (_draft("ASSAULT", mutual=True), {"recipients": (CROWD, TROOPS)}))
    assert (clash.actors, clash.recipients) == ((), (CROWD, TROOPS))
