"""The network: words -> a score for each class of each token; with what it needs to learn.

A spelling becomes a vector from hashed tables of its features and from static word vectors. Then blocks mix
each token with its neighbours, and one block in the middle with the same word elsewhere in the document, so
that a surname alone profits from where its owner was introduced. Every function gives its output and a
function from the output's gradient to that of its input, as thinc's layers do; the layers collect their own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from factx.tagger.words import Words

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray
    from thinc.api import Model

Floats: TypeAlias = "NDArray[np.float32]"
Backprop: TypeAlias = Callable[[Floats], Floats]

# Hashed features of a spelling -> rows of its table and seed of its hash: those of spaCy's English pipelines.
# The last is what factx's own lists know of it.
TABLES = {
    "NORM": (5000, 8),
    "PREFIX": (1000, 9),
    "SUFFIX": (2500, 10),
    "SHAPE": (2500, 11),
    "lexicon": (200, 12),
}
PIECES = 3

# Rows of zeros between documents: as far as the windows of all blocks reach, nearly.
PADDING = 8


@dataclass(frozen=True, slots=True)
class Layer:
    """A maxout layer and the normalisation of what it gives."""

    maxout: "Model[Any, Any]"
    norm: "Model[Any, Any]"


@dataclass(frozen=True, slots=True)
class Network:
    """All that is learnt. `vectors` has a row for each of the words that `keys` (sorted) has the hash of."""

    tables: "tuple[Model[Any, Any], ...]"
    keys: "NDArray[np.uint64]"
    rows: "NDArray[np.uint16]"
    vectors: "NDArray[np.float16]"
    mix: Layer
    blocks: tuple[Layer, ...]
    pooled: int  # which of the blocks looks at the whole document
    output: "Model[Any, Any]"


def models_of(network: Network) -> "Iterator[tuple[str, Model[Any, Any]]]":
    """All layers with weights, each under a name of its own."""
    for feature, table in zip(TABLES, network.tables, strict=True):
        yield f"table {feature}", table
    for name, layer in [("mix", network.mix), *((f"block {i}", b) for i, b in enumerate(network.blocks))]:
        yield f"{name} maxout", layer.maxout
        yield f"{name} norm", layer.norm
    yield "output", network.output


def run_network(
    network: Network, words: Words, *, dropout: float = 0.0, rng: "Generator | None" = None
) -> tuple[Floats, Backprop]:
    """A row of scores for each token; to learn, give a generator of random numbers for the dropout."""
    is_training = rng is not None
    embedded, learn_embedded = _embed(network, words, is_training=is_training)
    states, places = _spread(embedded, words)
    kept = _kept(states.shape, dropout, rng)
    states = _dropped(states, kept)
    steps = []
    for i, block in enumerate(network.blocks):
        look = _look_through_document if i == network.pooled else _look_around
        seen, unlook = look(states, places, words)
        added, learn = _apply(block, seen, is_training=is_training)
        mask = _kept(added.shape, dropout, rng)
        states = states + _dropped(added, mask)
        steps.append((unlook, learn, mask))
    scores, learn_output = network.output(np.ascontiguousarray(states[places]), is_training)

    def backprop(gradient: Floats) -> Floats:
        change = np.zeros_like(states)
        change[places] = learn_output(gradient)
        for unlook, learn, mask in reversed(steps):
            change = change + unlook(learn(_dropped(change, mask)))
        change = _dropped(change, kept)
        by_spelling = np.zeros_like(embedded)
        np.add.at(by_spelling, words.spelling_of, change[places])
        return learn_embedded(by_spelling)

    return scores, backprop


def _embed(network: Network, words: Words, *, is_training: bool) -> tuple[Floats, Backprop]:
    """A vector for each spelling."""
    parts, learns = [], []
    for column, table in enumerate(network.tables, start=1):
        part, learn = table(words.spellings[:, column], is_training)
        parts.append(part)
        learns.append(learn)
    parts.append(_static_vectors(network, words.spellings[:, 0]))
    mixed, learn_mixed = _apply(network.mix, np.hstack(parts), is_training=is_training)
    width = mixed.shape[1]

    def backprop(gradient: Floats) -> Floats:
        change = learn_mixed(gradient)
        for i, learn in enumerate(learns):
            learn(np.ascontiguousarray(change[:, i * width : (i + 1) * width]))
        return change

    return mixed, backprop


def _static_vectors(network: Network, hashes: "NDArray[np.uint64]") -> Floats:
    """The static vectors of some spellings; zeros for a word that has none."""
    found = np.zeros((len(hashes), network.vectors.shape[1]), "float32")
    at = np.searchsorted(network.keys, hashes)
    known = at < len(network.keys)
    known[known] = network.keys[at[known]] == hashes[known]
    found[known] = network.vectors[network.rows[at[known]]]
    return found


def _spread(embedded: Floats, words: Words) -> "tuple[Floats, NDArray[np.intp]]":
    """The vectors of all tokens with padding around the documents, and the rows where the tokens stand."""
    document = np.repeat(np.arange(len(words.lengths)), words.lengths)
    places = np.arange(len(words.spelling_of)) + PADDING * (document + 1)
    states = np.zeros((len(places) + PADDING * (len(words.lengths) + 1), embedded.shape[1]), "float32")
    states[places] = embedded[words.spelling_of]
    return states, places


def _apply(layer: Layer, states: Floats, *, is_training: bool) -> tuple[Floats, Backprop]:
    raw, learn_maxout = layer.maxout(states, is_training)
    normal, learn_norm = layer.norm(raw, is_training)
    return normal, lambda gradient: learn_maxout(learn_norm(gradient))


def _look_around(states: Floats, places: "NDArray[np.intp]", words: Words) -> tuple[Floats, Backprop]:
    """Each row with the one before and the one after it."""
    from thinc.api import NumpyOps

    ops: Any = NumpyOps()
    return ops.seq2col(states, 1), lambda gradient: ops.backprop_seq2col(gradient, 1)


def _look_through_document(
    states: Floats, places: "NDArray[np.intp]", words: Words
) -> tuple[Floats, Backprop]:
    """Each row with the mean of those where its document has the same word."""
    width = states.shape[1]
    counts = np.bincount(words.repeats)[:, None].astype("float32")

    def mean(values: Floats) -> Floats:
        sums = np.zeros((len(counts), width), "float32")
        np.add.at(sums, words.repeats, values[places])
        means = np.zeros_like(values)
        means[places] = (sums / counts)[words.repeats]
        return means

    def backprop(gradient: Floats) -> Floats:
        return gradient[:, :width] + mean(np.ascontiguousarray(gradient[:, width:]))

    return np.hstack([states, mean(states)]), backprop


def _kept(shape: tuple[int, ...], dropout: float, rng: "Generator | None") -> "Floats | None":
    """What dropout multiplies with: 0 for what is dropped, else so that the mean stays; None without it."""
    if rng is None or not dropout:
        return None
    return ((rng.random(shape, "float32") >= dropout) / np.float32(1 - dropout)).astype("float32")


def _dropped(values: Floats, kept: "Floats | None") -> Floats:
    return values if kept is None else values * kept
