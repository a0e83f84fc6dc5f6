"""Told again: what adds nothing is left out, what adds something is kept and completed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.support.parses import resolved

from sitrep.model import Draft, Mention, Party, Report, TextSpan
from sitrep.resolving.repeats import drop_repeats, recall

MakeReport = Callable[..., Report]
NATION = Party(text="Yemen", start=0, end=5, name="Yemen", country="YEM", sector="GOV")
LATER = TextSpan(text="The shelling went on.", start=90, end=111)


def _draft(*, noun: bool = True, **changes: Any) -> Draft:
    draft = Draft(
        frame="x.shell",
        event_type="ASSAULT",
        mode=(),
        context=(),
        status="actual",
        trigger=Mention(start=94, end=102, head=20),
        sentence=(18, 25),
        clause=(18, 25),
        noun=noun,
    )
    return replace(draft, **changes)


def _bare(make_report: MakeReport, **changes: Any) -> Report:
    """The shelling told again with nothing new."""
    nothing: dict[str, Any] = {
        "actors": (),
        "recipients": (),
        "place": None,
        "date": None,
        "figures": (),
        "attribution": None,
    }
    return make_report(id="r2", sentence=LATER, **{**nothing, **changes})  # fmt: skip


def test_a_noun_that_adds_nothing_is_left_out(make_report: MakeReport) -> None:
    first = make_report()
    assert drop_repeats([first, _bare(make_report)], [_draft(noun=False), _draft()]) == [first]


@pytest.mark.parametrize("field", ["actors", "figures", "attribution", "date"])
def test_a_noun_that_adds_something_is_kept(make_report: MakeReport, field: str) -> None:
    full = make_report()
    first = replace(full, **{field: () if isinstance(getattr(full, field), tuple) else None})
    second = _bare(make_report, **{field: getattr(full, field)})
    assert drop_repeats([first, second], [_draft(noun=False), _draft()]) == [first, second]


@pytest.mark.parametrize(
    "change", [{"event_type": "PROTEST"}, {"mode": ("aerial",)}, {"recipients": (NATION,)}]
)
def test_another_event_is_no_repeat(make_report: MakeReport, change: dict[str, Any]) -> None:
    first, second = make_report(), _bare(make_report, **change)
    assert drop_repeats([first, second], [_draft(noun=False), _draft()]) == [first, second]


def test_a_verb_tells_an_event_of_its_own(make_report: MakeReport) -> None:
    first, second = make_report(), _bare(make_report)
    assert drop_repeats([first, second], [_draft(noun=False), _draft(noun=False)]) == [first, second]


def test_the_attack_told_again_has_the_parties_told_before(make_report: MakeReport) -> None:
    first = make_report(recipients=(NATION,))
    again = recall(_bare(make_report), _draft(), [first])
    assert (again.actors, again.recipients) == (first.actors, first.recipients)
    assert dict(again.why.fields)["actors"] == "as told before: 'shelled'"


def test_parties_of_its_own_are_kept(make_report: MakeReport) -> None:
    again = recall(_bare(make_report, actors=(NATION,)), _draft(), [make_report()])
    assert again.actors == (NATION,)


@pytest.mark.parametrize("change", [{"event_type": "AID"}, {"mode": ("drone",)}])
def test_parties_of_another_event_are_not_borrowed(make_report: MakeReport, change: dict[str, Any]) -> None:
    again = _bare(make_report)
    assert recall(again, _draft(), [make_report(**change)]) is again


def test_nothing_is_recalled_for_a_verb_or_without_an_earlier_event(make_report: MakeReport) -> None:
    again = _bare(make_report)
    assert recall(again, _draft(noun=False), [make_report()]) is again
    assert recall(again, _draft(), []) is again


def test_the_attack_in_an_article() -> None:
    reports = resolved("Rebels attacked the convoy.", "The attack killed two people.")
    assert [[x.name for x in r.actors] for r in reports] == [["Rebels"], ["Rebels"]]
    assert [r.trigger.text for r in resolved("Rebels attacked the convoy.", "Doha hosted the meeting.")] == [
        "attacked"
    ]


def test_an_attack_on_a_person_keeps_the_day_of_its_first_telling() -> None:
    reports = resolved(
        "Rebels killed General Ali Omar in May.", "Officials said General Ali Omar was killed by rebels."
    )
    assert [report.status for report in reports] == ["historical", "historical"]
    assert reports[0].date is not None
    assert reports[1].date is not None
    assert reports[0].date.earliest == reports[1].date.earliest
