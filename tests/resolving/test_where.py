"""Where: the most specific name of the sentence, else the place the text is at, never an invented pin."""

from __future__ import annotations

import pytest
from tests.support.parses import resolved

from sitrep.model import Basis, PlaceReason, Report
from sitrep.resolving.toponyms import Reason


def _place(report: Report) -> tuple[str, str, str] | None:
    return (report.place.name, report.place.country, report.place.precision) if report.place else None


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Rebels attacked a convoy near Mopti in Mali.", ("Mopti", "MLI", "city")),
        ("Kenyan rebels attacked a base in Somalia.", ("Somalia", "SOM", "country")),
        ("Officials in Nairobi said rebels attacked Bunia.", ("Bunia", "COD", "city")),
        ("The militia captured the town of Goma in Congo.", ("Goma", "COD", "city")),
        ("People were killed in Tunis.", ("Tunis", "TUN", "city")),
        ("Rebels attacked the convoy.", None),
        ("Kenya accused Sudan in Geneva.", None),
    ],
)
def test_the_most_specific_place_of_the_sentence(sentence: str, place: tuple[str, str, str] | None) -> None:
    (report,) = resolved(sentence)
    assert _place(report) == place


def test_a_known_place_has_its_point_and_its_rivals() -> None:
    (report,) = resolved("People were killed in Tunis.")
    assert report.place is not None
    assert report.place.lat == pytest.approx(36.82, abs=0.1)
    assert report.place.lon == pytest.approx(10.17, abs=0.1)
    assert report.place.geonames_id
    assert report.place.candidates


def test_an_unknown_place_keeps_its_words_and_has_no_pin() -> None:
    (report,) = resolved("Rebels attacked Zubrovka.")
    assert report.place is not None
    assert (report.place.name, report.place.country) == ("Zubrovka", "")
    assert (report.place.lat, report.place.lon, report.place.geonames_id) == (None, None, None)
    assert report.place.precision == ""
    assert report.place.reason is PlaceReason.UNKNOWN_NAME


def test_every_reason_of_a_place_name_is_one_of_a_place() -> None:
    by_hand = {PlaceReason.CORRECTED.value}
    assert {reason.value for reason in Reason} == {reason.value for reason in PlaceReason} - by_hand


@pytest.mark.parametrize("before", ["Soldiers attacked Kidal.", "Clashes broke out in Goma."])
def test_the_place_told_before_is_carried_over(before: str) -> None:
    attack = resolved(before, "Soldiers attacked the camp.")[-1]
    assert attack.place is not None
    assert attack.place.text in before
    assert attack.place.basis in (Basis.BESIDE, Basis.CARRIED_OVER)


def test_speech_does_not_take_the_place_told_before() -> None:
    accusation = resolved("Soldiers attacked Kidal.", "Sudan accused Chad.")[-1]
    assert accusation.place is None


def test_a_place_carried_over_keeps_the_words_it_was_read_from() -> None:
    first, second = resolved("Soldiers attacked Kidal.", "Soldiers attacked the camp.")
    assert first.place is not None
    assert second.place is not None
    assert (second.place.start, second.place.end) == (first.place.start, first.place.end)


@pytest.mark.xfail(strict=False, reason="a name no list has is taken for a far-off one that sounds like it")
def test_a_village_with_no_hint_of_its_country_is_not_put_on_another_continent() -> None:
    (report,) = resolved("Rebels killed a priest in the village of Bibi.")
    assert report.place is not None
    assert report.place.lat is None


def _placed(*sentences: str) -> list[str]:
    return [r.place.name if r.place else "" for r in resolved(*sentences)]


def test_the_place_that_opens_a_sentence_is_that_of_all_in_it() -> None:
    assert set(_placed("In Goma, soldiers who had attacked the camp killed a priest.")) == {"Goma"}


def test_where_scenes_change_the_last_is_not_carried_far() -> None:
    between = ("Kenya urged Sudan to withdraw.",) * 4
    *_, last = _placed(
        "Rebels attacked Bunia.", "Troops attacked Tunis.", *between, "Rebels attacked the convoy."
    )
    assert last not in ("Bunia", "Tunis")


def test_in_the_country_is_in_the_country_told() -> None:
    assert _placed("Kenyan police attacked protesters in the country.") == ["Kenya"]
