from dataclasses import replace

import pytest

from sitrep.errors import InputError, KnowledgeError
from sitrep.model import Article, Coded, Failed, Skipped
from sitrep.pipeline import Rooms, code_article, unread


def test_an_article_is_coded(article: Article, rooms: Rooms) -> None:
    outcome = code_article(article, rooms)
    assert isinstance(outcome, Coded)
    assert outcome.article is article
    assert [report.article_id for report in outcome.reports] == ["a1"]


def test_an_article_without_events_is_coded_too(article: Article, rooms: Rooms) -> None:
    assert code_article(replace(article, text="Nothing happened."), rooms) == Coded(
        origin="a1.txt", article=replace(article, text="Nothing happened."), reports=()
    )


def test_another_language_is_skipped_before_any_work(article: Article) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    closed = Rooms(analyse=never, code=never, resolve=never)  # type: ignore[arg-type]
    assert code_article(replace(article, language="es"), closed) == Skipped(
        origin="a1.txt", reason="language: es"
    )


@pytest.mark.parametrize("stage", ["language", "coding", "resolving"])
def test_an_error_is_the_outcome_of_its_article_and_names_the_stage(
    article: Article, rooms: Rooms, stage: str
) -> None:
    outcome = code_article(replace(article, text=f"BREAK {stage}"), rooms)
    assert outcome == Failed(
        origin="a1.txt", stage=stage, error=f"RuntimeError: {stage} broke on this article"
    )


def test_errors_of_our_own_speak_for_themselves(article: Article, rooms: Rooms) -> None:
    def refuse(_: Article) -> None:
        raise KnowledgeError("frames.toml: entry 3 has no type")

    outcome = code_article(article, replace(rooms, analyse=refuse))
    assert outcome == Failed(origin="a1.txt", stage="language", error="frames.toml: entry 3 has no type")


def test_what_was_not_read_failed_at_reading() -> None:
    assert unread(InputError("x.bin", "binary data")) == Failed(
        origin="x.bin", stage="reading", error="binary data"
    )


def test_interrupts_get_through(article: Article, rooms: Rooms) -> None:
    def interrupt(_: Article) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        code_article(article, replace(rooms, analyse=interrupt))
