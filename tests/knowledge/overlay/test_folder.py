"""What is wrong with a user's folder is told with file, line and what to do, all of it at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sitrep.errors import OverlayError
from sitrep.knowledge.overlay import load

Write = Callable[..., Path]
FRAME = '[[frame]]\nid = "x.glorf"\ntype = "ASSAULT"\nverbs = ["glorf"]\n'
SHOWN = FRAME + 'examples = ["Rebels glorfed the town."]\n'
GROUPS = "name,names,country,sector\n"
PLACES = "name,country,kind,lat,lon\n"


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("lexicon/a.toml", "[[frame]\n", ":1: not valid TOML: "),
        ("lexicon/a.toml", b'[classes]\na = ["\xff"]\n', ":2: not UTF-8 text; save the file as UTF-8"),
        ("lexicon/a.toml", SHOWN + "moed = []\n", ":6: frame 'x.glorf': unknown keys ['moed']; did you mean 'mode'?"),
        ("lexicon/a.toml", SHOWN.replace("ASSAULT", "ASSULT"), ":3: frame 'x.glorf': no event type 'ASSULT'; did you mean 'ASSAULT'?"),
        ("lexicon/a.toml", SHOWN + 'mode = ["dorne"]\n', ":6: frame 'x.glorf': ASSAULT has no mode 'dorne'; did you mean 'drone'?"),
        ("lexicon/a.toml", SHOWN + 'context = ["militray"]\n', ":6: frame 'x.glorf': no context 'militray'; did you mean 'military'?"),
        ("lexicon/a.toml", SHOWN + '[[frame.when]]\nobject = ["@armed_persn"]\ntype = "NONE"\n', ":6: frame 'x.glorf', case 1: no class 'armed_persn'; did you mean 'armed_person'?"),
        ("lexicon/a.toml", FRAME, ":1: frame 'x.glorf': no example; add examples = [\"A sentence that tells such an event.\"]"),
        ("lexicon/a.toml", SHOWN + SHOWN, ":6: frame id 'x.glorf' is used twice, first in OWN/lexicon/a.toml:1; rename one of them"),
        ("lexicon/a.toml", SHOWN.replace("[[frame]]", "[frame]"), ":1: write [[frame]], in two brackets, above each entry"),
        ("lexicon/a.toml", SHOWN + '[frame.when]\nobject = ["a"]\n', "when"),
        ("lexicon/a.toml", SHOWN + "mutual = 1\n", ":6: frame 'x.glorf': mutual must be true or false"),
        ("lexicon/a.toml", SHOWN.replace('["Rebels glorfed the town."]', "[3]"), ":5: frame 'x.glorf': an example is a sentence or a table with text"),
        ("lexicon/a.toml", SHOWN.replace('["Rebels glorfed the town."]', "3"), ":5: frame 'x.glorf': examples must be a list of sentences"),
        ("lexicon/a.toml", '[[frames]]\nid = "x"\n', ":1: unknown keys ['frames']; did you mean 'frame'?"),
        ("lexicon/a.toml", '[[weapon]]\nwords = ["X"]\nmode = "dron"\n', ":3: ASSAULT has no mode 'dron'; did you mean 'drone'?"),
        ("lexicon/a.toml", "classes = 3\n", ":1: classes must be a table: [classes], then name = [words]"),
        ("actors/groups.csv", GROUPS + "X,,SUD,REB\n", ":2: country 'SUD' is unknown; write three letters of ISO 3166"),
        ("actors/groups.csv", GROUPS + "# a note\nX,,SDN,REBEL\n", ":3: 'REBEL' is no PLOVER sector; known are AGR BUS"),
        ("actors/groups.csv", GROUPS + ",,SDN,REB\n", ":2: name is empty"),
        ("actors/groups.csv", GROUPS + "X,SDN,REB\n", ":2: 3 cells, but 4 columns (name, names, country, sector)"),
        ("actors/groups.csv", GROUPS + "X,,SDN,REB\nX,Y,SDN,REB\n", ":3: actor 'X' is listed twice, first in OWN/actors/groups.csv:2; keep one of the two"),
        ("actors/groups.csv", "name,names,nation,sector\n", ":1: unknown column 'nation'; the columns are name, country, sector, names"),
        ("actors/groups.csv", "name,country\n", ":1: the first line must name the column 'sector' too"),
        ("actors/groups.csv", "name;names;country;sector\n", ":1: the cells must be parted by commas; save it as CSV with commas"),
        ("actors/groups.csv", GROUPS.encode() + "Müller,,SDN,REB\n".encode("cp1252"), ":2: not UTF-8 text; save the file as UTF-8"),
        ("actors/groups.csv", GROUPS + 'X,"a"b,SDN,REB\n', ":2: not valid CSV: "),
        ("actors/offices.csv", "country,role,holders\nSDN,president,A. Person soon\n", ":2: 'soon' is no date; write 2024-05-31, 2024-05 or 2024"),
        ("places.csv", PLACES + "A,SDN,city,200,3\n", ":2: lat 200 is not between -90 and 90"),
        ("places.csv", PLACES + "A,SDN,city,nan,3\n", ":2: lat nan is not between -90 and 90"),
        ("places.csv", PLACES + 'A,SDN,city,"20,1",3\n', ":2: lat '20,1' is no number; write it with a point, like 48.75"),
        ("places.csv", PLACES + "A,SDN,town,20,3\n", ":2: kind 'town' is unknown; known are city, region"),
        ("places.csv", PLACES + "Дубаль,SDN,city,20,3\n", ":2: name 'Дубаль' has no Latin letters; sitrep reads English"),
        ("places.csv", PLACES + "A,SDN,city,20,3\nA,SDN,city,20,3\n", ":3: place 'A' is listed twice, first in OWN/places.csv:2"),
        ("spellings.csv", "spelling,means,kind\nFoo,Nowherestan,place\n", ":2: no place 'Nowherestan' is known; add it to places.csv first"),
        ("spellings.csv", "spelling,means,kind,country\nFoo,Paris,place,SDN\n", ":2: no place 'Paris' is known in SDN; add it to places.csv first"),
        ("spellings.csv", "spelling,means,kind\nFoo,Hamaz,actor\n", ":2: no actor 'Hamaz'; did you mean 'Hamas'?"),
        ("spellings.csv", "spelling,means,kind\nFoo,Elbonia,country\n", ":2: no country 'Elbonia'; write its English name or its three letters"),
        ("spellings.csv", "spelling,means,kind\nFoo,Paris,town\n", ":2: kind 'town' is unknown; known are place, actor, country"),
        ("off.csv", "kind,id\nframe,assault.attak\n", ":2: no frame 'assault.attak'; did you mean 'assault.attack'?"),
        ("off.csv", "kind,id\nactor,nobody-of-that-name\n", ":2: no actor 'nobody-of-that-name'; write its id or name as reports have it"),
        ("off.csv", "kind,id\nplace,4294967295\n", ":2: no place '4294967295'; write its GeoNames id, or 'Name, region, country code'"),
        ("off.csv", "kind,id\nweapon,kestrl\n", ":2: no weapon 'kestrl'"),
        ("place.csv", "", ": no file of a knowledge folder; did you mean 'places.csv'?"),
        ("lexicon/deep/a.toml", "", ": no file of a knowledge folder"),
    ],
)  # fmt: skip
def test_a_fault_names_file_and_line(write: Write, file: str, text: str | bytes, message: str) -> None:
    folder = write({file: text})
    with pytest.raises(OverlayError) as caught:
        load([folder])
    (told,) = caught.value.problems
    assert told.startswith(str(folder / file))
    assert message.replace("OWN", str(folder)) in told
    assert "\n" not in str(caught.value)


def test_all_faults_are_told_and_the_rest_is_read(write: Write) -> None:
    folder = write({"places.csv": PLACES + "A,SDN,city,200,3\nB,SDN,city,20\n", "off.csv": "kind,id\nx,y\n"})
    with pytest.raises(OverlayError, match=r"\(and 2 more: sitrep check shows all\)$") as caught:
        load([folder])
    assert [told.removeprefix(str(folder))[:13] for told in caught.value.problems] == [
        "/places.csv:2", "/places.csv:3", "/off.csv:2: k",
    ]  # fmt: skip


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(OverlayError, match="no such folder"):
        load([tmp_path / "none"])
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OverlayError, match="no folder"):
        load([tmp_path / "file"])


def test_notes_and_hidden_files_are_passed_over(write: Write) -> None:
    folder = write(
        {"README.md": "x", "lexicon/notes.txt": "x", ".git/config": "x", "actors/.~lock.csv#": "x"}
    )
    assert load([folder]).names == ()


def test_a_table_may_come_from_a_spreadsheet(write: Write) -> None:
    text = b"\xef\xbb\xbfname,names,country,sector\r\nGlorf Front,,SDN,REB\r\n\r\n"
    assert load([write({"actors/groups.csv": text})]).actors.find("Glorf Front")
