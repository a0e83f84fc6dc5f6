"""Footnotes: one for each sentence that bears something out, and the way to its article."""

import json

import pytest
from tests.support.incidents import brief_of, tell

from sitrep.briefing import html, markdown, to_json

PAGE = "https://wire.example.org/kyiv?a=1&b=(2)"


def told(url: str) -> list[list]:  # type: ignore[type-arg]
    return [
        [tell("Russian drones hit Kyiv.", by="RUS", to="UKR", at="Kyiv", on="4", outlet="Wire [1]", url=url)]
    ]


def test_a_footnote_leads_to_its_article() -> None:
    brief = brief_of(*told(PAGE))
    assert [note.url for note in brief.footnotes] == [PAGE]
    assert f"[^1]: [Wire \\[1\\], 4 July 2025](<{PAGE}>): “Russian drones hit Kyiv.”" in markdown(brief)
    assert (
        '<a href="https://wire.example.org/kyiv?a=1&amp;b=(2)" rel="noreferrer"><bdi>Wire [1], 4 July 2025</bdi></a>'
        in html(brief)
    )
    assert json.loads(to_json(brief))["footnotes"][0]["url"] == PAGE


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "https://a b", "/x"]
)
def test_what_is_no_web_address_is_no_link(url: str) -> None:
    brief = brief_of(*told(url))
    assert [note.url for note in brief.footnotes] == [""]
    assert "[^1]: Wire \\[1\\], 4 July 2025: “" in markdown(brief)
    assert "rel=" not in html(brief)


def test_an_address_cannot_end_its_brackets() -> None:
    text = markdown(brief_of(*told("https://a.org/>)[x](<https://b.org")))
    assert "(<https://a.org/%3E)[x](%3Chttps://b.org>)" in text
