"""Finding the trained pipeline and loading it once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from sitrep.errors import ModelMissingError
from sitrep.language.analysing import OwnNames

if TYPE_CHECKING:
    from spacy.language import Language

MODEL_VARIABLE = "SITREP_MODEL"
PACKAGED = Path(__file__).parent / "data" / "en"


def model_path() -> Path:
    """Where the pipeline is read from: the folder named by SITREP_MODEL if set, else the package's own."""
    named = os.environ.get(MODEL_VARIABLE)
    return Path(named) if named else PACKAGED


def load(*, shared: bool = True) -> Language:
    """The English pipeline, loaded on first use and shared after that.

    Where not `shared` it is loaded anew, for you to add components to. Raises ModelMissingError if its folder
    is not there or cannot be read.
    """
    return _shared(model_path()) if shared else _read(model_path())


@lru_cache(maxsize=2)
def _shared(path: Path) -> Language:
    return _read(path)


def _read(path: Path) -> Language:
    if not (path / "meta.json").is_file():
        raise ModelMissingError(
            f"no language model in {path}: reinstall sitrep, run `python training/make.py`, "
            f"or point {MODEL_VARIABLE} at a folder that has one"
        )
    # One thread for the matrix products of one text: faster at these sizes, and the same figures whatever
    # the number of cores. It only works before numpy is there.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy

    import sitrep.language.components
    import sitrep.language.lemmas
    import sitrep.language.naming  # noqa: F401  (the three register the factories that the pipeline names)

    try:
        nlp = spacy.load(path)
    except (OSError, ValueError, KeyError) as error:
        raise ModelMissingError(
            f"the language model in {path} cannot be read ({error}): reinstall sitrep"
        ) from error
    make_ready(nlp)
    return nlp


def own_names(nlp: Language, names: Iterable[tuple[str, str]]) -> OwnNames:
    """A user's (name, label) pairs as `analyse` takes them: each name as the tokens of a text that has it."""
    return {tuple(token.text for token in nlp.make_doc(name)): label for name, label in names if name}


def make_ready(nlp: Language) -> None:
    """Turn weights stored in half precision into float32, and multiply matrices with numpy's BLAS.

    On a processor core of today that is several times as fast as the BLAS that thinc brings.
    """
    import numpy as np
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if model is None or isinstance(model, bool):
            continue
        for node in model.walk():
            node.ops = ops
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype(np.float32))
    nlp.max_length = 2**31
