"""Docs -> their words as numbers: what the network sees of each spelling, and where each stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from factx.naming.gazetteer import places_called
from factx.naming.lexicon import is_family, is_given

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc


# What the network sees of a spelling, by the names of spaCy's attributes.
FEATURES: list[int | str] = ["ORTH", "NORM", "PREFIX", "SUFFIX", "SHAPE"]


# The lexicon's code of a word with a capital that no list has.
UNLISTED = 1

# Places with more inhabitants are known to most readers.
TOWN, CITY = 15_000, 300_000


@dataclass(frozen=True, slots=True)
class Words:
    """The different spellings of some documents, and which of them each token is."""

    spellings: "NDArray[np.uint64]"  # one a row: the FEATURES, as spaCy's hashes, and the lexicon's code
    spelling_of: "NDArray[np.intp]"  # token -> row
    repeats: "NDArray[np.intp]"  # token -> number of its spelling in its document
    lengths: tuple[int, ...]  # tokens of each document


def words_of(docs: "Sequence[Doc]") -> Words:
    """The words of some documents; each spelling is worked on once, however often it occurs."""
    tables = [doc.to_array(FEATURES) for doc in docs]
    lengths = tuple(len(table) for table in tables)
    tokens = np.concatenate(tables)
    spellings, first, spelling_of = np.unique(tokens[:, 0], return_index=True, return_inverse=True)
    spelling_of = spelling_of.reshape(-1)
    document = np.repeat(np.arange(len(lengths)), lengths)
    _, repeats = np.unique(document * len(first) + spelling_of, return_inverse=True)
    strings = docs[0].vocab.strings
    codes = np.array([[lexicon_code(strings[spelling])] for spelling in spellings.tolist()], "uint64")
    return Words(np.hstack([tokens[first], codes.reshape(-1, 1)]), spelling_of, repeats.reshape(-1), lengths)


@lru_cache(maxsize=50_000)
def lexicon_code(word: str) -> int:
    """What the lists of names and the gazetteer know of a word, as a number; 0 where it has no capital.

    >>> lexicon_code("said"), lexicon_code("Xyzzyx"), lexicon_code("James") == lexicon_code("Robert")
    (0, 1, True)
    """
    if not word[:1].isupper():
        return 0
    return UNLISTED + is_given(word) + 2 * is_family(word) + 4 * _place_code(word)


def _place_code(word: str) -> int:
    """0 for no place; 1 for one that has another main name; else more for the better known."""
    places = places_called(word)
    if not places or not places[0].is_main:
        return 1 if places else 0
    main = [place for place in places if place.is_main]
    if any(place.kind in ("country", "region") for place in main):
        return 5
    most = max(place.population for place in main)
    return 4 if most > CITY else 3 if most > TOWN else 2
