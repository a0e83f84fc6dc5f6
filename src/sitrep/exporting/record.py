"""A report as plain JSON data: the record contract, key for key."""

from __future__ import annotations

from typing import Any

from sitrep.model import Article, Attribution, Figure, Party, Place, Report, TextSpan, When, Why

Record = dict[str, Any]


def record_of(report: Report, article: Article) -> Record:
    """`report` as JSON data, in the order in which it is read; null where something is not known.

    Offsets are Unicode code points into the article's text. Countries and sectors keep the codes of the
    model, "" for an unknown country.
    """
    return {
        "report_id": report.id,
        "article_id": report.article_id,
        "article": article_record(article),
        "sentence": words_record(report.sentence),
        "trigger": words_record(report.trigger),
        "event_type": report.event_type,
        "mode": list(report.mode),
        "context": list(report.context),
        "status": report.status,
        "quad": report.quad,
        "score": float(report.score),
        "cameo": report.cameo,
        "actors": [party_record(party) for party in report.actors],
        "recipients": [party_record(party) for party in report.recipients],
        "place": place_record(report.place) if report.place else None,
        "date": date_record(report.date) if report.date else None,
        "figures": [figure_record(figure) for figure in report.figures],
        "weapons": [words_record(weapon) for weapon in report.weapons],
        "attribution": attribution_record(report.attribution) if report.attribution else None,
        "why": _why(report.why),
    }


def article_record(article: Article) -> Record:
    """What is told of an article beside each of its reports or place names."""
    return {
        "source": article.source,
        "url": article.url,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
    }


def words_record(span: TextSpan) -> Record:
    """Words with their offsets."""
    return {"text": span.text, "start": span.start, "end": span.end}


def party_record(party: Party) -> Record:
    """A party as it stands in a record."""
    return {
        "text": party.text,
        "start": party.start,
        "end": party.end,
        "name": party.name,
        "actor_id": party.actor_id or None,
        "country": party.country,
        "sector": party.sector,
    }


def place_record(place: Place) -> Record:
    """A place as it stands in a record."""
    return {
        "text": place.text,
        "start": place.start,
        "end": place.end,
        "name": place.name,
        "geonames_id": place.geonames_id,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision or None,
    }


def date_record(when: When) -> Record:
    """A date as it stands in a record."""
    return {
        "text": when.text,
        "start": when.start,
        "end": when.end,
        "earliest": when.earliest.isoformat(),
        "latest": when.latest.isoformat(),
        "precision": when.precision,
    }


def figure_record(figure: Figure) -> Record:
    """A figure as it stands in a record."""
    return {
        "kind": figure.kind,
        "low": number(figure.low),
        "high": number(figure.high),
        "unit": figure.unit,
        "text": figure.text,
        "start": figure.start,
        "end": figure.end,
    }


def attribution_record(attribution: Attribution) -> Record:
    """A source as it stands in a record."""
    return {
        "text": attribution.text,
        "start": attribution.start,
        "end": attribution.end,
        "name": attribution.name,
        "country": attribution.country,
        "stance": attribution.stance,
    }


def _why(why: Why) -> Record:
    fields: dict[str, str] = {}
    for name, rule in why.fields:
        fields[name] = f"{fields[name]}; {rule}" if name in fields else rule
    return {"frame": why.frame, "fields": fields}


def number(value: float | None) -> int | float | None:
    """A whole number as an int, so that it prints as 7 and not as 7.0."""
    return int(value) if value is not None and float(value).is_integer() else value
