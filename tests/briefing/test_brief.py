"""The brief: what is in it, in which order, and that it comes out the same."""

import datetime as dt
import json
import random
import re
from pathlib import Path

import pytest
from tests.support.incidents import COUNTRIES, SINCE, UNTIL, brief_of, by_id, incidents, tell

from sitrep.briefing import Brief, brief, html, markdown, to_json
from sitrep.errors import InputError
from sitrep.model import Told

GOLDEN = Path(__file__).parent / "golden.md"
Week = list[list[Told]]


@pytest.fixture
def made(week: Week) -> Brief:
    return brief_of(*week)


def titles(of: Brief) -> list[str]:
    return [section.key for section in of.sections]


def in_section(of: Brief, key: str) -> list[str]:
    return [each.text for section in of.sections if section.key == key for each in section.statements]


def test_the_brief_is_as_read_and_approved(made: Brief, update_golden: bool) -> None:
    """After a change that is meant: `pytest --update-golden`, and read what has changed."""
    if update_golden:
        GOLDEN.write_text(markdown(made), "utf-8")
    assert markdown(made) == GOLDEN.read_text("utf-8")


def test_what_is_new_comes_first_then_the_sections_in_their_order(made: Brief) -> None:
    assert titles(made) == ["new", "diplomacy", "aid", "protest", "claims", "figures", "not_happened", "gaps"]
    assert "Kyiv" in in_section(made, "new")[0] + in_section(made, "new")[1]


def test_nothing_is_told_twice_but_figures_and_gaps(made: Brief) -> None:
    ids = [
        each.incident_id
        for section in made.sections
        if section.key not in ("figures", "gaps")
        for each in section.statements
    ]
    assert len(ids) == len(set(ids))


def test_background_and_what_is_yet_to_come_in_stay_out(made: Brief) -> None:
    assert "i11" not in {each.incident_id for each in made.statements}
    assert "i12" not in {each.incident_id for each in made.statements}


def test_what_tells_too_little_is_counted(made: Brief) -> None:
    (gaps,) = (section for section in made.sections if section.key == "gaps")
    assert gaps.note.startswith("1 further incident is left out")


def test_every_statement_has_a_footnote_and_every_footnote_a_sentence(made: Brief, week: Week) -> None:
    told = by_id(week)
    numbers = {note.number for note in made.footnotes}
    assert numbers == set(range(1, len(made.footnotes) + 1))
    for statement in made.statements:
        notes = {number for sentence in statement.sentences for number in sentence.notes}
        assert notes
        assert notes <= numbers
    for note in made.footnotes:
        assert note.sentence == told[note.report_id].report.sentence.text
        assert (note.outlet, note.published) == (told[note.report_id].source, told[note.report_id].published)


def test_about_a_country(week: Week) -> None:
    ukraine = brief_of(*week, about="UKR")
    assert ukraine == brief_of(*week, about="Ukraine")
    assert ukraine.about_name == "Ukraine"
    assert all("Nyala" not in statement.text for statement in ukraine.statements)
    assert markdown(ukraine).startswith("# Brief of 1 to 8 July 2025: Ukraine\n")


def test_what_is_no_country_and_no_period_is_refused(week: Week) -> None:
    with pytest.raises(InputError, match="Atlantis: no country"):
        brief_of(*week, about="Atlantis")
    with pytest.raises(InputError, match="the last day is before the first"):
        brief([], {}, UNTIL, SINCE, countries=COUNTRIES)


def test_the_order_of_what_goes_in_does_not_count(week: Week) -> None:
    found, told = incidents(week), by_id(week)
    made = brief(found, told, SINCE, UNTIL, countries=COUNTRIES)
    for seed in range(8):
        mixed = found[:]
        random.Random(seed).shuffle(mixed)  # noqa: S311 - no secret
        again = brief(mixed, dict(sorted(told.items(), key=hash)), SINCE, UNTIL, countries=COUNTRIES)  # fmt: skip
        assert (markdown(again), html(again), to_json(again)) == (markdown(made), html(made), to_json(made))


def test_an_empty_record_has_an_empty_brief() -> None:
    empty = brief([], {}, SINCE, UNTIL, countries=COUNTRIES)
    assert empty.sections == ()
    assert "The record holds no incident of these days." in markdown(empty)
    assert "The record holds no incident of these days." in html(empty)


def test_the_json_has_all_of_it(made: Brief) -> None:
    read = json.loads(to_json(made))
    assert read["since"] == "2025-07-01"
    assert [section["key"] for section in read["sections"]] == titles(made)
    assert read["sections"][0]["statements"][0]["sentences"][0]["notes"]
    assert len(read["footnotes"]) == len(made.footnotes)


def test_the_page_stands_alone(made: Brief) -> None:
    page = html(made)
    assert "<script" not in page
    assert not re.findall(r'(?:src|href)="(?!#)', page)
    assert page.count("<svg") == 2
    for note in made.footnotes:
        assert f'id="n{note.number}"' in page
    for link in set(re.findall(r'href="#([^"]+)"', page)):
        assert f'id="{link}"' in page


def test_what_the_sources_write_is_no_markup() -> None:
    told = tell("<b>Drones</b> [hit](x) Kyiv & *more*.", by="RUS", at="Kyiv", on="4", outlet="<i>Wire</i>")
    made = brief_of([told])
    page = html(made)
    assert "<b>Drones" not in page
    assert "&lt;b&gt;Drones" in page
    assert "&lt;i&gt;Wire" in page
    assert r"\<b\>Drones\</b\> \[hit\](x) Kyiv & \*more\*" in markdown(made)


def test_days_are_counted_by_quad_class(made: Brief) -> None:
    days = {each.day: each.quads for each in made.days}
    assert len(days) == 8
    assert days[dt.date(2025, 7, 4)] == (0, 0, 0, 1)
    assert days[dt.date(2025, 7, 3)] == (1, 0, 0, 0)


def test_places_are_pinned_once_with_their_incidents(made: Brief) -> None:
    pins = {pin.name: pin.incidents for pin in made.pins}
    assert pins["Kyiv"] == ("i1",)
    assert set(pins) == {"Kyiv", "Nyala", "Kharkiv", "Piddubne"}
