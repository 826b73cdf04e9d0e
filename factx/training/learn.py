"""Examples -> a trained network; the same seed and examples give the same weights."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from factx.errors import FactxError
from factx.tagger.labels import OUTSIDE, classes_of
from factx.tagger.network import Network, models_of, run_network
from factx.tagger.words import UNLISTED, words_of
from factx.training.augment import augmented
from factx.training.pieces import UNKNOWN, Pieces, to_text
from factx.training.start import Start
from factx.training.world import World

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Optimizer

# Weights that learnt before change less than new ones; both rates rise at first and fall to the end.
RATE_TRAINED, RATE_NEW = 0.0003, 0.001
WARM_UP, LAST = 0.03, 0.02
DECAY = 0.01
DROPOUT = 0.15
WORDS_A_STEP = 1500

# How many of the listed words are read as if no list had them: most names of the world's news stand in none.
FORGOTTEN = 0.2

# The gradient is the mean over the words of a step, times this: clipping is meant for larger ones.
SCALE = 8.0


@dataclass(frozen=True, slots=True)
class Target:
    """A Doc, the class of each of its tokens, and how much each counts."""

    doc: "Doc"
    classes: "NDArray[np.intp]"
    weights: "NDArray[np.float32]"


def train(
    start: Start,
    examples: Sequence[Pieces],
    nlp: "Language",
    world: World,
    *,
    epochs: float,
    seed: int,
    report: Callable[[float, float], None],
) -> Network:
    """The start's network, trained in place; `report` gets the share of steps done and the loss since.

    Raises FactxError where the texts are empty.
    """
    from thinc.api import Adam

    rng, noise = Random(seed), np.random.default_rng(seed)
    network = start.network
    words = sum(len(to_text(pieces)[0].split()) for pieces in examples)
    if not words:
        raise FactxError("there is nothing to learn from: the texts are empty")
    steps = max(1, round(epochs * words * 1.3 / WORDS_A_STEP))
    optimizers = {rate: Adam(learn_rate=rate, L2=DECAY, grad_clip=1.0) for rate in (RATE_TRAINED, RATE_NEW)}
    loss, every = 0.0, max(1, steps // 20)
    for step, batch in zip(range(steps), _batches(examples, nlp, world, rng), strict=False):
        loss += _learn_batch(network, batch, noise)
        done = step / steps
        _update(start, optimizers, min(1.0, (step + 1) / (WARM_UP * steps + 1)) * max(LAST, 1 - done))
        if (step + 1) % every == 0:
            report((step + 1) / steps, loss / every)
            loss = 0.0
    return network


def _batches(
    examples: Sequence[Pieces], nlp: "Language", world: World, rng: Random
) -> Iterator[list[Target]]:
    """Augmented examples in changing order, without end, about WORDS_A_STEP words together."""
    batch: list[Target] = []
    while True:
        for pieces in rng.sample(examples, len(examples)):
            batch.append(make_target(augmented(pieces, world, rng), nlp))
            if sum(len(target.doc) for target in batch) >= WORDS_A_STEP:
                yield batch
                batch = []


def make_target(pieces: Pieces, nlp: "Language") -> Target:
    """The tokens of a text; what is learnt from a name that does not end with a token is nothing."""
    text, names = to_text(pieces)
    doc = nlp.make_doc(text)
    classes = np.full(len(doc), OUTSIDE)
    weights = np.ones(len(doc), "float32")
    for start, end, label in names:
        span = doc.char_span(start, end, alignment_mode="expand") or doc[:0]
        if label == UNKNOWN or (span.start_char, span.end_char) != (start, end):
            weights[span.start : span.end] = 0
        else:
            classes[span.start : span.end] = classes_of(len(span), label)
    return Target(doc, classes, weights)


def _learn_batch(network: Network, batch: Sequence[Target], noise: np.random.Generator) -> float:
    """Adds to the layers' gradients, and gives the mean loss."""
    classes = np.concatenate([target.classes for target in batch])
    weights = np.concatenate([target.weights for target in batch])
    words = words_of([target.doc for target in batch])
    forgotten = (words.spellings[:, -1] > UNLISTED) & (noise.random(len(words.spellings)) < FORGOTTEN)
    words.spellings[forgotten, -1] = UNLISTED
    scores, backprop = run_network(network, words, dropout=DROPOUT, rng=noise)
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    tokens = np.arange(len(classes))
    loss = -float((np.log(chances[tokens, classes] + 1e-9) * weights).mean())
    chances[tokens, classes] -= 1
    backprop((chances * weights[:, None] * (SCALE / len(classes))).astype("float32"))
    return loss


def _update(start: Start, optimizers: "dict[float, Optimizer]", rate: float) -> None:
    """One step of the weights by their gradients."""
    trained = {f"block {i} {part}" for i in range(start.trained) for part in ("maxout", "norm")}
    for base, optimizer in optimizers.items():
        optimizer.learn_rate = base * rate
    for name, model in models_of(start.network):
        is_new = (
            name in ("output", "table lexicon")
            or (name.startswith("block") and name not in trained)
            or not start.trained
        )
        model.finish_update(optimizers[RATE_NEW if is_new else RATE_TRAINED])
