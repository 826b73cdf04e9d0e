"""Make name_weights_factx.tsv: python -m factx.data.build_name_weights FOLDER TAGGER

and name_weights_model.tsv: python -m factx.data.build_name_weights FOLDER

FOLDER holds texts with names marked, one JSON object a line: {"text", "ents": [[start, end, label]]}, in the
files of SOURCES. Each candidate name in them gives its features and what it names; a logistic regression,
fitted by Adam without any randomness, gives each feature its weight for a person and for a place.

TAGGER is a name tagger that was trained on the even texts alone (python -m factx.training learn --half
even); the weights are fitted on the odd ones, which are as new to it as news is. Without it the default
pipeline's own NER tags the names in all texts.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from factx.language import load_model
from factx.model import NerChoice
from factx.naming.candidates import Candidate, find_candidates
from factx.naming.features import features_of
from factx.naming.words import DEMONYMS, PLURAL_DEMONYMS
from factx.parse import parse_texts
from factx.sentences import entities_of, sentences_of
from factx.tagger.component import tag
from factx.tagger.network import Network
from factx.tagger.store import read_network

if TYPE_CHECKING:
    from numpy.typing import NDArray

# File -> how many of its lines are read.
SOURCES = {
    "gmb": 4_500,
    "crossner_politics": 10_000,
    "crossner_literature": 10_000,
    "crossner_music": 10_000,
    "crossner_science": 10_000,
    "wikigold": 10_000,
    "pud": 10_000,
}

# As many as in training, so that the halves are the same.
LINES_A_TEXT = 5
KINDS = ("person", "place", "other")

# A feature that is seen less often gets no weight.
MIN_COUNT = 8
STEPS, RATE, PENALTY = 400, 0.1, 1e-4

Entity = tuple[int, int, str]


def main() -> None:
    """Write feature, weight for a person, weight for a place; the constant of both first, as "bias"."""
    folder, *tagger = (Path(argument) for argument in sys.argv[1:])
    examples = list(_examples(folder, tagger[0] if tagger else None))
    ner: NerChoice = "factx" if tagger else "model"
    counts = Counter(feature for features, _ in examples for feature in features)
    names = sorted(counts)
    weights, bias = _fitted(examples, names)
    lines = ["feature\tperson\tplace", f"bias\t{bias[0]:.2f}\t{bias[1]:.2f}"]
    lines += [
        f"{name}\t{row[0]:.2f}\t{row[1]:.2f}"
        for name, row in zip(names, weights, strict=True)
        if counts[name] >= MIN_COUNT
    ]
    path = Path(__file__).with_name(f"name_weights_{ner}.tsv")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _texts(folder: Path) -> Iterator[tuple[int, str, list[Entity]]]:
    """Neighbouring lines as one text, so that there is some context; the number of the text first."""
    for file, limit in SOURCES.items():
        lines = (folder / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()[:limit]
        rows = [json.loads(line) for line in lines]
        for at in range(0, len(rows), LINES_A_TEXT):
            text, entities = "", []
            for row in rows[at : at + LINES_A_TEXT]:
                text += "\n\n" if text else ""
                entities += [(start + len(text), end + len(text), label) for start, end, label in row["ents"]]
                text += row["text"]
            yield at // LINES_A_TEXT, text, entities


def _examples(folder: Path, tagger: Path | None) -> Iterator[tuple[list[str], str]]:
    nlp = load_model(ner="model")
    network = _network(tagger) if tagger else None
    texts = [(text, entities) for number, text, entities in _texts(folder) if network is None or number % 2]
    docs = parse_texts((text for text, _ in texts), nlp)
    for doc, (text, entities) in zip(docs, texts, strict=True):
        if network:
            tag(doc, network)
        sents = sentences_of(doc)
        for candidate in find_candidates(doc, sents, entities_of(doc, sents)):
            kind = _kind(candidate, entities, text)
            if kind is not None:
                yield features_of(candidate), kind


def _network(path: Path) -> Network:
    with path.open("rb") as file:
        return read_network(file)[0]


def _kind(candidate: Candidate, entities: list[Entity], text: str) -> str | None:
    """What the candidate names; None where its extent is not that of the name. Titles don't count."""
    touching = [
        entity
        for entity in entities
        if entity[0] < candidate.end
        and candidate.start < entity[1]
        and entity[2] in ("PER", "LOC", "GPE_OR_NORP")
    ]
    if not touching:
        return "other"
    for start, end, label in touching:
        if end == candidate.end and (start == candidate.start or label == "PER"):
            word = text[candidate.start : candidate.end].lower()
            is_people = word in DEMONYMS or word in PLURAL_DEMONYMS
            return "person" if label == "PER" else "other" if is_people else "place"
    return None


def _fitted(
    examples: list[tuple[list[str], str]], names: list[str]
) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """A row of weights for each feature, and the constants, both less those of "other"."""
    index = {name: at for at, name in enumerate(names)}
    rows = np.concatenate([np.full(len(features), at) for at, (features, _) in enumerate(examples)])
    columns = np.array([index[feature] for features, _ in examples for feature in features])
    truth = np.eye(len(KINDS))[[KINDS.index(kind) for _, kind in examples]]
    # the constants are the last row
    weights = np.zeros((len(names) + 1, len(KINDS)))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = np.stack(
            [
                np.bincount(rows, weights=weights[columns, k], minlength=len(examples))
                for k in range(len(KINDS))
            ],
            axis=1,
        )
        scores += weights[-1]
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        error = (chances - truth) / len(examples)
        slope = np.stack(
            [np.bincount(columns, weights=error[rows, k], minlength=len(names)) for k in range(len(KINDS))],
            axis=1,
        )
        slope = np.vstack([slope + PENALTY * weights[:-1], error.sum(axis=0)])
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    weights -= weights[:, -1:]
    return weights[:-1], weights[-1]


if __name__ == "__main__":
    main()
