"""Articles in, place names out: with doubles for the rooms, and once with the rooms themselves."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from sitrep.errors import InputError, SitrepError
from sitrep.knowledge.knowledge import without_frames
from sitrep.model import Article, Failed, Located, Skipped, Span
from sitrep.pipeline import PlaceRooms, Sitrep, api, locate_article
from sitrep.pipeline.places import load_place_rooms
from sitrep.resolving.locating import locate
from sitrep.resolving.placenames import PlaceName

PROSE = "Rebels shelled the port of Aden on Friday, officials said."
SPANISH = (
    "El gobierno anunció que las conversaciones de paz con la guerrilla se reanudarán en los próximos días."
)

KNOWN = without_frames()


@pytest.fixture
def coder(place_rooms: PlaceRooms) -> Sitrep:
    return Sitrep(place_rooms=place_rooms)


def test_places_of_a_text(coder: Sitrep) -> None:
    (aden,) = coder.places(PROSE)
    assert (aden.text, aden.country) == ("Aden", "YEM")


def test_rooms_are_loaded_once_for_each_kind_of_names(
    monkeypatch: pytest.MonkeyPatch, place_rooms: PlaceRooms
) -> None:
    loaded: list[bool] = []

    def load(*, given: bool) -> PlaceRooms:
        loaded.append(given)
        return place_rooms

    monkeypatch.setattr(api, "load_place_rooms", load)
    coder = Sitrep()
    for given in (False, True, False, True):
        coder.places(PROSE, given=given)
    assert loaded == [False, True]


def test_errors_raise_and_outcomes_do_not(coder: Sitrep, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        coder.places(tmp_path / "none.txt")
    with pytest.raises(SitrepError, match="text: recognising: RuntimeError: broke"):
        coder.places("BREAK recognising here")
    outcomes = list(
        coder.place_outcomes([PROSE, "BREAK language now", SPANISH, tmp_path / "none.txt", PROSE])
    )
    assert [type(outcome) for outcome in outcomes] == [Located, Failed, Skipped, Failed, Located]
    assert outcomes[2] == Skipped(origin="text", reason="language: es")


def test_given_names_are_resolved_and_no_others(article: Article, place_rooms: PlaceRooms) -> None:
    marked = replace(article, toponyms=(Span(27, 30),))
    found = locate_article(marked, place_rooms, given=True)
    assert isinstance(found, Located)
    assert [(item.start, item.end) for item in found.toponyms] == [(27, 30)]
    none = locate_article(replace(article, toponyms=()), place_rooms, given=True)
    assert isinstance(none, Located)
    assert none.toponyms == ()
    skipped = locate_article(replace(article, toponyms=None), place_rooms, given=True)
    assert skipped == Skipped(origin="a1.txt", reason="no toponyms given")


def _loaded(program: str) -> tuple[str, set[str]]:
    """What a program prints in a fresh interpreter, and the modules that it loads."""
    program += "\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    first, modules = done.stdout.splitlines()
    return first, set(modules.split())


def test_the_event_lexicon_is_not_loaded() -> None:
    program = (
        f"import sitrep\nfound = [x.country for x in sitrep.Sitrep().places({PROSE!r})]\n"
        "from sitrep.knowledge import lexicon\nprint(*found, lexicon.load.cache_info().currsize)"
    )
    printed, modules = _loaded(program)
    assert printed == "YEM 0"
    assert "sitrep.coding" not in modules


def test_given_names_need_no_language_model() -> None:
    program = (
        "import sitrep\nfrom sitrep.model import Article, Span\n"
        f"article = Article(id='a', text={PROSE!r}, toponyms=(Span(27, 31),))\n"
        "print(*[x.country for x in sitrep.Sitrep().places(article, given=True)])"
    )
    printed, modules = _loaded(program)
    assert printed == "YEM"
    assert not {"spacy", "sitrep.coding"} & modules


def test_the_rooms_locate_what_they_are_given(article: Article) -> None:
    names: Sequence[PlaceName] = [PlaceName(span=Span(27, 31))]
    assert tuple(load_place_rooms(given=True).locate(article, names)) == locate(article, names, KNOWN)
