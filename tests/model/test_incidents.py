"""The values of linking: order of ids, and kept whole as plain data."""

import datetime as dt

import pytest
from tests.support.telling import figure, source, tell

from sitrep.linking import compare, consensus
from sitrep.model import Incident, Judgement, Link, Told
from sitrep.model.plain import from_plain, to_plain


def test_links_and_judgements_name_the_smaller_id_first() -> None:
    assert Link(one="a", two="b", score=0.5).pair == ("a", "b")
    for wrong in (
        lambda: Link(one="b", two="a", score=0.5),
        lambda: Judgement(one="a", two="a", verdict="same", by="x"),
    ):
        with pytest.raises(ValueError, match="smaller id first"):
            wrong()


def test_a_report_told_and_an_incident_come_back_from_plain_data() -> None:
    told = tell(
        by="RUS",
        to="UKR",
        at="Kyiv",
        on="4",
        figures=(figure("killed", 3),),
        attribution=source("Mayor", "UKR"),
    )
    assert from_plain(Told, to_plain(told)) == told
    incident = consensus("i1", [told, tell(at="Kyiv", article="a2", status="negated")])
    assert from_plain(Incident, to_plain(incident)) == incident


def test_a_link_comes_back_from_plain_data() -> None:
    link = compare(tell(at="Kyiv", on="4"), tell(at="Kyiv", on="4", article="a2"))
    assert link is not None
    assert from_plain(Link, to_plain(link)) == link


def test_a_copy_has_the_origin_of_what_it_copies() -> None:
    assert tell(article="a2", copy_of="a1").origin == "a1"
    assert tell(article="a2").origin == "a2"


def test_a_judgement_comes_back_with_its_time() -> None:
    when = dt.datetime(2025, 7, 4, 12, 30, tzinfo=dt.UTC)
    given = Judgement(one="a", two="b", verdict="same", by="ann", when=when)
    assert from_plain(Judgement, to_plain(given)) == given
