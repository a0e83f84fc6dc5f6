import datetime as dt
from pathlib import Path

import pytest

from sitrep.config import Limits
from sitrep.errors import InputError, SettingsError, SitrepError
from sitrep.model import Article, Coded, Failed, Skipped
from sitrep.pipeline import Rooms, Sitrep, api

PROSE = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said."


@pytest.fixture
def coder(rooms: Rooms) -> Sitrep:
    return Sitrep(rooms)


def test_reads_articles_texts_and_files(coder: Sitrep, article: Article, tmp_path: Path) -> None:
    path = tmp_path / "a b.txt"
    path.write_text(PROSE, "utf-8")
    for source in (article, PROSE, f"{PROSE}\n", path, str(path), tmp_path):
        assert len(coder.read(source)) == 1


def test_what_cannot_be_read_raises(coder: Sitrep, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.txt: no such file"):
        coder.read(tmp_path / "none.txt")
    with pytest.raises(InputError, match="text: empty"):
        coder.read(" \n ")
    with pytest.raises(SitrepError, match="text: coding: RuntimeError"):
        coder.read("BREAK coding here")


def test_outcomes_never_raise_and_keep_the_order(coder: Sitrep, article: Article, tmp_path: Path) -> None:
    missing = tmp_path / "none.txt"
    spanish = "El gobierno anunció que las conversaciones de paz con la guerrilla se reanudarán en los próximos días."
    outcomes = list(coder.outcomes([PROSE, missing, spanish, "BREAK resolving now", article]))
    assert [type(outcome) for outcome in outcomes] == [Coded, Failed, Skipped, Failed, Coded]
    assert outcomes[2] == Skipped(origin="text", reason="language: es")


def test_date_and_source_fill_in(coder: Sitrep) -> None:
    (outcome,) = coder.outcomes([PROSE], published=dt.date(2026, 3, 7), source_name="Wire")
    assert isinstance(outcome, Coded)
    assert (outcome.article.published, outcome.article.source) == (dt.date(2026, 3, 7), "Wire")


def test_limits_hold(rooms: Rooms) -> None:
    with pytest.raises(InputError, match="max_characters"):
        Sitrep(rooms, limits=Limits(max_characters=20)).read(PROSE)


def test_the_rooms_are_loaded_once_and_only_for_an_article(
    monkeypatch: pytest.MonkeyPatch, rooms: Rooms, tmp_path: Path
) -> None:
    loaded: list[int] = []
    monkeypatch.setattr(api, "load_rooms", lambda: loaded.append(1) or rooms)
    coder = Sitrep()
    assert list(coder.outcomes([tmp_path / "none.txt"]))
    assert not loaded
    coder.read(PROSE)
    coder.read(PROSE)
    assert loaded == [1]
    assert isinstance(api.load(), Sitrep)
    assert loaded == [1, 1]


def test_days_may_be_texts_and_times(rooms: Rooms) -> None:
    told = [
        Sitrep(rooms).read("Rebels shelled Aden.\n", published=day)
        for day in ("2026-03-09", dt.date(2026, 3, 9), dt.datetime(2026, 3, 9, 12, tzinfo=dt.UTC))
    ]
    assert told[0] == told[1] == told[2]
    with pytest.raises(SettingsError, match="is no date"):
        Sitrep(rooms).read("Rebels shelled Aden.\n", published="yesterday")


def test_one_source_needs_no_list(rooms: Rooms, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Rebels shelled Aden.", "utf-8")
    assert len(list(Sitrep(rooms).outcomes(str(path)))) == len(list(Sitrep(rooms).outcomes([path]))) == 1


def test_an_article_has_a_day_and_no_text() -> None:
    assert Article(id="a", text="", published=dt.datetime(2026, 3, 9, tzinfo=dt.UTC)).published == dt.date(
        2026, 3, 9
    )
    with pytest.raises(TypeError, match="no date"):
        Article(id="a", text="", published="2026-03-09")  # type: ignore[arg-type]
