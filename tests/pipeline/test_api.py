import datetime as dt
from pathlib import Path

import pytest

from sitrep.config import Limits
from sitrep.errors import InputError, SitrepError
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
