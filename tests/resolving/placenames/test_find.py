"""Which words are place names, where the names model has marked what is given as `marked`."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from sitrep.model.parse import Parse
from sitrep.resolving.placenames import PlaceName, find

NLP = spacy.blank("en")
NLP.add_pipe("sentencizer")


def analysed(text: str, **marked: str) -> Doc:
    """The text as a Doc: capitalised words are proper nouns, `marked` gives the names of each label by "|"."""
    doc = NLP(text)
    for token in doc:
        token.tag_ = "NNP" if token.text[:1].isupper() else "NN"
        token.dep_, token.head = "dep", token  # a Doc without trees, every token for itself
    spans = []
    for label, names in marked.items():
        for name in names.split("|"):
            start = text.index(name)
            span = doc.char_span(start, start + len(name), label=label)
            assert span is not None, name
            spans.append(span)
    doc.set_ents([Span(doc, span.start, span.end, label=span.label) for span in spans])
    return doc


def found(text: str, **marked: str) -> list[PlaceName]:
    return find(Parse(analysed(text, **marked)))


def names(text: str, **marked: str) -> list[str]:
    return [item.span.of(text) for item in found(text, **marked)]


def test_places_of_the_model_that_are_known_or_told_stay() -> None:
    assert names("They left Kharkiv for Qwxtown.", GPE="Kharkiv|Qwxtown") == ["Kharkiv"]
    assert names("A drone fell near Qwxtown.", GPE="Qwxtown") == ["Qwxtown"]
    assert names("He drank Qwxola.", GPE="Qwxola") == []
    assert names("They crossed the Qwx River.", GPE="Qwx River") == ["Qwx River"]


@pytest.mark.parametrize(("text", "word"), [("A Syrian officer spoke.", "Syrian"), ("South Korean ships left.", "South Korean"),
                                            ("The Kurdish party won.", "Kurdish")])  # fmt: skip
def test_demonyms_are_no_places(text: str, word: str) -> None:
    assert names(text, GPE=word) == []


def test_a_group_of_the_actor_list_is_no_place() -> None:
    assert names("Fighters of Hamas left Gaza.", GPE="Hamas|Gaza") == ["Gaza"]
    assert names("He died in Hamas.", GPE="Hamas") == []
    assert names("He led the Quds Force.", ORG="Quds Force") == []
    assert names("He led the Israel Defense Forces.", ORG="Israel Defense Forces") == ["Israel"]


def test_a_direction_and_a_kind_are_cut_off_unless_they_belong_to_the_name() -> None:
    (found_in,) = found("Rain fell in Western Ukraine.", GPE="Western Ukraine")
    assert found_in.whole is not None
    assert names("Rain fell in Western Ukraine.", GPE="Western Ukraine") == ["Ukraine"]
    assert names("Rain fell in South Sudan.", GPE="South Sudan") == ["South Sudan"]
    assert names("Rain fell in Kharkiv Oblast.", GPE="Kharkiv Oblast") == ["Kharkiv Oblast"]


def test_a_body_holds_the_place_that_it_serves() -> None:
    text = "The Nairobi City Council met."
    (inner,) = found(text, ORG="Nairobi City Council")
    assert inner.span.of(text) == "Nairobi"
    assert inner.whole is not None
    assert inner.whole.of(text) == "Nairobi City Council"
    assert names("The Ministry of Health of Kenya said so.", ORG="Ministry of Health of Kenya") == ["Kenya"]


@pytest.mark.parametrize(
    "name", ["Chicago Tribune", "Oxford University", "University of Oxford", "Geneva Convention"]
)
def test_papers_universities_and_treaties_only_borrow_a_name(name: str) -> None:
    assert names(f"They cited the {name} twice.", ORG=name) == []


def test_a_hospital_is_of_a_place_only_where_the_place_is_named_too() -> None:
    assert names("She died in Lincoln Hospital.", ORG="Lincoln Hospital") == []
    text = "In Nairobi she left Nairobi Hospital."
    doc = analysed(text, GPE="Nairobi")
    doc.set_ents([*doc.ents, doc.char_span(20, 36, label="ORG")])
    assert [item.span.start for item in find(Parse(doc))] == [3, 20]


def test_what_the_model_missed_is_found_by_its_context() -> None:
    assert names("Shells hit the village of Hroza.") == ["Hroza"]
    assert names("Kupiansk residents fled.") == ["Kupiansk"]
    assert names("Troops left Izium, Lyman and Siversk.", GPE="Izium") == ["Izium", "Lyman", "Siversk"]
    assert names("BEIRUT - Crowds gathered.") == ["BEIRUT"]
    assert names("Ohio Governor Ann Lee spoke.", PERSON="Ann Lee") == ["Ohio"]
    assert names("Both sides met on the Line of Control.") == ["Line of Control"]


def test_a_person_of_the_model_is_a_place_where_the_words_say_so() -> None:
    assert names("Clashes broke out in Malakal.", PERSON="Malakal") == ["Malakal"]
    assert names("Ana Jackson said so. Later Jackson left.", PERSON="Ana Jackson") == []
    assert names("They thanked Jackson.", PERSON="Jackson") == []


def test_names_go_on_over_of() -> None:
    text = "The People's Republic of China agreed."
    assert names(text, ORG="People's Republic", GPE="China") == ["People's Republic of China"]


def test_the_stop_of_an_abbreviation_belongs_to_it() -> None:
    assert names("He comes from Bethel, W.Va. and lives there.", GPE="Bethel") == ["Bethel", "W.Va."]


def test_a_disease_is_no_place() -> None:
    assert names("West Nile virus spreads.", GPE="West Nile") == []
    assert names("The US flu season began.", GPE="US") == ["US"]


def test_lists_inside_one_name_are_taken_apart() -> None:
    assert names("Snow fell in Ohio and Utah.", GPE="Ohio and Utah") == ["Ohio", "Utah"]


def test_no_text_has_no_places() -> None:
    assert found("") == []
    assert names("12 + 7 = 19 !") == []
