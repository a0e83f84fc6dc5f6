import dataclasses
import pickle

import pytest

from sitrep import model
from sitrep.model import Article

VALUES = [value for value in vars(model).values() if dataclasses.is_dataclass(value)]


@pytest.mark.parametrize("kind", VALUES)
def test_values_are_frozen_and_slotted(kind: type) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(kind)


def test_an_article_is_its_fields() -> None:
    article = Article(id="a", text="Kyiv")
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own bytes
    with pytest.raises(dataclasses.FrozenInstanceError):
        article.text = "Kiev"  # type: ignore[misc]
    assert article.published is None
