"""Finding the trained pipeline and loading it once."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from sitrep.errors import ModelMissingError

if TYPE_CHECKING:
    from spacy.language import Language

MODEL_VARIABLE = "SITREP_MODEL"
PACKAGED = Path(__file__).parent / "data" / "en"


def model_path() -> Path:
    """Where the pipeline is read from: the folder named by SITREP_MODEL if set, else the package's own."""
    named = os.environ.get(MODEL_VARIABLE)
    return Path(named) if named else PACKAGED


def load() -> Language:
    """The English pipeline, loaded on first use and shared after that.

    Raises ModelMissingError if its folder is not there or cannot be read.
    """
    return _load(model_path())


@lru_cache(maxsize=2)
def _load(path: Path) -> Language:
    if not (path / "meta.json").is_file():
        raise ModelMissingError(
            f"no language model in {path}: reinstall sitrep, run `make -C training`, "
            f"or point {MODEL_VARIABLE} at a folder that has one"
        )
    import spacy

    import sitrep.language.components  # noqa: F401  (registers the factories that the pipeline names)

    try:
        nlp = spacy.load(path)
    except (OSError, ValueError, KeyError) as error:
        raise ModelMissingError(f"the language model in {path} cannot be read ({error}): reinstall sitrep") from error
    nlp.max_length = 2**31
    return nlp
