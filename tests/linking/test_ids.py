"""Ids of incidents: minted once, redirected, never given twice."""

from sitrep.linking import assign_ids, follow


def test_the_same_groups_keep_their_ids() -> None:
    first, _ = assign_ids({}, [("a", "b"), ("c",)])
    again, redirects = assign_ids(dict(zip(first, [("a", "b"), ("c",)], strict=True)), [("c",), ("a", "b")])
    assert again == (first[1], first[0])
    assert not redirects


def test_a_group_that_grows_keeps_its_id() -> None:
    assert assign_ids({"i1": ["b"]}, [("a", "b", "c")]) == (("i1",), {})


def test_of_two_that_join_the_larger_stays_and_the_other_redirects() -> None:
    assert assign_ids({"i1": ["c"], "i2": ["a", "b"]}, [("a", "b", "c")]) == (("i2",), {"i1": "i2"})
    assert assign_ids({"i2": ["b"], "i1": ["a"]}, [("a", "b")]) == (("i1",), {"i2": "i1"})


def test_of_a_split_the_larger_part_keeps_the_id() -> None:
    (one, two), redirects = assign_ids({"i1": ["a", "b", "c"]}, [("a",), ("b", "c")])
    assert two == "i1"
    assert one not in ("i1", "")
    assert not redirects


def test_an_even_split_goes_to_the_smaller_report_id() -> None:
    (one, two), _ = assign_ids({"i1": ["a", "b"]}, [("b",), ("a",)])
    assert (one == "i1", two) == (False, "i1")


def test_an_id_is_never_minted_twice() -> None:
    (first,), _ = assign_ids({}, [("a",)])
    (second, _), _ = assign_ids({first: ["a", "b", "c"]}, [("a",), ("b", "c")])
    (third,), _ = assign_ids({}, [("a",)], taken=(first, second))
    assert len({first, second, third}) == 3


def test_when_all_reports_are_gone_so_is_the_id() -> None:
    assert assign_ids({"i1": ["a"]}, []) == ((), {})


def test_redirects_are_followed_to_the_end() -> None:
    assert follow({"a": "b", "b": "c"}, "a") == "c"
    assert follow({}, "a") == "a"
    assert follow({"a": "b", "b": "a"}, "a") in ("a", "b")
