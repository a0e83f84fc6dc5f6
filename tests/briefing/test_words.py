"""The small words: numbers, days, articles, lists; and the files that hold the phrases."""

import datetime as dt
from pathlib import Path

import pytest

from sitrep.briefing import amounts, choosing, dating, phrases, words
from sitrep.errors import KnowledgeError
from sitrep.knowledge import ontology

JULY = [dt.date(2025, 7, day) for day in range(1, 32)]


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "no"), (1, "one"), (12, "twelve"), (13, "13"), (1200, "1,200"), (2.3e9, "2.3 billion"), (2e6, "2 million"), (2.5, "2.5")],
)  # fmt: skip
def test_numbers(value: float, text: str) -> None:
    assert amounts.number(value) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [(14, None, "at least 14"), (None, 50, "up to 50"), (3, 5, "three to five"), (7, 7, "seven"), (None, None, "")],
)  # fmt: skip
def test_bounds(low: float | None, high: float | None, text: str) -> None:
    assert amounts.bounds(low, high) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (JULY[3], JULY[3], "on 4 July"),
        (JULY[3], JULY[4], "on 4 and 5 July"),
        (JULY[3], JULY[8], "between 4 and 9 July"),
        (dt.date(2025, 6, 30), JULY[0], "on 30 June and 1 July"),
        (JULY[0], JULY[30], "in July"),
        (dt.date(2024, 1, 1), dt.date(2024, 12, 31), "in 2024"),
        (dt.date(2021, 1, 1), dt.date(2022, 12, 31), "from 2021 to 2022"),
        (dt.date(2024, 5, 3), JULY[0], "between May 2024 and July 2025"),
        (dt.date(2024, 7, 4), dt.date(2024, 7, 4), "on 4 July 2024"),
        (None, None, ""),
    ],
)
def test_days(first: dt.date | None, last: dt.date | None, text: str) -> None:
    assert dating.when(first, last, 2025) == text


def test_lists_articles_and_plurals() -> None:
    assert words.joined(["a", "b", "c"], "or") == "a, b or c"
    assert [words.an(noun) for noun in ("mosque", "army", "hour", "university", "18-year-old")] == [
        "a mosque",
        "an army",
        "an hour",
        "a university",
        "an 18-year-old",
    ]
    assert [w for w in ("police", "men", "press", "soldiers", "headquarters") if words.is_plural(w)] == [
        "police",
        "men",
        "soldiers",
    ]


def test_every_type_and_mode_can_be_said_and_has_a_section() -> None:
    known = ontology.load()
    for name in known.types:
        for mode in ("", *known.modes(name)):
            way = phrases.phrase(name, (mode,) if mode else (), "")
            assert way.event_type == name
    taken = {event_type for rule in choosing.rules() for event_type, *_ in rule.takes}
    assert taken == set(known.types)


def test_no_phrase_names_what_the_ontology_does_not_have() -> None:
    known = ontology.load()
    for way in phrases.load():
        assert not way.mode or way.mode in known.modes(way.event_type)
        for verb in (way.both, way.alone, way.together):
            assert verb.base
            assert "/" not in verb.base + verb.past + verb.participle


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('type = "AID"\nboth = "give {R}"\nalone = "a/b/c"\nto = "x"\nevent = "y"', "base/past/participle"),
        ('type = "AID"\nboth = "a/b/c"\nalone = "a/b/c"\nto = "x"', "'event' is missing"),
        ('type = "AID"\ncolour = "red"', "unknown 'colour'"),
        ('type = "AID"\nmany = "yes"', "many must be true or false"),
        ('type = "AID"\nboth = "a/b/c"\nalone = "a/b/c"\nto = "x"\nevent = "y"\ncounted = "z"', "no kind of figure"),
    ],
)  # fmt: skip
def test_a_bad_phrase_is_named_with_its_line(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "phrases.toml").write_text(f"[[phrase]]\n{text}\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"phrases\.toml:1") as error:
        phrases.read(tmp_path / "phrases.toml")
    assert message in str(error.value)
