import pytest

from sitrep.reading.sniffing import sniff


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"", "", "empty"),
        (b" \n\t ", "", "empty"),
        (b"\xef\xbb\xbf\n", "", "empty"),
        (b"Rebels took the town.", "a.html", "text"),
        (b"<!DOCTYPE html><html><body><p>x", "a.txt", "html"),
        (b"\n <!-- saved --> <html lang=en>", "", "html"),
        (b"<p>Rebels took the town.</p>", "", "html"),
        ("<html><p>x".encode("utf-16"), "", "html"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>x', "", "html"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel><item><p>x', "", "xml"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "", "xml"),
        (b"<b rebels said", "", "text"),
        (b'{"id": "a", "text": "b"}', "", "jsonl"),
        (b'{"text": "b"}\n{"text": "c"}\n', "a.json", "jsonl"),
        (b'{"text": "broken\n{"text": "c"}\n', "", "jsonl"),
        (b'{"text": "broken\n', "a.jsonl", "jsonl"),
        (b'{\n  "text": "b"\n}\n', "", "json"),
        (b'[{"text": "b"}]', "", "json"),
        (b"[\n]", "", "json"),
        (b"[Updated] Rebels took the town.", "", "text"),
        (b"{Kyiv} Rebels took the town.", "", "text"),
        (b"not json", "a.jsonl.gz", "jsonl"),
        (b"Rebels <br> took", "page.htm", "html"),
        (b"\x7fELF\x02\x01", "", "binary"),
    ],
)
def test_kind_is_told_by_content(head: bytes, name: str, kind: str) -> None:
    assert sniff(head, name) == kind
