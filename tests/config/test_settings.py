import os
from pathlib import Path

import pytest

from sitrep.config import KnowledgeSettings, Limits, Settings, load_settings
from sitrep.errors import SettingsError


def test_the_defaults_file_says_what_the_code_has() -> None:
    assert load_settings(environ={}) == Settings()


def test_file_then_environment_take_precedence(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_text('[reading]\nmax_megabytes = 5\nmax_characters = 100\n[output]\nformat = "csv"\n', "utf-8")
    environ = {"SITREP_READING_MAX_CHARACTERS": "200", "SITREP_CONFIG": str(path), "OTHER": "x"}
    settings = load_settings(environ=environ)
    assert settings.reading == Limits(max_megabytes=5.0, max_characters=200)
    assert settings.reading.max_bytes == 5_000_000
    assert settings.output.format == "csv"


def test_the_named_file_goes_before_the_variable(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_text('[output]\nformat = "json"\n', "utf-8")
    assert load_settings(path, {"SITREP_CONFIG": "/no/such/file"}).output.format == "json"


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ("[reading]\nmax_megabyte = 5\n", "reading.max_megabyte: unknown setting"),
        ("[colours]\na = 1\n", "unknown setting 'colours'"),
        ("reading = 3\n", "unknown setting 'reading'"),
        ('[reading]\nmax_characters = "many"\n', "must be a whole number"),
        ("[reading]\nmax_characters = true\n", "must be a whole number"),
        ("[reading]\ntimeout_seconds = 0\n", "must be more than 0"),
        ("[reading\n", "not valid TOML"),
        ("[knowledge]\nfolders = 3\n", "knowledge.folders: must be a list of texts, not 3"),
        ('[knowledge]\nfolders = ["a", 3]\n', "knowledge.folders: must be a list of texts"),
    ],
)
def test_what_is_not_known_is_refused(tmp_path: Path, toml: str, reason: str) -> None:
    path = tmp_path / "s.toml"
    path.write_text(toml, "utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(path, {})
    assert reason in str(caught.value)
    assert str(path) in str(caught.value)


def test_folders_are_counted_from_the_settings_file_and_parted_as_a_path(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "s.toml"
    path.parent.mkdir()
    path.write_text('[knowledge]\nfolders = ["own", "/else/where"]\n', "utf-8")
    settings = load_settings(path, {})
    assert settings.knowledge == KnowledgeSettings(folders=(str(path.parent / "own"), "/else/where"))
    environ = {"SITREP_KNOWLEDGE_FOLDERS": os.pathsep.join(["a", "b"])}
    assert load_settings(path, environ).knowledge.folders == ("a", "b")


def test_unknown_variables_and_missing_files() -> None:
    with pytest.raises(SettingsError, match=r"environment: reading\.max_bytes: unknown"):
        load_settings(environ={"SITREP_READING_MAX_BYTES": "3"})
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(Path("/no/such/file.toml"), {})
