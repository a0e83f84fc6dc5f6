import pytest

from sitrep.model import Article
from sitrep.model.ids import canonical, content_id


def test_ids_do_not_change_between_versions() -> None:
    assert content_id("article", "text", "", "") == Article.id_of("text")
    assert Article.id_of("Rebels took the town.", "Town taken", "Wire") == "b58cab6b02697997"


def test_canonical_json_does_not_depend_on_order_or_spaces() -> None:
    assert canonical({"b": 1, "a": [None, "ü"]}) == '{"a":[null,"ü"],"b":1}'
    assert canonical({"a": 1, "b": 2}) == canonical({"b": 2, "a": 1})


def test_what_is_no_json_number_is_refused() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        canonical(float("nan"))
