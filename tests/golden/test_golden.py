"""What sitrep says of the example articles, kept word for word: `pytest --update-golden` writes it anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sitrep.exporting import record_of
from sitrep.exporting.writers import to_json
from sitrep.language.loading import PACKAGED, model_path
from sitrep.model import Coded
from sitrep.pipeline import Sitrep, load

HERE = Path(__file__).parent
EXAMPLES = sorted(HERE.parents[1].joinpath("examples").iterdir())


@pytest.fixture(scope="module")
def coder() -> Sitrep:
    """The coder with the pipeline that ships: another one reads otherwise."""
    if model_path() != PACKAGED:
        pytest.skip("the golden files are those of the packaged pipeline, and SITREP_MODEL names another")
    if not (PACKAGED / "meta.json").is_file():
        pytest.skip(f"no language model in {PACKAGED}")
    return load()


def _lines(coder: Sitrep, path: Path) -> Iterator[str]:
    for outcome in coder.outcomes([path]):
        assert isinstance(outcome, Coded), outcome
        for report in outcome.reports:
            yield to_json(record_of(report, outcome.article))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_read_as_before(coder: Sitrep, path: Path, update_golden: bool) -> None:
    golden = HERE / f"{path.stem}.jsonl"
    now = list(_lines(coder, path))
    if update_golden:
        golden.write_text("".join(line + "\n" for line in now), "utf-8")
    assert golden.is_file(), "no golden file yet: write it with pytest --update-golden, and read what it says"
    assert now == golden.read_text("utf-8").splitlines()


def test_no_golden_file_is_left_over(coder: Sitrep) -> None:
    assert {path.stem for path in HERE.glob("*.jsonl")} == {path.stem for path in EXAMPLES}
