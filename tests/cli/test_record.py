"""The commands that fill and read a record."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.shelling import event, rooms_of

from sitrep.cli.app import run
from sitrep.pipeline import api

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def sitrep(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.setattr(api, "load_rooms", rooms_of)
    monkeypatch.setenv("SITREP_DB", str(tmp_path / "record.db"))

    def command(*arguments: object) -> tuple[int, str, str]:
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """Three articles: two of one shelling, one of another in another town a month before."""
    told = (("a", event()), ("b", event(dead=15)), ("c", event("Taiz", "2026-02-01")))
    rows = [
        {"id": name, "text": f"What {name} says of it in full.\n\n{words}", "source": f"Outlet {name}",
         "url": f"https://{name}.example.org/1", "date": "2026-03-07", "title": f"Told by {name}"}
        for name, words in told
    ]  # fmt: skip
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", "utf-8")
    return path


def ids(sitrep: Run) -> list[str]:
    """The ids of the reports of a and b."""
    found = json.loads(sitrep("incidents", "--since", "2026-03-01", "-f", "json")[1])
    return sorted(report for incident in found for report in incident["reports"])


def test_adding_and_adding_again(sitrep: Run, lines: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.bin"
    bad.write_bytes(b"\0" * 99)
    spanish = tmp_path / "es.txt"
    spanish.write_text(
        "El gobierno anunció que las conversaciones de paz con la guerrilla se reanudarán en los próximos días.",
        "utf-8",
    )
    assert sitrep("add", lines) == (0, "", "3 added (3 reports)\n")
    code, out, err = sitrep("add", lines, bad, spanish)
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        f"sitrep: {bad}: binary data, not text, HTML or JSON",
        f"sitrep: {spanish}: skipped (language: es)",
        "0 added (0 reports), 3 known, 1 skipped (language: es), 1 failed (reading)",
    ]
    assert sitrep("add", "--quiet", lines) == (0, "", "")


def test_incidents_as_text_and_as_json(sitrep: Run, lines: Path) -> None:
    sitrep("add", lines)
    code, out, _ = sitrep("incidents")
    assert code == 0
    assert out.count("ASSAULT heavy-weapons") == 2
    assert "6 Mar 2026  ASSAULT heavy-weapons · Aden, YEM\n    Rebels (YEM REB)\n" in out
    assert "2 outlets" in out
    found = json.loads(sitrep("incidents", "--country", "yem", "--near", "12.8,45,30", "-f", "json")[1])
    assert [incident["articles"] for incident in found] == [["a", "b"]]
    assert json.loads(sitrep("incidents", "--type", "PROTEST", "-f", "json")[1]) == []
    assert len(json.loads(sitrep("incidents", "-n", "1", "-f", "json")[1])) == 1


def test_one_incident(sitrep: Run, lines: Path) -> None:
    sitrep("add", lines)
    name = json.loads(sitrep("incidents", "-n", "1", "-f", "json")[1])[0]["id"]
    code, out, _ = sitrep("incident", name[:7])
    assert code == 0
    assert "2026-03-07 · Outlet a · article a" in out
    assert "killed 1" in out
    found = json.loads(sitrep("incident", name, "-f", "json")[1])
    assert (found["id"], [each["article_id"] for each in found["tellings"]]) == (name, ["a", "b"])
    code, _, err = sitrep("incident", "nothing")
    assert (code, err) == (2, "sitrep: nothing: no incident has this id, or several do\n")


def test_searching(sitrep: Run, lines: Path) -> None:
    sitrep("add", lines)
    code, out, _ = sitrep("search", "Taiz")
    assert code == 0
    assert out.startswith("c  2026-03-07 · Outlet c · Told by c\n")
    assert "«Taiz»" in out
    assert [
        hit["article_id"] for hit in json.loads(sitrep("search", "shelling", "-Taiz", "-f", "json")[1])
    ] == ["a", "b"]
    assert sitrep("search", "nothing")[:2] == (0, "")
    assert sitrep("search", "--", "-x")[0] == 2


def test_why_two_reports_are_linked(sitrep: Run, lines: Path) -> None:
    sitrep("add", lines)
    one, two = ids(sitrep)
    code, out, _ = sitrep("why-linked", one, two)
    assert code == 0
    assert "Both tell one incident." in out
    assert "place" in out
    sitrep("judge", "same", one, two, "--by", "Ann", "--note", "seen it")
    assert sitrep("why-linked", one, two)[1].endswith("Ann judged: same (seen it)\n")
    found = json.loads(sitrep("why-linked", one, two, "-f", "json")[1])
    assert found["one_incident"] is True
    assert {"place", "days"} <= {feature["name"] for feature in found["link"]["features"]}


def test_judging_and_undoing(sitrep: Run, lines: Path) -> None:
    sitrep("add", lines)
    one, two = ids(sitrep)
    code, out, _ = sitrep("judge", "different", two[:8], one, "--by", "Ann", "--note", "two nights")
    assert (code, out) == (0, f"{one} {two}: different; `sitrep undo 1` takes it back\n")
    assert len(json.loads(sitrep("incidents", "-f", "json")[1])) == 3
    assert sitrep("undo", 1, "--by", "Ben")[0] == 0
    assert len(json.loads(sitrep("incidents", "-f", "json")[1])) == 2
    assert sitrep("undo")[1].endswith(f"Ann: judge {one} {two} different (two nights) — undone by Ben\n")
    assert sitrep("undo", 1)[::2] == (2, "sitrep: 1: Ben has undone it already\n")
    assert sitrep("undo", 9)[0] == 2
    assert sitrep("judge", "same", one, one)[0] == 2
    assert sitrep("judge", "same", one, "nothing")[0] == 2


def test_correcting_and_marking_false(sitrep: Run, lines: Path) -> None:
    sitrep("add", lines)
    one, _ = ids(sitrep)
    assert sitrep("correct", one, "place", "Sanaa, YEM", "--by", "Ann")[0] == 0
    assert "Sanaa" in sitrep("incidents")[1]
    assert sitrep("correct", one, "figures.killed", "-20")[0] == 0
    code, _, err = sitrep("correct", one, "place", "Qwxtown, YEM")
    assert (code, "no place 'Qwxtown' of YEM is known" in err) == (2, True)
    assert sitrep("mark-false", one)[1] == f"{one}: marked false; `sitrep undo 3` takes it back\n"
    assert "Sanaa" not in sitrep("incidents")[1]


def test_removing(sitrep: Run, lines: Path) -> None:
    sitrep("add", lines)
    assert sitrep("remove", "c", "--yes", "--note", "asked for")[:2] == (0, "c: taken down\n")
    assert sitrep("search", "Taiz")[1] == ""
    assert sitrep("add", lines)[2] == "0 added (0 reports), 2 known, 1 skipped (taken down)\n"
    assert sitrep("undo", 1)[::2] == (2, "sitrep: 1: an article that was taken down cannot come back\n")
    assert sitrep("remove", "zz", "--yes")[0] == 2


def test_recoding_says_what_changed(sitrep: Run, lines: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sitrep("add", lines)
    same = "0 articles, 0 reports: 0 new, 0 gone, 0 changed, 3 up to date\n"
    assert sitrep("recode")[::2] == (0, same)
    assert sitrep("recode", "--all")[::2] == (0, "3 articles, 3 reports: 0 new, 0 gone, 0 changed\n")
    monkeypatch.setattr(api, "load_rooms", lambda: rooms_of(1))
    assert sitrep("recode")[::2] == (0, same)
    told = "3 articles, 3 reports: 0 new, 0 gone, 3 changed (figures 3)\n"
    assert sitrep("recode", "--all")[::2] == (0, told)


def test_relinking_says_what_changed(sitrep: Run, lines: Path) -> None:
    sitrep("add", lines)
    before = sitrep("incidents")
    assert sitrep("relink") == (0, "", "3 reports, 1 link, 2 incidents: 0 new, 0 gone, 0 changed\n")
    assert sitrep("relink", "--quiet") == (0, "", "")
    assert sitrep("incidents") == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("incidents",),
        ("incident", "x"),
        ("search", "x"),
        ("recode", "-q"),
        ("relink",),
        ("judge", "same", "a", "b"),
        ("undo",),
    ],
)
def test_a_record_that_is_not_there_is_one_line(
    sitrep: Run, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    code, out, err = sitrep(*arguments)
    assert (code, out) == (2, "")
    assert (
        err
        == f"sitrep: {tmp_path / 'record.db'}: no such database; `sitrep add` makes one, and --db names another\n"
    )
    assert not (tmp_path / "record.db").exists()


@pytest.mark.parametrize(
    "arguments",
    [("incidents", "--near", "1,2"), ("incidents", "--near", "99,0,1"), ("incidents", "--status", "x")],
)
def test_wrong_filters_end_in_a_hint(sitrep: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = sitrep(*arguments)
    assert (code, out) == (2, "")
    assert "Traceback" not in err


def test_a_brief_of_some_days(sitrep: Run, lines: Path, tmp_path: Path) -> None:
    assert sitrep("add", lines, "--quiet")[0] == 0
    days = ("--since", "2026-03-01", "--until", "2026-03-08")
    code, out, err = sitrep("brief", *days)
    assert (code, err) == (0, "")
    assert "# Brief of 1 to 8 March 2026" in out
    assert "Rebels shelled Aden, Yemen" in out
    assert "Taiz" not in out
    assert "[^1]: [Outlet a, 7 March 2026](<https://a.example.org/1>): “Rebels shelled Aden" in out
    assert sitrep("brief", *days)[1] == out
    assert "Rebels" not in sitrep("brief", *days, "--about", "France")[1]
    page = tmp_path / "brief.html"
    assert sitrep("brief", *days, "--about", "yem", "--format", "html", "-o", page) == (0, "", "")
    assert "Brief of 1 to 8 March 2026: Yemen" in page.read_text("utf-8")
    assert json.loads(sitrep("brief", *days, "-f", "json")[1])["until"] == "2026-03-08"


def test_a_brief_of_no_days_or_about_no_country(sitrep: Run, lines: Path, tmp_path: Path) -> None:
    assert sitrep("add", lines, "--quiet")[0] == 0
    assert sitrep("brief", "--since", "2026-03-01")[0] == 2
    code, _, err = sitrep("brief", "--since", "2026-03-08", "--until", "2026-03-01")
    assert (code, err) == (2, "sitrep: 2026-03-08 to 2026-03-01: the last day is before the first\n")
    code, _, err = sitrep("brief", "--since", "2026-03-01", "--until", "2026-03-08", "--about", "Atlantis")
    assert (code, "no country's name" in err) == (2, True)
    nowhere = tmp_path / "no" / "brief.md"
    code, _, err = sitrep("brief", "--since", "2026-03-01", "--until", "2026-03-08", "-o", nowhere)
    assert (code, "cannot be written" in err) == (1, True)


def test_between_two_countries(sitrep: Run, lines: Path) -> None:
    assert sitrep("add", lines, "--quiet")[0] == 0
    code, out, _ = sitrep("between", "Yemen", "SAU")
    assert code == 0
    assert out.startswith("Yemen and Saudi Arabia\n")
    assert "The record holds nothing between them." in out
    assert sitrep("between", "Yemen", "Saudi Arabia", "-f", "svg")[1].startswith("<svg ")
    assert sitrep("between", "Yemen", "YEM")[0] == 2
    assert sitrep("between", "Yemen", "Atlantis")[0] == 2
