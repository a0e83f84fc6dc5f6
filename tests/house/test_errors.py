import copy
import pickle

import pytest

from sitrep import errors
from sitrep.errors import ExtraMissingError, InputError, RecordError, SitrepError, StoreError

TREE = [
    value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, SitrepError)
]
TWO_PARTS = (InputError, ExtraMissingError, RecordError, StoreError)


@pytest.mark.parametrize("kind", TREE)
def test_errors_survive_pickling(kind: type[SitrepError]) -> None:
    error = kind("a.txt", "empty") if kind in TWO_PARTS else kind("a message")
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - our own bytes
        assert type(twin) is kind
        assert str(twin) == str(error)


def test_an_input_error_names_the_input() -> None:
    error = InputError("a.txt", "empty")
    assert (error.name, error.reason, str(error)) == ("a.txt", "empty", "a.txt: empty")
