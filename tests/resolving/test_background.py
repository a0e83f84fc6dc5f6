"""News or background: what the times and words around an event say."""

from __future__ import annotations

import pytest
from tests.support.parses import resolved


@pytest.mark.parametrize(
    ("sentences", "word", "status"),
    [
        (["In May rebels attacked Bunia, killing six people."], "attacked", "historical"),
        (["Rebels have repeatedly attacked Bunia."], "attacked", "historical"),
        (["Kenya, which attacked the rebels, praised Sudan."], "attacked", "historical"),
        (["It was the first strike since the attack on Goma."], "attack", "historical"),
        (["It was the first strike since the attack on Goma."], "strike", "actual"),
        (["A year after the attack on Goma, the army withdrew."], "attack", "historical"),
        (["Rebels had attacked the camp on Thursday."], "attacked", "actual"),
        (["Rebels had attacked the camp."], "attacked", "historical"),
        (["Rebels attacked Bunia in May.", "They killed six soldiers."], "killed", "historical"),
        (["Police arrested two men on Friday, after an attack in May."], "arrested", "actual"),
        (["Police arrested two men on Friday, after an attack in May."], "attack", "historical"),
        (["The general was found guilty of attacking Bunia."], "attacking", "historical"),
        (["Rebels attacked Bunia in 2019 when Kenya left."], "attacked", "historical"),
    ],
)
def test_what_lies_before_the_news(sentences: list[str], word: str, status: str) -> None:
    reports = {report.trigger.text: report for report in resolved(*sentences)}
    assert reports[word].status == status


def test_a_new_paragraph_comes_back_to_the_news() -> None:
    reports = resolved("Rebels attacked Bunia in May.", "They killed six soldiers.", gap="\n\n")
    assert [report.status for report in reports] == ["historical", "actual"]


def test_the_words_that_decide_are_told() -> None:
    (report,) = resolved("Rebels have repeatedly attacked Bunia.")
    assert dict(report.why.fields)["status"] == "'repeatedly' with a perfect"


def test_what_follows_behind_a_semicolon_is_of_the_same_time() -> None:
    reports = resolved("In May relations broke down; rebels attacked Bunia, and soldiers captured Goma.")
    assert [report.status for report in reports] == ["historical"] * 2
    assert [report.date and report.date.earliest.isoformat() for report in reports] == ["2025-05-01"] * 2


def test_background_does_not_have_the_day_of_the_news() -> None:
    first, second = resolved(
        "Rebels attacked the camp on Friday.", "The general was found guilty of attacking Bunia."
    )
    assert first.date is not None
    assert second.date is None
