"""One article in, its outcome out: nothing is kept, and no error gets past."""

from __future__ import annotations

from sitrep.errors import InputError, SitrepError
from sitrep.model import Article, Coded, Failed, Outcome, Skipped
from sitrep.pipeline.rooms import Rooms

CODED_LANGUAGE = "en"


def unread(error: InputError) -> Failed:
    """The outcome of an input that did not become an article."""
    return Failed(origin=error.name, stage="reading", error=error.reason)


def code_article(article: Article, rooms: Rooms) -> Outcome:
    """What became of `article`: Coded with its reports, Skipped with a reason, or Failed with the stage.

    An article in another language than English is skipped. An error inside a stage is the outcome of
    this article alone; it never reaches the next one.
    """
    if (skipped := not_coded(article)) is not None:
        return skipped
    stage = "language"
    try:
        doc = rooms.analyse(article)
        stage = "coding"
        parse, drafts = rooms.code(article, doc)
        stage = "resolving"
        reports = tuple(rooms.resolve(article, parse, drafts))
    except Exception as error:  # noqa: BLE001 - whatever an article does to a stage, the batch goes on
        return Failed(origin=article.origin, stage=stage, error=in_words(error))
    return Coded(origin=article.origin, article=article, reports=reports)


def not_coded(article: Article) -> Skipped | None:
    """The outcome of an article in a language that is not coded; None where it is in English."""
    if article.language == CODED_LANGUAGE:
        return None
    return Skipped(origin=article.origin, reason=f"language: {article.language}")


def in_words(error: Exception) -> str:
    """One line that says what happened; the kind of error where it is none of ours."""
    message = " ".join(str(error).split())
    if isinstance(error, SitrepError):
        return message
    return f"{type(error).__name__}: {message}" if message else type(error).__name__
