"""Coders that know different things work side by side, with the shipped model."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep import Article
from sitrep.errors import ModelMissingError, OverlayError
from sitrep.pipeline import Sitrep, load

TEXT = "The Glorf Brigades glorfed the town of Umglorf on Friday, killing two people, officials said."
FRAME = """[[frame]]
id = "x.glorf"
type = "ASSAULT"
verbs = ["glorf"]
examples = ["Rebels glorfed the town."]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a verb, a group and a town."""
    folder = tmp_path_factory.mktemp("own")
    for name, text in {
        "lexicon/a.toml": FRAME,
        "actors/groups.csv": "name,country,sector\nGlorf Brigades,SDN,REB\n",
        "places.csv": "name,country,kind,lat,lon\nUmglorf,SDN,city,14,25\n",
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def taught(folder: Path) -> Sitrep:
    """A coder with that folder, or a reason to skip."""
    try:
        return load(knowledge=[folder])
    except ModelMissingError as missing:
        pytest.skip(str(missing))


def test_a_taught_coder_knows_and_a_plain_one_beside_it_does_not(taught: Sitrep) -> None:
    article = Article(id="a", text=TEXT)
    plain = load()
    before = [plain.read(article), taught.read(article)]
    after = [plain.read(article), taught.read(article)]
    assert before == after
    assert all(report.why.frame != "x.glorf" for report in after[0])
    assert all(report.place is None or report.place.lat is None for report in after[0])
    assert all(party.actor_id == "" for report in after[0] for party in report.actors)
    (report,) = after[1]
    assert (report.event_type, report.why.frame) == ("ASSAULT", "x.glorf")
    assert [(party.name, party.country, party.sector, party.actor_id) for party in report.actors] == [
        ("Glorf Brigades", "SDN", "REB", "glorf-brigades")
    ]
    assert report.place is not None
    assert (report.place.name, report.place.lat, report.place.lon) == ("Umglorf", 14.0, 25.0)


def test_folders_are_read_for_the_first_article(folder: Path) -> None:
    coder = Sitrep(knowledge=[str(folder / "none")])
    with pytest.raises(OverlayError, match="no such folder"):
        coder.read(Article(id="a", text=TEXT))
