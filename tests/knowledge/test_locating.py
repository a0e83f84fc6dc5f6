from pathlib import Path

from sitrep.knowledge import lexicon, ontology
from sitrep.knowledge.locating import frame_line, row_line

DATA = Path(lexicon.__file__).parents[1] / "data"


def test_frames_are_where_they_are_said_to_be() -> None:
    for frame in lexicon.load().frames:
        lines = (DATA / "lexicon" / frame.file).read_text("utf-8").splitlines()
        start = frame_line(frame.file, frame.id)
        assert f'"{frame.id}"' in lines[start - 1]
        places = [frame_line(frame.file, frame.id, n) for n in range(1, len(frame.cases) + 1)]
        assert all("[[frame.when]]" in lines[place - 1] for place in places)
        assert places == sorted(set(places))
        assert all(place > start for place in places)


def test_a_file_of_ones_own_is_found_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[[frame]]\nid = "own.x"\n\n  [[frame.when]]\n[[frame]]\nid = "own.y"\n', "utf-8")
    assert frame_line(str(path), "own.x") == 2
    assert frame_line(str(path), "own.x", 1) == 4
    assert frame_line(str(path), "own.y", 1) == 6
    assert frame_line(str(path), "own.z") == 0
    assert frame_line("none.such.toml", "own.x") == 0


def test_rows_of_the_ontology_are_found() -> None:
    plover = ontology.load()
    for kind in plover.types:
        assert row_line("ontology/types.csv", kind)
        for mode in ("", *plover.modes(kind)):
            row = plover.cameo_row(kind, [mode] if mode else [], plover.contexts)
            assert row_line("ontology/cameo_from_plover.csv", *row)
    assert row_line("ontology/types.csv", "NOTHING") == 0
