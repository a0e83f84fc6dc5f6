from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from sitrep.exporting.page.marks import KINDS, Mark, marks, pieces
from sitrep.model import Party, Report, Span, TextSpan

TEXT = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said."


def _mark(kind: str, words: str, *reports: int) -> Mark:
    start = TEXT.index(words)
    return Mark(id=f"{kind}-{start}", kind=kind, start=start, end=start + len(words), reports=reports or (1,))


def _shown(*found: Mark) -> list[tuple[str, tuple[str, ...]]]:
    cut = pieces(found, (), 0, len(TEXT))
    return [
        (TEXT[piece.start : piece.end], tuple(mark.kind for mark in piece.marks))
        for piece in cut
        if piece.marks
    ]


def test_every_field_has_its_mark(make_report: Callable[..., Report]) -> None:
    found = marks((make_report(),), len(TEXT))
    assert [(mark.kind, TEXT[mark.start : mark.end]) for mark in found] == [
        ("party", "Rebels"), ("trigger", "shelled"), ("place", "Aden"), ("date", "on Friday"),
        ("figure", "at least 14 people"), ("source", "officials"),
    ]  # fmt: skip
    assert [mark.id for mark in found] == [f"m{n}" for n in range(1, 7)]


def test_the_same_words_are_one_mark_for_all_their_reports(make_report: Callable[..., Report]) -> None:
    rebels = Party(text="Rebels", start=0, end=6, name="rebels", country="", sector="REB")
    both = (
        make_report(),
        make_report(
            id="r2", actors=(), recipients=(rebels,), trigger=TextSpan(text="killing", start=43, end=50)
        ),
    )
    found = {(mark.kind, mark.start): mark.reports for mark in marks(both, len(TEXT))}
    assert found["party", 0] == (1, 2)
    assert (found["trigger", 7], found["trigger", 43]) == ((1,), (2,))


def test_what_lies_outside_the_text_is_no_mark(make_report: Callable[..., Report]) -> None:
    lost = TextSpan(text="x", start=len(TEXT), end=len(TEXT) + 1)
    empty = TextSpan(text="", start=3, end=3)
    found = marks((make_report(trigger=lost, weapons=(empty,)),), len(TEXT))
    assert {mark.kind for mark in found} == {"party", "place", "date", "figure", "source"}


def test_a_mark_inside_another_and_marks_that_cross() -> None:
    inside = _shown(_mark("party", "at least 14 people"), _mark("figure", "14"))
    assert inside == [("at least ", ("party",)), ("14", ("party", "figure")), (" people", ("party",))]
    crossing = _shown(_mark("party", "port of Aden"), _mark("place", "Aden on Friday"))
    assert crossing == [("port of ", ("party",)), ("Aden", ("place", "party")), (" on Friday", ("place",))]


def test_words_lead_to_the_event_they_tell_first() -> None:
    (piece,) = (
        p
        for p in pieces([_mark("party", "shelled", 1), _mark("trigger", "shelled", 2, 3)], (), 0, len(TEXT))
        if p.marks
    )
    assert (piece.main, piece.reports, piece.told) == (2, (1, 2, 3), (2, 3))


def test_a_mark_over_two_paragraphs_opens_once_and_tells_once() -> None:
    mark = _mark("trigger", "port of Aden")
    one, two = pieces([mark], (), 0, 24), pieces([mark], (), 24, len(TEXT))
    assert [piece.opens for piece in (*one, *two) if piece.marks] == [(mark.id,), ()]
    assert [piece.told for piece in (*one, *two) if piece.marks] == [(), (1,)]


_SPANS = st.tuples(st.integers(0, 85), st.integers(1, 86)).filter(lambda ends: ends[0] < ends[1])


@given(
    st.lists(
        st.tuples(st.sampled_from(KINDS), _SPANS, st.integers(1, 3)),
        max_size=8,
        unique_by=lambda m: (m[0], m[1]),
    ),
    st.lists(_SPANS, max_size=2),
    st.integers(0, 86),
)
def test_pieces_are_the_whole_text_and_every_mark(
    drawn: list[tuple[str, tuple[int, int], int]], aside: list[tuple[int, int]], cut: int
) -> None:
    found = [
        Mark(id=f"m{n}", kind=kind, start=ends[0], end=ends[1], reports=(report,))
        for n, (kind, ends, report) in enumerate(drawn)
    ]
    furniture = [Span(*ends) for ends in aside]
    shown = [
        piece
        for ends in ((0, cut), (cut, 86))
        if ends[0] < ends[1]
        for piece in pieces(found, furniture, *ends)
    ]
    assert "".join(TEXT[piece.start : piece.end] for piece in shown) == TEXT
    for mark in found:
        covered = [piece for piece in shown if mark in piece.marks]
        assert (covered[0].start, covered[-1].end) == (mark.start, mark.end)
        assert sum(piece.end - piece.start for piece in covered) == mark.end - mark.start
        assert [piece for piece in shown if mark.id in piece.opens] == covered[:1]
        if mark.kind == "trigger":
            assert mark.reports[0] in covered[-1].told
    for span in furniture:
        assert all(piece.furniture for piece in shown if span.start <= piece.start and piece.end <= span.end)
