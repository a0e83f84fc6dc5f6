"""Keys: what two reports of one incident have in common, and few others."""

import pytest
from tests.support.telling import place, tell

from sitrep.linking import keys
from sitrep.model import Basis, Told


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (tell(by="RUS", at="Kyiv", on="4"), tell(to="UKR", on="4", article="a2")),
        (tell(at="Kyiv", on="4"), tell(at="Kyiv", on="5", article="a2")),
        (tell(at="Kyiv", on="5"), tell(at="Kyiv", on="4", article="a2")),
        (tell(at="Kyiv", on="3"), tell(at="Kyiv", published="5", article="a2")),
        (tell(type="RETREAT", by="IND PAK", on="4"), tell(type="AGREE", by="IND", on="4", article="a2")),
        (tell(type="SANCTION", by="USA", to="UKR", on="1/31"), tell(type="SANCTION", by="USA", to="UKR", on="2", article="a2")),
        (tell("He hit Qexford today.", published="20"), tell("In Qexford it was.", published="20", article="a2")),
        (tell("One.", type="ACCUSE"), tell("Two.", type="ACCUSE")),
        (tell("In Qexford it was.", published=""), tell("At last Qexford fell.", published="", article="a2")),
    ],
    ids=["a country", "the next day", "the day before", "news of the last days", "types of a family", "a month",
         "a rare name", "one article", "no dates at all"],
)  # fmt: skip
def test_candidates_share_a_key(one: Told, two: Told) -> None:
    assert keys(one) & keys(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (tell(at="Kyiv", on="4"), tell(at="Nyala", on="4", article="a2")),
        (tell(by="RUS", to="UKR", on="4"), tell(by="RUS", to="UKR", on="9", article="a2")),
        (tell(by="RUS", on="4"), tell(type="PROTEST", by="RUS", on="4", article="a2")),
    ],
    ids=["another country", "another day", "another family"],
)
def test_others_share_none(one: Told, two: Told) -> None:
    assert not keys(one) & keys(two)


def test_keys_are_few_and_made_of_the_report_alone() -> None:
    told = tell("Fire on Kyiv.", by="RUS", to="UKR", at=place("Kyiv", Basis.CARRIED_OVER), on="4")
    assert keys(told) == keys(told)
    assert len(keys(told)) < 12
    assert all(isinstance(key, str) for key in keys(told))
