"""A folder looked over as a whole: format, clashes, examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.parses import doc, small_knowledge

from sitrep.knowledge.lexicon.parts import Parts
from sitrep.pipeline import surveying
from sitrep.pipeline.checking import check
from sitrep.pipeline.surveying import survey

NUNS = "Gunmen abducted three nuns."
FRAME = '[[frame]]\nid = "x.a"\ntype = "{type}"\nverbs = ["abduct"]\nexamples = ["{text}"]\n'


@pytest.fixture(autouse=True)
def hand_made_parses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences are those of the treebank: no trained pipeline is asked."""
    monkeypatch.setattr(surveying, "_pipeline", lambda: None)
    monkeypatch.setattr(surveying, "_missed", _missed)


def _missed(_: object, known: object, parts: Parts, files: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(str, check(doc, known, parts, files)))  # type: ignore[arg-type]


def _folder(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def test_a_good_folder_has_counts_and_no_errors(tmp_path: Path) -> None:
    folder = _folder(tmp_path, {
        "lexicon/a.toml": FRAME.format(type="ASSAULT", text=NUNS),
        "places.csv": "name,country,kind,lat,lon\nGlorf,SDN,city,1,2\n",
    })  # fmt: skip
    (found,) = survey([folder])
    assert (found.errors, found.warnings) == ((), ())
    assert (found.asked, found.came_out) == (1, 1)
    assert found.holds == ((1, "frame"), (1, "place"))


def test_an_example_that_fails_is_an_error_with_its_line(tmp_path: Path) -> None:
    folder = _folder(tmp_path, {"lexicon/a.toml": FRAME.format(type="ASSAULT", text="Ruto met Tshisekedi.")})
    (found,) = survey([folder])
    (error,) = found.errors
    assert error.startswith(
        f"{folder}/lexicon/a.toml:5: frame 'x.a': 'Ruto met Tshisekedi.' should give ASSAULT, gives "
    )
    assert found.came_out == 0


def test_a_type_of_ones_own_goes_before_ours(tmp_path: Path) -> None:
    folder = _folder(tmp_path, {"lexicon/a.toml": FRAME.format(type="AID", text=NUNS)})
    (found,) = survey([folder])
    assert found.errors == ()
    assert any("'abduct' tells AID here and ASSAULT in ours" in line for line in found.warnings)


def test_faults_and_examples_are_told_together(tmp_path: Path) -> None:
    folder = _folder(tmp_path, {
        "lexicon/a.toml": FRAME.format(type="ASSAULT", text="Ruto met Tshisekedi."),
        "places.csv": "name,country,kind,lat,lon\nGlorf,SDN,city,100,2\n",
    })  # fmt: skip
    (found,) = survey([folder])
    assert [":5: " in line or ":2: " in line for line in found.errors] == [True, True]


def test_each_folder_stands_on_those_before_it(tmp_path: Path) -> None:
    one = _folder(tmp_path / "one", {"actors/groups.csv": "name,country,sector\nGlorf Front,SDN,REB\n"})
    two = _folder(tmp_path / "two", {"spellings.csv": "spelling,means,kind\nGlorff,Glorf Front,actor\n"})
    assert [found.errors for found in survey([one, two])] == [(), ()]
    assert [len(found.errors) for found in survey([two])] == [1]


def test_an_empty_folder_and_none_at_all(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    empty, none = survey([tmp_path / "empty", tmp_path / "none"])
    assert empty.errors == ()
    assert "nothing in it; it may have lexicon/*.toml" in empty.warnings[0]
    assert "no such folder" in none.errors[0]


def test_without_a_folder_ours_is_checked_and_its_misses_are_warnings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(surveying.knowledge, "load", small_knowledge)
    monkeypatch.setattr(surveying, "_missed", lambda *_: ("assault.toml:3: missed",))
    monkeypatch.setattr(surveying, "sentences", lambda *_: 10)
    (found,) = survey([])
    assert (found.errors, found.warnings) == ((), ("assault.toml:3: missed",))
    assert (found.asked, found.came_out) == (10, 9)
    assert {name: count for count, name in found.holds}["country"] > 200
