"""The lexicon's format: what is wrong is refused, with the file and the entry it is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.errors import KnowledgeError
from sitrep.knowledge.lexicon import Lexicon
from sitrep.knowledge.lexicon.lexicon import read

FRAME = '[[frame]]\nid = "x.attack"\ntype = "ASSAULT"\nverbs = ["attack"]\n'


def _read(folder: Path, text: str, name: str = "x.toml") -> Lexicon:
    (folder / name).write_text(text, "utf-8")
    return read(folder)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[frame]\n", r"^x\.toml:\d+: "),
        ('[[frame]]\ntype = "ASSAULT"\nverbs = ["attack"]\n', r"^x\.toml:\d+: frame '\?': id is missing"),
        ('[[frame]]\nid = "x.attack"\nverbs = ["attack"]\n', r"^x\.toml:\d+: frame 'x\.attack': type is missing"),
        ('[[frame]]\nid = "x.attack"\ntype = "ASSAULT"\n', r"^x\.toml:\d+: frame 'x\.attack': neither verbs nor nouns"),
        (FRAME + "moed = []\n", r"^x\.toml:\d+: frame 'x\.attack': unknown keys \['moed'\]"),
        (FRAME + "mode = [1]\n", r"^x\.toml:\d+: frame 'x\.attack': mode must be a list of strings"),
        (FRAME + "actor = 1\n", r"^x\.toml:\d+: frame 'x\.attack': actor must be a list of strings"),
        (FRAME + 'needs = ["luck"]\n', r"^x\.toml:\d+: frame 'x\.attack': needs knows only \["),
        (FRAME + 'figure = "hopes"\n', r"^x\.toml:\d+: frame 'x\.attack': no figure kind 'hopes'"),
        (FRAME + 'status = "maybe"\n', r"^x\.toml:\d+: frame 'x\.attack': no status 'maybe'"),
        (FRAME + "examples = [1]\n", r"^x\.toml:\d+: frame 'x\.attack': an example is a sentence or a table with text"),
        (FRAME + 'examples = [{ text = "A.", acter = "" }]\n', r"^x\.toml:\d+: frame 'x\.attack': an example has no \['acter'\]"),
        (FRAME + '[[frame.when]]\ntype = "NONE"\n', r"^x\.toml:\d+: frame 'x\.attack', case 1: a case needs a condition"),
        (FRAME + '[[frame.when]]\nobject = ["a"]\n[[frame.when]]\nobject = [1]\n', r"^x\.toml:\d+: frame 'x\.attack', case 2: object must be"),
        (FRAME + '[[frame.when]]\nobject = ["a"]\nfigure = "x"\n', r"^x\.toml:\d+: frame 'x\.attack', case 1: no figure kind 'x'"),
        ('[[light]]\nverbs = ["do"]\nevnt = "object"\n', r"^x\.toml:\d+: unknown keys \['evnt'\]"),
        ("[[light]]\nverbs = [1]\n", r"^x\.toml:\d+: verbs must be a list of strings"),
        ('[[speech]]\nverbs = ["say"]\nstand = "affirms"\n', r"^x\.toml:\d+: unknown keys \['stand'\]"),
        ('[[cue]]\nwords = [""]\nstatus = "future"\n', r"^x\.toml:\d+: words must be a list of strings"),
        ('[[weapon]]\nwords = ["drone"]\nmodes = "drone"\n', r"^x\.toml:\d+: unknown keys \['modes'\]"),
        (FRAME + FRAME, r"^x\.toml:5: frame id 'x\.attack' is used twice, first in x\.toml:1"),
    ],
)  # fmt: skip
def test_a_fault_names_its_file_and_entry(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(KnowledgeError, match=message):
        _read(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(FRAME.replace("ASSAULT", "ASSULT"), id="type"),
        pytest.param(FRAME + 'mode = ["dorne"]\n', id="mode"),
        pytest.param(FRAME + '[[frame.when]]\nobject = ["@nobody"]\nmode = []\n', id="class"),
        pytest.param('[[cue]]\nwords = ["plan"]\n', id="cue without status"),
        pytest.param('[[cue]]\nwords = ["plan"]\nstatus = "maybe"\n', id="cue status"),
        pytest.param('[[speech]]\nverbs = ["say"]\nstance = "perhaps"\n', id="stance"),
        pytest.param("[[light]]\nevent = 'object'\n", id="light without verbs"),
    ],
)
def test_what_cannot_mean_anything_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(KnowledgeError, match=r"x\.toml"):
        _read(tmp_path, text)


def test_an_encoding_fault_is_named_too(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(b'[classes]\na = ["\xff"]\n')
    with pytest.raises(KnowledgeError, match=r"^x\.toml:\d+: "):
        read(tmp_path)


def test_a_class_in_two_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[classes]\npaper = ["law"]\n', "utf-8")
    with pytest.raises(
        KnowledgeError, match=r"^x\.toml:\d+: class 'paper' is defined twice, first in a\.toml"
    ):
        _read(tmp_path, '[classes]\npaper = ["bill"]\n')


def test_only_toml_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("[[frame]]", "utf-8")
    assert [f.id for f in _read(tmp_path, FRAME).frames] == ["x.attack"]


def test_a_frame_has_the_defaults_of_the_format(tmp_path: Path) -> None:
    (frame,) = _read(tmp_path, FRAME).frames
    assert (frame.actor, frame.recipient) == (("subject",), ("object",))
    assert (frame.noun_actor, frame.noun_recipient) == (("by", "poss", "modifier"), ("on", "against", "of"))
    assert (frame.mode, frame.mutual, frame.needs, frame.figure, frame.status) == (
        (),
        False,
        frozenset(),
        "",
        None,
    )


def test_a_case_changes_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    lexicon = _read(
        tmp_path,
        '[classes]\nPlace = ["street"]\n'
        + FRAME
        + 'figure = "killed"\n[[frame.when]]\nnot_object = ["Town", "@Place"]\ntype = "NONE"\n',
    )
    (frame,) = lexicon.frames
    (case,) = frame.cases
    (condition,) = case.conditions
    assert (condition.slot, condition.negated) == ("object", True)
    assert condition.words == {"town", "@Place"}
    assert (frame.under(case).type, frame.under(case).figure, frame.under(case).verbs) == (
        "NONE",
        "killed",
        (("attack",),),
    )


def test_classes_may_name_each_other_even_in_a_ring(tmp_path: Path) -> None:
    lexicon = _read(tmp_path, '[classes]\na = ["Law", "@b"]\nb = ["bill", "@a", "@missing"]\n')
    assert lexicon.classes == {"a": {"law", "bill"}, "b": {"law", "bill"}}


def test_indexes_are_keyed_by_the_word_that_starts_a_match(tmp_path: Path) -> None:
    lexicon = _read(
        tmp_path,
        '[[frame]]\nid = "x.a"\ntype = "ASSAULT"\nverbs = ["open fire", "open"]\n'
        'nouns = ["drone attack", "state of emergency", "car-bombing"]\n'
        '[[weapon]]\nwords = ["combat drone"]\n[[cue]]\nwords = ["fail to"]\nstatus = "negated"\n',
    )
    assert [words for words, _ in lexicon.verbs["open"]] == [("open", "fire"), ("open",)]
    assert set(lexicon.nouns) == {"attack", "state", "car-bombing", "bombing"}
    assert set(lexicon.weapons) == {"drone"}
    assert set(lexicon.cues) == {"fail"}


def test_a_frame_is_found_by_its_id(tmp_path: Path) -> None:
    lexicon = _read(tmp_path, FRAME)
    assert lexicon.frame("x.attack") is lexicon.frames[0]
    with pytest.raises((KeyError, StopIteration)):
        lexicon.frame("x.other")
