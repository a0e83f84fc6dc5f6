"""Explanations: each field with its words, its reasons, and what it was chosen from."""

from __future__ import annotations

import pytest
from tests.support.tracing import article, last, rooms, work

from sitrep.errors import SitrepError
from sitrep.model import (
    Basis,
    CountryReason,
    Explanation,
    Field,
    Ground,
    Option,
    PartyReason,
    PlaceReason,
    Topic,
    Verdict,
)
from sitrep.pipeline import Sitrep
from sitrep.pipeline.explaining import passages


def _codes(found: Explanation, field: Field) -> list[str]:
    return [reason.code for grounds in found.of(field) for reason in grounds.reasons]


def _options(found: Explanation, field: Field, topic: Topic) -> list[Option]:
    weighings = (w for grounds in found.of(field) for w in grounds.weighings if w.topic is topic)
    return [option for weighing in weighings for option in weighing.options]


def _verdicts(options: list[Option]) -> dict[str, Verdict]:
    return {option.words.text if option.words else option.label: option.verdict for option in options}


def test_all_fields_are_explained_in_their_order() -> None:
    found = last("The attack killed two people on Friday.")
    fields = list(dict.fromkeys(grounds.field for grounds in found.grounds))
    assert fields == list(Field)


def test_the_frame_comes_with_its_entry_and_what_was_joined() -> None:
    (grounds,) = last("The attack killed two people.").of(Field.EVENT_TYPE)
    assert [words.text for words in grounds.words] == ["attack"]
    assert (grounds.entries[0].id, grounds.entries[0].file) == ("test.attack", "frames.toml")
    joined = [r.words.text for r in grounds.reasons if r.code is Ground.JOINED and r.words]
    assert joined == ["killed"]


def test_a_shipped_frame_is_told_with_its_line() -> None:
    (grounds,) = last("Soldiers attacked the camp.", shipped=True).of("event_type")
    assert (grounds.entries[0].file, grounds.entries[0].id) == ("assault.toml", "assault.attack")
    assert grounds.entries[0].line > 0
    assert "attack" in grounds.entries[0].example.lower()


def test_a_case_tells_which_words_met_it() -> None:
    (grounds,) = last("The opposition attacked the budget.", shipped=True).of(Field.EVENT_TYPE)
    (case,) = (reason for reason in grounds.reasons if reason.code is Ground.CASE)
    assert "“budget”" in case.detail


def test_the_verb_of_a_noun_is_told() -> None:
    found = last("The army carried out an attack on the camp.")
    assert Ground.LIGHT_VERB in _codes(found, Field.EVENT_TYPE)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Rebels did not attack the camp.", "not"),
        ("Rebels could attack Bunia.", "could"),
        ("Rebels failed to capture Bunia.", "failed"),
        ("Rebels left Bunia without attacking the camp.", "without"),
        ("No soldiers attacked the camp.", "No"),
        ("Rebels had attacked the camp.", "had"),
    ],
)
def test_status_points_at_its_word(sentence: str, word: str) -> None:
    (grounds,) = last(sentence).of(Field.STATUS)
    assert [words.text for words in grounds.words] == [word]


def test_status_without_a_word_says_so() -> None:
    assert _codes(last("Soldiers attacked the camp."), Field.STATUS) == [Ground.NO_WORDS]


def test_an_old_date_makes_it_historical() -> None:
    found = last("Soldiers attacked Goma in March 2019.")
    assert _codes(found, Field.STATUS) == [Ground.OLD_DATE]


def test_empty_slots_are_told_where_there_is_no_actor() -> None:
    found = last("People were killed in Tunis.")
    assert _codes(found, Field.ACTORS) == [Ground.NOT_TOLD]
    assert {o.verdict for o in _options(found, Field.ACTORS, Topic.ACTOR)} == {Verdict.EMPTY}


def test_a_pronoun_is_explained_by_what_it_stands_for() -> None:
    found = last("Kenyan rebels attacked a base in Somalia.", "They attacked Goma.")
    (grounds,) = found.of(Field.ACTORS)
    assert PartyReason.PRONOUN in [reason.code for reason in grounds.reasons]
    who = _verdicts(_options(found, Field.ACTORS, Topic.WHO))
    assert who["Kenyan rebels"] is Verdict.TAKEN


def test_two_states_are_those_last_named() -> None:
    found = last("Sudan accused Chad.", "The two countries agreed on a truce.")
    who = _verdicts(_options(found, Field.ACTORS, Topic.WHO))
    assert who == {"Sudan": Verdict.TAKEN, "Chad": Verdict.TAKEN}


def test_a_person_of_the_list_comes_with_the_office_and_its_days() -> None:
    found = last("Joe Biden met Volodymyr Zelensky.")
    biden = next(o for o in _options(found, Field.ACTORS, Topic.WHO) if o.label == "Joe Biden")
    assert (biden.verdict, biden.fact("country")) == (Verdict.TAKEN, "USA")
    assert str(biden.fact("from")) < "2026-03-07"


def test_a_surname_gives_all_of_the_list_that_bear_it() -> None:
    options = _options(last("Ruto met Tshisekedi."), Field.ACTORS, Topic.WHO)
    assert {option.verdict for option in options} >= {Verdict.TAKEN}
    assert all(option.fact("by") == "surname" for option in options)


def test_holders_of_an_office_are_told_with_their_terms() -> None:
    found = last("Kenya will attack the rebels on Friday.", "The president blamed Sudan.")
    options = _options(found, Field.ACTORS, Topic.WHO)
    taken = [option for option in options if option.taken]
    others = [option for option in options if option.verdict is Verdict.NOT_IN_OFFICE]
    (party,) = (grounds.value for grounds in found.of(Field.ACTORS))
    assert PartyReason.OFFICE in _codes(found, Field.ACTORS)
    assert [option.label for option in taken] == [party.name]
    assert others
    assert all(option.fact("from") for option in options)


def test_a_village_of_no_country_takes_that_of_the_place() -> None:
    found = last("Soldiers attacked Goma on Friday, officials said on Monday.")
    assert CountryReason.PLACE in _codes(found, Field.ACTORS)


def test_places_of_one_name_are_weighed() -> None:
    found = last("Rebels attacked Springfield.")
    options = _options(found, Field.PLACE, Topic.PLACE)
    assert len(options) > 3
    assert [option.taken for option in options] == [True] + [False] * (len(options) - 1)
    scores = [option.fact("score") for option in options]
    assert scores == sorted(scores, reverse=True)
    assert all(option.fact("km") for option in options[1:])
    assert {option.fact("country") for option in options} >= {"USA"}


def test_an_unknown_place_says_so() -> None:
    found = last("Rebels attacked Zubrovka.")
    assert PlaceReason.UNKNOWN_NAME in _codes(found, Field.PLACE)
    assert not _options(found, Field.PLACE, Topic.PLACE)


def test_a_place_told_before_points_there() -> None:
    found = last("Soldiers attacked Goma on Friday, officials said on Monday.", "Soldiers attacked the camp.")
    (grounds,) = found.of(Field.PLACE)
    assert grounds.reasons[0].code in (Basis.CARRIED_OVER, Basis.BESIDE)
    assert grounds.words[0].text == "Goma"


def test_speech_has_no_place() -> None:
    assert _codes(last("Sudan accused Chad."), Field.PLACE) == [Ground.WORDS_HAVE_NO_PLACE]


def test_competing_dates_are_told() -> None:
    found = last("Soldiers attacked Goma on Friday, officials said on Monday.")
    options = _options(found, Field.DATE, Topic.DATE)
    assert _verdicts(options) == {"on Friday": Verdict.TAKEN, "on Monday": Verdict.OTHER_CLAUSE} or _verdicts(
        options
    ) == {"on Friday": Verdict.TAKEN, "on Monday": Verdict.FARTHER}
    assert options[0].fact("earliest") == "2026-03-06"


def test_without_a_day_of_publication_a_weekday_tells_nothing() -> None:
    found = last("Rebels attacked the camp on Friday.", published=None)
    assert _codes(found, Field.DATE) == [Ground.PUBLICATION_UNKNOWN]


def test_a_figure_comes_with_its_rule() -> None:
    (grounds,) = last("The attack killed two people.").of(Field.FIGURES)
    assert (grounds.words[0].text, grounds.reasons[0].code) == ("two", Ground.RULE)
    assert grounds.reasons[0].detail


def test_a_source_comes_with_its_verb() -> None:
    (grounds,) = last("Iran denied that its forces attacked the tanker.").of(Field.ATTRIBUTION)
    assert grounds.reasons[0].words is not None
    assert grounds.reasons[0].words.text == "denied"


def test_codes_point_at_their_rows() -> None:
    found = last("Soldiers attacked the camp.")
    files = [grounds.entries[0] for field in ("quad", "score", "cameo") for grounds in found.of(field)]
    assert [entry.file for entry in files] == [
        "ontology/types.csv",
        "ontology/types.csv",
        "ontology/cameo_from_plover.csv",
    ]
    assert all(entry.line for entry in files)


def test_passages_tell_why_nothing_fired() -> None:
    (passage,) = passages(work("The colonel clashed."), "COLONEL  clashed")
    (attempt,) = passage.attempts
    assert [frame.verdict for frame in attempt.frames] == [Verdict.NEED_MISSING]
    assert attempt.frames[0].fact("need") == "actors2"
    assert not attempt.report_id
    assert [words.text for words in passage.unknown] == ["colonel"]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Rebels struck a deal.", Verdict.NO_EVENT),
        ("The attack killed two people.", Verdict.JOINED),
    ],
)
def test_passages_tell_what_became_of_a_word(sentence: str, verdict: Verdict) -> None:
    (passage,) = passages(work(sentence), sentence)
    assert verdict in [attempt.fate.verdict for attempt in passage.attempts if attempt.fate is not None]


def test_passages_name_the_report() -> None:
    done = work("Goma was quiet on Friday.", "Soldiers attacked the camp.")
    (passage,) = passages(done, "attacked the camp")
    assert [attempt.report_id for attempt in passage.attempts] == [done.reports[0].id]


def test_the_api_takes_a_report_its_id_or_its_number() -> None:
    coder, given = Sitrep(rooms()), article("Rebels attacked Zubrovka.", "Rebels seized Bunia.")
    reports = coder.read(given)
    assert len(reports) == 2
    for wanted in (reports[1], reports[1].id, 2):
        assert coder.explain(given, wanted).report == reports[1]
    for unknown in ("none", 3, 0):
        with pytest.raises(SitrepError, match=f"no report {unknown}"):
            coder.explain(given, unknown)
    assert coder.passages(given, "not in it") == ()
    assert coder.passages(given, " ") == ()
