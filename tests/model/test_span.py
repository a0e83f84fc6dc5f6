import pytest

from sitrep.model import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="start <= end"):
        Span(start, end)


def test_words_of_a_span() -> None:
    assert Span(5, 9).of("from Kyiv today") == "Kyiv"
    assert Span(3, 3).of("abc") == ""


@pytest.mark.parametrize(
    ("one", "other", "overlap", "inside"),
    [
        (Span(0, 5), Span(3, 8), True, False),
        (Span(0, 5), Span(5, 8), False, False),
        (Span(0, 9), Span(3, 8), True, True),
        (Span(0, 9), Span(0, 9), True, True),
        (Span(3, 8), Span(0, 9), True, False),
    ],
)
def test_overlap_and_containment(one: Span, other: Span, overlap: bool, inside: bool) -> None:
    assert one.overlaps(other) is overlap
    assert one.contains(other) is inside
