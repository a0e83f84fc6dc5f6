"""A server of our own that has feeds, and a page that they lead to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

PROSE = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said. " * 4
RSS = """<?xml version="1.0"?><!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example News</title>
<link>{base}/</link>
<item><title>Port shelled</title><link>{base}/one</link><pubDate>Sat, 07 Mar 2026 08:00:00 GMT</pubDate>
  <description>short</description></item>
<item><title>Gone</title><guid>{base}/missing</guid></item>
<item><title>No page</title><pubDate>yesterday</pubDate><content:encoded><![CDATA[<p>{prose}</p>]]></content:encoded></item>
<item><title>Nothing</title><description>short</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom News</title>
<entry><title>Port shelled</title><link rel="self" href="/feed"/><link href="/one"/>
<updated>2026-03-08T10:00:00Z</updated><published>2026-03-07T10:00:00Z</published></entry></feed>"""
PAGE = f"<html><head><title>T</title></head><body><article><p>{PROSE}</p></article></body></html>"


@pytest.fixture
def base(socket_enabled: None) -> Iterator[str]:
    """The address of a server that has a feed of each kind and one page."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = {"/rss": RSS.format(base=base, prose=PROSE), "/atom": ATOM, "/one": PAGE}
            body = known.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html" if self.path == "/one" else "application/xml")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield base
    server.shutdown()
    thread.join()
    server.server_close()
