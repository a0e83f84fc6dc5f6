"""Groups: near on average, apart where a person says so, whatever the order."""

import datetime as dt

from tests.support.telling import tell

from sitrep.linking import cluster, links_among
from sitrep.linking.clustering import components
from sitrep.model import Judgement, Link, Told

A, B, C, D = (tell(id=name, article=f"in {name}") for name in "abcd")


def link(one: str, two: str, score: float = 0.9, apart: str = "") -> Link:
    return Link(one=one, two=two, score=score, apart=apart)


def judge(one: str, two: str, verdict: str, hour: int = 1, by: str = "ann") -> Judgement:
    when = dt.datetime(2025, 7, 4, hour, tzinfo=dt.UTC)
    return Judgement(one=one, two=two, verdict=verdict, by=by, when=when)  # type: ignore[arg-type]


def kyiv(name: str, article: str, **more: object) -> Told:
    return tell(
        "Drones struck Kyiv.", id=name, by="RUS", to="UKR", at="Kyiv", on="4", article=article, **more
    )


def groups(*tolds: Told, judgements: tuple[Judgement, ...] = ()) -> set[str]:
    found = cluster(tolds, links_among(tolds), judgements)
    assert sorted(name for group in found for name in group) == sorted(told.id for told in tolds)
    return {"".join(group) for group in found}


def test_without_links_each_is_by_itself() -> None:
    assert cluster((A, B), ()) == (("a",), ("b",))


def test_what_links_tell_of_other_reports_does_not_count() -> None:
    assert cluster((A,), (link("a", "b"), link("b", "c"))) == (("a",),)


def test_one_incident_in_three_papers() -> None:
    assert groups(kyiv("a", "1"), kyiv("b", "2"), kyiv("c", "3")) == {"abc"}


def test_a_vague_report_does_not_chain_two_days() -> None:
    vague = tell("A strike on Kyiv.", id="c", by="RUS", to="UKR", at="Kyiv", article="3", published="7")
    later = [
        tell("Drones struck Kyiv.", id=x, by="RUS", to="UKR", at="Kyiv", on="10", article=x) for x in "de"
    ]
    found = groups(kyiv("a", "1"), kyiv("b", "2"), vague, *later)
    assert not any({"a", "d"} <= set(group) for group in found)
    assert any({"a", "b"} <= set(group) for group in found)


def test_sentences_of_an_article_complete_one_another() -> None:
    toll = tell("Drones killed two.", id="b", on="4", article="1", start=30, by="RUS")
    other = tell("Drones killed two on Friday.", id="c", on="4", by="RUS", to="UKR", article="2")
    assert groups(kyiv("a", "1"), toll, other) == {"abc"}


def test_a_person_parts_and_joins() -> None:
    one, two = kyiv("a", "1"), kyiv("b", "2")
    assert groups(one, two, judgements=(judge("a", "b", "different"),)) == {"a", "b"}
    other = tell("Shells fell.", id="c", at="Kharkiv", on="20", article="3")
    assert groups(one, other, judgements=(judge("a", "c", "same"),)) == {"ac"}


def test_the_last_judgement_counts_and_unsure_takes_it_back() -> None:
    one, two = kyiv("a", "1"), kyiv("b", "2")
    parted = judge("a", "b", "different", 1)
    assert groups(one, two, judgements=(judge("a", "b", "same", 2, "bob"), parted)) == {"ab"}
    assert groups(one, two, judgements=(judge("a", "b", "unsure", 2), parted)) == {"ab"}


def test_different_wins_over_a_chain_of_same() -> None:
    said = (judge("a", "b", "same", 1), judge("b", "c", "same", 2), judge("a", "c", "different", 0))
    assert groups(A, B, C, judgements=said) == {"a", "bc"}


def test_what_is_judged_different_is_not_joined_by_a_sentence_beside_it() -> None:
    one, beside = kyiv("a", "1"), kyiv("b", "1", start=40)
    said = (judge("a", "c", "same"), judge("b", "c", "different"))
    assert groups(one, beside, kyiv("c", "2"), judgements=said) == {"ac", "b"}


def test_judged_reports_that_are_gone_do_no_harm() -> None:
    said = (judge("a", "b", "same"), judge("b", "c", "same"))
    assert groups(A, C, judgements=said) == {"ac"}
    assert cluster((D,), (), said) == (("d",),)


def test_components_hang_together_by_pairs() -> None:
    assert components("dcba", [("c", "a"), ("b", "x")]) == [["a", "c"], ["b"], ["d"]]
