import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.exporting.page.spots import spots
from sitrep.knowledge.mapping import MapView, Spot, draw
from sitrep.knowledge.mapping.labels import Box, Label
from sitrep.model import Place, Report


def _spot(
    name: str, lon: float, lat: float, shape: str = "point", country: str = "", reach: float = 0.0
) -> Spot:
    precision = {"point": "city", "ring": "region", "country": "country", "area": "area"}[shape]
    return Spot(
        name=name,
        country=country,
        lat=lat,
        lon=lon,
        precision=precision,
        shape=shape,
        reach=reach,
        reports=(1,),
    )


def _drawn(*given_spots: Spot) -> MapView:
    made = draw(given_spots)
    assert made is not None
    return made


def _labels(made: MapView) -> list[Label]:
    every = [*(pin.label for pin in made.pins), *(land.label for land in made.lands), *made.countries]
    return [label for label in every if label]


def test_no_place_no_map() -> None:
    assert draw(()) is None


def test_places_are_shown_once_with_all_their_reports(make_report: Callable[..., Report]) -> None:
    def at(name: str, lat: float | None, precision: str) -> Report:
        lon = None if lat is None else 45.0
        return make_report(
            place=Place(
                text=name, start=0, end=1, name=name, country="YEM", lat=lat, lon=lon, precision=precision
            )
        )

    found = spots((at("Aden", 12.8, "city"), at("Taiz", 13.6, "region"), make_report(place=None), at("Aden", 12.8, "city"),
                   at("Milove", None, ""), at("Yemen", 15.5, "country"), at("Red Sea", 20.0, "area"), at("Gate", 12.9, "facility")))  # fmt: skip
    assert [(spot.name, spot.shape, spot.reports) for spot in found] == [
        ("Aden", "point", (1, 4)), ("Taiz", "ring", (2,)), ("Yemen", "country", (6,)), ("Red Sea", "area", (7,)),
        ("Gate", "point", (8,)),
    ]  # fmt: skip


def test_precision_decides_how_a_place_is_drawn() -> None:
    made = _drawn(
        _spot("Aden", 45.0, 12.8),
        _spot("Taiz", 44.0, 13.6, "ring", reach=80),
        _spot("Yemen", 47.5, 15.5, "country", "YEM"),
    )
    assert [(pin.spot.name, pin.radius > 8) for pin in made.pins] == [("Aden", False), ("Taiz", True)]
    assert [land.spot.name for land in made.lands] == ["Yemen"]
    assert made.lands[0].path.startswith("M")


def test_a_country_alone_fills_the_map() -> None:
    made = _drawn(_spot("Mali", -4.0, 17.0, "country", "MLI"))
    xs = [int(x) / 10 for x in re.findall(r"M(-?\d+) ", made.lands[0].path)]
    assert made.pins == ()
    assert all(-20 < x < made.width + 20 for x in xs)
    assert made.lands[0].label is not None


def test_a_country_too_small_for_an_outline_still_has_its_name() -> None:
    made = _drawn(_spot("Tuvalu", 179.2, -8.5, "country", "TUV"))
    assert made.lands[0].label is not None


def test_neighbours_are_named_and_lines_drawn() -> None:
    made = _drawn(_spot("Kharkiv", 36.25, 49.98), _spot("Taman port", 36.7, 45.1))
    assert {label.text for label in made.countries} == {"Ukraine", "Russia"}
    assert made.coasts
    assert made.borders
    assert made.disputed  # at Perekop
    assert made.bar is not None
    assert made.bar.kilometres == 100


def test_a_map_of_the_world_has_no_scale() -> None:
    assert _drawn(_spot("Washington", -77.0, 38.9), _spot("Beijing", 116.4, 39.9)).bar is None


@pytest.mark.parametrize("lon", [180.0, -180.0, 179.9, -179.9])
def test_the_180th_meridian_is_no_edge(lon: float) -> None:
    made = _drawn(_spot("Chukotka", lon, 67.0))
    (pin,) = made.pins
    assert (pin.x, pin.y) == pytest.approx((made.width / 2, made.height / 2), abs=1)
    xs = [int(x) for x in re.findall(r"M(-?\d+)", made.land)]
    assert made.land
    assert any(label.text == "Russia" for label in made.countries)
    assert all(abs(x) < 10 * made.width * 3 for x in xs)


_NAMES = st.text(st.characters(codec="utf-8", categories=("L", "Zs", "P")), min_size=1, max_size=60)
_SPOTS = st.lists(
    st.builds(_spot, _NAMES, st.floats(-180, 180), st.floats(-90, 90), st.sampled_from(["point", "ring", "country", "area"]),
              st.sampled_from(["UKR", "RUS", "FJI", "", "<x>"])),
    min_size=1, max_size=12,
)  # fmt: skip


@settings(max_examples=25)
@given(_SPOTS)
def test_names_never_lie_on_each_other_or_outside(given_spots: list[Spot]) -> None:
    made = _drawn(*given_spots)
    boxes = [label.box for label in _labels(made)]
    frame = Box(0, 0, made.width, made.height)
    for at, box in enumerate(boxes):
        assert box.within(frame)
        assert not any(box.meets(other) for other in boxes[at + 1 :])
    for pin in made.pins:
        if pin.spot.shape == "point":
            spot = Box(pin.x - 3, pin.y - 3, pin.x + 3, pin.y + 3)
            assert not any(spot.meets(box) for box in boxes)
    assert not re.search("nan|inf|e", made.land + made.borders)
