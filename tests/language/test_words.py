"""How words are cut, tagged and brought to their lemma."""

from __future__ import annotations

import pytest

from sitrep.language import analyse


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They don't know.", ["They", "do", "n't", "know", "."]),
        (
            "It’s over, and she can’t leave.",
            ["It", "’s", "over", ",", "and", "she", "ca", "n’t", "leave", "."],
        ),
        ("They cannot stay.", ["They", "can", "not", "stay", "."]),
        ("Russia's army", ["Russia", "'s", "army"]),
        ("Russian-occupied Luhansk", ["Russian", "-", "occupied", "Luhansk"]),
        ("an anti-tank missile", ["an", "anti-tank", "missile"]),
        ("U.S. and U.N. envoys", ["U.S.", "and", "U.N.", "envoys"]),
        ("Lt. Gen. Smith", ["Lt.", "Gen.", "Smith"]),
        ("“No,” he said—again", ["“", "No", ",", "”", "he", "said", "—", "again"]),
    ],
)
def test_tokens(nlp, text, words):
    assert [t.text for t in nlp.make_doc(text)] == words


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("Drones struck a depot in Odesa.", "struck", "strike"),
        ("Two men were shot by police.", "shot", "shoot"),
        ("Thousands fled the city.", "fled", "flee"),
        ("The minister said talks failed.", "said", "say"),
        ("Rebels seized three villages.", "villages", "village"),
        ("Crowds besieged the palace.", "besieged", "besiege"),
    ],
)
def test_lemmas(nlp, text, form, lemma):
    assert next(t.lemma_ for t in analyse(nlp, text) if t.text == form) == lemma


def test_who_did_what_to_whom(nlp):
    doc = analyse(nlp, "Russian forces attacked Kharkiv on Monday, and two civilians were killed.")
    deps = {t.text: (t.dep_, t.head.text) for t in doc}
    assert deps["forces"] == ("nsubj", "attacked")
    assert deps["Kharkiv"] == ("obj", "attacked")
    assert deps["civilians"] == ("nsubj:pass", "killed")
    assert doc[2].pos_ == "VERB"
    assert doc[2].morph.get("Tense") == ["Past"]


def test_names(nlp):
    doc = analyse(nlp, "Vladimir Putin met NATO officials in Geneva. Putin left on Friday.")
    assert {(e.text, e.label_) for e in doc.ents} >= {("Vladimir Putin", "PERSON"), ("Geneva", "GPE")}
    assert {e.label_ for e in doc.ents} <= {"PERSON", "ORG", "GPE"}
