"""Place names of an article -> the places they mean."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from sitrep.knowledge.knowledge import Knowledge
from sitrep.model import Article, PlaceReason, Span, TextSpan, Toponym
from sitrep.resolving.placenames import PlaceName
from sitrep.resolving.toponyms import Resolution, ToponymMention, hints, resolve

CANDIDATES = 5
"""Rivals of the same name that a toponym keeps."""


def locate(article: Article, names: Sequence[PlaceName], knowledge: Knowledge) -> tuple[Toponym, ...]:
    """The names with the places they mean, decided together, in the order given."""
    mentions = [hints(article.text, name.span.start, name.span.end, knowledge) for name in names]
    found = resolve(mentions, knowledge, home=outlet(article))
    return tuple(
        _toponym(article, name, answer, knowledge) for name, answer in zip(names, found, strict=True)
    )


def outlet(article: Article) -> str:
    """Who published the article: its source, else the host of its address, else ""."""
    try:
        return article.source or urlsplit(article.url).hostname or ""
    except ValueError:  # an address that is none
        return ""


def told_country(mention: ToponymMention, knowledge: Knowledge) -> str:
    """The country that the words beside a name tell, "" where they tell none."""
    if mention.countries:
        return mention.countries[0]
    nation, lookup = knowledge.countries.nation, knowledge.gazetteer.lookup
    codes = (nation(x) or next((y.country for y in lookup(x)), "") for x in mention.containers)
    return next(filter(None, codes), "")


def _toponym(article: Article, name: PlaceName, answer: Resolution, knowledge: Knowledge) -> Toponym:
    place, whole = answer.chosen, name.whole
    return Toponym(
        article_id=article.id,
        text=name.span.of(article.text),
        start=name.span.start,
        end=name.span.end,
        name=place.name if place else name.span.of(article.text),
        country=place.country if place else told_country(answer.mention, knowledge),
        admin1=place.admin1 if place else "",
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        geonames_id=place.geonames_id if place else None,
        precision=place.precision if place else "",
        feature=place.kind.value if place else "",
        reason=PlaceReason(answer.reason),
        whole=TextSpan(text=whole.of(article.text), start=whole.start, end=whole.end) if whole else None,
        furniture=_in_furniture(article, name.span),
        candidates=tuple(item.candidate.label for item in answer.candidates[:CANDIDATES]),
    )


def _in_furniture(article: Article, span: Span) -> bool:
    return any(span.overlaps(part) for part in article.furniture)
