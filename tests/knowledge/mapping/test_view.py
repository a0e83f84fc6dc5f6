import math
from itertools import pairwise

import pytest

from sitrep.knowledge.mapping import projections
from sitrep.knowledge.mapping.view import View, extent, view

KHARKIV, KUPIANSK, TAMAN = (36.25, 49.98, 0.0), (37.6, 49.7, 0.0), (36.7, 45.1, 0.0)
SUVA, APIA = (178.4, -18.1, 0.0), (-171.8, -13.8, 0.0)


def _shown(made: View, lon: float, lat: float) -> bool:
    x, y = made.project(projections.turned(lon - made.centre), lat)
    return 0 < x < made.width and 0 < y < made.height


@pytest.mark.parametrize(
    "points",
    [[KHARKIV], [KHARKIV, KUPIANSK, TAMAN], [SUVA, APIA], [(-77.0, 38.9, 0.0), KHARKIV], [(0.0, 89.0, 0.0)],
     [(0.0, -75.0, 0.0), (10.0, 80.0, 0.0)], [(lon, 0.0, 0.0) for lon in range(-180, 180, 30)], [(25.0, 49.0, 80.0)]],
    ids=["one", "near", "over the 180th meridian", "far", "pole", "north and south", "around", "region"],
)  # fmt: skip
def test_all_places_are_in_view_with_room_around(points: list[tuple[float, float, float]]) -> None:
    made = view(extent(points))
    assert all(_shown(made, lon, lat) for lon, lat, _ in points if abs(lat) < 85)
    assert -180 <= made.west < made.east <= 180
    assert -90 <= made.south < made.north <= 90


def test_a_map_over_the_180th_meridian_is_small() -> None:
    assert view(extent([SUVA, APIA])).kilometres == pytest.approx(4.6, abs=1.5)
    assert abs(extent([SUVA, APIA]).centre) > 170


def test_a_single_place_has_its_country_around_it() -> None:
    made = view(extent([KHARKIV]))
    assert made.project(projections.turned(36.25 - made.centre), 49.98) == pytest.approx((200, 145))
    assert 500 < made.height * (made.kilometres or 0) < 900


def test_distances_are_right_in_the_middle() -> None:
    made = view(extent([KHARKIV, TAMAN]))
    (_, y1), (_, y2) = made.project(0, 47), made.project(0, 48)
    assert (y1 - y2) * (made.kilometres or 0) == pytest.approx(111.2, rel=0.05)


@pytest.mark.parametrize("projection", [projections.MERCATOR, projections.EQUAL_EARTH])
def test_latitudes_come_back(projection: projections.Projection) -> None:
    for lat in range(-80, 81, 10):
        assert projection.latitude(projection.forward(0, lat)[1]) == pytest.approx(lat, abs=1e-6)


def test_equal_earth_is_what_its_authors_say() -> None:
    """Šavrič, Patterson and Jenny (2018): the map is 2.05 times as wide as high, and areas are true."""
    (x, _), (_, y) = projections.EQUAL_EARTH.forward(180, 0), projections.EQUAL_EARTH.forward(0, 90)
    assert x / y == pytest.approx(2.0547, abs=1e-3)
    steps = [projections.EQUAL_EARTH.forward(1, lat / 10) for lat in range(-900, 901)]
    area = sum((b[1] - a[1]) * (a[0] + b[0]) / 2 for a, b in pairwise(steps)) * 360
    assert area == pytest.approx(4 * math.pi, rel=1e-3)
