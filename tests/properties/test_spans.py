"""Spans behave like sets of positions."""

from hypothesis import given
from hypothesis import strategies as st

from sitrep.model import Span

SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(min(pair), max(pair)))


def _positions(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@given(SPANS, SPANS)
def test_overlap_is_a_shared_position(one: Span, other: Span) -> None:
    if one.start < one.end and other.start < other.end:
        assert one.overlaps(other) == bool(_positions(one) & _positions(other))
    assert one.overlaps(other) == other.overlaps(one)


@given(SPANS, SPANS)
def test_what_contains_has_all_positions(one: Span, other: Span) -> None:
    if one.contains(other):
        assert _positions(other) <= _positions(one)


@given(SPANS, st.text(min_size=40, max_size=40))
def test_words_are_the_characters_at_the_positions(span: Span, text: str) -> None:
    assert span.of(text) == "".join(text[position] for position in sorted(_positions(span)))
