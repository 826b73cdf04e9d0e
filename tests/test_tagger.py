"""The tagger that factx brings along: what it makes of probabilities, of odd texts, and how it is stored."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from factx.tagger.component import shipped_network, tag
from factx.tagger.decode import decode
from factx.tagger.labels import CLASSES, LABELS, classes_of
from factx.tagger.network import models_of, run_network
from factx.tagger.store import read_network, write_network
from factx.tagger.words import words_of

if TYPE_CHECKING:
    from spacy.language import Language

MEGABYTE = 1_000_000


def chances_of(*names: str) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    """Tokens whose class is nearly sure."""
    chances = np.full((len(names), len(CLASSES)), 0.001, "float32")
    chances[range(len(names)), [CLASSES.index(name) for name in names]] = 0.9
    return chances


def names_in(text: str, nlp: "Language") -> list[tuple[str, str]]:
    network, _ = shipped_network()
    return [(ent.text, ent.label_) for ent in tag(nlp.make_doc(text), network).ents]


@pytest.mark.parametrize(
    ("classes", "names"),
    [
        (["O", "O"], []),
        (["U-GPE", "O", "B-PERSON", "I-PERSON", "L-PERSON"], [(0, 1, "GPE"), (2, 5, "PERSON")]),
        (["B-PERSON", "L-PERSON", "B-PERSON", "L-PERSON"], [(0, 2, "PERSON"), (2, 4, "PERSON")]),
        # impossible as they stand: the nearest possible sequence
        (["O", "B-ORG", "I-ORG", "I-ORG", "O"], [(1, 4, "ORG")]),
        (["I-ORG", "L-ORG"], [(0, 2, "ORG")]),
        (["O", "B-GPE"], [(1, 2, "GPE")]),
    ],
)
def test_decode(classes: list[str], names: list[tuple[int, int, str]]) -> None:
    assert decode(chances_of(*classes), np.zeros(len(classes), bool)) == names


def test_what_sort_of_place_is_settled_last() -> None:
    chances = np.zeros((1, len(CLASSES)), "float32")
    for name, chance in {"O": 0.4, "U-GPE": 0.25, "U-LOC": 0.35}.items():
        chances[0, CLASSES.index(name)] = chance
    assert decode(chances, np.zeros(1, bool)) == [(0, 1, "LOC")]


def test_no_name_holds_white_space() -> None:
    classes = ["B-PERSON", "I-PERSON", "L-PERSON"]
    names = decode(chances_of(*classes), np.array([False, True, False]))
    assert [(start, end) for start, end, _ in names] == [(0, 1), (2, 3)]


def test_classes_of_every_label_and_length() -> None:
    for label in LABELS:
        for length in range(1, 6):
            classes = [CLASSES[number] for number in classes_of(length, label)]
            assert decode(chances_of(*classes), np.zeros(length, bool)) == [(0, length, label)]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\u200b", "…", "A", "👩‍👩‍👧 " * 50, "x" * 5000, "Ann " * 3000]
)
def test_odd_texts(text: str, nlp: "Language") -> None:
    for name, label in names_in(text, nlp):
        assert name.strip() == name
        assert label in LABELS


def test_plain_news(nlp: "Language") -> None:
    text = (
        "LAGOS, May 3 (Reuters) - Amina Bello of Kano met Emmanuel Macron in Paris. Bello said Kano was calm."
    )
    names = names_in(text, nlp)
    assert {
        ("Amina Bello", "PERSON"),
        ("Kano", "GPE"),
        ("Emmanuel Macron", "PERSON"),
        ("Bello", "PERSON"),
    } <= set(names)
    assert ("Paris", "GPE") in names


def test_other_documents_change_nothing(nlp: "Language") -> None:
    """What a document's tokens score does not depend on which documents are read together with it."""
    network, _ = shipped_network()
    docs = [nlp.make_doc(text) for text in ("Ann Lee was in Riga.", "Oslo is where Bo Diaz lives, Ann said.")]
    together, _ = run_network(network, words_of(docs))
    alone = np.concatenate([run_network(network, words_of([doc]))[0] for doc in docs])
    assert np.abs(together - alone).max() < 0.01 * np.abs(alone).max()


def test_stored_and_read_back(tmp_path: Path) -> None:
    network, about = shipped_network()
    for name in ("a", "b"):
        write_network(network, tmp_path / name, about)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    again, same = read_network(BytesIO((tmp_path / "a").read_bytes()))
    assert same == about
    for (name, one), (_, other) in zip(models_of(network), models_of(again), strict=True):
        for part in one.param_names:
            assert bool((one.get_param(part) == other.get_param(part)).all()), name


def test_the_file_is_small_and_says_where_it_comes_from() -> None:
    from importlib.resources import files

    data = (files("factx.data") / "name_tagger.npz").read_bytes()
    assert len(data) < 25 * MEGABYTE
    _, about = shipped_network()
    assert {"name", "base", "texts", "seed", "epochs"} <= set(about)
