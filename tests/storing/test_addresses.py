import pytest

from sitrep.storing import canonical, outlet


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://www.Example.org/News/a1/", "example.org/News/a1"),
        ("http://example.org:80/a?utm_source=x&id=7&fbclid=9#top", "example.org/a?id=7"),
        ("https://example.org:8443/a", "example.org:8443/a"),
        ("https://example.org/?p=12", "example.org?p=12"),
        ("https://example.org/", ""),
        ("https://example.org", ""),
        ("ftp://example.org/a", ""),
        ("http://[broken/a", ""),
        ("http://example.org:port/a", ""),
        ("notes.txt", ""),
        ("", ""),
    ],
)
def test_which_addresses_are_one(url: str, address: str) -> None:
    assert canonical(url) == address


@pytest.mark.parametrize(
    ("source", "url", "name"),
    [
        (" Wire ", "https://example.org/a", "Wire"),
        ("", "https://www.example.org/a", "example.org"),
        ("", "", ""),
        ("", "http://[broken/a", ""),
    ],
)
def test_whose_they_are(source: str, url: str, name: str) -> None:
    assert outlet(source, url) == name
