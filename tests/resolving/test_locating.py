"""Place names of an article -> toponyms."""

from dataclasses import replace

import pytest

from sitrep.model import Article, PlaceReason, Span, TextSpan
from sitrep.resolving.locating import locate, outlet
from sitrep.resolving.placenames import PlaceName

TEXT = "Aden City Council met in Aden, Yemen. Nobody came from the Ukrainian village of Qwxtown."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def article() -> Article:
    return Article(id="a1", text=TEXT, furniture=(Span(0, 3),))


def test_a_known_place_has_all_that_the_gazetteer_tells(article: Article) -> None:
    (found,) = locate(article, [PlaceName(span=span("Aden"), whole=span("Aden City Council"))])
    assert (found.article_id, found.text, found.start, found.end) == ("a1", "Aden", 0, 4)
    assert (found.name, found.country, found.precision, found.feature) == ("Aden", "YEM", "city", "city")
    assert found.geonames_id == 415189
    assert found.lat == pytest.approx(12.78, abs=0.05)
    assert found.lon == pytest.approx(45.02, abs=0.05)
    assert found.whole == TextSpan(text="Aden City Council", start=0, end=17)
    assert found.candidates[0].startswith("Aden")
    assert found.furniture


def test_an_unknown_place_has_no_point_but_the_country_that_is_told(article: Article) -> None:
    (found,) = locate(article, [PlaceName(span=span("Qwxtown"))])
    assert (found.lat, found.lon, found.geonames_id, found.precision, found.feature) == (
        None, None, None, "", "",
    )  # fmt: skip
    assert (found.name, found.country, found.reason) == ("Qwxtown", "UKR", PlaceReason.UNKNOWN_NAME)
    assert found.whole is None
    assert not found.furniture


def test_names_are_decided_together_and_keep_their_order(article: Article) -> None:
    second = PlaceName(span=Span(TEXT.index("Aden, "), TEXT.index("Aden, ") + 4))
    found = locate(article, [PlaceName(span=span("Yemen")), second])
    assert [item.text for item in found] == ["Yemen", "Aden"]
    assert found[1].reason is PlaceReason.CONTAINER
    assert locate(article, []) == ()


def test_the_outlet_is_the_source_or_the_host_of_the_address(article: Article) -> None:
    assert outlet(article) == ""
    assert outlet(replace(article, url="https://www.parispost.example/a?b")) == "www.parispost.example"
    assert outlet(replace(article, url="https://www.parispost.example/a", source="Wire")) == "Wire"
    assert outlet(replace(article, url="http://[broken")) == ""
