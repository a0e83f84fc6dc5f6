"""The trained pipeline, or a reason to skip."""

from __future__ import annotations

import pytest

from sitrep.errors import ModelMissingError
from sitrep.language import load


@pytest.fixture(scope="session")
def nlp():
    try:
        return load()
    except ModelMissingError as missing:
        pytest.skip(str(missing))
