import gzip
from pathlib import Path

from sitrep.reading import expected


def test_articles_are_counted_without_reading_them(tmp_path: Path) -> None:
    lines = b'{"text": "a"}\n\n{"text": "b"}\n'
    (tmp_path / "a.jsonl").write_bytes(lines)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines * 2))
    (tmp_path / "c.txt").write_text("one article", "utf-8")
    (tmp_path / "d.txt.gz").write_bytes(gzip.compress(b"one article"))
    (tmp_path / "e.jsonl.gz").write_bytes(gzip.compress(lines)[:20])
    assert expected([str(tmp_path)]) == 2 + 4 + 1 + 1 + 1
    assert expected(["https://example.org/a", "no such file"]) == 2
    assert expected(["-"]) is None
