import ast
import subprocess
import sys
from pathlib import Path

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
                                       "sitrep = __import__('sitrep'); sitrep.to_frame, sitrep.report_schema()", "import sitrep.reading", "import sitrep.exporting", "import sitrep.language", "import sitrep.storing"])  # fmt: skip
def test_names_come_without_the_engines(statement: str) -> None:
    assert (
        _loaded_by(statement) & {"spacy", "thinc", "sqlalchemy", "trafilatura", "pandas", "polars"} == set()
    )


@pytest.mark.parametrize("name", sitrep.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(sitrep, name) is not None
    assert name in dir(sitrep)


def test_no_room_loads_knowledge_of_its_own() -> None:
    """Rooms use the knowledge they are handed, or a user's additions would not reach them."""
    package = Path(sitrep.__file__).parent
    for path in sorted(package.rglob("*.py")):
        room = path.relative_to(package).parts[0]
        if room in ("knowledge", "pipeline", "exporting"):  # exporting only names what it draws
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sitrep.knowledge"):
                taken = {name.name for name in node.names}
                assert not taken & {"load", "actors", "countries", "gazetteer", "knowledge", "lexicon"}, path


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = sitrep.nothing
