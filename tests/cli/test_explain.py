"""`sitrep explain`: the list, one report, a sentence, and what is said where there is none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.tracing import rooms

from sitrep.cli.app import run
from sitrep.pipeline import api

FIRST = "The attack on Goma killed 12 people on Thursday. Soldiers attacked Goma on Friday, officials said on Monday."
SECOND = "Rebels seized Bunia. The colonel clashed."
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def explain(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command on sentences analysed by hand; gives exit code, output, errors."""
    monkeypatch.setattr(api, "load_rooms", rooms)
    monkeypatch.setenv("COLUMNS", "100")

    def command(*arguments: object) -> tuple[int, str, str]:
        code = run(["explain", *(str(argument) for argument in arguments), "--published", "2026-03-07"])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "two.jsonl"
    path.write_text("\n".join(json.dumps({"text": text}) for text in (FIRST, SECOND)), "utf-8")
    return path


def _ids(explain: Run, source: Path) -> list[str]:
    return [report["report_id"] for report in json.loads(explain(source, "-f", "json")[1])]


def test_without_a_number_the_reports_are_listed(explain: Run, source: Path) -> None:
    code, out, err = explain(source)
    lines = [line.split() for line in out.splitlines() if line[:3].strip().isdigit()]
    assert (code, err) == (0, "")
    assert [line[0] for line in lines] == ["1", "2", "3"]
    assert "«attack»" in out
    assert "«seized»" in out
    assert "\x1b" not in out


def test_a_number_counts_through_all_articles(explain: Run, source: Path) -> None:
    code, out, _ = explain(source, 3)
    assert code == 0
    assert out.startswith("Report 3 · ")
    assert "“seized”" in out
    assert "“Bunia”" in out


def test_every_field_has_its_block(explain: Run, source: Path) -> None:
    _, out, _ = explain(source, 2)
    heads = [line[:12].strip() for line in out.splitlines() if line[:1].strip()]
    for head in ("event", "status", "who", "to whom", "where", "when", "figures", "weapons", "says", "CAMEO"):
        assert heads.count(head) == 1, head
    assert "▸ “on Friday”" in out
    assert "· “on Monday”" in out
    assert not any(line.endswith(" ") for line in out.splitlines())


def test_an_id_or_its_beginning_will_do(explain: Run, source: Path) -> None:
    ids = _ids(explain, source)
    for wanted in (ids[1], ids[1][:6], ids[1][:6].upper()):
        code, out, _ = explain(source, wanted, "--format", "json")
        assert code == 0
        assert json.loads(out)["report"]["report_id"] == ids[1]


def test_a_beginning_of_several_ids_is_refused(
    explain: Run, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitrep.resolving.resolver.content_id", lambda *parts: f"ab{parts[2]:04}")
    code, _, err = explain(source, "ab")
    assert code == 2
    assert "3 reports have ids that begin with 'ab'" in err


def test_a_number_too_high_is_no_id(explain: Run, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitrep.resolving.resolver.content_id", lambda *parts: f"99{parts[2]:04}")
    code, _, err = explain(source, "99")
    assert code == 2
    assert "gives no report '99'; it gives 3" in err


def test_json_has_all_that_text_has(explain: Run, source: Path) -> None:
    record = json.loads(explain(source, 2, "-f", "json")[1])
    fields = list(dict.fromkeys(grounds["field"] for grounds in record["grounds"]))
    assert fields[0] == "event_type"
    assert fields[-1] == "cameo"
    (date,) = (grounds for grounds in record["grounds"] if grounds["field"] == "date")
    assert date["value"] == record["report"]["date"]
    assert date["weighed"][0]["options"][0]["verdict"] == "taken"


@pytest.mark.parametrize("words", ["The colonel clashed", "colonel  CLASHED", "clashed"])
def test_at_tells_what_was_tried(explain: Run, source: Path, words: str) -> None:
    code, out, _ = explain(source, "--at", words)
    assert code == 0
    assert "“The colonel clashed.” (21–41)" in out
    assert "“clashed” (33–40)  no report: no frame fires" in out
    assert "needs two actors, which is not told" in out
    assert "in no frame: colonel" in out
    attempt = json.loads(explain(source, "--at", words, "-f", "json")[1])[0]["attempts"][0]
    assert attempt["frames"][0]["facts"]["need"] == "actors2"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["4"], "gives no report '4'; it gives 3"),
        (["xyz"], "gives no report 'xyz'; it gives 3"),
        (["--at", "no such words"], "has the words 'no such words'"),
        (["1", "--at", "seized"], "give either N or --at, not both"),
    ],
)
def test_what_is_not_there_is_said_in_a_line(
    explain: Run, source: Path, arguments: list[str], message: str
) -> None:
    code, out, err = explain(source, *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


def test_an_input_that_fails_is_named(explain: Run, tmp_path: Path) -> None:
    code, out, err = explain(tmp_path / "none.txt")
    assert (code, out) == (2, "")
    assert "none.txt: no such file" in err
