"""The page in a browser: it works by itself, on any screen, with and without its script."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from sitrep.exporting import open_folder
from sitrep.model import Article, Attribution, Coded, Figure, Party, Place, Report, Span, TextSpan, When

Open = Callable[..., Page]
WIDTHS = (390, 820, 1440)
FILLER = (
    "\n\n" + "\n\n".join(f"Line {n} of a long article that tells of nothing." for n in range(40)) + "\n\n"
)
TEXT = (
    "Photo: Wire\n\nRebels shelled the port of Aden on Friday, killing at least 14 people, officials said."
    + FILLER
    + "Yemen's navy sank two rebel boats near Taiz on Saturday."
)


def _at(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


@pytest.fixture
def coded(make_report: Callable[..., Report]) -> Coded:
    """An article longer than any screen with a report at its beginning and one at its end."""
    first = make_report(
        sentence=TextSpan(**_at("Rebels shelled")), trigger=TextSpan(**_at("shelled")),
        actors=(Party(**_at("Rebels"), name="rebels", country="YEM", sector="REB"),),
        recipients=(Party(**_at("at least 14 people"), name="people", country="", sector="CVL"),),
        place=Place(**_at("Aden"), name="Aden", country="YEM", lat=12.78, lon=45.04, precision="city"),
        date=When(**_at("on Friday"), earliest=dt.date(2026, 3, 6), latest=dt.date(2026, 3, 6)),
        figures=(Figure(**_at("at least 14"), kind="killed", low=14.0, high=None, unit=None),),
        attribution=Attribution(**_at("officials"), name="officials", country="YEM", stance="denies"),
    )  # fmt: skip
    last = make_report(
        sentence=TextSpan(**_at("Yemen's navy sank")), trigger=TextSpan(**_at("sank")), status="historical",
        actors=(Party(**_at("Yemen's navy"), name="Navy of Yemen", country="YEM", sector="MIL"),),
        place=Place(**_at("Taiz"), name="Taiz", country="YEM", lat=13.6, lon=44.0, precision="region"),
        date=None, figures=(), weapons=(TextSpan(**_at("boats")),), attribution=None,
    )  # fmt: skip
    article = Article(id="a1", text=TEXT, source="Wire", url="https://example.org/a1", title="Port of Aden shelled",
                      published=dt.date(2026, 3, 7), furniture=(Span(0, 11),))  # fmt: skip
    return Coded(origin="a1.txt", article=article, reports=(first, last))


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_words_lead_to_their_report_and_back(open_page: Open, coded: Coded, script: bool) -> None:
    page = open_page(coded, script=script)
    page.get_by_text("sank", exact=True).first.click()
    card = page.locator("#a1-r2")
    expect(card).to_be_in_viewport()
    page.wait_for_url("**#a1-r2")
    page.locator("#a1-r1").get_by_role("link", name="Aden").click()
    assert page.url.partition("#")[2] == page.locator(".text .place").first.get_attribute("id")
    expect(page.locator(".text .place").first).to_be_in_viewport()


def test_text_and_reports_stay_side_by_side(open_page: Open, coded: Coded) -> None:
    page = open_page(coded)
    page.locator("#a1-r2").get_by_role("link", name="Taiz").click()  # to the end of the text
    expect(page.locator("#a1-r2")).to_be_in_viewport()
    page.locator(".text .ref").last.click()
    expect(page.locator(".text .ref").last).to_be_in_viewport()
    expect(page.locator("#a1-r2")).to_be_in_viewport()


def test_the_keyboard_alone_is_enough(open_page: Open, coded: Coded) -> None:
    page = open_page(coded)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the text"
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.text .ref')"):
            break
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Report 1: assault"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**#a1-r1")
    page.keyboard.press("Tab")  # on from where the link led: into the report
    assert page.evaluate("document.activeElement.closest('#a1-r1') !== null")


def test_what_belongs_together_is_lit(open_page: Open, coded: Coded) -> None:
    page = open_page(coded)
    page.locator(".text .place").first.hover()
    assert page.locator(".card.lit").get_attribute("id") == "a1-r1"
    assert "Rebels" in page.locator(".text .w.lit").all_inner_texts()
    page.locator("h1").hover()
    assert page.locator(".lit").count() == 0
    page.locator(".text .ref").first.click()
    assert page.locator(".card.chosen").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".chosen").count() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_and_is_accessible(open_page: Open, coded: Coded, width: int, dark: bool) -> None:
    page = open_page(coded, replace(coded, reports=()), width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for fold in page.locator("summary").all():
        fold.click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_dark_is_dark_and_paper_is_light(open_page: Open, coded: Coded) -> None:
    grey = "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number)"
    page = open_page(coded, dark=True)
    assert max(page.evaluate(grey)) < 60
    page.emulate_media(media="print", color_scheme="dark")
    assert min(page.evaluate(grey)) > 240
    assert min(open_page(coded).evaluate(grey)) > 240


def test_paper_shows_what_the_screen_folds(open_page: Open, coded: Coded) -> None:
    page = open_page(coded, script=False)
    frame = page.get_by_text("shell.v").first
    expect(frame).not_to_be_visible()
    page.emulate_media(media="print")
    expect(frame).to_be_visible()
    assert page.pdf().startswith(b"%PDF")


def test_colour_is_never_the_only_sign(open_page: Open, coded: Coded) -> None:
    page = open_page(coded)
    look = """kind => { const s = getComputedStyle(document.querySelector(`.text .${kind}`));
              return [s.textDecorationLine, s.textDecorationStyle, s.fontWeight, s.fontStyle].join(' ') }"""
    kinds = ("trigger", "party", "place", "date", "figure", "source", "weapon")
    looks = {kind: page.evaluate(look, kind) for kind in kinds}
    assert len(set(looks.values())) == len(kinds), looks


def test_a_folder_of_pages_holds_together(open_page: Open, coded: Coded, tmp_path: Path) -> None:
    writer = open_folder(tmp_path / "pages")
    writer.write(coded)
    writer.close()
    page = open_page(path=tmp_path / "pages" / "index.html")
    page.get_by_role("link", name="Port of Aden shelled").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Port of Aden shelled")


def test_several_articles_are_one_page_with_contents(open_page: Open, coded: Coded) -> None:
    other = replace(coded, article=replace(coded.article, title="The second"))
    page = open_page(coded, other)
    page.get_by_role("navigation").get_by_role("link", name="The second").click()
    expect(page.get_by_role("heading", name="The second")).to_be_in_viewport()
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
    assert len(ids) == len(set(ids))
    gone = "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1)))"
    assert page.evaluate(f"{gone}.length") == 0
