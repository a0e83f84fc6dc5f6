"""An article that wants to break the page makes a harmless, readable one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from sitrep.model import Article, Attribution, Coded, Figure, Party, Place, Report, Span, TextSpan, When, Why

Open = Callable[..., Page]
LONG = "A" * 10_000
TEXT = (
    "<script>window.pwned=1</script> Rebels \u202eshelled\u202c the <b onmouseover=alert(1)>port</b> of Aden\0\0\0 "
    f"on Friday.\r\n\r\n{LONG} killing 14 🧑‍🚀 people\ud800 </p></section><style>*{{display:none}}</style>\n\n"
    f"z{chr(0x301) * 400} officials said. שלום عليكم \u2066\u2067 &lt;i&gt; ]]> --> <!-- \x1b[31m \u2028 \ufeff"
)
BAD_URLS = (
    "javascript:window.pwned=1", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "data:text/html,<script>1</script>",
    "https://user:pass@example.org/", "//example.org/", "https://exa\u202emple.org", "https://[", "vbscript:x", "file:///etc/passwd",
)  # fmt: skip


def _at(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


def _coded(make_report: Callable[..., Report], url: str) -> Coded:
    party = Party(
        **_at("Rebels"),
        name='"><img src=x onerror=window.pwned=2>' + "N" * 10_000,
        country="<i>",
        sector="</dl>",
    )
    report = make_report(
        id="'><script>", trigger=TextSpan(**_at("\u202eshelled\u202c the <b")), actors=(party,), recipients=(party,),
        place=Place(**_at("Aden"), name="Aden\u202e</text><script>window.pwned=3</script>", country="YEM", lat=12.8,
                    lon=45.0, precision="city"),
        date=When(**_at("on Friday"), earliest=dt.date(1, 1, 1), latest=dt.date(9999, 12, 31)),
        figures=(Figure(**_at("14"), kind="killed", low=1e300, high=float("inf"), unit="<u>"),),
        attribution=Attribution(**_at("officials"), name="<script>", country="", stance="denies"),
        why=Why(frame="</code>", fields=(("<x>", "<script>window.pwned=4</script>"),)),
    )  # fmt: skip
    lost = make_report(id="r2", trigger=TextSpan(text="x", start=10**9, end=10**9 + 1), place=None, actors=())
    article = Article(
        id="../../etc/passwd", text=TEXT, source="</p><script>window.pwned=5</script>\u202e", url=url,
        title="</title><script>window.pwned=7</script>\u202e" + "W" * 10_000, language='en" onload="x',
        furniture=(Span(0, 10),),
    )  # fmt: skip
    return Coded(origin="x\udcff.txt", article=article, reports=(report, lost))


@pytest.mark.parametrize("width", [390, 1440])
def test_it_is_harmless_and_readable(open_page: Open, make_report: Callable[..., Report], width: int) -> None:
    page = open_page(_coded(make_report, BAD_URLS[0]), width=width)
    page.locator(".text a").first.hover()
    assert page.evaluate("window.pwned") is None
    assert page.evaluate("document.scripts.length") == 1
    assert page.locator("style").count() == 1
    assert page.locator("img, iframe, object, embed, form, b:not(.masthead b), u, i").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    text = page.locator(".text").inner_text()
    for shown in (
        "<script>window.pwned=1</script>",
        LONG,
        "🧑‍🚀",
        "<style>*{display:none}</style>",
        "שלום عليكم",
        "&lt;i&gt;",
    ):
        assert shown in text.replace("\n", " "), shown[:40]
    assert page.locator(".text .odd").all_inner_texts() == [
        "U+202E", "U+202C", "U+0000 ×3", "U+D800", "U+2066", "U+2067", "U+001B", "U+FEFF",
    ]  # fmt: skip
    assert len(page.locator("h1").inner_text()) <= 200
    assert page.evaluate("document.title").startswith("</title><script>")


def test_nothing_that_turns_text_around_is_left(open_page: Open, make_report: Callable[..., Report]) -> None:
    page = open_page(_coded(make_report, BAD_URLS[0]))
    markup = page.content()
    assert not set(markup) & {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0, 0x1B)}


@pytest.mark.parametrize("url", BAD_URLS)
def test_only_web_addresses_are_links(open_page: Open, make_report: Callable[..., Report], url: str) -> None:
    page = open_page(_coded(make_report, url))
    links = page.evaluate("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")
    assert links
    assert all(link.startswith("#") for link in links)


def test_the_policy_stops_what_escaping_would_let_through(
    open_page: Open, make_report: Callable[..., Report], troubles: list[str]
) -> None:
    page = open_page(_coded(make_report, BAD_URLS[0]))
    page.evaluate("""() => { window.stopped = [];
        document.addEventListener('securitypolicyviolation', event => window.stopped.push(event.effectiveDirective)) }""")
    tries = """async () => {
        const script = document.createElement('script'); const image = document.createElement('img');
        try { script.textContent = 'window.pwned = 1' } catch { window.stopped.push('trusted types') }
        image.src = 'https://example.org/x.png'; document.body.append(script, image);
        for (let n = 0; n < 200 && !window.stopped.includes('img-src'); n++) await new Promise(done => setTimeout(done, 50));
        return window.stopped }"""
    stopped = page.evaluate(tries)
    assert "trusted types" in stopped
    assert "img-src" in stopped
    assert page.evaluate("window.pwned") is None
    assert any("TrustedScript" in said for said in troubles)
    troubles.clear()
