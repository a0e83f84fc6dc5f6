from collections.abc import Callable

import pytest

from sitrep.exporting.page import words
from sitrep.exporting.page.cards import Card, cards
from sitrep.exporting.page.marks import marks
from sitrep.model import Attribution, Figure, Place, Report


def _card(report: Report) -> Card:
    (card,) = cards((report,), marks((report,), 1000))
    return card


def test_a_card_tells_every_field_and_where_it_was_read(make_report: Callable[..., Report]) -> None:
    card = _card(make_report())
    told = {row.label: [(v.text, v.note, v.mark) for v in row.values] for row in card.rows}
    assert told == {
        "Who": [("rebels", "Yemen, rebels and separatists", "m1")],
        "Where": [("Aden", "Yemen, city", "m3")],
        "When": [("6 Mar 2026", "", "m4")],
        "Figures": [("at least 14", "killed", "m5")],
        "Says who": [("officials", "Yemen", "m6")],
    }
    assert (card.event, card.modes, card.status.word, card.quad) == (
        "ASSAULT",
        "heavy-weapons",
        "actual",
        "force",
    )
    assert (card.trigger.text, card.trigger.mark, card.score, card.frame) == (
        "shelled",
        "m2",
        "−9.5",
        "shell.v",
    )
    assert card.why == (("actor", "subject"), ("where", "object of 'of'"))


def test_what_is_not_told_has_no_row(make_report: Callable[..., Report]) -> None:
    card = _card(make_report(actors=(), place=None, date=None, figures=(), attribution=None))
    assert card.rows == ()


def test_notes_say_each_thing_once(make_report: Callable[..., Report]) -> None:
    assert words.party_note("Yemen", "YEM", "GOV") == "government"
    assert words.party_note("NATO", "IGO", "UNK") == "international organisation"
    assert words.party_note("Xyz", "", "") == ""
    lost = Place(text="Milove", start=0, end=6, name="Milove", country="UKR")
    assert words.place_note(lost) == "Ukraine, not located"
    said = Attribution(text="Hamas", start=0, end=5, name="Hamas", country="PSE", stance="denies")
    assert _card(make_report(attribution=said)).rows[-1].values[0].note == "Palestine, denies it"


@pytest.mark.parametrize(
    ("low", "high", "unit", "told"),
    [(14, 14, None, "14"), (14, None, None, "at least 14"), (None, 50, None, "up to 50"), (10, 20, None, "10 to 20"),
     (None, None, None, "not told"), (2e6, 2e6, "USD", "2,000,000 USD"), (0.5, 0.5, "hours", "0.5 hours"),
     (1e300, float("inf"), None, "1e+300 to inf")],
)  # fmt: skip
def test_amounts(low: float | None, high: float | None, unit: str | None, told: str) -> None:
    assert words.amount(Figure(kind="killed", low=low, high=high, unit=unit, text="", start=0, end=0)) == told


def test_every_status_quad_class_and_stance_has_its_words(make_report: Callable[..., Report]) -> None:
    for status in ("actual", "historical", "future", "hypothetical", "negated"):
        assert _card(make_report(status=status)).status.meaning
    assert {_card(make_report(quad=quad)).quad for quad in (1, 2, 3, 4)} == {"talk", "help", "words", "force"}
