"""The figure ledger: who said which number when, and what they come to."""

from tests.support.telling import figure, source, tell

from sitrep.linking.consensus.ledger import ledgers
from sitrep.model import Attribution, Figure, FigureLedger, Told


def said(
    *figures: Figure,
    by: Attribution | None = None,
    published: str = "4",
    article: str = "",
    copy_of: str = "",
) -> Told:
    article = article or f"{by.name if by else 'plain'} {published}"
    return tell(
        f"Numbers of {article}.",
        figures=figures,
        attribution=by,
        published=published,
        article=article,
        copy_of=copy_of,
    )


def killed(*tolds: Told) -> FigureLedger:
    (ledger,) = ledgers(tolds)
    return ledger


MAYOR, RESCUERS, MOSCOW = source("Mayor", "UKR"), source("Rescuers", "UKR"), source("Moscow", "RUS")


def test_an_entry_has_the_number_its_authority_outlet_day_and_sentence() -> None:
    (entry,) = killed(said(figure("killed", 3), by=MAYOR)).entries
    assert (entry.low, entry.high, entry.authority, entry.country) == (3, 3, "Mayor", "UKR")
    assert (entry.outlet, str(entry.published)) == ("Outlet Mayor 4", "2025-07-04")
    assert entry.sentence == "Numbers of Mayor 4."


def test_in_its_own_voice_the_outlet_is_the_authority() -> None:
    assert killed(said(figure("killed", 3), article="x")).entries[0].authority == "Outlet x"


def test_a_later_number_of_the_same_authority_supersedes() -> None:
    ledger = killed(
        said(figure("killed", 9), by=MAYOR, published="4"), said(figure("killed", 7), by=MAYOR, published="5")
    )
    assert [entry.superseded for entry in ledger.entries] == [True, False]
    assert (ledger.low, ledger.best, ledger.high, ledger.disputed) == (7, 7, 7, False)


def test_a_toll_that_others_took_further_is_overtaken_and_no_dispute() -> None:
    ledger = killed(
        said(figure("killed", 14, None), by=MAYOR, published="4"),
        said(figure("killed", 26), by=RESCUERS, published="5"),
    )
    assert [entry.excluded for entry in ledger.entries] == ["overtaken", ""]
    assert (ledger.low, ledger.best, ledger.high, ledger.disputed) == (26, 26, 26, False)


def test_numbers_of_two_sides_that_cannot_both_be_right_are_disputed() -> None:
    ledger = killed(
        said(figure("killed", 78), by=MAYOR), said(figure("killed", 78), by=RESCUERS),
        said(figure("killed", None, 20), by=MOSCOW),
    )  # fmt: skip
    assert ledger.disputed
    assert (ledger.low, ledger.best, ledger.high) == (78, 78, 78)


def test_low_best_and_high() -> None:
    ledger = killed(
        said(figure("killed", 67), by=source("UN", "IGO")), said(figure("killed", 75), by=MAYOR),
        said(figure("killed", 75), by=RESCUERS), said(figure("killed", None, 90), by=MOSCOW),
    )  # fmt: skip
    assert (ledger.low, ledger.best, ledger.high) == (67, 75, 90)


def test_up_to_is_no_best_and_overtakes_nothing() -> None:
    claim = said(figure("killed", None, 190), by=MOSCOW, published="6")
    assert (killed(claim).low, killed(claim).best, killed(claim).high) == (None, None, 190)
    ledger = killed(said(figure("killed", 12), by=MAYOR, published="5"), claim)
    assert (ledger.low, ledger.best, ledger.high) == (12, 12, 190)


def test_at_least_leaves_room_for_more() -> None:
    assert not killed(
        said(figure("killed", 14, None), by=MAYOR), said(figure("killed", 23), by=MOSCOW)
    ).disputed


def test_nearly_the_same_is_no_dispute() -> None:
    assert not killed(said(figure("killed", 100), by=MAYOR), said(figure("killed", 104), by=MOSCOW)).disputed


def test_a_part_and_a_nought_do_not_count() -> None:
    ledger = killed(
        said(figure("killed", 12), figure("killed", 3), by=MAYOR), said(figure("killed", 0), by=RESCUERS)
    )
    assert [entry.excluded for entry in ledger.entries] == ["", "part", "part"]
    assert (ledger.low, ledger.high) == (12, 12)
    assert killed(said(figure("killed", 0))).best == 0


def test_copies_have_one_vote() -> None:
    ledger = killed(
        said(figure("killed", 5), article="a"), said(figure("killed", 5), article="b", copy_of="a"),
        said(figure("killed", 5), article="c", copy_of="a"), said(figure("killed", 7), by=MAYOR),
        said(figure("killed", 7), by=RESCUERS),
    )  # fmt: skip
    assert ledger.best == 7


def test_kinds_and_units_have_ledgers_of_their_own_and_counts_have_none() -> None:
    told = said(
        figure("money", 5, unit="USD"),
        figure("money", 4, unit="EUR"),
        figure("injured", 2),
        figure("count", 6),
    )
    assert [(ledger.kind, ledger.unit) for ledger in ledgers([told])] == [
        ("injured", None),
        ("money", "EUR"),
        ("money", "USD"),
    ]
