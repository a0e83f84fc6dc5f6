"""Ids depend on content and on nothing else."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sitrep.model.ids import canonical, content_id

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
def test_canonical_json_reads_back(value: Any) -> None:
    assert json.loads(canonical(value)) == value


@given(st.dictionaries(st.text(), st.integers(), max_size=6))
def test_the_order_of_keys_does_not_count(value: dict[str, int]) -> None:
    assert content_id(value) == content_id(dict(reversed(value.items())))


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_other_parts_give_another_id(one: list[str], other: list[str]) -> None:
    assert (content_id(*one) == content_id(*other)) == (one == other)


@given(st.text(), st.integers(1, 64))
def test_an_id_is_so_many_hexadecimal_digits(text: str, length: int) -> None:
    name = content_id(text, length=length)
    assert len(name) == length
    assert set(name) <= set("0123456789abcdef")
