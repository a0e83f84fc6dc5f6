"""Demands and reproaches that name nobody, and the government that they are addressed to."""

from __future__ import annotations

import datetime as dt

import pytest

from sitrep.pipeline import Sitrep, load
from sitrep.resolving.addressed import RULE

PUBLISHED = dt.date(2024, 5, 1)


@pytest.fixture(scope="module")
def coder() -> Sitrep:
    return load()


def _addressed(coder: Sitrep, text: str) -> list[str]:
    """The countries of the governments that events of a text are said to be addressed to."""
    reports = coder.read(text, published=PUBLISHED)
    return [x.country for r in reports for x in r.recipients if x.rule == RULE]


def test_those_at_home_ask_their_government(coder: Sitrep) -> None:
    text = "The Latvian government is in talks. Students in Riga demanded better schools."
    assert _addressed(coder, text) == ["LVA"]


@pytest.mark.parametrize(
    "text",
    [
        "Students in Riga demanded better schools.",  # nothing tells of a government
        "The Latvian government is in talks. Chad demanded better schools.",  # a foreigner
        "The Latvian government is in talks. A student in Riga asked for a pen.",  # no public demand
        "The former Latvian president is away. Students in Riga demanded better schools.",
    ],
)
def test_else_nobody_is_addressed(coder: Sitrep, text: str) -> None:
    assert _addressed(coder, text) == []
