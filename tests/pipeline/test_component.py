"""The spaCy component: on a parse it says what the built-in pipeline says, and it travels like any other."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from tests.properties.test_coding import analyses
from tests.support.conllu import conllu
from tests.support.parses import PUBLISHED, VOCAB, treebank

from sitrep.coding import code
from sitrep.errors import AnalysisError, SettingsError
from sitrep.knowledge import overlay
from sitrep.language import from_conllu, load
from sitrep.model import Article, Coded, Report, Span
from sitrep.pipeline import Rooms, api, code_article, component
from sitrep.resolving import resolve

ATTACK = "Ukrainian drones hit Kursk, killing two people."
CLAIM = "Officials said rebels attacked a convoy near Mopti on Saturday, wounding 12 soldiers."


@pytest.fixture
def nlp() -> Language:
    """A pipeline of the component alone, with a day of publication."""
    return _pipeline(published="2026-03-07")


def _pipeline(**settings: object) -> Language:
    made = spacy.blank("en", vocab=VOCAB)
    made.add_pipe("sitrep", config=settings)
    return made


def _built_in(doc: Doc, article: Article) -> tuple[Report, ...]:
    """What the built-in pipeline makes of the article where its language room gives this analysis."""
    known = overlay.load(())
    rooms = Rooms(
        analyse=lambda _: doc,
        code=lambda article, doc: code(doc, known, [(s.start, s.end) for s in article.furniture]),
        resolve=lambda article, parse, drafts: resolve(parse, article, drafts, known),
    )
    outcome = code_article(article, rooms)
    assert isinstance(outcome, Coded), outcome
    return outcome.reports


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_parse_in_conllu_gives_the_reports_of_the_built_in_pipeline(nlp: Language, gap: str) -> None:
    names = list(treebank())
    articles = [names[at : at + 5] for at in range(0, len(names), 5)]
    found = 0
    for sentences in articles:
        parsed = from_conllu(conllu(*sentences, gap=gap), vocab=nlp.vocab)
        article = Article(id=Article.id_of(parsed.text), text=parsed.text, published=PUBLISHED)
        wanted = _built_in(from_conllu(conllu(*sentences, gap=gap), vocab=VOCAB), article)
        assert nlp(parsed)._.sitrep == wanted
        found += len(wanted)
    assert found > 100


def test_reports_triggers_and_sentences(nlp: Language) -> None:
    doc = nlp(from_conllu(conllu(ATTACK, CLAIM), vocab=nlp.vocab))
    attack, claim = doc._.sitrep
    assert [(r.event_type, r.trigger.text) for r in (attack, claim)] == [
        ("ASSAULT", "hit"),
        ("ASSAULT", "attacked"),
    ]
    assert [(s.text, s.label_, s.id_) for s in doc.spans["sitrep"]] == [
        (r.trigger.text, r.event_type, r.id) for r in (attack, claim)
    ]
    assert [sentence._.sitrep for sentence in doc.sents] == [(attack,), (claim,)]
    assert doc[:2]._.sitrep == ()
    assert [t.text for t in doc if t._.sitrep] == ["hit", "attacked"]
    assert [figure.low for figure in claim.figures] == [12]


def test_dates_are_counted_from_the_docs_own_day_before_the_settings(nlp: Language) -> None:
    for day, wanted in ((None, dt.date(2026, 3, 7)), ("2025-07-07", dt.date(2025, 7, 5)), (dt.date(2025, 7, 7), dt.date(2025, 7, 5)),
                        (dt.datetime(2025, 7, 7, 12, tzinfo=dt.UTC), dt.date(2025, 7, 5))):  # fmt: skip
        doc = from_conllu(conllu(CLAIM), vocab=nlp.vocab)
        doc._.published = day
        (report,) = nlp(doc)._.sitrep
        assert report.date is not None
        assert report.date.earliest == wanted
        assert doc._.published == (dt.date(2025, 7, 7) if day else PUBLISHED)
    undated = _pipeline()(from_conllu(conllu(CLAIM), vocab=VOCAB))
    assert [report.date for report in undated._.sitrep] == [None]
    assert undated._.published is None


def test_an_article_gives_id_source_and_furniture(nlp: Language) -> None:
    doc = from_conllu(conllu(ATTACK, CLAIM), vocab=nlp.vocab)
    assert doc._.sitrep_article is None
    furniture = (Span(0, len(ATTACK)),)
    article = Article(
        id="a7", text=doc.text, source="Wire", furniture=furniture, published=dt.date(2025, 7, 7)
    )
    doc._.sitrep_article = article
    (report,) = nlp(doc)._.sitrep
    assert (report.article_id, report.trigger.text) == ("a7", "attacked")
    assert doc._.sitrep_article == article
    assert (report,) == _built_in(from_conllu(conllu(ATTACK, CLAIM)), article)


def test_a_doc_of_no_article_gets_one(nlp: Language) -> None:
    sourced = _pipeline(source="Wire")
    for pipeline, source in ((nlp, ""), (sourced, "Wire")):
        doc = pipeline(from_conllu(conllu(ATTACK), vocab=VOCAB))
        assert doc._.sitrep_article.id == Article.id_of(ATTACK, "", source)
        assert doc._.sitrep_article.text == ATTACK
        assert {report.article_id for report in doc._.sitrep} == {doc._.sitrep_article.id}


def test_wrong_settings_are_one_line() -> None:
    with pytest.raises(SettingsError, match="sitrep: published: 'Friday' is no date"):
        _pipeline(published="Friday")
    doc = from_conllu(conllu(ATTACK))
    with pytest.raises(SettingsError, match=r"doc\._\.published: 7 is no date"):
        doc._.published = 7
    with pytest.raises(SettingsError, match="the article's text is not the Doc's"):
        doc._.sitrep_article = Article(id="a", text="Another text.")


def test_the_triggers_may_stand_under_another_key() -> None:
    doc = _pipeline(spans_key="events")(from_conllu(conllu(ATTACK), vocab=VOCAB))
    assert list(doc.spans) == ["events"]
    assert len(doc.spans["events"]) == 1


def test_a_doc_can_be_coded_again(nlp: Language) -> None:
    doc = nlp(from_conllu(conllu(CLAIM), vocab=nlp.vocab))
    first = doc._.sitrep
    assert nlp(doc)._.sitrep == first
    doc._.published = "2025-07-07"
    assert nlp(doc)._.sitrep != first
    assert len(doc.spans["sitrep"]) == 1


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_a_text_without_words_has_no_reports(text: str, nlp: Language) -> None:
    doc = nlp(text)
    assert doc._.sitrep == ()
    assert len(doc.spans["sitrep"]) == 0


def test_a_coded_doc_is_saved_and_loaded(nlp: Language) -> None:
    doc = nlp(from_conllu(conllu(ATTACK, CLAIM), vocab=nlp.vocab))
    (stored,) = DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)
    for twin in (Doc(nlp.vocab).from_bytes(doc.to_bytes()), stored, doc.copy()):
        assert twin._.sitrep == doc._.sitrep
        assert len(twin._.sitrep) == 2
        assert twin._.sitrep_article == doc._.sitrep_article
        assert twin._.published == PUBLISHED
        assert [(s.text, s.label_, s.id_) for s in twin.spans["sitrep"]] == [
            (s.text, s.label_, s.id_) for s in doc.spans["sitrep"]
        ]


def test_a_pipeline_is_saved_and_loaded_with_its_settings(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "nlp")
    back = spacy.load(tmp_path / "nlp")
    assert back.pipe_names == ["sitrep"]
    (wanted,) = nlp(from_conllu(conllu(CLAIM), vocab=nlp.vocab))._.sitrep
    assert back(from_conllu(conllu(CLAIM), vocab=back.vocab))._.sitrep == (wanted,)
    assert wanted.date is not None


def test_many_docs_on_two_processes_give_the_same(nlp: Language) -> None:
    def docs() -> list[Doc]:
        return [from_conllu(conllu(sentence), vocab=nlp.vocab) for sentence in list(treebank())[:12]]

    alone = [doc._.sitrep for doc in nlp.pipe(docs())]
    assert [doc._.sitrep for doc in nlp.pipe(docs(), n_process=2, batch_size=3)] == alone
    assert sum(map(len, alone)) > 5


def test_a_doc_that_cannot_be_read_is_left_to_the_pipelines_error_handler(nlp: Language) -> None:
    good, bad = from_conllu(conllu(ATTACK), vocab=nlp.vocab), nlp.make_doc(ATTACK)
    with pytest.raises(AnalysisError):
        list(nlp.pipe([bad, good]))
    errors = []
    nlp.set_error_handler(lambda name, _, docs, error: errors.append((name, docs, type(error))))
    assert list(nlp.pipe([bad, good])) == [good]
    assert errors == [("sitrep", [bad], AnalysisError)]


@given(analyses())
def test_any_tree_is_coded_or_refused(doc: Doc) -> None:
    made = component.Component()(doc)
    assert len(made.spans["sitrep"]) == len(made._.sitrep)
    for report, span in zip(made._.sitrep, made.spans["sitrep"], strict=True):
        assert report in span._.sitrep


@pytest.fixture
def installed(root: Path, tmp_path: Path) -> dict[str, str]:
    """The environment of a process for which sitrep is installed with the entry points of pyproject.toml."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    points = project["entry-points"]["spacy_factories"]
    info = tmp_path / "site" / "sitrep-0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: sitrep\nVersion: 0\n", "utf-8")
    lines = ["[spacy_factories]", *(f"{name} = {value}" for name, value in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines), "utf-8")
    path = os.pathsep.join([str(info.parent), str(root / "src")])
    return {**os.environ, "PYTHONPATH": path, "FACTORIES": " ".join(sorted(points))}


def _run(program: str, environment: dict[str, str]) -> str:
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_spacy_finds_the_factories_by_name_without_an_import(installed: dict[str, str]) -> None:
    program = """
import os, spacy
nlp = spacy.blank("en")
for name in os.environ["FACTORIES"].split():
    nlp.add_pipe(name)
print(*nlp.pipe_names)
"""
    names = _run(program, installed).split()
    assert names == installed["FACTORIES"].split()
    assert "sitrep" in names


def test_our_own_pipeline_with_the_component_is_saved_and_loaded(
    installed: dict[str, str], tmp_path: Path
) -> None:
    nlp = load(shared=False)
    nlp.add_pipe("sitrep", config={"published": "2026-03-07"})
    assert "sitrep" not in load().pipe_names
    nlp.to_disk(tmp_path / "nlp")
    program = f"import spacy; doc = spacy.load({str(tmp_path / 'nlp')!r})({CLAIM!r}); print(*doc._.sitrep, sep='\\n')"
    wanted = nlp(CLAIM)._.sitrep
    assert _run(program, installed).splitlines() == [str(report) for report in wanted]
    assert [report.event_type for report in wanted] == ["ASSAULT"]


def test_on_the_examples_it_says_what_the_command_says(root: Path) -> None:
    nlp = load(shared=False)
    nlp.add_pipe("sitrep")
    for outcome in api.load().outcomes([root / "examples" / "01-wire-kharkiv.txt"]):
        assert isinstance(outcome, Coded)
        doc = nlp.make_doc(outcome.article.text)
        doc._.sitrep_article = outcome.article
        assert nlp(doc)._.sitrep == outcome.reports
        assert len(outcome.reports) > 5
