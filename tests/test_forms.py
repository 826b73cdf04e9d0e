"""Parts of speech, morphology and lemmas: the same as spaCy's own ruler sets, whatever the text."""

from typing import TYPE_CHECKING

import pytest
from spacy.lang.en import English
from spacy.pipeline import AttributeRuler

from factx.forms import build_forms

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TEXTS = [
    "There are two men. There's one who ain't here, and they're gonna let's go. Y'all got come on, c'm on!",
    "I can't do that; he does, she did. You've had it, nothin' more. It wo n't, we sha n't, 'cause of them.",
    "But not only that: those who have been here, which is well known, were held \n\n while it's raining.",
    "",
    " \t\n ",
    "NOT ONE OF THESE HAD BEEN NAMED. § 5 €7m — “Whereas,” said nobody’s friend, “n’t n't nt”.",
]


def _forms(doc: "Doc") -> list[tuple[str, ...]]:
    return [(token.tag_, token.dep_, token.pos_, token.lemma_, str(token.morph)) for token in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_forms_are_those_of_the_ruler(nlp: "Language", text: str) -> None:
    with nlp.select_pipes(disable=["attribute_ruler", "lemmatizer", "ner"]):
        by_ruler, by_forms, again = (nlp(text) for _ in range(3))
    set_forms = build_forms(nlp.get_pipe("attribute_ruler"))
    expected = _forms(nlp.get_pipe("attribute_ruler")(by_ruler))
    assert _forms(set_forms(by_forms)) == expected
    assert _forms(set_forms(again)) == expected


def _ruler(nlp: English) -> AttributeRuler:
    """A ruler as somebody's own pipeline may have it."""
    ruler = AttributeRuler(nlp.vocab)
    ruler.add([[{"LOWER": {"NOT_IN": ["the", "of"]}}]], {"POS": "NOUN"})
    ruler.add([[{"LOWER": {"REGEX": "^un"}}]], {"POS": "ADJ", "LEMMA": "un-"})
    ruler.add([[{"LOWER": "house"}, {"LOWER": "of"}, {"LOWER": "lords"}]], {"POS": "PROPN"}, index=2)
    ruler.add([[{"LOWER": "of"}]], {"POS": "ADP"})
    return ruler


def test_any_ruler_of_words_tags_and_relations() -> None:
    nlp = English()
    ruler = _ruler(nlp)
    text = "The unhappy house of lords of the House of Lords of"
    assert _forms(build_forms(ruler)(nlp.make_doc(text))) == _forms(ruler(nlp.make_doc(text)))


def test_a_ruler_that_asks_for_more_is_left_to_spacy() -> None:
    nlp = English()
    ruler = _ruler(nlp)
    ruler.add([[{"SHAPE": "Xxxxx"}, {"LOWER": "of", "OP": "?"}]], {"POS": "PROPN"})
    text = "The unhappy House of lords"
    assert _forms(build_forms(ruler)(nlp.make_doc(text))) == _forms(ruler(nlp.make_doc(text)))
