import pytest

from sitrep.errors import KnowledgeError
from sitrep.reading.furniture import mark
from sitrep.reading.phrases import Pattern, load_phrases, parse_phrases

PHRASES = load_phrases()
AFTER = "The army took the town on Friday, officials said."


def _ids(value: object) -> str | None:
    return value.name if isinstance(value, Pattern) else None


@pytest.mark.parametrize(
    ("pattern", "example"), [(p, e) for p in PHRASES.patterns for e in p.examples], ids=_ids
)
def test_each_pattern_takes_its_examples(pattern: Pattern, example: str) -> None:
    assert pattern.takes(example)


@pytest.mark.parametrize("example", [e for p in PHRASES.credits for e in p.examples])
def test_each_credit_is_furniture_alone_and_in_a_paragraph(example: str) -> None:
    assert [s.of(example) for s in mark(example).furniture] == [example]


@pytest.mark.parametrize(
    ("pattern", "example"), [(p, e) for p in PHRASES.datelines for e in p.examples], ids=_ids
)
def test_each_dateline_is_marked_and_the_sentence_stays(pattern: Pattern, example: str) -> None:
    text = f"{example.rstrip()} {AFTER}"
    assert [s.of(text).strip() for s in mark(text).furniture] == [example.strip()]


@pytest.mark.parametrize("line", PHRASES.prose)
def test_prose_stays(line: str) -> None:
    assert mark(f"{AFTER}\n\n{line}\n\n{AFTER}").furniture == ()
    assert mark(line).furniture == ()


@pytest.mark.parametrize(
    ("toml", "named"),
    [
        ("lines = [", "not valid TOML"),
        ("lines = []", "pointers"),
        (
            'lines=[]\npointers=[]\nlabels=[]\n[[patterns]]\nname="x"\nregex="("\nexamples=[]',
            "x: not a regular",
        ),
        ('lines=[]\npointers=[]\nlabels=[]\n[[patterns]]\nname="x"\nregex="a"\nexamples=[]\nmaxx=3', "maxx"),
    ],
)
def test_a_broken_file_is_named(toml: str, named: str) -> None:
    with pytest.raises(KnowledgeError, match=rf"furniture\.toml: .*{named}"):
        parse_phrases(toml)
