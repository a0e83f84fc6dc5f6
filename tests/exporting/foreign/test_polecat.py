"""POLECAT rows."""

from tests.support.exporting import incidents, named, only, sources
from tests.support.telling import party, tell

from sitrep.exporting.foreign.polecat import COLUMNS

STRIKE = {
    "mode": ("drone", "heavy-weapons"), "context": ("military", "territory"), "by": "RUS", "to": "UKR",
    "at": "Brovary", "on": "4",
}  # fmt: skip


def test_there_are_forty_columns() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 40


def test_a_row() -> None:
    row = only(sources(tell("Drones hit a depot.", id="r1", **STRIKE)), "polecat", "reports")
    assert named(row, "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts") == [
        "r1", "2025-07-04", "ASSAULT", "drone", "-9.5", "MATERIAL CONFLICT", "military; territory",
    ]  # fmt: skip
    assert named(row, "Actor Country", "Actor COW", "Primary Actor Sector") == ["RUS", "365", "GOV"]
    assert named(row, "Placename", "City", "District", "Province", "Country") == [
        "Brovary", "Brovary", "", "Kyiv Oblast", "UKR",
    ]  # fmt: skip
    assert named(row, "Source", "Publication Date", "Language") == ["Outlet a1", "2025-07-04", "English"]
    assert row["Version"].startswith("sitrep")
    assert named(row, "Actor Title", "Wikipedia Actor ID", "Feature Type", "Story People") == [""] * 4


def test_sides_keep_their_places_in_lists() -> None:
    two = (party("", name="Zyv Front", sector="REB"), party("XKX"))
    row = only(sources(tell(actors=two, to="UKR")), "polecat", "reports")
    assert named(row, "Actor Name", "Actor Country", "Actor Sectors") == [
        "Zyv Front; XKX",
        "; KOS",
        "REB; GOV",
    ]
    assert row["Recipient COW"] == "369"


def test_an_incident_has_the_words_of_its_parties_and_all_outlets() -> None:
    one = tell("Drones hit the Solomianskyi depot.", article="a1", **STRIKE)
    two = tell("Drones hit the Solomianskyi depot.", article="a2", **STRIKE)
    row = only(incidents(one, two), "polecat")
    assert row["Source"] == "Outlet a1; Outlet a2"
    assert row["Actor Name Raw"] == "RUS"
