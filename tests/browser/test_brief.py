"""The page of a brief in a browser: whole in itself, legible on any screen, every footnote leading somewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.support.incidents import brief_of, tell
from tests.support.telling import figure, place, source

from sitrep.briefing import html
from sitrep.model import Told

Look = Callable[..., Page]
WIDTHS = (390, 820, 1440)
LONG = "Ministeriumderverteidigungdesfernenlandesmitsehrlangemnamen"


def week() -> list[list[Told]]:
    """A week in three countries: attacks, a call, a demand, numbers in dispute."""
    strike = {"by": "RUS", "to": "UKR", "mode": ("drone",)}
    attacks = [
        [tell(f"Drones hit {at}, killing {n}.", **strike, at=at, on=str(n), article=f"a{n}", outlet=f"Outlet {n}",
              url=f"https://wire.example.org/{n}?a=1&b=2", figures=(figure("killed", n),))]
        for n, at in enumerate(("Kyiv", "Kharkiv", "Brovary", "Piddubne", "Voskresenka"), 2)
    ]  # fmt: skip
    disputed = [
        tell("The army counted 30 dead.", at="Nyala", on="5", figures=(figure("killed", 30),), attribution=source(LONG, "SDN"), article="b1"),
        tell("The rebels counted 60 dead.", at="Nyala", on="5", figures=(figure("killed", 60),), attribution=source("Rebels"), article="b2"),
    ]  # fmt: skip
    call = [tell("They spoke by phone.", type="CONSULT", mode=("phone",), by="USA RUS", on="3", article="c")]
    asked = [
        tell(
            "Ukraine demanded " + "air defence " * 30,
            type="REQUEST",
            by="UKR",
            to="USA",
            on="2",
            article="d",
            outlet=LONG,
        )
    ]
    off = [tell("It did not strike.", **strike, status="negated", at=place("El Fasher"), on="4", article="e")]
    return [*attacks, disputed, call, asked, off]


@pytest.fixture
def page_of(look: Look, tmp_path: Path) -> Look:
    def opened(**how: object) -> Page:
        path = tmp_path / "brief.html"
        path.write_text(html(brief_of(*week())), "utf-8")
        return look(path, **how)

    return opened


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_and_is_accessible(page_of: Look, width: int, dark: bool) -> None:
    page = page_of(width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_map_and_timeline_are_there(page_of: Look) -> None:
    page = page_of()
    plan, days = page.locator(".map svg"), page.locator(".timeline svg")
    expect(plan).to_be_visible()
    expect(days).to_be_visible()
    assert page.locator(".map .point").count() >= 6
    assert "Kharkiv" in " ".join(page.locator(".map text").all_text_contents())
    assert page.locator(".timeline rect").count() >= 5
    for drawn in (plan, days):
        box = drawn.bounding_box()
        assert box is not None
        assert box["width"] > 300


def test_footnotes_lead_to_their_source_and_pins_to_their_statement(page_of: Look) -> None:
    page = page_of(script=False)
    page.locator("sup a").first.click()
    page.wait_for_url("**#n1")
    expect(page.locator("#n1")).to_be_in_viewport()
    page.locator(".places a").first.click()
    expect(page.locator(f"#{page.url.partition('#')[2]}")).to_be_in_viewport()
    gone = "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.getAttribute('href').slice(1)))"
    assert page_of().evaluate(f"{gone}.length") == 0


def test_the_source_leads_to_its_article_and_says_not_from_where(page_of: Look) -> None:
    links = page_of().locator(".sources a")
    assert links.count() == 5
    found = links.first
    assert found.get_attribute("rel") == "noreferrer"
    assert str(found.get_attribute("href")).startswith("https://wire.example.org/")


def test_numbers_of_statements_and_notes_run_on(page_of: Look) -> None:
    page = page_of()
    for part in ("main section:not(.sources) li", ".sources li"):
        numbers = [int(each.get_attribute("value") or 0) for each in page.locator(part).all()]
        assert numbers == list(range(1, len(numbers) + 1))


def test_dark_is_dark_and_paper_is_light(page_of: Look) -> None:
    grey = "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number)"
    page = page_of(dark=True)
    assert max(page.evaluate(grey)) < 60
    page.emulate_media(media="print", color_scheme="dark")
    assert min(page.evaluate(grey)) > 240
    assert min(page_of().evaluate(grey)) > 240
