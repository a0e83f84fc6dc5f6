"""The ontology is whole, agrees with itself, and its CAMEO mapping holds both ways."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.errors import KnowledgeError
from sitrep.knowledge import ontology
from sitrep.knowledge.actors.sources import SECTORS
from sitrep.knowledge.ontology import tables

PLOVER = ontology.load()
CODINGS = [(name, mode) for name in PLOVER.types for mode in (*PLOVER.modes(name), "")]


def test_it_is_whole() -> None:
    assert (len(PLOVER.types), len(PLOVER.contexts), len(PLOVER.sectors)) == (16, 37, 25)
    assert set(PLOVER.sectors) == SECTORS
    assert sum(len(PLOVER.modes(name)) for name in PLOVER.types) == 67
    assert len(PLOVER.cameo_codes) >= 250


def test_score_and_quad_agree_in_sign() -> None:
    for name in PLOVER.types:
        for score in (PLOVER.score(name), *PLOVER.type(name).modes.values()):
            assert -10 <= score <= 10
            if name != "REQUEST":
                assert (score > 0) == (PLOVER.quad(name) <= 2), name


def test_the_strongest_mode_gives_the_score() -> None:
    assert PLOVER.score("ASSAULT", ["firearms", "drone"]) == -9.5
    assert PLOVER.score("ACCUSE") == -3
    assert PLOVER.score("PROTEST", ["vandalize"]) == -5
    assert PLOVER.strongest("ASSAULT", ["beat", "unconventional", "beat"]) == ("unconventional", "beat")


@pytest.mark.parametrize(
    ("event_type", "modes", "contexts", "code"),
    [
        ("ASSAULT", ["drone"], ["military"], "195"), ("ASSAULT", [], [], "190"),
        ("ASSAULT", ["targeted", "drone"], ["military"], "186"), ("AID", [], ["military"], "072"),
        ("COERCE", ["seize"], ["territory"], "192"), ("CONSULT", ["phone"], ["diplomatic"], "041"),
        ("AGREE", [], ["gender", "economic"], "0311"), ("SANCTION", [], ["economic"], "163"),
    ],
)  # fmt: skip
def test_cameo(event_type: str, modes: list[str], contexts: list[str], code: str) -> None:
    assert PLOVER.cameo(event_type, modes, contexts) == code


@pytest.mark.parametrize(("name", "mode"), CODINGS)
def test_every_coding_has_a_code_that_leads_back(name: str, mode: str) -> None:
    code = PLOVER.cameo(name, [mode] if mode else [])
    back = PLOVER.plover(code)
    crossings = {("RETREAT", "resign"), ("SANCTION", "convict")}
    assert back.event_type == name or (name, mode) in crossings


def test_the_back_mapping_uses_known_words_and_codes() -> None:
    for (name, mode, context), code in tables.to_cameo().items():
        assert mode in {"", *PLOVER.modes(name)}
        assert context in {"", *PLOVER.contexts}
        assert code in PLOVER.cameo_codes


@pytest.mark.parametrize("code", PLOVER.cameo_codes)
def test_every_cameo_code_gives_a_valid_coding(code: str) -> None:
    coding = PLOVER.plover(code)
    assert set(coding.modes) <= set(PLOVER.modes(coding.event_type))
    assert set(coding.contexts) <= set(PLOVER.contexts)
    assert code.isdigit()
    assert 3 <= len(code) <= 4


@given(st.sampled_from(PLOVER.types), st.data())
def test_any_coding_is_answered_in_any_order(name: str, data: st.DataObject) -> None:
    modes = data.draw(st.lists(st.sampled_from(PLOVER.modes(name)))) if PLOVER.modes(name) else []
    contexts = data.draw(st.lists(st.sampled_from(PLOVER.contexts), max_size=3))
    assert PLOVER.cameo(name, modes, contexts) == PLOVER.cameo(name, reversed(modes), contexts)
    assert PLOVER.score(name, modes) == PLOVER.score(name, reversed(modes))


@pytest.mark.parametrize("ask", [lambda: PLOVER.quad("DEMAND"), lambda: PLOVER.plover("010"),
                                 lambda: PLOVER.score("AID", ["drone"])])  # fmt: skip
def test_unknown_words_are_refused_by_name(ask: object) -> None:
    with pytest.raises(KnowledgeError, match=r"DEMAND|010|drone") as caught:
        ask()  # type: ignore[operator]
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 our own bytes
