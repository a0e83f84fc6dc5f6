"""Explanations in words: every code has its words, and nothing steers the terminal."""

import io

import pytest
from tests.support.tracing import last, work

from sitrep.exporting.explained.options import lines_of
from sitrep.exporting.explained.text import ExplanationPrinter
from sitrep.exporting.explained.wording import FIELDS, REASONS, TOPICS, VERDICTS, besides, slot, time
from sitrep.model import (
    Basis,
    CountryReason,
    Field,
    Ground,
    Option,
    PartyReason,
    PlaceReason,
    Topic,
    Verdict,
    Weighing,
)
from sitrep.pipeline.explaining import passages
from sitrep.resolving.dates.patterns import ORDER


def _printed(*sentences: str, width: int = 80) -> str:
    stream = io.StringIO()
    ExplanationPrinter(stream, width=width).explanation(last(*sentences), 1)
    return stream.getvalue()


def test_every_code_has_its_words() -> None:
    assert set(FIELDS) == set(Field)
    assert set(VERDICTS) == set(Verdict)
    assert set(TOPICS) == set(Topic) - {Topic.FATE, Topic.TOLD_BEFORE}
    codes = [*Ground, *PartyReason, *CountryReason, *PlaceReason, *Basis]
    assert len(REASONS) == len(codes)  # no two codes are one string
    assert set(REASONS) == set(codes)
    assert all(time(kind) != kind for kind in ORDER)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("subject", "the verb's subject"),
        ("on", "after “on”"),
        ("object's owner", "the owner of the verb's object"),
        ("into's owner", "the owner of what stands after “into”"),
        ("owner of the place", "owner of the place"),
    ],
)
def test_slots_are_told_in_words(rule: str, words: str) -> None:
    assert slot(rule) == words


def test_what_a_rule_says_besides_its_word() -> None:
    assert besides("'will'", "will") == ""
    assert besides("'had', before the time told of", "had") == ": before the time told of"
    assert besides("quotation, 'said'", "said") == ": quotation"


def test_many_options_are_counted_and_empty_ones_gathered() -> None:
    full = [Option(label=f"place {n}", verdict=Verdict.LOWER_SCORE, facts=(("score", n),)) for n in range(9)]
    lines = lines_of(Weighing(topic=Topic.PLACE, options=tuple(full)))
    assert lines[-1].label == "and 3 more"
    empty = tuple(Option(label=name, verdict=Verdict.EMPTY) for name in ("subject", "on"))
    (line,) = lines_of(Weighing(topic=Topic.ACTOR, options=empty))
    assert line.label == "the verb's subject, after “on”"


def test_a_frame_that_lacks_one_of_several_words_is_told_once() -> None:
    lacking = [
        Option(label="x.y", verdict=Verdict.WORDS_MISSING, facts=(("missing", word),)) for word in ("a", "b")
    ]
    (line,) = lines_of(Weighing(topic=Topic.FRAME, options=tuple(lacking)))
    assert line.verdict == "needs “a” or “b” beside it"


@pytest.mark.parametrize("width", [60, 80, 140])
def test_text_keeps_to_the_width(width: int) -> None:
    out = _printed("Soldiers attacked Goma on Friday, officials said on Monday.", width=width)
    assert all(len(line) <= width for line in out.splitlines())
    assert "\x1b" not in out


def test_places_tell_people_distance_and_score() -> None:
    out = _printed("Rebels attacked Springfield.", width=140)
    assert " inhabitants · " in out
    assert " km away" in out
    assert "(prominence " in out


def test_furniture_is_said_to_be_furniture() -> None:
    done = work("Rebels seized Bunia.")
    done.p.furniture = ((0, len(done.p.text)),)
    stream = io.StringIO()
    ExplanationPrinter(stream).passages(passages(done, "seized"))
    assert "furniture of the page: it is not coded" in stream.getvalue()
