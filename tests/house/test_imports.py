import subprocess
import sys

import pytest

import sitrep

HEAVY = (
    "spacy",
    "thinc",
    "numpy",
    "sqlalchemy",
    "lxml",
    "trafilatura",
    "rich",
    "click",
    "babel",
    "pycountry",
    "pandas",
    "polars",
    "jsonschema",
)


def _loaded_by(statement: str) -> set[str]:
    """The heavy packages that `statement` loads in a fresh interpreter."""
    program = f"import sys\n{statement}\nprint(*sorted({{m.partition('.')[0] for m in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split()) & set(HEAVY)


def test_import_sitrep_loads_nothing_heavy() -> None:
    assert _loaded_by("import sitrep") == set()


@pytest.mark.parametrize("statement", ["import sitrep; sitrep.load, sitrep.Article, sitrep.InputError, sitrep.__version__",
                                       "sitrep = __import__('sitrep'); sitrep.to_frame, sitrep.report_schema()", "import sitrep.reading", "import sitrep.exporting", "import sitrep.language"])  # fmt: skip
def test_names_come_without_the_engines(statement: str) -> None:
    assert (
        _loaded_by(statement) & {"spacy", "thinc", "sqlalchemy", "trafilatura", "pandas", "polars"} == set()
    )


@pytest.mark.parametrize("name", sitrep.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(sitrep, name) is not None
    assert name in dir(sitrep)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = sitrep.nothing
