import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from tests.support.reports import articles, reports

from sitrep.model import Article, Basis, Report, Span
from sitrep.model.plain import from_plain, to_plain


@given(reports())
def test_a_report_comes_back_equal_through_json(report: Report) -> None:
    back = from_plain(Report, json.loads(json.dumps(to_plain(report))))
    assert back == report
    assert back.place is None or isinstance(back.place.basis, Basis)


@given(articles)
def test_so_does_an_article(article: Article) -> None:
    assert from_plain(Article, json.loads(json.dumps(to_plain(article)))) == article


def test_ranges_and_days_keep_their_class() -> None:
    article = Article(id="a", text="Kyiv", published=dt.date(2026, 3, 7), furniture=(Span(0, 4),))
    plain = to_plain(article)
    assert (plain["published"], plain["furniture"]) == ("2026-03-07", [{"start": 0, "end": 4}])
    assert from_plain(Article, plain) == article


@pytest.mark.parametrize(
    ("change", "error"),
    [({"status": "perhaps"}, ValueError), ({"quad": "four"}, TypeError), ({"score": 4}, None), ({"mode": ["a", 2]}, TypeError),
     ({"why": {}}, KeyError), ({"date": {"earliest": "soon"}}, KeyError)],
)  # fmt: skip
def test_what_is_no_report_is_refused(
    change: dict[str, Any], error: type[Exception] | None, make_report: Callable[..., Report]
) -> None:
    plain = to_plain(make_report()) | change
    if error is None:
        assert from_plain(Report, plain).score == 4.0
    else:
        with pytest.raises(error):
            from_plain(Report, plain)
