"""The lexicon that ships: whole, in the ontology's terms, every frame shown by an example."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.knowledge import ontology
from sitrep.knowledge.lexicon import Frame, load

LEXICON = load()
PLOVER = ontology.load()
NO_EVENT = {"NONE", "SKIP"}
KINDS = {"@PERSON", "@NAME", "@ORG", "@PLACE", "@COUNTRY", "@NUMBER"}


def _readings() -> Iterator[tuple[str, Frame]]:
    """Every frame, and what each of its cases makes of it."""
    for frame in LEXICON.frames:
        yield frame.id, frame
        for number, case in enumerate(frame.cases, 1):
            yield f"{frame.id} case {number}", frame.under(case)


def test_it_has_several_hundred_frames_of_all_types() -> None:
    assert len(LEXICON.frames) > 400
    assert {frame.type for _, frame in _readings()} - NO_EVENT == set(PLOVER.types)


def test_ids_are_unique_and_begin_with_their_file() -> None:
    ids = [frame.id for frame in LEXICON.frames]
    assert len(ids) == len(set(ids))
    assert [f.id for f in LEXICON.frames if f.id.split(".")[0] != f.file.removesuffix(".toml")] == []


def test_types_modes_and_contexts_are_plover() -> None:
    wrong = []
    for name, frame in _readings():
        if frame.type in NO_EVENT:
            continue
        if frame.type not in PLOVER.types:
            wrong.append((name, frame.type))
            continue
        wrong += [(name, mode) for mode in frame.mode if mode not in PLOVER.modes(frame.type)]
        wrong += [(name, context) for context in frame.context if context not in PLOVER.contexts]
    assert wrong == []


def test_weapons_tell_modes_of_assault() -> None:
    modes = {weapon.mode for bucket in LEXICON.weapons.values() for _, weapon in bucket}
    assert modes - {""} <= set(PLOVER.modes("ASSAULT"))
    assert {"drone", "heavy-weapons", "firearms", "explosives"} <= modes


def test_every_class_and_kind_that_a_condition_names_exists() -> None:
    named = {
        word
        for frame in LEXICON.frames
        for case in frame.cases
        for condition in case.conditions
        for word in condition.words
        if word.startswith("@")
    }
    assert {word for word in named if word[1:].isupper()} <= KINDS
    assert {word for word in named if not word[1:].isupper()} <= {f"@{name}" for name in LEXICON.classes}
    assert all(words and not any(w.startswith("@") for w in words) for words in LEXICON.classes.values())


def test_every_frame_is_shown() -> None:
    hidden = [
        frame.id
        for frame in LEXICON.frames
        if frame.type not in NO_EVENT
        and not (frame.examples or frame.never or any(c.examples for c in frame.cases))
    ]
    assert hidden == []


def test_examples_are_sentences_and_say_what_can_be_checked() -> None:
    for frame in LEXICON.frames:
        for example in (*frame.examples, *(e for case in frame.cases for e in case.examples)):
            assert example.text[-1] in '.!?”"', example.text
            assert example.text[0].isupper() or not example.text[0].isalpha(), example.text
            for words in (example.actor, example.recipient):
                assert words is None or words.lower() in example.text.lower(), example


def test_the_lists_beside_the_frames_are_there() -> None:
    assert {"carry", "launch", "hold"} <= set(LEXICON.light)
    assert {"say", "announce", "deny"} <= set(LEXICON.speech_verbs)
    stances = {speech.stance for bucket in LEXICON.speech_verbs.values() for _, speech in bucket}
    assert stances == {"affirms", "denies", "doubts"}
    statuses = {cue.status for bucket in LEXICON.cues.values() for _, cue in bucket}
    assert {"future", "hypothetical", "negated"} <= statuses
    kinds = {cue.kind for bucket in LEXICON.cues.values() for _, cue in bucket}
    assert kinds <= {"verb", "noun", "adjective", "adverb", "modal"}
