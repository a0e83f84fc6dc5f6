"""The outlines that ship keep their format and lie where the world has them."""

import gzip
import json
from pathlib import Path

import pytest

from sitrep.errors import KnowledgeError
from sitrep.knowledge import countries, gazetteer
from sitrep.knowledge.shapes import FILE, Outline, load, outline
from sitrep.knowledge.shapes.shapes import read, unrolled

# Too small for outlines at 1:50 million, or drawn with the country they belong to.
NOT_DRAWN = set("BES BVT CCK CXR GIB GLP GUF MTQ MYT REU SJM TKL TUV UMI".split())


def _holds(rings: tuple[Outline, ...], lon: float, lat: float) -> bool:
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring.points, ring.points[1:], strict=False):
            if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1):
                inside = not inside
    return inside


def test_the_file_is_small_and_can_be_read_by_others() -> None:
    assert FILE.stat().st_size < 150_000
    topology = json.loads(gzip.decompress(FILE.read_bytes()))
    assert topology["type"] == "Topology"
    assert set(topology["objects"]) == {"countries", "disputed"}
    assert "Natural Earth" in (FILE.parent / "SOURCES.md").read_text("utf-8")


def test_every_country_has_an_outline() -> None:
    assert {country.alpha3 for country in countries.load()} - set(load().countries) == NOT_DRAWN
    assert {code for code in load().countries if code and code not in countries.load()} == set()


def test_rings_are_closed_and_on_the_globe() -> None:
    shapes = load()
    for code, rings in shapes.countries.items():
        for ring in rings:
            assert len(ring.points) >= 4, code
            assert ring.points[0] == ring.points[-1], code
            assert -200 <= ring.west <= ring.east <= 200, code
            assert -90 <= ring.south <= ring.north <= 84, code
    for line in (*shapes.coasts, *shapes.borders, *shapes.disputed):
        assert len(line.points) >= 2
        assert all(abs(a[0] - b[0]) < 95 for a, b in zip(line.points, line.points[1:], strict=False))


@pytest.mark.parametrize(
    ("lon", "lat", "code"),
    [(36.25, 49.98, "UKR"), (37.62, 55.75, "RUS"), (32.5, 15.5, "SDN"), (34.2, 45.2, "UKR"), (44.1, 9.8, "SOM"),
     (33.4, 35.25, "CYP"), (-171.0, 66.2, "RUS"), (35.25, 31.9, "PSE"), (28.2, -29.6, "LSO"), (0.0, -85.0, "ATA")],
)  # fmt: skip
def test_points_lie_in_their_country_and_in_no_other(lon: float, lat: float, code: str) -> None:
    found = {
        name
        for name, rings in load().countries.items()
        for turn in (0, 360)
        if _holds(rings, lon + turn, lat)
    }
    assert found == {code}


def test_towns_of_the_gazetteer_lie_in_the_outlines_of_their_country() -> None:
    """What the map shows agrees with what sitrep says: the outlines and the gazetteer count alike."""
    for name in ("Simferopol", "Hargeisa", "Pristina", "Ramallah", "Taipei", "Juba", "Khartoum"):
        place = gazetteer.load().lookup(name)[0]
        assert _holds(load().countries[place.country], place.lon, place.lat), name


def test_disputed_lines_are_no_borders() -> None:
    shapes = load()
    assert any(
        line.west > 31 and line.east < 36 and 45 < line.south < 47 for line in shapes.disputed
    )  # Crimea
    assert any(
        line.west > 32 and line.east < 35 and 34.5 < line.south < 36 for line in shapes.disputed
    )  # Cyprus
    kashmir = [line for line in shapes.disputed if line.west > 73 and line.east < 78 and line.south > 32]
    assert any(line.north - line.south > 1 for line in kashmir)
    assert any(
        line.south < 25 and 68 < line.west < 72 and line.north > 30 for line in shapes.borders
    )  # south of it
    assert not set(shapes.disputed) & set(shapes.borders)


def test_lines_go_on_beyond_the_180th_meridian() -> None:
    assert unrolled([(179.0, 1.0), (-179.0, 2.0), (178.0, 3.0)]) == [(179.0, 1.0), (181.0, 2.0), (178.0, 3.0)]
    assert outline([(1.0, 2.0), (3.0, -4.0)]) == Outline(((1.0, 2.0), (3.0, -4.0)), 1.0, -4.0, 3.0, 2.0)


@pytest.mark.parametrize("content", [b"", b"{}", gzip.compress(b"[]"), gzip.compress(b'{"transform": 1}')])
def test_another_file_is_a_knowledge_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.gz"
    path.write_bytes(content)
    with pytest.raises(KnowledgeError, match=r"x\.gz"):
        read(path)
