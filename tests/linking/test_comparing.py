"""Two reports: what speaks for one incident, what against, and what keeps both apart."""

import pytest
from tests.support.telling import figure, party, tell

from sitrep.linking import compare
from sitrep.linking.rules import load
from sitrep.model import Link, Told

JOIN = load().join
NIGHT = tell("Russian drones struck Kyiv overnight.", by="RUS", to="UKR", at="Kyiv", on="4", article="a1")


def score(one: Told, two: Told) -> float:
    link = compare(one, two)
    return link.score if link else 0.0


def feature(link: Link | None, name: str) -> float:
    assert link is not None
    return next((f.value for f in link.features if f.name == name), 0.0)


def test_the_same_attack_in_two_papers_is_one() -> None:
    other = tell("Kyiv was hit by drones.", by="RUS", to="UKR", at="Kyiv", on="4", article="a2")
    assert score(NIGHT, other) >= JOIN


def test_the_score_is_the_base_and_what_its_features_add() -> None:
    link = compare(NIGHT, tell("Fire.", at="Kyiv", on="3/4", article="a2"))
    assert link is not None
    assert link.score == pytest.approx(
        load().base["ASSAULT"] + sum(f.share for f in link.features), abs=0.001
    )
    assert {f.name: f.note for f in link.features}["place"] == "same place"


def test_order_does_not_matter() -> None:
    other = tell("Kyiv was hit.", by="RUS", to="UKR", at="Kyiv", on="5", article="a2")
    assert compare(NIGHT, other) == compare(other, NIGHT)


def test_a_report_has_no_link_to_itself_and_none_to_another_type() -> None:
    assert compare(NIGHT, NIGHT) is None
    assert compare(NIGHT, tell(type="PROTEST", at="Kyiv", on="4", article="a2")) is None


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (tell("Kyiv", by="RUS", to="UKR", at="Kyiv", on="10", article="a2"), "days"),
        (tell("Kyiv", by="RUS", to="UKR", at="Kyiv", on="2024-07-04", article="a2"), "days"),
        (tell("Kharkiv", by="RUS", to="UKR", at="Kharkiv", on="4", article="a2"), "places"),
        (tell("Kyiv", by="UKR", to="RUS", on="4", article="a2"), "roles"),
        (tell("Kyiv", type="COERCE", by="RUS", to="UKR", at="Kyiv", on="4", article="a1"), "types"),
    ],
    ids=["another day", "an anniversary", "another region the same night", "the answer", "what followed"],
)
def test_look_alikes_are_kept_apart_by_a_rule(other: Told, rule: str) -> None:
    link = compare(NIGHT, other)
    assert link is not None
    assert (link.apart, link.score) == (rule, 0.0)


def test_a_growing_toll_speaks_for_one_and_another_days_toll_against() -> None:
    early = tell("Kyiv", at="Kyiv", on="4", figures=(figure("injured", 14, None),), published="4")
    late = tell("Kyiv", at="Kyiv", on="4", figures=(figure("injured", 26),), article="a2", published="5")
    next_day = tell("Kyiv", at="Kyiv", on="5", figures=(figure("injured", 26),), article="a3", published="4")
    assert feature(compare(early, late), "figures") > 0
    assert feature(compare(early, next_day), "figures") < 0


def test_another_count_is_another_call() -> None:
    fifth, sixth = (
        tell("call", type="CONSULT", by="USA RUS", figures=(figure("count", n),), article=f"a{n}")
        for n in (5, 6)
    )
    again = tell("call", type="CONSULT", by="RUS USA", figures=(figure("count", 6),), article="a7")
    assert score(sixth, again) > score(sixth, fifth)


def test_a_call_of_others_is_another_call() -> None:
    putin = tell("spoke by phone", type="CONSULT", mode=("phone",), by="USA RUS", on="3")
    again = tell("had a telephone talk", type="CONSULT", mode=("phone",), by="RUS USA", on="3", article="a2")
    other = tell("spoke by phone", type="CONSULT", mode=("phone",), by="USA UKR", on="4", article="a3")
    assert score(putin, again) >= JOIN > score(putin, other)


def test_a_rare_name_in_both_says_more_than_a_common_one() -> None:
    def told(name: str, article: str) -> Told:
        return tell(f"They met {name} there.", type="CONSULT", actors=(party("USA", name),), article=article)

    rare = compare(told("Zyvanne", "a1"), told("Zyvanne", "a2"))
    common = compare(told("Trump", "a1"), told("Trump", "a2"))
    assert feature(rare, "names") > feature(common, "names") > 0


def test_remarks_without_place_or_day_weigh_little() -> None:
    bare = compare(tell("A drone fell.", article="a1"), tell("A drone fell.", article="a2"))
    full = compare(NIGHT, tell("Kyiv was hit.", by="RUS", to="UKR", at="Kyiv", on="4", article="a2"))
    assert bare is not None
    assert full is not None
    assert bare.weight < 0.3 < full.weight
