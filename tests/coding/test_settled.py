"""Cases that are settled once and for all, by the lexicon that ships: what each kind of news is coded as."""

from __future__ import annotations

import pytest
from tests.support.parses import Told, told

from sitrep.knowledge.lexicon import load

LEXICON = load()
Case = tuple[str, str, list[str], list[str], list[str]]

LAW: list[Case] = [
    ("Prosecutors charged the mayor with fraud.", "ACCUSE", ["allege"], ["Prosecutors"], ["the mayor"]),
    ("Police are investigating the minister.", "ACCUSE", ["investigate"], ["Police"], ["the minister"]),
    ("The court issued an arrest warrant for the general.", "THREATEN", ["arrest"], ["The court"], ["the general"]),
    ("A court convicted the former president of murder.", "SANCTION", ["convict"], ["A court"], ["the former president"]),
    ("The president pardoned the rebel leader.", "CONCEDE", [], ["The president"], ["the rebel leader"]),
    ("The senate subpoenaed the banker.", "REQUEST", [], ["The senate"], ["the banker"]),
]  # fmt: skip
STATE: list[Case] = [
    ("The government declared a state of emergency.", "COERCE", ["martial-law"], ["The government"], []),
    ("Niger left the bloc.", "SANCTION", ["withdraw"], ["Niger"], ["the bloc"]),
    ("Canada listed the group as a terrorist organization.", "SANCTION", [], ["Canada"], ["the group"]),
    ("Japan pledged 50 million dollars to Jordan.", "AGREE", [], ["Japan"], ["Jordan"]),
    ("Uganda hosts thousands of refugees.", "AID", [], ["Uganda"], ["refugees"]),
    ("The militia is backed by Iran.", "AID", [], ["Iran"], ["The militia"]),
    ("The family paid a ransom to the kidnappers.", "CONCEDE", [], ["The family"], ["the kidnappers"]),
    ("The rebels released 20 prisoners.", "RETREAT", ["release"], ["The rebels"], ["20 prisoners"]),
    ("The general resigned.", "RETREAT", ["resign"], ["The general"], []),
    ("The envoy called for a ceasefire.", "REQUEST", ["yield"], ["The envoy"], []),
    ("The president apologized to the families.", "SUPPORT", [], ["The president"], ["the families"]),
    ("Iran tested a missile.", "MOBILIZE", ["weapons"], ["Iran"], []),
    ("Workers went on strike.", "PROTEST", ["strike"], ["Workers"], []),
]
FORCE: list[Case] = [
    ("Protesters stormed the parliament.", "PROTEST", ["riot"], ["Protesters"], ["the parliament"]),
    ("Police fired tear gas at the crowd.", "ASSAULT", ["crowd-control"], ["Police"], ["the crowd"]),
    ("A drone strike killed the militia's leader.", "ASSAULT", ["drone"], [], ["the militia's leader"]),
    ("Gunmen abducted three nuns.", "ASSAULT", ["abduct"], ["Gunmen"], ["three nuns"]),
    ("The army shelled the port.", "ASSAULT", ["heavy-weapons"], ["The army"], ["the port"]),
    ("A teacher was shot dead by gunmen.", "ASSAULT", ["firearms"], ["gunmen"], ["A teacher"]),
    ("The convoy was attacked by rebels near Mopti.", "ASSAULT", [], ["rebels"], ["The convoy"]),
]


def _one(sentence: str) -> Told:
    (event,) = told(sentence, lexicon=LEXICON)
    return event


@pytest.mark.parametrize("case", [*LAW, *STATE, *FORCE], ids=lambda case: case[0])
def test_settled(case: Case) -> None:
    sentence, event_type, mode, actors, recipients = case
    event = _one(sentence)
    assert (event.type, list(event.draft.mode)) == (event_type, mode)
    assert (event.actors, event.recipients) == (actors, recipients)
    assert event.status == "actual"


@pytest.mark.parametrize(
    ("sentence", "event_type", "mode"),
    [
        ("A judge dismissed the lawsuit against the ministry.", "REJECT", []),
        ("Spain extradited the drug lord to Peru.", "COERCE", ["deport"]),
        ("Lawmakers voted against the treaty.", "REJECT", ["change"]),
        ("The union banned the airline.", "SANCTION", ["discontinue"]),
        ("The minister vowed to attack the rebels.", "THREATEN", ["violence"]),
    ],
)
def test_settled_types(sentence: str, event_type: str, mode: list[str]) -> None:
    event = _one(sentence)
    assert (event.type, list(event.draft.mode)) == (event_type, mode)


def test_a_coup_is_a_seizure() -> None:
    events = told("The army seized power in a coup.", lexicon=LEXICON)
    assert {(event.type, event.draft.mode) for event in events} == {("COERCE", ("seize",))}
    assert events[0].actors == ["The army"]


def test_a_truce_that_is_agreed_on_is_a_retreat_of_both_sides() -> None:
    events = told("The two sides agreed on a truce.", lexicon=LEXICON)
    assert {(event.type, event.draft.mode) for event in events} == {("RETREAT", ("ceasefire",))}
    assert events[0].actors == ["The two sides"]


def test_an_acquittal_is_a_conviction_that_was_not() -> None:
    event = _one("The court acquitted the general.")
    assert (event.type, event.draft.mode, event.status) == ("SANCTION", ("convict",), "negated")


def test_a_meeting_to_come_is_a_consultation_to_come() -> None:
    event = _one("The foreign ministers will meet on Tuesday.")
    assert (event.type, event.status, event.draft.mutual) == ("CONSULT", "future", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two buses collided near the port.",
        "The party won the election.",
        "The president appointed a new minister.",
        "Rebels struck a deal.",
        "He suffered a heart attack.",
    ],
)
def test_accidents_elections_and_figures_of_speech_are_no_violence(sentence: str) -> None:
    assert [
        e.type for e in told(sentence, lexicon=LEXICON) if e.type in ("ASSAULT", "COERCE", "SANCTION")
    ] == []


def test_the_dead_and_the_wounded_of_an_attack() -> None:
    event = _one("The attack left 12 people dead and 30 wounded.")
    assert event.figures == [("killed", 12, 12), ("injured", 30, 30)]


def test_who_claims_an_attack_is_its_actor_and_its_source() -> None:
    event = _one("The militia claimed responsibility for the bombing.")
    assert (event.actors, event.source) == (["The militia"], "The militia")


def test_an_attack_that_nobody_claims_has_happened() -> None:
    assert _one("Nobody claimed responsibility for the attack.").status == "actual"


def test_forces_that_leave_a_town_retreat() -> None:
    event = _one("Ethiopia said its forces had withdrawn from the town.")
    assert (event.type, event.source) == ("RETREAT", "Ethiopia")


def test_had_after_told_is_only_the_tense_of_reported_speech() -> None:
    assert _one("Officials told reporters that rebels had captured the port.").status == "actual"


def test_who_is_threatened_is_the_object_of_the_deed() -> None:
    assert _one("The minister vowed to attack the rebels.").recipients == ["the rebels"]


def test_hackers_coerce() -> None:
    event = _one("Hackers attacked the ministry's servers.")
    assert (event.type, event.draft.mode) == ("COERCE", ("cyber",))


def test_the_fourth_night_of_protests_counts_four() -> None:
    assert _one("It was the fourth night of protests.").figures == [("count", 4, 4)]


@pytest.mark.xfail(strict=False, reason="whom supplies are cut off to is only a place")
def test_who_is_cut_off_is_the_recipient() -> None:
    assert _one("Russia cut off gas supplies to Moldova.").recipients == ["Moldova"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Kenya did not rule out attacking Goma.", "hypothetical"),
        ("Rebels are close to capturing Bunia.", "future"),
        ("The army will continue to attack the rebels.", "actual"),
        ("The siege of Goma was expected to end.", "actual"),
        ("Kenya conceded nothing.", "negated"),
        ("The meeting between Kenya and Chad, which was cancelled, angered Sudan.", "negated"),
        ("Kenya was considering attacking Goma.", "hypothetical"),
        ("The army voted on a resolution to attack Goma.", "hypothetical"),
    ],
)
def test_words_that_leave_it_open_or_go_on(sentence: str, status: str) -> None:
    assert [t.status for t in told(sentence, lexicon=LEXICON)][-1] == status


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Footage from the union showed a group of soldiers attacking a camp.", "the union"),
        ("Witnesses described how soldiers attacked the camp.", "Witnesses"),
        ("A United Nations report found that rebels attacked the camp.", "United Nations"),
    ],
)
def test_what_is_shown_described_or_found_stands_on_its_makers_word(sentence: str, source: str) -> None:
    assert _one(sentence).source == source
