import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from sitrep.exporting import phrasing
from sitrep.model import Attribution, Figure, Party, Place, Report, When


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2025-07-04", "2025-07-04", "4 Jul 2025"),
        ("2025-07-01", "2025-07-07", "1–7 Jul 2025"),
        ("2025-07-01", "2025-07-31", "Jul 2025"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2025-06-29", "2025-07-05", "29 Jun – 5 Jul 2025"),
        ("2024-12-29", "2025-01-04", "29 Dec 2024 – 4 Jan 2025"),
        ("2018-01-01", "2018-12-31", "2018"),
        ("2010-01-01", "2019-12-31", "2010–2019"),
    ],
)
def test_when(earliest: str, latest: str, words: str) -> None:
    when = When(text="", start=0, end=0, earliest=_day(earliest), latest=_day(latest))
    assert phrasing.when(when) == words


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (14, 14, None, "killed 14"), (14, None, None, "killed ≥ 14"), (None, 50, None, "killed ≤ 50"),
        (10, 20, None, "killed 10–20"), (None, None, None, "killed ?"), (2e6, 2e6, "USD", "killed 2,000,000 USD"),
        (0.5, 0.5, None, "killed 0.5"),
    ],
)  # fmt: skip
def test_figures(low: float | None, high: float | None, unit: str | None, words: str) -> None:
    assert (
        phrasing.figures([Figure(kind="killed", low=low, high=high, unit=unit, text="", start=0, end=0)])
        == words
    )


def test_parties_places_and_sources() -> None:
    party = Party(text="rebels", start=0, end=6, name="", country="", sector="UNK")
    assert (
        phrasing.parties([party, replace(party, name="Fatah", country="PSE", sector="PTY")])
        == "rebels, Fatah (PSE PTY)"
    )
    place = Place(text="Milove", start=0, end=6, name="Milove", country="UKR")
    assert phrasing.place(place) == "Milove, UKR ?"
    assert phrasing.place(replace(place, lat=49.4, lon=40.1)) == "Milove, UKR"
    assert (
        phrasing.place(replace(place, name="Ukraine", lat=49.0, lon=32.0, precision="country")) == "Ukraine"
    )
    said = Attribution(text="Hamas", start=0, end=5, name="Hamas", country="PSE", stance="denies")
    assert phrasing.said_by(said) == "Hamas (denies)"
    assert phrasing.said_by(replace(said, stance="affirms")) == "Hamas"
    assert {
        phrasing.parties(()),
        phrasing.place(None),
        phrasing.when(None),
        phrasing.figures(()),
        phrasing.said_by(None),
    } == {"–"}


def test_words_are_cut_around_the_trigger(make_report: Callable[..., Report]) -> None:
    report = make_report()
    assert "".join(phrasing.words(report, 500)) == report.sentence.text
    before, inside, after = phrasing.words(report, 40)
    assert (before, inside) == ("Rebels ", "shelled")
    assert after.endswith(" …")
    assert report.sentence.text.startswith(before + inside + after.removesuffix(" …"))


def test_characters_that_steer_a_terminal_are_taken_out() -> None:
    assert phrasing.clean("a\x1b[31mred\u202e\nb\x07") == "a [31mred b"
