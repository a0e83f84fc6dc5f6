"""Titles without a name stand for whom the text introduced with them."""

from __future__ import annotations

import pytest
from tests.support.parses import resolved

from sitrep.model import Party, PartyReason

PREMIER = "The Prime Minister of Norway met the President of Türkiye."
FOREIGN = "The foreign minister of Ghana accused Sudan."


def _blamer(*sentences: str) -> Party:
    """The first actor of the last report."""
    return resolved(*sentences)[-1].actors[0]


@pytest.mark.parametrize(
    ("before", "after", "country"),
    [
        (PREMIER, "The Prime Minister blamed Chad.", "NOR"),
        (PREMIER, "The president blamed Sudan.", "TUR"),
        (FOREIGN, "The minister blamed Chad.", "GHA"),
    ],
)
def test_a_title_is_of_the_country_that_it_was_told_with(before: str, after: str, country: str) -> None:
    blamer = _blamer(before, after)
    assert (blamer.country, blamer.reason) == (country, PartyReason.TITLE_EARLIER)


def test_a_title_may_stand_for_a_person_by_name() -> None:
    blamer = _blamer("Chadian President Idris Mbaye met rebels in Doha.", "The president blamed Sudan.")
    assert (blamer.name, blamer.country) == ("Idris Mbaye", "TCD")
    assert (blamer.reason, blamer.detail) == (PartyReason.TITLE_EARLIER, "president")


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(("The vice president of Peru accused Chad.", "The president blamed Sudan."), id="vice"),
        pytest.param((FOREIGN, "The Prime Minister blamed Chad."), id="another office"),
        pytest.param((FOREIGN, "A minister blamed Chad."), id="indefinite"),
        pytest.param(("The minister blamed Chad.", FOREIGN), id="told only later"),
        pytest.param(("The minister blamed Chad.",), id="never told"),
    ],
)
def test_a_title_that_was_not_told_before_stands_for_nobody(sentences: tuple[str, ...]) -> None:
    reports = resolved(*sentences)
    assert PartyReason.TITLE_EARLIER not in {x.reason for r in reports for x in r.actors}
