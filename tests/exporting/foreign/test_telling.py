"""What formats without a status may have of what did not happen."""

import pytest
from tests.support.exporting import CODES, left_out, only, sources
from tests.support.telling import source, tell

from sitrep.exporting.foreign import event_of
from sitrep.exporting.foreign.telling import Unfit, as_told

TABLES = ("polecat", "gdelt", "gdelt-mentions")


@pytest.mark.parametrize("format_name", TABLES)
@pytest.mark.parametrize(
    "report",
    [tell(status="negated"), tell(status="hypothetical"), tell(attribution=source("Kyiv", stance="denies"))],
    ids=["negated", "hypothetical", "denied"],
)
def test_what_did_not_happen_has_no_row(format_name: str, report: object) -> None:
    assert sum(left_out(sources(report), format_name, "reports").values()) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("event_type", "coded", "cameo"),
    [
        ("CONSULT", "AGREE", "030"),
        ("AID", "AGREE", "030"),
        ("RETREAT", "CONCEDE", "080"),
        ("AGREE", "AGREE", "030"),
    ],
)
def test_what_is_to_happen_is_its_promise(event_type: str, coded: str, cameo: str) -> None:
    items = sources(tell(type=event_type, status="future", on="9"))
    assert only(items, "polecat", "reports")["Event Type"] == coded
    assert only(items, "gdelt", "reports")["EventCode"] == cameo


def test_the_day_of_a_promise_is_not_that_of_what_is_promised() -> None:
    items = sources(tell(type="CONSULT", status="future", on="9"))
    assert only(items, "polecat", "reports")["Event Date"] == ""


def test_an_attack_to_come_has_no_row() -> None:
    (item,) = sources(tell(status="future"))
    assert isinstance(as_told(event_of(item), CODES), Unfit)


def test_background_has_happened() -> None:
    assert (
        only(sources(tell(status="historical", on="2024-07-08")), "polecat", "reports")["Event Date"]
        == "2024-07-08"
    )
