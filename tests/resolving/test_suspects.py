"""The attacker is whom the text says he is."""

from __future__ import annotations

import pytest
from tests.support.parses import resolved

from sitrep.model import PartyReason


@pytest.mark.parametrize(
    "named",
    [
        "The attacker, identified as Tom Rafiq, was released in 2019.",
        "Police identified the gunman as Tom Rafiq.",
        "The gunman, Tom Rafiq, was released in 2019.",
    ],
)
def test_the_attacker_is_whom_the_text_names(named: str) -> None:
    victim = resolved(named, "Rebels attacked the gunman.")[-1].recipients[0]
    assert (victim.name, victim.reason) == ("Tom Rafiq", PartyReason.TITLE_EARLIER)


@pytest.mark.parametrize(
    "sentences",
    [
        ("Rebels attacked the gunman.",),
        ("Police identified the gunman as Tom Rafiq.", "Rebels attacked a gunman."),
        ("Police identified the gunman as Tom Rafiq.", "Rebels attacked the second gunman."),
        ("The gunman, Tom Rafiq, and the sniper, Jan Novak, fled.", "Rebels attacked the gunman."),
    ],
)
def test_nobody_is_named_where_the_text_names_none_or_several(sentences: tuple[str, ...]) -> None:
    assert resolved(*sentences)[-1].recipients[0].name.endswith("gunman")
