"""The check of examples finds what does not come out, and is silent where all does."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.parses import doc, knowing

from sitrep.knowledge.lexicon.lexicon import read
from sitrep.pipeline.checking import Fault, check

FRAME = '[[frame]]\nid = "x.attack"\ntype = "ASSAULT"\nverbs = ["attack"]\n'
CONVOY = "Rebels attacked the convoy."


def _faults(folder: Path, text: str, files: tuple[str, ...] = ()) -> list[Fault]:
    (folder / "x.toml").write_text(FRAME + text, "utf-8")
    known = knowing(read(folder))
    return list(check(doc, known, known.lexicon.parts, files))


@pytest.mark.parametrize(
    "text",
    [
        f'examples = ["{CONVOY}"]',
        f'examples = [{{ text = "{CONVOY}", actor = "rebels", recipient = "convoy", status = "actual" }}]',
        'never = ["Ruto met Tshisekedi."]',
        'examples = [{ text = "The town was attacked at night by sea.", actor = "" }]',
        f'[[frame.when]]\nobject = ["convoy"]\ntype = "NONE"\nexamples = ["{CONVOY}"]',
        f'[[frame.when]]\nobject = ["convoy"]\ntype = "COERCE"\nexamples = ["{CONVOY}"]',
    ],
)
def test_what_comes_out_is_no_fault(tmp_path: Path, text: str) -> None:
    assert _faults(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('examples = ["Ruto met Tshisekedi."]', "should give ASSAULT, gives nothing"),
        (f'never = ["{CONVOY}"]', "must not fire, but gives ASSAULT x.attack [attacked]"),
        (f'examples = [{{ text = "{CONVOY}", actor = "soldiers" }}]', "actor should be 'soldiers', is ['Rebels']"),
        (f'examples = [{{ text = "{CONVOY}", recipient = "" }}]', "recipient should be '', is ['the convoy']"),
        (f'examples = [{{ text = "{CONVOY}", mode = ["drone"] }}]', "mode should be ['drone'], is []"),
        (f'examples = [{{ text = "{CONVOY}", status = "future" }}]', "status should be future, is actual"),
        (f'[[frame.when]]\nobject = ["camp"]\ntype = "NONE"\nexamples = ["{CONVOY}"]', "is no event, but gives ASSAULT x.attack [attacked]"),
    ],
)  # fmt: skip
def test_what_does_not_come_out_is_told(tmp_path: Path, text: str, problem: str) -> None:
    (fault,) = _faults(tmp_path, text)
    assert (fault.spot.file, fault.entry.split(",")[0], fault.problem) == (
        "x.toml",
        "frame 'x.attack'",
        problem,
    )
    assert fault.sentence in (
        folder_line := (tmp_path / "x.toml").read_text("utf-8").splitlines()[fault.spot.line - 1]
    ), folder_line
    assert fault.sentence in text


def test_only_the_files_asked_for_are_checked(tmp_path: Path) -> None:
    assert len(_faults(tmp_path, f'never = ["{CONVOY}"]', ("x.toml",))) == 1
    assert _faults(tmp_path, f'never = ["{CONVOY}"]', ("y.toml",)) == []
