"""Texts of any length and shape -> one Doc with true offsets."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factx.parse import MAX_PART, parse_texts
from factx.sentences import entities_of, sentences_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SAMPLES = Path(__file__).parent.parent / "samples"
PARAGRAPH = "Police in Riga held 45 people on Monday. Two of them were released.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH * 1200,
        PARAGRAPH.replace("\n", " ") * 1200,
        "Fire " + "(" * 5000 + " in Riga.",
        "7" * 200_000,
        "word" * 100 + "—" * 300 + " x",
        "\n\n\n",
        " \t Ann Lee\u00a0left.\r\n\r\nBo\x00 stayed. 🔥 é",
    ],
    ids=["paragraphs", "one line", "brackets", "digits", "long word", "line breaks", "odd characters"],
)
def test_the_doc_is_the_text(text: str, nlp: "Language") -> None:
    (doc,) = parse_texts([text], nlp)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_docs_come_in_order_whatever_their_length(nlp: "Language") -> None:
    texts = ["One.", PARAGRAPH * 1200, "", "Two.", *["Three men left."] * 70]
    assert [doc.text for doc in parse_texts(texts, nlp)] == texts


def test_long_texts_are_cut_at_paragraphs(nlp: "Language") -> None:
    (doc,) = parse_texts([PARAGRAPH * (3 * MAX_PART // len(PARAGRAPH))], nlp)
    assert {sent.text for sent in sentences_of(doc)} == {
        "Police in Riga held 45 people on Monday.",
        "Two of them were released.",
    }


def test_no_sentence_crosses_a_headline_or_a_bullet(nlp: "Language") -> None:
    text = (
        "Prisoners freed in the north\n\nThose released on Friday are:\n• Ann Lee\n• Bo Diaz\n\nThey are well"
    )
    (doc,) = parse_texts([text], nlp)
    lines = [line for line in text.split("\n") if line]
    assert [sent.text for sent in sentences_of(doc)] == lines


def test_no_entity_crosses_a_sentence(nlp: "Language") -> None:
    (doc,) = parse_texts(["Held in the north:\n• Daniel Novak\n• Peter Horvath"], nlp)
    sents = sentences_of(doc)
    for ent in entities_of(doc, sents):
        assert sum(sent.start <= ent.start < ent.end <= sent.end for sent in sents) == 1


def test_a_doc_is_the_same_whatever_stands_beside_it(nlp: "Language") -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    alone = [_annotations(doc) for text in texts for doc in parse_texts([text], nlp)]
    together = [_annotations(doc) for doc in parse_texts([*texts, PARAGRAPH * 30, *texts[::-1]], nlp)]
    assert together[: len(texts)] == alone
    assert together[len(texts) + 1 :] == alone[::-1]


def _annotations(doc: "Doc") -> list[tuple[object, ...]]:
    return [(t.text, t.tag_, t.pos_, t.lemma_, t.head.i, t.dep_, t.ent_type_, t.is_sent_start) for t in doc]
